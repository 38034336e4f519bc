import type { Host } from '../../host/core/host'
import { type NodeHostOptions, openHost } from '../../host/node/openHost'

/** A host whose script is this source; three people who differ in what matters. */
export function hostWith(source: string, options: Partial<NodeHostOptions> = {}): Host {
  return openHost({ files: [{ name: 'Code.gs', source }], people: team, ...options })
}

export const team = [
  { mail: 'ana@example.com', role: 'owner' },
  { mail: 'ben@example.com', role: 'editor', locale: 'zh-CN' },
  { mail: 'vic@example.com', role: 'viewer' },
  { mail: 'nat@other.example', role: 'editor', addOn: false },
] as const

/** What an expression gives when the script evaluates it in a sidebar call. */
export function evaluated(expression: string, options: Partial<NodeHostOptions> = {}): unknown {
  return hostWith(`function probe() { return ${expression} }`, options).as().run('probe')
}
