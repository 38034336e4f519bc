import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const logged = (code: string) => {
  const host = hostWith(`function probe() { ${code} }`)
  host.as().run('probe')
  return host.records[0]?.log
}

describe('what a log shows', () => {
  test.each([
    { code: `console.log('a', 1, true)`, text: 'a 1 true' },
    {
      code: `console.log({ name: 'Cut churn', values: [5, 3] })`,
      text: "{ name: 'Cut churn', values: [ 5, 3 ] }",
    },
    { code: `console.log([], {})`, text: '[] {}' },
    { code: `console.log('%s is %d of %s', 'Ana', 2.9, 4)`, text: 'Ana is 2 of 4' },
    { code: `console.log('100%% of %j', { a: 1 })`, text: '100% of {"a":1}' },
    { code: `console.log('%s', 'a', 'b')`, text: 'a b' },
    { code: `console.log('%s %s', 'a')`, text: 'a %s' },
    { code: `console.log(undefined, null)`, text: 'undefined null' },
    { code: `console.log(new Error('no'))`, text: 'Error: no' },
    { code: `console.log([function save() {}, new Map()])`, text: '[ [Function: save], [Map] ]' },
    { code: `const a = {}; a.a = a; console.log(a)`, text: '{ a: { a: { a: { a: [Object] } } } }' },
    { code: `console.time('t'); Utilities.sleep(20); console.timeEnd('t')`, text: 't: 20ms' },
    { code: `Logger.log('%s rows', 3)`, text: '3 rows' },
  ])('$code', ({ code, text }) => expect(logged(code)).toEqual([{ level: 'log', text }]))

  test('levels are told apart, in the order of writing', () => {
    expect(logged(`console.warn('b'); console.info('a'); console.error('c')`)).toEqual([
      { level: 'warn', text: 'b' },
      { level: 'info', text: 'a' },
      { level: 'error', text: 'c' },
    ])
  })
  test('the log of a custom function is kept', () => {
    const host = hostWith(`function OKR_LOG() { console.log('from a cell'); return 1 }`)
    host.as().type('A1', '=OKR_LOG()')
    expect(host.records).toMatchObject([{ kind: 'formula', name: 'OKR_LOG', log: [{ text: 'from a cell' }] }])
  })
})

test('Logger keeps its lines for one execution', () => {
  const source = `function probe() { Logger.log('a'); Logger.log('b').log('c'); const l = Logger.getLog(); Logger.clear()
    return [l, Logger.getLog()] }`
  expect(hostWith(source).as().run('probe')).toEqual(['a\nb\nc\n', ''])
})
