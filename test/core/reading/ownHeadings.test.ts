import { expect, test } from 'vitest'
import { HeadingReader } from '../../../src/core/reading/headings'
import { LANGUAGES, messagesOf } from '../../../src/messages'

/** The word for the objective is also that of a target column; its neighbours decide. */
const BY_NEIGHBOURS = new Set(['目标'])

test.each(
  LANGUAGES.flatMap((code) => {
    const { sheet, computed } = messagesOf(code)
    return Object.entries({ ...sheet.plan, ...computed }).map(([meaning, heading]) => ({
      code,
      meaning,
      heading,
    }))
  }).filter(({ heading }) => !BY_NEIGHBOURS.has(heading)),
)('$code: a heading we write ourselves, ‘$heading’, is read as $meaning', ({ meaning, heading }) => {
  expect(new HeadingReader().read(heading)).toMatchObject({ meaning, strength: 3 })
})
