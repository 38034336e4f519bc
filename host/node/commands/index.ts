import type { Command } from './command'
import { digest } from './digest'
import { formula } from './formula'
import { read } from './read'
import { script } from './script'

/** The subcommands, in the order help lists them. */
export const commands: readonly Command[] = [read, digest, formula, script]
