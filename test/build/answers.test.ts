import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { withoutAnswers } from '../../build/withoutAnswers'
import { contract } from '../../src/rpc/contract'

/** The contract as the script has it. */
async function shipped(): Promise<{ text: string; contract: Record<string, object> }> {
  const { outputFiles } = await build({
    entryPoints: ['src/rpc/contract.ts'],
    plugins: [withoutAnswers],
    bundle: true,
    write: false,
    format: 'cjs',
    mainFields: ['module', 'main'],
  })
  const text = outputFiles[0]?.text ?? ''
  const module = { exports: {} as { contract: Record<string, object> } }
  new Function('module', text)(module)
  return { text, contract: module.exports.contract }
}

test('the script knows of every call what it takes, and of none what it answers', async () => {
  const { text, contract: calls } = await shipped()
  expect(Object.keys(calls)).toEqual(Object.keys(contract))
  for (const [name, call] of Object.entries(calls)) expect(Object.keys(call), name).toEqual(['input'])
  // Names that only answers have.
  for (const field of ['lastCheckIn', 'readOnly', 'addsLog', 'recipients', 'outlook'])
    expect(text, field).not.toMatch(new RegExp(`\\b${field}:`))
})

test('what a call takes is the same', async () => {
  const { contract: calls } = await shipped()
  const { jumpTo } = calls as unknown as Pick<typeof contract, 'jumpTo'>
  expect(jumpTo.input.safeParse({ plan: 'p1', cell: 'G5', more: 1 })).toEqual({
    success: true,
    data: { plan: 'p1', cell: 'G5' },
  })
  expect(jumpTo.input.safeParse({ plan: 'p1' }).success).toBe(false)
})
