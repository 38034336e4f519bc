import { buildAddOn } from '../build/build'
import { partsOf } from '../build/parts'
import type { Row } from './row'

/** What is pushed, and what it is made of (parts before the rooms are joined, which shortens names a little more). */
export async function bundle(): Promise<Row[]> {
  const { files, metafile } = await buildAddOn()
  const row = (what: string, value: number): Row => ({ what, value, unit: 'bytes' })
  const { 'Code.js': code, ...others } = files
  return [
    row('dist/Code.js', Buffer.byteLength(code)),
    ...partsOf(metafile).map(([part, bytes]) => row(`  ${part}`, bytes)),
    ...Object.entries(others).map(([name, text]) => row(`dist/${name}`, Buffer.byteLength(text))),
  ]
}
