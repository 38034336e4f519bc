import { describe, expect, test } from 'vitest'
import { type Day, dayOfIso } from '../../src/core/dates/calendar'
import { CYCLE_KINDS, type CycleKind, cycleFor } from '../../src/core/dates/cycle'
import type { ScoredObjective } from '../../src/core/scoring/score'
import { messagesOf } from '../../src/messages'
import { templates } from '../../src/templates'
import { examplesOf } from '../../src/templates/example'
import { MONDAY } from '../slice/addOn'
import { addPlan, openTemplates, planOf } from './openTemplates'

const TODAY = dayOfIso(MONDAY.slice(0, 10)) as Day

/** Each language in one length, so that every length is met: the others differ in figures only (examples.test.ts). */
const kindOf = (index: number): CycleKind => CYCLE_KINDS[index % CYCLE_KINDS.length] as CycleKind
const cases = templates.map((template, index) => ({
  id: template.id,
  template,
  choices: [
    { language: 'en', cycle: kindOf(index) },
    { language: 'zh', cycle: kindOf(index + 2) },
  ] as const,
}))

describe.each(cases)('$id', ({ template, choices }) => {
  const host = openTemplates()

  test.each(choices)('$language, for a $cycle: no error in any cell, and read as written', (choice) => {
    const tab = addPlan(host, template.id, choice)
    const cells = host.display(`'${tab}'!A1:Z60`).flat()
    expect(cells.filter((cell) => cell.startsWith('#') || cell.includes('⚠'))).toEqual([])
    expect(cells).toContain(messagesOf(choice.language).computed.pace)
    const plan = planOf(host, tab)
    expect(plan).toMatchObject({
      language: choice.language,
      problems: [],
      cycle: cycleFor(choice.cycle, TODAY),
    })
    expect(plan.objectives.map(told)).toEqual(
      examplesOf(template, choice, TODAY).map(({ title, owner, keyResults }) => ({
        title,
        owner,
        keyResults: keyResults.map(({ unit, format, threshold, stretch, pays, ...it }) => ({
          ...it,
          // A scorecard is due as a whole.
          ...(template.kind === 'mbo' && { due: undefined }),
          // A yes/no result goes from not done to done.
          ...(it.type === 'yesNo' && { start: 0, target: 1 }),
        })),
      })),
    )
  })
})

/** What the reader understood, in the words of the examples; a problem would show. */
const told = ({ objective, keyResults, problem }: ScoredObjective) => ({
  title: objective.title,
  owner: objective.owners[0]?.name,
  problem,
  keyResults: keyResults.map(({ keyResult: it, problem }) => ({
    title: it.title,
    owner: it.owners[0]?.name,
    type: it.type,
    start: it.start,
    target: it.target,
    current: it.current,
    weight: it.weight,
    due: it.due,
    confidence: it.confidence?.value,
    lastCheckIn: it.lastCheckIn,
    note: it.note,
    problem,
  })),
})
