import { describe, expect, test } from 'vitest'
import { functions } from '../../src/functions'
import { gives } from './typed'

describe('every example of a declaration is true in a cell', () => {
  test.each(functions.flatMap(({ examples }) => examples.map(([formula, value]) => ({ formula, value }))))(
    '$formula is $value',
    ({ formula, value }) => {
      expect(gives(formula)).toEqual(value)
    },
  )

  test('every function has examples', () => {
    for (const { name, examples } of functions) expect(examples.length, name).toBeGreaterThan(0)
  })
})
