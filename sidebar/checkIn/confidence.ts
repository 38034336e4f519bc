import { fold, readQuantity } from '../../src/cell'
import type { Confidence } from '../../src/core/plan/plan'
import { UserError } from '../../src/core/problem'
import type { CheckInList, KeyResultView } from '../../src/rpc/contract'
import type { Reading } from './reading'

type Scale = Confidence['scale']

/** The levels of the words, best first, as they stand in the row. */
export const WORDS = [3, 2, 1] as const

const RANGE: Record<Exclude<Scale, 'words'>, readonly [from: number, to: number]> = {
  '0-1': [0, 1],
  '1-5': [1, 5],
  '0-10': [0, 10],
}

export const mostOf = (scale: Exclude<Scale, 'words'>): number => RANGE[scale][1]

export type ScaleOf = (row: KeyResultView) => Scale

/** A row's own scale; of one that has no confidence yet, the one most of its plan uses; words in a plan without any. */
export function scalesOf({ plans, keyResults }: CheckInList): ScaleOf {
  const ofPlan = new Map(
    plans.map(({ id }) => [id, mostUsed(keyResults.filter(({ plan }) => plan === id))] as const),
  )
  return ({ confidence, plan }) => confidence?.scale ?? ofPlan.get(plan) ?? 'words'
}

function mostUsed(keyResults: readonly KeyResultView[]): Scale {
  const count = new Map<Scale, number>()
  for (const { confidence } of keyResults)
    if (confidence) count.set(confidence.scale, (count.get(confidence.scale) ?? 0) + 1)
  return [...count].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'words'
}

export type Believed = { confidence?: Confidence } | { sentence: string }

/** The confidence chosen or typed, in its scale; `65%` and `7/10` are understood. */
export function readBelief(typed: string, scale: Scale, { messages, context }: Reading): Believed {
  const text = fold(typed)
  if (text === '') return {}
  if (scale === 'words') return { confidence: { scale, value: Number(text) } }
  const [from, to] = RANGE[scale]
  try {
    const quantity = readQuantity(text, 'confidence', context)
    if (!quantity || quantity.comparator || (quantity.outOf ?? to) !== to || (quantity.percent && to !== 1))
      throw new UserError({ code: 'notANumber', field: 'confidence', text })
    const { value } = quantity
    if (value < from || value > to)
      throw new UserError({ code: 'outOfRange', field: 'confidence', value, from, to })
    return { confidence: { scale, value } }
  } catch (error) {
    if (error instanceof UserError) return { sentence: messages.problem(error.problem) }
    throw error
  }
}
