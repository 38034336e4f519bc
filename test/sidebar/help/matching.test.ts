import { describe, expect, test } from 'vitest'
import { matching } from '../../../sidebar/help/matching'
import { functionHelp } from '../../../src/functions/help'
import { functionTexts } from '../../../src/messages/zh/functions'

const found = (query: string, texts = {}) => matching(query, functionHelp, texts).map(({ name }) => name)
const all = functionHelp.map(({ name }) => name)

describe('what is found', () => {
  test('everything without a word', () => {
    expect(found('')).toEqual(all)
    expect(found('  ，')).toEqual(all)
  })
  test.each([
    { why: 'a name as it is typed', query: 'okr_rollup', first: 'OKR_ROLLUP' },
    { why: 'part of a name before those that tell of it', query: 'pace', first: 'OKR_PACE' },
    { why: 'an argument', query: 'checkpoint_dates', first: 'OKR_EXPECTED' },
    { why: 'words in any order', query: 'parent leaves', first: 'OKR_TREE' },
    { why: 'full-width letters', query: 'ＰＡＣＥ', first: 'OKR_PACE' },
  ])('$why: $query', ({ query, first }) => {
    expect(found(query)[0]).toBe(first)
    expect(found(query).length).toBeLessThan(all.length)
  })
  test('nothing for what nobody speaks of', () => {
    expect(found('zebra')).toEqual([])
    expect(found('pace zebra')).toEqual([])
  })
  test('Chinese words, and English ones beside them, where the page speaks Chinese', () => {
    expect(found('检查点')).toEqual([])
    expect(found('检查点', functionTexts)).toEqual(['OKR_EXPECTED'])
    expect(found('检查点 dates', functionTexts)).toEqual(['OKR_EXPECTED'])
  })
})
