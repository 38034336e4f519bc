import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WARNING } from '../../src/cell'
import { asDay } from '../../src/core/dates/calendar'
import { functions } from '../../src/functions'
import type { Argument } from '../../src/functions/argument'
import type { FormulaContext, FunctionDeclaration, Result } from '../../src/functions/define'
import { evaluate } from '../../src/functions/evaluate'
import { messagesOf } from '../../src/messages'

const context: FormulaContext = {
  locale: () => 'en_US',
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
  words: (language) => messagesOf(language ?? 'en'),
}

const named = (name: string): FunctionDeclaration => {
  const found = functions.find((it) => it.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

const call = (name: string, ...args: unknown[]) => evaluate(named(name), args, context)

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 120 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY),
)

const text = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '#N/A',
      '#DIV/0!',
      '45%',
      '-3%',
      '$1.2M',
      '120万',
      '１２',
      '1,5',
      '1.234,5',
      '(5)',
      'TBD',
      '待定',
    ],
    ...['at least', '不超过', 'within', 'yes/no', 'sideways', 'paused', '取消', 'done', 'zh', 'fr', 'a', 'b'],
    ...[
      '2026-08-15',
      '2026年8月15日',
      '31/02/2026',
      '⚠ Target is missing. Enter it.',
      '⚠',
      '=1+1',
      'toString',
    ],
    ...['Objective', 'Key result', 'Start', 'Target', 'Current', 'Weight', 'Parent', '目标', '__proto__'],
  ),
  fc.string({ unit: 'binary' }),
  fc.integer({ min: 40_000, max: 50_000 }).map((length) => '9, '.repeat(length).slice(0, length)),
)

const date = fc.oneof(fc.date({ min: new Date('2026-06-01'), max: new Date('2026-12-01') }), fc.date())

const cell = fc.oneof(number, text, date, fc.boolean(), fc.constant(''))

/** What people mostly have there: figures, so that the laws are not only about refusals. */
const figure = fc.oneof(
  fc.constant(''),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.integer({ min: 0, max: 100 }),
)

const block = (of: fc.Arbitrary<unknown>, columns: fc.Arbitrary<number>, rows = { min: 1, max: 6 }) =>
  fc.tuple(columns, fc.integer(rows)).chain(([width, height]) =>
    fc.array(fc.array(of, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

const HEADINGS = [
  'Objective',
  'Key result',
  'Type',
  'Start',
  'Target',
  'Current',
  'Weight',
  'State',
  'Due',
  'Parent',
]
const tableOf = (of: fc.Arbitrary<unknown>) =>
  block(of, fc.constant(HEADINGS.length)).map((rows) => [HEADINGS, ...rows])

const argument = fc.oneof(
  cell,
  fc.constantFrom(null, undefined),
  block(cell, fc.constant(1)),
  block(figure, fc.constant(1)),
  block(cell, fc.integer({ min: 1, max: 4 })),
  tableOf(cell),
)

/** What is wrong with a result; undefined when a cell can show it. */
function fault(result: unknown): string | undefined {
  const rows = Array.isArray(result) ? result : [[result]]
  if (rows.length === 0 || rows[0]?.length === 0) return 'nothing at all'
  if (rows.some((row) => !Array.isArray(row) || row.length !== rows[0].length)) return 'ragged'
  for (const value of rows.flat()) {
    if (typeof value === 'number' ? !Number.isFinite(value) : !/^(string|boolean)$/.test(typeof value)) {
      return `${String(value)} inside`
    }
    const wrong = typeof value === 'string' ? wrongWords(value) : undefined
    if (wrong) return wrong
  }
  return undefined
}

/** Signs of a bug in what a person reads. */
function wrongWords(sentence: string): string | undefined {
  if (sentence.length > 5_000) return 'a sentence nobody can read'
  const bug = /\bundefined\b|\[object|\bNaN\b|TypeError|RangeError|Cannot read|\n\s+at /.exec(sentence)
  return bug?.[0]
}

describe.each(functions.map((declaration) => ({ name: declaration.name, declaration })))(
  '$name',
  ({ declaration }) => {
    const count = Object.keys(declaration.args).length

    test('gives what a cell can show or says what is wrong, whatever it is given', () => {
      // Texts of the generator's own that look like a bug would be quoted back.
      const clean = (args: unknown[]) =>
        !/undefined|object|NaN|Error|Cannot|Infinity/.test(String(args.flat(3)))
      fc.assert(
        fc.property(fc.array(argument, { maxLength: count + 1 }), (args) => {
          let result: Result | Result[][]
          try {
            result = evaluate(declaration, args, context)
          } catch (error) {
            expect(error).toBeInstanceOf(Error)
            const { name, message } = error as Error
            expect(name).toBe('Error')
            expect(message).not.toBe('')
            if (clean(args)) expect(wrongWords(message)).toBeUndefined()
            return
          }
          const wrong = fault(result)
          if (wrong && (clean(args) || !/^(undefined|NaN|.*Error|\[object|Cannot read)$/.test(wrong)))
            expect.fail(wrong)
        }),
        { numRuns: 300 },
      )
    })

    test('says the same when asked again, and leaves its arguments as they were', () => {
      const outcome = (args: unknown[]) => {
        try {
          return evaluate(declaration, args, context)
        } catch (error) {
          return String(error)
        }
      }
      fc.assert(
        fc.property(fc.array(argument, { minLength: count, maxLength: count }), (args) => {
          const before = structuredClone(args)
          const first = outcome(args)
          expect(args).toEqual(before)
          expect(outcome(args)).toEqual(first)
        }),
        { numRuns: 60 },
      )
    })
  },
)

/** What a single call shows in the row of a column: its problem with the sign, or its value. */
function single(name: string, args: unknown[]): unknown {
  try {
    return call(name, ...args)
  } catch (error) {
    return `${WARNING} ${(error as Error).message}`
  }
}

const rowsOf = (...cells: fc.Arbitrary<unknown>[]) =>
  fc.array(fc.tuple(...cells), { minLength: 2, maxLength: 6 })
const isBlankRow = (row: readonly unknown[]) => row.every((it) => typeof it === 'string' && it.trim() === '')

/** Rows whose last is used, so that columns do not end before. */
const used = (row: readonly unknown[][]) => !isBlankRow(row[row.length - 1] ?? [])

describe('a column is its rows called one by one', () => {
  const plain = fc.oneof(figure, number, fc.constantFrom('45%', 'Q3-ish', '#N/A', '1,5', '120万', 'TBD'))
  const type = fc.constantFrom(
    '',
    'increase',
    'decrease',
    'at least',
    'at most',
    'within',
    'yes/no',
    'sideways',
  )
  const day = fc.oneof(
    fc.date({ min: new Date('2026-07-01'), max: new Date('2026-10-09') }),
    fc.constant('soon'),
  )

  const id = fc.constantFrom('a', 'b', 'c', '')
  const word = fc.oneof(
    type,
    fc.constantFrom('sum', 'committed', '承诺', '关键结果', 'Call 50 customers a week'),
  )
  const cellFor = ({ field, kind }: Argument) =>
    field === 'id' ? id : kind.jsdoc === 'Date' ? day : kind.jsdoc === 'number' ? plain : word

  /** A list every row looks into: a log of three entries each, checkpoints, steps or past values. */
  const listFor = ({ field, kind, optional }: Argument): unknown[][] => {
    if (field === 'id') return [...'aaabbb'].map((id) => [id])
    if (field === 'date') return [3, 10, 17, 4, 11, 18].map((n) => [new Date(Date.UTC(2026, 6, n))])
    if (optional) return [['']]
    return kind.jsdoc === 'number' ? [[0.2], [0.5], [1], [1.4], [1.5], [1.7]] : [['']]
  }

  const perRow = functions.filter(({ args }) => Object.values(args).some(({ shape }) => shape === 'each'))

  test.each(perRow.map(({ name, args }) => ({ name, args: Object.values(args) })))(
    '$name',
    ({ name, args }) => {
      const each = args.filter(({ shape }) => shape === 'each')
      const withLists = (values: readonly unknown[]) => {
        const left = [...values]
        return args.map((it) =>
          it.shape === 'each' ? left.shift() : it.shape === 'single' ? '' : listFor(it),
        )
      }
      const rowOf = (row: readonly unknown[]): unknown[] => {
        const shown = isBlankRow(row) ? '' : single(name, withLists(row))
        return Array.isArray(shown) ? shown[0] : [shown]
      }
      fc.assert(
        fc.property(rowsOf(...each.map(cellFor)).filter(used), (given) => {
          const columns = each.map((_, c) => given.map((row) => [row[c]]))
          const rows = given.map(rowOf)
          const width = Math.max(named(name).width ?? 1, ...rows.map((row) => row.length))
          const expected = rows.map((row) => [...row, ...Array(width - row.length).fill('')])
          expect(call(name, ...withLists(columns))).toEqual(expected)
        }),
      )
    },
  )

  test.each([{ name: 'OKR_PROGRESS' }, { name: 'OKR_ATTAINMENT' }])(
    '$name: a single value is that value in every row',
    ({ name }) => {
      fc.assert(
        fc.property(
          figure,
          figure,
          fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2 }),
          (start, target, currents) => {
            const column = (value: unknown) => currents.map(() => [value])
            const current = currents.map((value) => [value])
            const broadcast = () => {
              try {
                return call(name, start, target, current)
              } catch (error) {
                return String(error)
              }
            }
            expect(broadcast()).toEqual(call(name, column(start), column(target), current))
          },
        ),
      )
    },
  )

  test('open ranges say what closed ones say', () => {
    fc.assert(
      fc.property(rowsOf(plain, plain, plain).filter(used), fc.nat({ max: 50 }), (given, blanks) => {
        const closed = [0, 1, 2].map((c) => given.map((row) => [row[c]]))
        const open = closed.map((rows) => [...rows, ...Array.from({ length: blanks }, () => [''])])
        expect(call('OKR_PROGRESS', ...open)).toEqual(call('OKR_PROGRESS', ...closed))
      }),
    )
  })
})

describe('table, tree, rollup and progress agree', () => {
  const keyResult = fc.record({
    start: fc.integer({ min: 0, max: 40 }),
    target: fc.integer({ min: 41, max: 100 }),
    current: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 120 })),
    state: fc.constantFrom('', 'active', 'paused', 'cancelled'),
  })
  const objective = fc.array(keyResult, { minLength: 1, maxLength: 5 }).chain((keyResults) =>
    fc.tuple(
      fc.constant(keyResults),
      fc.oneof(
        fc.constant(keyResults.map(() => '')),
        fc.array(fc.integer({ min: 0, max: 5 }), {
          minLength: keyResults.length,
          maxLength: keyResults.length,
        }),
      ),
    ),
  )

  test('an objective’s figure is the same in each', () => {
    fc.assert(
      fc.property(objective, ([keyResults, weights]) => {
        const rows = keyResults.map(({ start, target, current, state }, n) => [
          'Grow',
          `Key result ${n}`,
          '',
          start,
          target,
          current,
          weights[n],
          state,
          '',
          '',
        ])
        const values = [HEADINGS, ['Grow', '', '', '', '', '', '', '', '', ''], ...rows]
        const block = call('OKR_TABLE', values, '2026-07-01', '2026-09-29', '2026-08-15') as Result[][]
        const table = block.slice(1).map(([progress]) => progress)
        const progress = keyResults.map(({ start, target, current }) =>
          call('OKR_PROGRESS', start, target, current),
        )
        expect(table.slice(1)).toEqual(progress)
        const column = (list: readonly unknown[]) => list.map((it) => [it])
        const states = keyResults.map(({ state }) => state)
        expect(table[0]).toEqual(call('OKR_ROLLUP', column(progress), column(weights), column(states)))
        const titles = rows.map(([, title]) => title)
        const lists = [titles, progress, weights, states].map(column)
        const explained = call('OKR_EXPLAIN', ...lists) as Result[][]
        expect(explained[explained.length - 1]?.[3]).toEqual(table[0])
        const tree = call(
          'OKR_TREE',
          column(['Grow', ...titles]),
          column(['', ...rows.map(() => 'Grow')]),
          column(['', ...progress]),
          column(['', ...weights]),
          column(['', ...states]),
        )
        expect(tree).toEqual(column(table))
      }),
    )
  })

  test('so are the figures of objectives above others, at any depth and in any order of rows', () => {
    const weight = fc.constantFrom('', 0, 1, 2, 0.2, 0.3, -1)
    const state = fc.constantFrom('', 'paused', 'cancelled')
    const forest = fc.integer({ min: 2, max: 6 }).chain((count) =>
      fc.record({
        objectives: fc.array(fc.tuple(fc.nat(), weight, state), { minLength: count, maxLength: count }),
        keyResults: fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: 100 }), weight, state), {
          maxLength: 8,
        }),
        order: fc.infiniteStream(fc.nat()),
      }),
    )
    fc.assert(
      fc.property(forest, ({ objectives, keyResults, order }) => {
        const nodes = [
          // Whoever comes later contributes to one before, or to nobody.
          ...objectives.map(([above, weight, state], n) => {
            const parent = n > 0 && above % 4 > 0 ? `O ${above % n}` : ''
            return {
              name: `O ${n}`,
              parent,
              progress: '',
              weight,
              state,
              row: [`O ${n}`, '', '', '', '', ''],
            }
          }),
          ...keyResults.map(([of, percent, weight, state], n) => ({
            name: `KR ${n}`,
            parent: `O ${of}`,
            progress: percent / 100,
            weight,
            state,
            row: [`O ${of}`, `KR ${n}`, '', 0, 100, percent],
          })),
        ]
        const rank = nodes.map(() => order.next().value as number)
        const shuffled = nodes
          .map((node, n) => ({ ...node, rank: rank[n] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
        const values = shuffled.map(({ row, weight, state, parent, name }) => [
          ...row,
          weight,
          state,
          '',
          name.startsWith('O') ? parent : '',
        ])
        const block = call('OKR_TABLE', [HEADINGS, ...values], '2026-07-01', '2026-09-29', '2026-08-15')
        const tree = call(
          'OKR_TREE',
          ...(['name', 'parent', 'progress', 'weight', 'state'] as const).map((key) =>
            shuffled.map((node) => [node[key]]),
          ),
        )
        // Of two children with a problem either may be named.
        const shown = (rows: unknown) =>
          (rows as Result[][]).map(([it]) => (String(it).startsWith(WARNING) ? WARNING : it))
        expect(shown(block).slice(1)).toEqual(shown(tree))
      }),
      { numRuns: 60 },
    )
  })

  test('pace of a key result is that of the formula', () => {
    const day = fc.integer({ min: -20, max: 120 }).map((n) => new Date(Date.UTC(2026, 6, 1 + n)))
    fc.assert(
      fc.property(keyResult, day, (it, asOf) => {
        const [start, end] = ['2026-07-01', '2026-09-29']
        const values = [HEADINGS, ['Grow', 'Sign', '', it.start, it.target, it.current, '', '', '', '']]
        const [, row] = call('OKR_TABLE', values, start, end, asOf) as Result[][]
        const progress = call('OKR_PROGRESS', it.start, it.target, it.current)
        const expected = call('OKR_EXPECTED', start, end, asOf)
        expect(row).toEqual([progress, expected, call('OKR_PACE', progress, start, end, asOf)])
      }),
    )
  })
})

test('a history as long as a sheet is read whole', () => {
  const past = Array.from({ length: 200_000 }, (_, n) => [n % 2 === 0 ? 10 : 12])
  expect(call('OKR_REALISM', 10, 11, past)).toMatch(/^usual: \+1 planned.*199999 changes/)
})
