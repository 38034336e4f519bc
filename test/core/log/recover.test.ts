import { expect, test } from 'vitest'
import type { Entry } from '../../../src/core/log/entry'
import { type Recovery, recover } from '../../../src/core/log/recover'
import type { Level } from '../../../src/core/sameLevel'

type Case = Pick<Entry, 'was' | 'value'> & { why: string; cell: Level; decision: Recovery }

test.each<Case>([
  { why: 'not written yet', was: 10, value: 20, cell: 10, decision: 'finish' },
  { why: 'written', was: 10, value: 20, cell: 20, decision: 'markOk' },
  { why: 'somebody typed since', was: 10, value: 20, cell: 25, decision: 'handEdit' },
  { why: 'somebody cleared it since', was: 10, value: 20, cell: undefined, decision: 'handEdit' },
  { why: 'the first value, not written', was: undefined, value: 20, cell: '', decision: 'finish' },
  { why: 'the first value, written', was: undefined, value: 20, cell: 20, decision: 'markOk' },
  { why: 'a zero is no blank', was: undefined, value: 20, cell: 0, decision: 'handEdit' },
  { why: 'a clearing, not written', was: 10, value: undefined, cell: 10, decision: 'finish' },
  { why: 'a clearing, written', was: 10, value: undefined, cell: ' ', decision: 'markOk' },
  { why: 'nothing was to change', was: 10, value: 10, cell: 10, decision: 'markOk' },
  { why: 'a cell keeps 15 digits', was: 1, value: 0.1 + 0.2, cell: 0.3, decision: 'markOk' },
  { why: 'a number kept as text', was: '10', value: 20, cell: 10, decision: 'finish' },
  { why: 'full-width digits', was: 10, value: 20, cell: '２０', decision: 'markOk' },
  { why: 'a ticked box', was: 0, value: 1, cell: true, decision: 'markOk' },
  { why: 'an empty box', was: 0, value: 1, cell: false, decision: 'finish' },
  { why: 'texts', was: 'active', value: 'paused', cell: 'paused ', decision: 'markOk' },
  { why: 'dates', was: '2026-08-01', value: '2026-09-01', cell: '2026-08-01', decision: 'finish' },
  { why: 'another date', was: '2026-08-01', value: '2026-09-01', cell: '2026-08-02', decision: 'handEdit' },
])('$why: $decision', ({ why, was, value, cell, decision }) => {
  expect(recover({ was, value }, cell), why).toBe(decision)
})
