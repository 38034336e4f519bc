import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '../../src/core/dates/calendar'
import { CYCLE_KINDS, cycleFor } from '../../src/core/dates/cycle'
import { isKeepType } from '../../src/core/plan/plan'
import { planOf } from '../../src/core/reading/planOf'
import { readTables } from '../../src/core/reading/readTables'
import type { ScoredKeyResult } from '../../src/core/scoring/score'
import { scorePlan } from '../../src/core/scoring/scorePlan'
import { LANGUAGES, messagesOf } from '../../src/messages'
import type { Book } from '../../src/sheets/book'
import { rowsOf } from '../../src/sheets/template/templateRows'
import { templates } from '../../src/templates'
import { type Choice, examplesOf } from '../../src/templates/example'
import { day } from '../core/aPlan'

const MS_A_DAY = 86_400_000
const days = {
  dateOf: (at: Day) => new Date(at * MS_A_DAY),
  dayOf: (date: Date) => asDay(date.getTime() / MS_A_DAY),
}

/** The cells of a template as the reader gets them. */
function cellsOf(template: (typeof templates)[number], choice: Choice, today: Day) {
  const messages = messagesOf(choice.language)
  const keys = Object.keys(messages.sheet.plan) as (keyof typeof messages.sheet.plan)[]
  const rows = rowsOf(days as Book, examplesOf(template, choice, today), messages)
  return [
    keys.map((key) => messages.sheet.plan[key]),
    ...rows.map(({ cells }) =>
      keys.map((key) => {
        const cell = cells[key] ?? ''
        return typeof cell === 'string' ? cell.replace(/^'/, '') : cell
      }),
    ),
  ]
}

function scored(template: (typeof templates)[number], choice: Choice, today: Day) {
  const locale = () => (choice.language === 'zh' ? 'zh_CN' : 'en_US')
  const values = cellsOf(template, choice, today)
  const table = readTables({ values, locale, dayOf: days.dayOf }, { blankObjective: 'problem' }).tables[0]
  if (!table) throw new Error('The table was not recognised.')
  return { table, ...scorePlan(planOf(table), { cycle: cycleFor(choice.cycle, today), asOf: today }) }
}

const okrs = templates.filter(({ kind }) => kind === 'okr')
const filled = okrs.filter(({ objectives }) => objectives.length > 0)
const choices = LANGUAGES.flatMap((language) => CYCLE_KINDS.map((cycle) => ({ language, cycle })))
const WHEN = [
  { when: 'in the first days', at: 0.04 },
  { when: 'after a quarter of it', at: 0.25 },
  { when: 'in the middle', at: 0.5 },
  { when: 'near the end', at: 0.92 },
]

describe.each(choices)('in $language, for a $cycle', (choice) => {
  const { start, end } = cycleFor(choice.cycle, day('2026-08-17'))

  test.each(WHEN)('$when, every row of every template is scored without a question', ({ at }) => {
    const today = asDay(start + at * (end - start))
    for (const template of okrs) {
      const { objectives, problem, table } = scored(template, choice, today)
      const rows = objectives.flatMap((objective) => [objective, ...objective.keyResults])
      expect({ id: template.id, problem, rows: rows.filter((row) => row.problem) }).toEqual({
        id: template.id,
        problem: undefined,
        rows: [],
      })
      expect(table.questions.filter(({ code }) => code !== 'current-missing')).toEqual([])
    }
  })
})

describe.each(filled.map((template) => ({ id: template.id, template })))('$id', ({ template }) => {
  const choice: Choice = { language: 'en', cycle: 'quarter' }
  const plan = scored(template, choice, day('2026-08-06'))
  const keyResults = plan.objectives.flatMap((objective) => objective.keyResults)
  const some = (is: (it: ScoredKeyResult) => boolean) => keyResults.filter(is).length

  test('shows every state a running plan can be in', () => {
    expect(some(({ pace }) => pace === 'onPace')).toBeGreaterThan(0)
    expect(some(({ pace }) => pace === 'behind')).toBeGreaterThan(0)
    expect(some(({ pace }) => pace === 'farBehind' || pace === 'behind')).toBeLessThan(keyResults.length / 2)
    expect(some(({ keyResult: { start = 0, target = 0 } }) => target < start)).toBeGreaterThan(0)
    expect(some(({ keyResult }) => keyResult.type === 'yesNo')).toBe(1)
    expect(some(({ keyResult }) => isKeepType(keyResult.type))).toBe(1)
    expect(some(({ keyResult }) => keyResult.current === undefined)).toBe(1)
    const said = new Set(keyResults.map(({ keyResult }) => keyResult.confidence?.value))
    expect([...said].sort()).toEqual([1, 2, 3, undefined])
  })

  test('moves with the calendar: what is behind in the middle is as far behind near the end', () => {
    const late = scored(template, choice, day('2026-09-21')).objectives.flatMap(
      (objective) => objective.keyResults,
    )
    keyResults.forEach(({ keyResult, progress = 0, expected = 0 }, index) => {
      const { current, type } = keyResult
      const then = late[index]
      if (type || current === undefined || progress === 1 || then?.progress === undefined) return
      const moved = then.progress - progress - ((then.expected ?? 0) - expected)
      expect({ title: keyResult.title, off: Math.abs(moved) > 0.2 }).toEqual({
        title: keyResult.title,
        off: false,
      })
    })
  })

  test('keeps to the advice: three or four objectives, two to five key results each, an owner for all', () => {
    expect(plan.objectives.length).toBeGreaterThanOrEqual(3)
    expect(plan.objectives.length).toBeLessThanOrEqual(4)
    for (const { objective, keyResults } of plan.objectives) {
      expect(keyResults.length).toBeGreaterThanOrEqual(2)
      expect(keyResults.length).toBeLessThanOrEqual(5)
      expect(objective.owners).toHaveLength(1)
    }
  })

  test('both languages are written out, each in its own script', () => {
    for (const cycle of CYCLE_KINDS) {
      const [en, zh] = (['en', 'zh'] as const).map((language) =>
        examplesOf(template, { language, cycle }, day('2026-08-06')).flatMap(
          ({ title, owner, keyResults }) => [
            title,
            owner,
            ...keyResults.flatMap((it) => [it.title, it.owner, it.note ?? '']),
          ],
        ),
      )
      expect(en?.filter((text) => /[\p{Script=Han}{}|]/u.test(text))).toEqual([])
      expect(zh?.filter((text) => text !== '' && !/\p{Script=Han}/u.test(text))).toEqual([])
      expect(zh?.filter((text) => /[{}|]/.test(text))).toEqual([])
    }
  })
})

test('no two templates say the same', () => {
  const titles = templates.flatMap(({ id, objectives }) => objectives.map(([title]) => ({ id, title })))
  expect(new Set(titles.map(({ title }) => title)).size).toBe(titles.length)
  expect(new Set(templates.map(({ title }) => title.en)).size).toBe(templates.length)
  expect(new Set(templates.map(({ title }) => title.zh)).size).toBe(templates.length)
})
