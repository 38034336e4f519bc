import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as zod from 'zod/mini'
import * as own from '../src/schema'

type Zod = typeof zod
type Schema = zod.ZodMiniType

/** A schema as code of the add-on writes it, made by either. */
type Make = (z: Zod) => Schema

const simple = fc.constantFrom<Make>(
  (z) => z.string(),
  (z) => z.number(),
  (z) => z.int(),
  (z) => z.boolean(),
  (z) => z.literal(1),
  (z) => z.enum(['en', 'zh']),
  (z) => z.string().check(z.maxLength(2)),
  (z) => z.int().check(z.gte(1), z.lte(7)),
  (z) => z.array(z.number()).check(z.maxLength(2)),
)

const madeOf = (parts: Arbitrary<Make>[], make: (z: Zod, ...parts: Schema[]) => Schema): Arbitrary<Make> =>
  fc.tuple(...parts).map((makes) => (z: Zod) => make(z, ...makes.map((part) => part(z))))

const { schema } = fc.letrec<{ schema: Make }>((tie) => {
  const any = tie('schema')
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      simple,
      madeOf([any], (z, it) => z.optional(it)),
      madeOf([any], (z, it) => z.array(it)),
      madeOf([any], (z, it) => z.record(z.string(), it)),
      madeOf([any, any], (z, ...choices) => z.union(choices)),
      madeOf([simple, any], (z, first, rest) => z.tuple([first], rest)),
      madeOf([simple, simple], (z, first, second) => z.tuple([first, second])),
      madeOf([any, any], (z, plan, note) => z.object({ plan, note })),
    ),
  }
})

const atoms = [undefined, null, true, 0, 1, 7, 8, 2.5, -0, NaN, Infinity, 2 ** 60, '', 'en', 'zh', '计划']
const names = fc.constantFrom('plan', 'note', 'other', '__proto__')

/** What JSON and a page can hold, near enough to the schemas that many fit. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...atoms),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 3 }).map((fields) => Object.fromEntries(fields)),
  ),
}))

const ours = own as unknown as Zod

const answerOf = (made: Schema, input: unknown) => {
  const { success, data } = made.safeParse(input)
  return success ? { success, data } : { success }
}

describe('a schema', () => {
  test.each<{ why: string; make: Make; input: unknown; taken?: unknown }>([
    { why: 'takes a text', make: (z) => z.string(), input: 'K-3', taken: 'K-3' },
    { why: 'refuses a number that is a text', make: (z) => z.number(), input: '3' },
    { why: 'refuses NaN', make: (z) => z.number(), input: NaN },
    {
      why: 'leaves out unknown fields; absent ones stay absent',
      make: (z) => z.object({ plan: z.string(), note: z.optional(z.string()) }),
      input: { plan: 'p1', admin: true },
      taken: { plan: 'p1' },
    },
    {
      why: 'refuses a list for one wrong item',
      make: (z) => z.array(z.object({ id: z.string() })),
      input: [{ id: 'a' }, { id: 7 }],
    },
    {
      why: 'takes a row that begins as said and goes on with texts',
      make: (z) => z.tuple([z.string(), z.int()], z.string()),
      input: ['bo@example.com', 2, 'refused', 'again'],
      taken: ['bo@example.com', 2, 'refused', 'again'],
    },
    { why: 'refuses a row that is too short', make: (z) => z.tuple([z.string(), z.int()]), input: ['bo'] },
    { why: 'refuses a list for an object', make: (z) => z.object({}), input: [] },
    { why: 'refuses null for an object', make: (z) => z.object({}), input: null },
    { why: 'refuses what is above a limit', make: (z) => z.int().check(z.gte(1), z.lte(7)), input: 8 },
    {
      why: 'takes as it is what only the compiler knows',
      make: (z) => z.object({ sections: z.array(z.custom()) }),
      input: { sections: [{ heading: 'Moved this week', blocks: [{ kind: 'lines', lines: [1, null] }] }] },
      taken: { sections: [{ heading: 'Moved this week', blocks: [{ kind: 'lines', lines: [1, null] }] }] },
    },
    {
      why: 'has the fields of another it was made from',
      make: (z) => z.object({ ...z.object({ hour: z.int() }).shape, name: z.string() }),
      input: { hour: 14, name: 'Ana' },
      taken: { hour: 14, name: 'Ana' },
    },
  ])('$why', ({ make, input, taken }) => {
    const expected = taken === undefined ? { success: false } : { success: true, data: taken }
    expect(answerOf(make(ours), input)).toEqual(expected)
    expect(answerOf(make(zod), input)).toEqual(expected)
  })

  test('takes and gives what zod does, whatever is asked of whatever is given', () => {
    fc.assert(
      fc.property(schema, value, (make, input) => {
        expect(answerOf(make(ours), input)).toStrictEqual(answerOf(make(zod), input))
      }),
      { numRuns: 2000 },
    )
  })
})
