import type { ComponentChildren } from 'preact'
import { DIGEST_RHYTHMS } from '../../src/core/dates/schedule'
import type { Choices } from './choices'
import { dayText, digestDayAfter, hourText, weekdayText } from './moments'
import { useWords } from './words'

interface SelectProps {
  label: string
  value: number
  options: readonly { value: number; text: string }[]
  onChange(value: number): void
  children?: ComponentChildren
}

const Select = ({ label, value, options, onChange }: SelectProps) => (
  <label class="choice">
    {label}
    <select value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

interface Props {
  choices: Choices
  /** ISO day in the zone of the sheet. */
  today: string
  timeZone: string
  onChange(change: Partial<Choices>): void
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Days, hour and rhythm, in the zone of the sheet. */
export function TimesField({ choices, today, timeZone, onChange }: Props) {
  const { intl, mailSettings } = useWords()
  const { times } = mailSettings
  const days = DAYS.map((value) => ({ value, text: weekdayText(value, intl) }))
  const hours = HOURS.map((value) => ({ value, text: times.hours(hourText(value), hourText(value + 1)) }))
  const inWeek = (isEven: boolean) => dayText(digestDayAfter(today, choices.digestWeekday, isEven), intl)
  const digestRhythms = [
    { value: -1, text: choices.monthly ? times.asOften : times.weekly },
    { value: 0, text: choices.monthly ? times.weekly : undefined },
    { value: 1, text: times.fortnightly(inWeek(true)) },
    { value: 2, text: times.fortnightly(inWeek(false)) },
    { value: 3, text: times.firstWorkingDay },
  ].flatMap(({ value, text }) => (text === undefined ? [] : [{ value, text }]))
  const rhythms = [
    { value: 0, text: times.weekly },
    { value: 1, text: times.monthly },
  ]
  return (
    <fieldset>
      <legend>{times.legend}</legend>
      <div class="choices">
        <Select
          label={times.checkInDay}
          value={choices.weekday}
          options={days}
          onChange={(weekday) => onChange({ weekday })}
        />
        <Select
          label={times.rhythm}
          value={choices.monthly ? 1 : 0}
          options={rhythms}
          onChange={(value) => onChange({ monthly: value === 1 })}
        />
        <Select
          label={times.digestDay}
          value={choices.digestWeekday}
          options={days}
          onChange={(digestWeekday) => onChange({ digestWeekday })}
        />
        <Select
          label={times.digestRhythm}
          value={choices.digestRhythm === undefined ? -1 : DIGEST_RHYTHMS.indexOf(choices.digestRhythm)}
          options={digestRhythms}
          onChange={(value) => onChange({ digestRhythm: DIGEST_RHYTHMS[value] })}
        />
        <Select
          label={times.hour}
          value={choices.hour}
          options={hours}
          onChange={(hour) => onChange({ hour })}
        />
      </div>
      <p class="quiet">{times.zone(timeZone)}</p>
    </fieldset>
  )
}
