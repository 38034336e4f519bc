import { describe, expect, test } from 'vitest'
import { digestSubject } from '../../../src/email/markup/subject'
import { messagesOf } from '../../../src/messages'
import { anAttention, aReport } from '../buildSummary'

const three = [7, 12, 21].map((row) => anAttention({ row }))

describe('the subject says the state first', () => {
  test.each([
    {
      why: 'some key results need attention',
      given: { attention: three, keyResults: 12 },
      en: 'Growth OKRs, week 7 of 14: 3 of 12 need attention',
      zh: 'Growth OKRs 第7周：3项需要关注',
    },
    {
      why: 'a single one',
      given: { attention: three.slice(1, 2), keyResults: 12 },
      en: 'Growth OKRs, week 7 of 14: 1 of 12 needs attention',
      zh: 'Growth OKRs 第7周：1项需要关注',
    },
    {
      why: 'an objective among them is no share of the key results',
      given: { attention: [...three, anAttention({ title: 'Grow', objective: 'Grow' })], keyResults: 3 },
      en: 'Growth OKRs, week 7 of 14: 4 need attention',
      zh: 'Growth OKRs 第7周：4项需要关注',
    },
    {
      why: 'all is well',
      given: { attention: [] },
      en: 'Growth OKRs, week 7 of 14: nothing needs attention',
      zh: 'Growth OKRs 第7周：没有需要关注的事项',
    },
    {
      why: 'nothing can be scored',
      given: { attention: [], progress: undefined },
      en: 'Growth OKRs, week 7 of 14: no progress to show yet',
      zh: 'Growth OKRs 第7周：暂无进度数据',
    },
    {
      why: 'an empty plan',
      given: { attention: [], keyResults: 0 },
      en: 'Growth OKRs, week 7 of 14: no key results yet',
      zh: 'Growth OKRs 第7周：还没有关键结果',
    },
  ])('$why', ({ given, en, zh }) => {
    const about = 'Growth OKRs'
    expect(digestSubject([aReport(given)], { messages: messagesOf('en'), about })).toBe(en)
    expect(digestSubject([aReport(given)], { messages: messagesOf('zh'), about })).toBe(zh)
  })
})

test.each([
  { why: 'very long', about: 'Growth '.repeat(7_000) },
  { why: 'very long and Chinese', about: '华东区'.repeat(15_000) },
  { why: 'long and of emoji', about: '👩\u200d👧'.repeat(200) },
])('a title that is $why gives way, the state does not', ({ about }) => {
  const subject = digestSubject([aReport()], { messages: messagesOf('en'), about })
  expect(subject.length).toBeLessThanOrEqual(78)
  expect(subject).toMatch(/…, week 7 of 14: 7 of 15 need attention$/)
})

test('a title cannot add a header or turn the line around', () => {
  const about = 'Growth\r\nBcc: x@example.com\u202e\u0000'
  expect(digestSubject([aReport()], { messages: messagesOf('en'), about })).toBe(
    'Growth Bcc: x@example.com, week 7 of 14: 7 of 15 need attention',
  )
})
