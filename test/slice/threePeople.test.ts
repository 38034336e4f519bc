import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckIn, Saved } from '../../src/rpc/contract'
import { ANA, BO, call, list, logRows, newRequest, openAddOn, reply, withAdopted } from './addOn'

const CY = 'cy@example.com'
const PEOPLE = [
  { mail: ANA, name: 'Ana', role: 'owner' },
  { mail: BO, name: 'Bo', role: 'editor' },
  { mail: CY, name: 'Cy', role: 'editor' },
] as const

const team = withAdopted(6, { people: PEOPLE })
list(team)
const state = team.save()

/** Three people who opened the panel at the same moment, each with values of their own for some of the same rows. */
const rounds = fc.record({
  rows: fc.tuple(...PEOPLE.map(() => fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 5 }))),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
})

test('three people saving at once: who comes second is shown both values; none is lost, none is doubled', () =>
  fc.assert(
    fc.property(rounds, ({ rows, order }) => {
      const host = openAddOn({ people: PEOPLE, state: structuredClone(state) })
      const { keyResults } = list(host)
      const saves = PEOPLE.map(({ mail }, person) => ({
        mail,
        input: {
          request: newRequest(),
          entries: (rows[person] ?? []).map((row): CheckIn => {
            const { plan, id, current } = keyResults[row] as (typeof keyResults)[number]
            return { plan, id, seen: current, value: 100 * (person + 1) + row }
          }),
        },
      }))
      const [first, second, third] = order.map((person) => saves[person]) as [Save, Save, Save]

      // The others save while the first one still holds the file: both are told so, and both try again.
      let waiting = 0
      host.interruptNext('Lock.releaseLock', () => {
        for (const { mail, input } of [second, third])
          if (!reply(host, 'saveCheckIns', input, mail).ok) waiting++
      })
      const answers = [first, second, third].map(
        ({ mail, input }) => call(host, 'saveCheckIns', input, mail).saved,
      )
      expect(waiting).toBe(2)

      // Each person then saves over what they were shown, and repeats a save whose answer was lost.
      for (const [at, { mail, input }] of [first, second, third].entries()) {
        const conflicts = (answers[at] ?? []).filter(({ result }) => result === 'conflict')
        const entries = input.entries.flatMap((entry) => {
          const shown = conflicts.find(({ id }) => id === entry.id)
          return shown ? [{ ...entry, seen: now(host, entry) ?? shown.current }] : []
        })
        const again = { request: newRequest(), entries }
        for (const _ of ['save', 'retry'])
          expect(call(host, 'saveCheckIns', again, mail).saved.map(({ result }) => result)).toEqual(
            entries.map(() => 'saved'),
          )
      }

      const logged = logRows(host).filter(({ Kind }) => Kind === 'check-in')
      const wanted = saves.flatMap(({ mail, input }) => input.entries.map(({ value }) => `${mail} ${value}`))
      expect(logged.map(({ Author, Value }) => `${Author} ${Value}`).sort()).toEqual(wanted.sort())
      for (const { id, current } of list(host).keyResults) {
        const last = logged.filter((row) => row['Subject id'] === id).at(-1)
        if (last) expect(current).toBe(Number(last.Value))
      }
    }),
    { numRuns: 4 },
  ))

interface Save {
  mail: string
  input: { request: string; entries: CheckIn[] }
}

/** What the row holds when the person looks again. */
const now = (host: Parameters<typeof list>[0], { id }: CheckIn): Saved['current'] =>
  list(host).keyResults.find((row) => row.id === id)?.current
