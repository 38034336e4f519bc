import { useReading } from './reading'

type View = 'mine' | 'all'

interface Props {
  view: View
  mine: number
  all: number
  onChange(view: View): void
}

export function ViewSwitch({ view, mine, all, onChange }: Props) {
  const words = useReading().messages.checkIn
  const button = (its: View, label: string) => (
    <button type="button" aria-pressed={view === its} onClick={() => onChange(its)}>
      {label}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons, no field set of a form
    <div class="views" role="group" aria-label={words.view}>
      {button('mine', words.mine(mine))}
      {button('all', words.all(all))}
    </div>
  )
}
