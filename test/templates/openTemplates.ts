import { buildSync } from 'esbuild'
import type { Host } from '../../host/core/host'
import type { NodeHostOptions } from '../../host/node/openHost'
import type { Choice } from '../../src/templates/example'
import { ANA, openAddOn } from '../slice/addOn'
import type { readPlan } from './script'

const { outputFiles } = buildSync({
  entryPoints: [`${import.meta.dirname}/script.ts`],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'script',
  charset: 'utf8',
  target: 'es2020',
})

const NAMES = ['addPlan', 'readPlan', 'clearPlan', 'takeBack'] as const
const globals = NAMES.map((name) => `function ${name}(a, b) { return script.${name}(a, b) }`)

/** The add-on, and beside it the functions a dialog builds on. */
export function openTemplates(options: NodeHostOptions = {}): Host {
  const source = [outputFiles[0]?.text ?? '', ...globals].join('\n')
  const host = openAddOn({ files: [{ name: 'templates.gs', source }], ...options })
  host.as(ANA).open()
  return host
}

/** Adds a template and tells the name of its tab. */
export const addPlan = (host: Host, id: string, choice: Choice): string =>
  String(host.as(ANA).run('addPlan', id, choice))

export const planOf = (host: Host, tab: string): ReturnType<typeof readPlan> =>
  host.as(ANA).run('readPlan', tab) as ReturnType<typeof readPlan>

/** Empties the examples of a tab; tells how many rows. */
export const clearPlan = (host: Host, tab: string): number => host.as(ANA).run('clearPlan', tab) as number

/** The tabs as they are kept, as plain data. */
export const tabsOf = (host: Host): Record<string, unknown>[] =>
  (structuredClone(host.save().workbook) as { sheets: Record<string, unknown>[] }).sheets
