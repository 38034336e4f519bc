import { expect, test } from 'vitest'
import { functionHelp } from '../../src/functions/help'
import { functionTexts } from '../../src/messages/zh/functions'

const HAN = /\p{Script=Han}/u

test.each(functionHelp)('$name is explained in Chinese, each argument too', ({ name, args }) => {
  const text = functionTexts[name]
  expect(text, `src/messages/zh/functions.ts has no ${name}`).toBeDefined()
  expect(Object.keys(text?.args ?? {})).toEqual(args.map((it) => it.name))
  for (const it of [text?.about, text?.returns, ...Object.values(text?.args ?? {})]) expect(it).toMatch(HAN)
})

test('nothing is explained that is not there', () => {
  expect(Object.keys(functionTexts)).toEqual(functionHelp.map(({ name }) => name))
})

test('an argument that may be left out is told by a sign, not by its text', () => {
  for (const { args } of functionHelp) for (const { about } of args) expect(about).not.toMatch(/^Optional/)
  const rollup = functionHelp.find(({ name }) => name === 'OKR_ROLLUP')
  expect(rollup?.args.map(({ name, optional }) => [name, optional])).toEqual([
    ['progress', false],
    ['weights', true],
    ['states', true],
  ])
})
