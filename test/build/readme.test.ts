import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withFunctionTable } from '../../build/readme'
import { functions } from '../../src/functions'

const readme = readFileSync('README.md', 'utf8')

test('the function table of the README is what the declarations say (npm run readme)', () => {
  expect(withFunctionTable(readme)).toBe(readme)
  for (const { name } of functions) expect(readme).toContain(`\`${name}(`)
})

test.each(['npm start', 'npm test', 'npm run okr -- digest', 'npm run push'])(
  'the README names %s',
  (command) => {
    expect(readme).toContain(command)
  },
)
