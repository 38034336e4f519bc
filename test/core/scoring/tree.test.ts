import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Valued } from '../../../src/core/scoring/forest'
import { explain, rollUp } from '../../../src/core/scoring/rollup'
import { rollUpTree, type TreeNode } from '../../../src/core/scoring/tree'

interface Case {
  why: string
  nodes: TreeNode[]
  values: object[]
}

test.each<Case>([
  { why: 'nothing', nodes: [], values: [] },
  {
    why: 'leaves keep their value, clamped',
    nodes: [
      { name: 'A', progress: 0.3 },
      { name: 'B', progress: 1.7 },
      { name: 'C', progress: -0.2 },
      { name: 'D' },
    ],
    values: [{ progress: 0.3 }, { progress: 1 }, { progress: 0 }, {}],
  },
  {
    why: 'a parent gets its rollup, whatever it says itself, before or after its children',
    nodes: [
      { name: 'B', parent: 'A', progress: 0.2, weight: 3 },
      { name: 'A', progress: 0.99 },
      { name: 'C', parent: 'A', progress: 1, weight: 1 },
    ],
    values: [{ progress: 0.2 }, { progress: 0.4 }, { progress: 1 }],
  },
  {
    why: 'three levels, equal shares on each',
    nodes: [
      { name: 'Company' },
      { name: 'Sales', parent: 'Company' },
      { name: 'Service', parent: 'Company', progress: 0.9 },
      { name: 'North', parent: 'Sales', progress: 0.1 },
      { name: 'South', parent: 'Sales', progress: 0.5 },
    ],
    values: [{ progress: 0.6 }, { progress: 0.3 }, { progress: 0.9 }, { progress: 0.1 }, { progress: 0.5 }],
  },
  {
    why: 'states that do not count are left out above and keep their own value',
    nodes: [
      { name: 'A' },
      { name: 'B', parent: 'A', progress: 0.2 },
      { name: 'C', parent: 'A', progress: 0.8, state: 'paused' },
    ],
    values: [{ progress: 0.2 }, { progress: 0.2 }, { progress: 0.8 }],
  },
  {
    why: 'a parent of nothing that counts has no value',
    nodes: [
      { name: 'A', progress: 0.7 },
      { name: 'B', parent: 'A' },
    ],
    values: [{}, {}],
  },
  {
    why: 'names are the same whatever their case, width and spaces',
    nodes: [{ name: 'Grow Ａsia' }, { name: 'B', parent: ' grow  asia ', progress: 0.4 }],
    values: [{ progress: 0.4 }, { progress: 0.4 }],
  },
  {
    why: 'an unreadable row is named above, once, where it went wrong; the figures go on without it',
    nodes: [
      { name: 'A' },
      { name: 'B', parent: 'A' },
      { name: 'C', parent: 'B', problem: { code: 'missing', field: 'target' } },
      { name: 'D', parent: 'B', progress: 0.5 },
      { name: 'E', parent: 'A', progress: 1 },
    ],
    values: [
      {
        progress: 0.75,
        problem: { code: 'child', name: 'C', problem: { code: 'missing', field: 'target' } },
      },
      { progress: 0.5, problem: { code: 'child', name: 'C', problem: { code: 'missing', field: 'target' } } },
      { problem: { code: 'missing', field: 'target' } },
      { progress: 0.5 },
      { progress: 1 },
    ],
  },
  {
    why: 'what does not count cannot spoil the parent',
    nodes: [
      { name: 'A' },
      { name: 'B', parent: 'A', state: 'cancelled', problem: { code: 'startMissing' } },
      { name: 'C', parent: 'A', progress: 0.5 },
    ],
    values: [{ progress: 0.5 }, { problem: { code: 'startMissing' } }, { progress: 0.5 }],
  },
  {
    why: 'a negative weight',
    nodes: [
      { name: 'A' },
      { name: 'B', parent: 'A', progress: 0.2, weight: -1 },
      { name: 'C', parent: 'A', progress: 0.9, weight: 1 },
    ],
    values: [
      {
        progress: 0.9,
        problem: { code: 'child', name: 'B', problem: { code: 'negativeWeight', name: '', weight: -1 } },
      },
      { progress: 0.2, problem: { code: 'negativeWeight', name: '', weight: -1 } },
      { progress: 0.9 },
    ],
  },
  {
    why: 'weights that do not add up: the parent has no figure, the row above names it',
    nodes: [
      { name: 'Top' },
      { name: 'A', parent: 'Top' },
      { name: 'B', parent: 'A', progress: 0.2, weight: 3 },
      { name: 'C', parent: 'A', progress: 0.9 },
      { name: 'D', parent: 'Top', progress: 0.4 },
    ],
    values: [
      { progress: 0.4, problem: { code: 'child', name: 'A', problem: { code: 'weightsPartlyFilled' } } },
      { problem: { code: 'weightsPartlyFilled' } },
      { progress: 0.2 },
      { progress: 0.9 },
      { progress: 0.4 },
    ],
  },
  {
    why: 'an unknown parent is a problem of its row alone',
    nodes: [
      { name: 'A', progress: 0.1 },
      { name: 'B', parent: 'Z ', progress: 0.2 },
    ],
    values: [
      { progress: 0.1 },
      { progress: 0.2, problem: { code: 'unknownParent', name: 'B', parent: 'Z' } },
    ],
  },
  {
    why: 'duplicates are named, also above; what hangs under them keeps its value',
    nodes: [
      { name: 'Top' },
      { name: 'A', parent: 'Top', progress: 0.1 },
      { name: 'a', parent: 'Top', progress: 0.2 },
      { name: 'B', parent: 'A', progress: 0.3 },
      { name: 'C', parent: 'Top', progress: 0.4 },
    ],
    values: [
      { progress: 0.4, problem: { code: 'child', name: 'A', problem: { code: 'duplicateName', name: 'A' } } },
      { progress: 0.1, problem: { code: 'duplicateName', name: 'A' } },
      { progress: 0.2, problem: { code: 'duplicateName', name: 'a' } },
      { progress: 0.3 },
      { progress: 0.4 },
    ],
  },
  {
    why: 'a loop is told to the rows on it; the rest of the list goes on',
    nodes: [
      { name: 'A', parent: 'C' },
      { name: 'B', parent: 'A' },
      { name: 'C', parent: 'B' },
      { name: 'D', parent: 'B', progress: 0.25 },
      { name: 'E', progress: 0.5 },
    ],
    values: [
      { problem: { code: 'loop', path: ['A', 'C', 'B', 'A'] } },
      { progress: 0.25, problem: { code: 'loop', path: ['A', 'C', 'B', 'A'] } },
      { problem: { code: 'loop', path: ['A', 'C', 'B', 'A'] } },
      { progress: 0.25 },
      { progress: 0.5 },
    ],
  },
  {
    why: 'a row that is its own parent',
    nodes: [{ name: 'A', parent: 'A', progress: 0.5 }],
    values: [{ problem: { code: 'loop', path: ['A', 'A'] } }],
  },
  {
    why: 'a row without a name is told by its place',
    nodes: [
      { name: 'A' },
      { name: ' ', parent: 'A', progress: 0.5 },
      { name: '' },
      { name: 'B', parent: 'A', progress: 0.2 },
    ],
    values: [
      {
        progress: 0.2,
        problem: { code: 'position', position: 2, of: 4, problem: { code: 'missing', field: 'name' } },
      },
      { progress: 0.5, problem: { code: 'missing', field: 'name' } },
      {},
      { progress: 0.2 },
    ],
  },
])('$why', ({ nodes, values }) => {
  expect(rollUpTree(nodes)).toEqual(values)
})

test('a chain of 10,000 carries its leaf to the top', () => {
  const chain = Array.from({ length: 10_000 }, (_, nth) => ({
    name: `n${nth}`,
    parent: nth ? `n${nth - 1}` : '',
    progress: 0.3,
  }))
  expect(rollUpTree(chain)[0]).toEqual({ progress: 0.3 })
  expect(rollUpTree(chain.reverse())[9_999]).toEqual({ progress: 0.3 })
})

test('a problem below a chain of 10,000 is told on top in one step', () => {
  const chain = Array.from({ length: 10_000 }, (_, nth): TreeNode => {
    return { name: `n${nth}`, parent: nth ? `n${nth - 1}` : '' }
  })
  chain.push({ name: 'leaf', parent: 'n9999', problem: { code: 'startMissing' } })
  const problem = { code: 'child', name: 'leaf', problem: { code: 'startMissing' } }
  expect(rollUpTree(chain)[0]).toEqual({ problem })
})

test('a loop of 10,000 is one loop', () => {
  const ring = Array.from({ length: 10_000 }, (_, nth) => ({
    name: `n${nth}`,
    parent: `n${(nth + 1) % 10_000}`,
  }))
  const problems = new Set(rollUpTree(ring).map(({ problem }) => problem))
  expect(problems.size).toBe(1)
  expect([...problems][0]).toMatchObject({ code: 'loop', path: { length: 10_001 } })
})

describe('laws of trees', () => {
  const figures = fc.record({
    progress: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    weight: fc.integer({ min: 1, max: 5 }),
  })

  test('one level is the rollup', () =>
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1 }), (children) => {
        const nodes = children.map((child, nth) => ({ ...child, name: `c${nth}`, parent: 'top' }))
        const [top] = rollUpTree([{ name: 'top' }, ...nodes])
        expect(top?.progress).toBe(rollUp(children))
        expect(top?.progress).toBe(explain(children).total)
      }),
    ))

  const forest = fc.array(fc.tuple(figures, fc.nat()), { minLength: 1, maxLength: 30 }).map((rows) =>
    rows.map(
      ([row, above], nth): TreeNode => ({
        ...row,
        name: `n${nth}`,
        parent: nth && above % (nth + 1) ? `n${above % nth}` : '',
      }),
    ),
  )

  test('order does not matter', () =>
    fc.assert(
      fc.property(
        forest.chain((nodes) =>
          fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length })),
        ),
        ([nodes, shuffled]) => {
          const byName = (list: TreeNode[]): Map<string, Valued> => {
            const values = rollUpTree(list)
            return new Map(list.map(({ name }, index) => [name, values[index] ?? {}]))
          }
          const [straight, mixed] = [byName(nodes), byName(shuffled)]
          for (const [name, { progress = -1 }] of straight)
            expect(mixed.get(name)?.progress ?? -1).toBeCloseTo(progress, 9)
        },
      ),
    ))

  test('any names and parents give a value or a problem, never an error', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.constantFrom('', 'a', 'b', 'c', 'd'),
            parent: fc.constantFrom('', 'a', 'b', 'z'),
            progress: fc.constantFrom(undefined, 0, 0.5, 1),
          }),
        ),
        (nodes) => {
          const values = rollUpTree(nodes)
          expect(values).toHaveLength(nodes.length)
          for (const { progress = 0 } of values) expect(progress >= 0 && progress <= 1).toBe(true)
        },
      ),
    ))
})
