import { describe, expect, test } from 'vitest'
import { LANGUAGES, messagesOf } from '../../src/messages'
import { templates } from '../../src/templates'
import { list, openAddOn } from '../slice/addOn'

const cases = templates.flatMap((template) =>
  LANGUAGES.map((language) => ({ id: template.id, template, language, title: template.title[language] })),
)

describe.each(cases)('$id in $language', ({ template, language, title }) => {
  const host = openAddOn()
  host.as().open().menu(title)

  test('opens without an error in any cell', () => {
    const cells = host.display(`'${title}'!A1:S60`).flat()
    expect(cells.filter((cell) => cell.startsWith('#') || cell.includes('⚠'))).toEqual([])
    expect(cells).toContain(messagesOf(language).computed.pace)
  })

  test('is read back as it was written', () => {
    const plan = list(host)
    expect(plan.language).toBe(language)
    expect(plan.plan.notices).toEqual([])
    expect(
      plan.keyResults.map(({ title, objective, start, target, current, problem }) => ({
        title,
        objective,
        start,
        target,
        current,
        problem,
      })),
    ).toEqual(
      template.objectives.flatMap(({ title: objective, keyResults }) =>
        keyResults.map((it) => ({
          title: it.title[language],
          objective: objective[language],
          start: it.format === 'yesNo' ? 0 : it.start,
          target: it.format === 'yesNo' ? 1 : it.target,
          current: it.current,
          problem: undefined,
        })),
      ),
    )
  })
})
