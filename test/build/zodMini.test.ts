import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as zod from 'zod/mini'
import * as light from '../../build/zodMini'

/** A schema, to be made from either, as code of the add-on writes it. */
type Make = (z: typeof zod) => zod.ZodMiniType

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

const { schema } = fc.letrec<{ schema: Make }>((tie) => {
  const inner = tie('schema')
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      simple,
      inner.map(
        (of): Make =>
          (z) =>
            z.optional(of(z)),
      ),
      inner.map(
        (of): Make =>
          (z) =>
            z.array(of(z)),
      ),
      inner.map(
        (of): Make =>
          (z) =>
            z.record(z.string(), of(z)),
      ),
      fc.tuple(inner, inner).map(
        ([a, b]): Make =>
          (z) =>
            z.union([a(z), b(z)]),
      ),
      fc.tuple(simple, inner).map(
        ([a, b]): Make =>
          (z) =>
            z.tuple([a(z)], b(z)),
      ),
      fc.tuple(simple, simple).map(
        ([a, b]): Make =>
          (z) =>
            z.tuple([a(z), b(z)]),
      ),
      fc.array(fc.tuple(fc.constantFrom('plan', 'value', 'note'), inner), { maxLength: 3 }).map(
        (shape): Make =>
          (z) =>
            z.object(Object.fromEntries(shape.map(([name, of]) => [name, of(z)]))),
      ),
    ),
  }
})

/** What JSON and a page can hold, near enough to the schemas that many fit. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      undefined,
      null,
      true,
      0,
      1,
      7,
      8,
      2.5,
      -0,
      NaN,
      Infinity,
      2 ** 60,
      '',
      'en',
      'zh',
      '计划',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('plan', 'value', 'note', '__proto__'), tie('value')), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}))

const answerOf = (made: zod.ZodMiniType, input: unknown) => {
  const { success, data } = made.safeParse(input)
  return success ? { success, data } : { success }
}

describe('the light schemas take and give what zod does', () => {
  test.each<{ why: string; make: Make; input: unknown; taken: unknown }>([
    { why: 'a text', make: (z) => z.string(), input: 'K-3', taken: 'K-3' },
    { why: 'a number as text is none', make: (z) => z.number(), input: '3', taken: undefined },
    { why: 'NaN is no number', make: (z) => z.number(), input: NaN, taken: undefined },
    {
      why: 'unknown keys are left out, absent ones stay absent',
      make: (z) => z.object({ plan: z.string(), note: z.optional(z.string()) }),
      input: { plan: 'p1', admin: true },
      taken: { plan: 'p1' },
    },
    {
      why: 'one wrong item spoils the list',
      make: (z) => z.array(z.object({ id: z.string() })),
      input: [{ id: 'a' }, { id: 7 }],
      taken: undefined,
    },
    {
      why: 'a row of a known beginning and any number of texts',
      make: (z) => z.tuple([z.string(), z.int()], z.string()),
      input: ['bo@example.com', 2, 'refused', 'again'],
      taken: ['bo@example.com', 2, 'refused', 'again'],
    },
    { why: 'a list is no object', make: (z) => z.object({}), input: [], taken: undefined },
    { why: 'nothing is no object', make: (z) => z.object({}), input: null, taken: undefined },
    {
      why: 'limits hold after the kind',
      make: (z) => z.int().check(z.gte(1), z.lte(7)),
      input: 8,
      taken: undefined,
    },
  ])('$why', ({ make, input, taken }) => {
    for (const z of [zod, light as unknown as typeof zod])
      expect(answerOf(make(z), input)).toEqual(
        taken === undefined ? { success: false } : { success: true, data: taken },
      )
  })

  test('whatever is asked of whatever is given', () => {
    fc.assert(
      fc.property(schema, value, (make, input) => {
        expect(answerOf(make(light as unknown as typeof zod), input)).toStrictEqual(
          answerOf(make(zod), input),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('what only the compiler knows is taken as it is', () => {
    const blocks = {
      sections: [{ heading: 'Moved this week', blocks: [{ kind: 'lines', lines: [1, null] }] }],
    }
    for (const z of [zod, light as unknown as typeof zod])
      expect(answerOf(z.object({ sections: z.array(z.custom()) }), blocks)).toEqual({
        success: true,
        data: blocks,
      })
  })
})
