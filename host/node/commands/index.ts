import type { Command } from './command'
import { formula } from './formula'
import { script } from './script'

/** The subcommands, in the order help lists them. */
export const commands: readonly Command[] = [formula, script]
