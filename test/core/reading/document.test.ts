import { describe, expect, test } from 'vitest'
import { measured, read, tableIn } from './quarterGrid'

describe('a document: lines of text without headings', () => {
  test.each([
    {
      why: 'labels beside the text',
      rows: [
        ['Finance, Q3 2026', ''],
        ['Objective 1', 'Close the books without weekend work'],
        ['KR 1.1', 'Days to close from 9 to 5 (now 7)'],
        ['KR 1.2', 'Forecast error below 5%'],
        ['', ''],
        ['Objective 2', 'Numbers leaders use'],
        ['KR 2.1', 'Readers per week from 12 to 60'],
      ],
      is: [
        ['Close the books without weekend work', 'Days to close from 9 to 5 (now 7)', 9, 5, 7],
        ['Close the books without weekend work', 'Forecast error below 5%', undefined, 0.05, undefined],
        ['Numbers leaders use', 'Readers per week from 12 to 60', 12, 60, undefined],
      ],
    },
    {
      why: 'labels before the text',
      rows: [['O: Happy on-call'], ['- KR: Pages per week from 31 to 10'], ['- KR: Alerts with a runbook']],
      is: [
        ['Happy on-call', 'Pages per week from 31 to 10', 31, 10, undefined],
        ['Happy on-call', 'Alerts with a runbook', undefined, undefined, undefined],
      ],
    },
    {
      why: 'key results listed below',
      rows: [
        ['Ziel 1: Schneller liefern'],
        ['• Durchlaufzeit von 12 auf 7 Tage'],
        ['• 3 neue Werke angebunden'],
      ],
      is: [
        ['Schneller liefern', 'Durchlaufzeit von 12 auf 7 Tage', 12, 7, undefined],
        ['Schneller liefern', '3 neue Werke angebunden', undefined, 3, undefined],
      ],
    },
    {
      why: '中文',
      rows: [
        ['目标一', '让交付更轻松'],
        ['关键结果1', '实施周期由45天缩短到28天，目前37天'],
        ['关键结果2', '上线自助平台'],
      ],
      is: [
        ['让交付更轻松', '实施周期由45天缩短到28天，目前37天', 45, 28, 37],
        ['让交付更轻松', '上线自助平台', undefined, undefined, undefined],
      ],
    },
  ])('$why', ({ rows, is }) => {
    const table = tableIn(rows)
    expect(table.layout).toBe('document')
    expect(measured(table)).toEqual(is)
    // What a sentence says is asked about.
    const said = is.filter(([, , , target]) => target !== undefined)
    expect(table.questions.filter(({ code }) => code === 'target-from-text')).toHaveLength(said.length)
  })

  test.each([
    {
      why: 'a letter',
      rows: [['Objective: say thanks'], ['KR is short for key result.'], ['See you on Monday']],
    },
    { why: 'a list without an objective', rows: [['- Milk'], ['- Bread'], ['- Eggs']] },
    { why: 'one key result', rows: [['O1: Grow'], ['KR1: Sign']] },
  ])('$why is none', ({ rows }) => {
    expect(read(rows).tables).toEqual([])
    expect(read(rows).looked?.rows).toBe(rows.length)
  })

  test('a table of columns goes before', () => {
    const table = tableIn([
      ['O1: Grow', '', '', ''],
      ['Key result', 'Start', 'Target', 'Current'],
      ['KR1: Sign', 2, 20, 9],
      ['KR2: Renew', 1, 30, 3],
    ])
    expect([table.layout, table.headingRow]).toEqual(['rows', 2])
  })
})

test('key results listed in one cell are several, which cannot be looked after row by row', () => {
  const table = tableIn([
    ['Objective', 'Key results', 'Owner', 'Status'],
    [
      'Hire fast',
      '1. Time to hire from 60 to 35 days\n2. Offers accepted ≥ 85%\n3. Welcome kit',
      'Nina',
      'on track',
    ],
    ['Keep people', 'One-on-ones\nevery month', 'Sven', 'at risk'],
  ])
  expect(table.layout).toBe('across')
  expect(measured(table)).toEqual([
    ['Hire fast', 'Time to hire from 60 to 35 days', 60, 35, undefined],
    ['Hire fast', 'Offers accepted ≥ 85%', undefined, 0.85, undefined],
    ['Hire fast', 'Welcome kit', undefined, undefined, undefined],
    ['Keep people', 'One-on-ones\nevery month', undefined, undefined, undefined],
  ])
})
