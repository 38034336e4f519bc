import { describe, expect, test } from 'vitest'
import { cycleFor } from '../../../src/core/dates/cycle'
import type { Unit } from '../../../src/core/plan/plan'
import { type Review, writingFindings } from '../../../src/core/writing/writingFindings'
import { LANGUAGES, type LanguageCode } from '../../../src/messages/languages'
import { templates } from '../../../src/templates'
import { type ExampleKeyResult, examplesOf } from '../../../src/templates/example'
import type { Template } from '../../../src/templates/template'
import { anObjective, aPlan, day } from '../aPlan'

const TODAY = day('2026-08-17')

const unitOf = ({ format, unit }: ExampleKeyResult): Unit => ({
  kind: /percent/i.test(format) ? 'percent' : /money/i.test(format) ? 'currency' : 'number',
  text: unit,
})

function review(template: Template, language: LanguageCode): Review {
  const objectives = examplesOf(template, { language, cycle: 'quarter' }, TODAY).map((objective) =>
    anObjective(
      objective.title,
      objective.keyResults.map(({ title, owner, type, start, target, ...it }) => ({
        title,
        owners: [{ name: owner }],
        unit: unitOf({ title, owner, start, target, ...it }),
        start,
        target,
        ...(type && { type }),
      })),
      { owners: [{ name: objective.owner }] },
    ),
  )
  return writingFindings({ ...aPlan(...objectives), cycle: cycleFor('quarter', TODAY) })
}

/** People copy what templates say: their wording passes every rule without an exception. */
describe.each(LANGUAGES)('in %s', (language) => {
  test.each(templates)('$id is written as it advises', (template) => {
    const { findings, strength } = review(template, language)
    expect(
      findings.map(({ rule, words, subject }) => [rule, ...words, '@', subject?.title].join(' ')),
    ).toEqual([])
    expect(strength.level).toBe('strong')
  })
})
