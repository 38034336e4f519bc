import type { Subject } from '../../core/summary/summary'
import type { PlanOptions } from '../occasion'
import { belonging } from '../ownersText'
import { type Block, type Item, listOf, mostOf } from '../section'

/**
 * A list of key results and objectives: what each is, where it stands and whose it is, and what the section says of it.
 * In a mail at most `most` of them.
 */
export function subjectItems<T extends Subject>(
  subjects: readonly T[],
  most: number,
  options: PlanOptions,
  say: (subject: T) => Partial<Item>,
): Block {
  const { links, messages } = options
  const show = (it: T): Item => ({
    title: it.title,
    href: links.row(it.row),
    keyResult: it.id,
    meta: belonging(it, messages),
    ...say(it),
  })
  return { kind: 'items', ...listOf(subjects, mostOf(most, options), links.sheet, show) }
}
