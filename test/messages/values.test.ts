import { expect, test } from 'vitest'
import { problem as en } from '../../src/messages/en/cells'
import { problem as zh } from '../../src/messages/zh/cells'

test.each([
  { text: '1,5', en: 'Write 1.5 or 15.', zh: '请写成 1.5 或 15。' },
  { text: '1.234', en: 'Write 1,234 or 1234.', zh: '请写成 1,234 或 1234。' },
  { text: '0,5', en: 'Write 0.5 or 5.', zh: '请写成 0.5 或 5。' },
  {
    text: '1,5,20',
    en: 'Write it without separators between thousands.',
    zh: '请写成不带千位分隔符的数字。',
  },
])('$text says what to write instead', ({ text, ...says }) => {
  const it = { code: 'ambiguousNumber', field: 'current', text } as const
  expect(en(it)).toBe(`Current can be read in two ways: ‘${text}’. ${says.en}`)
  expect(zh(it)).toBe(`当前值有两种读法：“${text}”。${says.zh}`)
})

test('states to choose from are told in the words of the language', () => {
  const it = { code: 'notAChoice', field: 'state', text: 'Pausd', choices: ['paused', 'active'] } as const
  expect(zh(it)).toBe('状态为“Pausd”。可选：暂停、进行中。')
})
