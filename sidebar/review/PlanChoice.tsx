interface Props {
  plans: readonly { id: string; title: string }[]
  plan: string | undefined
  label: string
  disabled: boolean
  onChoose(id: string): void
}

/** Which plan is looked at: a choice where there are several. */
export function PlanChoice({ plans, plan, label, disabled, onChoose }: Props) {
  if (plans.length < 2) return <p class="quiet plan">{plans.find(({ id }) => id === plan)?.title}</p>
  return (
    <label class="plan">
      {label}
      <select
        value={plan}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        disabled={disabled}
      >
        {plans.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
