import { salesTeam } from './salesTeam'
import type { Template } from './template'

/** In the order they are offered. */
export const templates: readonly Template[] = [salesTeam]
