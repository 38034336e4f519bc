import { expect, test } from 'vitest'
import { anItem } from '../../../sidebar/details/someDetails'
import { threadsOf } from '../../../sidebar/details/threads'

const comment = (id: string, answers?: string) => anItem({ id, kind: 'comment', answers })

const shape = (...items: ReturnType<typeof comment>[]) =>
  threadsOf(items).map(({ item, answers }) => [item.id, ...answers.map(({ id }) => id)].join(' < '))

test.each([
  { why: 'nothing said', history: [], threads: [] },
  { why: 'newest first', history: [comment('b'), comment('a')], threads: ['b', 'a'] },
  {
    why: 'answers below what they answer, the first one first',
    history: [comment('d', 'a'), comment('c'), comment('b', 'a'), comment('a')],
    threads: ['c', 'a < b < d'],
  },
  {
    why: 'a check-in can be answered',
    history: [comment('b', 'a'), anItem({ id: 'a', was: 1, value: 2 })],
    threads: ['a < b'],
  },
  { why: 'what is answered is no longer shown', history: [comment('b', 'gone')], threads: ['b'] },
])('threads: $why', ({ history, threads }) => {
  expect(shape(...history)).toEqual(threads)
})
