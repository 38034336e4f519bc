import type * as z from 'zod/mini'
import { UserError } from '../core/problem'
import type { Messages } from '../messages'
import { type CallName, contract, type Reply } from './contract'
import { handlers } from './handlers'

/**
 * Answers one call of the sidebar with the JSON text of a Reply: text is what google.script.run carries without loss
 * (platform 4.16). What a person can put right is told in their language; anything else is logged and told as a failure
 * after which nothing is lost.
 */
export function answer(name: CallName, input: unknown, messages: Messages): string {
  return JSON.stringify(reply(name, input, messages))
}

function reply(name: CallName, input: unknown, messages: Messages): Reply<unknown> {
  const schema: z.ZodMiniType = contract[name].input
  const parsed = schema.safeParse(input ?? {})
  if (!parsed.success) return { ok: false, message: messages.say.badInput }
  try {
    return { ok: true, value: handlers[name](parsed.data as never) }
  } catch (error) {
    if (error instanceof UserError) return { ok: false, message: messages.problem(error.problem) }
    console.error(error)
    return { ok: false, message: messages.say.failed }
  }
}
