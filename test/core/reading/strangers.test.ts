import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { asDay, dayOfDate } from '../../../src/core/dates/calendar'
import { describeTable } from '../../../src/core/reading/describe'
import { readTables } from '../../../src/core/reading/readTables'

const day = (month: number, date: number) => dayOfDate(2026, month, date) ?? asDay(0)
const cycle = { start: day(7, 1), end: day(9, 30) }

function read(csv: string, locale = 'en_US') {
  const { data } = Papa.parse<string[]>(csv.trim())
  const dayOf = (date: Date) => asDay(date.getTime() / 86_400_000)
  const reading = readTables({ values: data, locale: () => locale, dayOf, cycle })
  const tables = reading.tables.map(describeTable)
  const objectives = tables.flatMap((table) => table.objectives)
  const questions = tables.flatMap((table) => table.questions)
  return {
    objectives: objectives.map(({ title }) => title),
    keyResults: objectives
      .flatMap(({ keyResults }) => keyResults)
      .map(({ title, start, target, current, unit, owners, progress }) =>
        [title, start, target, current, unit, owners.map((it) => it.name).join(' & '), progress]
          .map((it) => (it === null || it === '' ? '–' : it))
          .join(' | '),
      ),
    questions: questions.map(({ row, code, field }) => `${row} ${code} ${field}`),
  }
}

describe('headings of strangers', () => {
  test('Verantw. is the owner and Erreichung the progress', () => {
    const { keyResults, questions } = read(
      `Ziel,Schlüsselergebnis,Verantw.,Ausgangswert,Zielwert,Ist,Erreichung
Mehr Anfragen,Anfragen pro Monat,Schäfer,1.250,2.000,1.430,24 %
,Bekanntheit,K. Wolf,18 %,25 %,k. A.,`,
      'de_DE',
    )
    expect(keyResults).toEqual([
      'Anfragen pro Monat | 1250 | 2000 | 1430 | – | Schäfer | 0.24',
      'Bekanntheit | 0.18 | 0.25 | – | % | K. Wolf | –',
    ])
    expect(questions).toEqual(['3 current-missing current'])
  })

  test('words divided at the end of a line are whole', () => {
    const { keyResults, questions } = read(
      `Objective,"Key
Result",Resp.,"Base-
line","Target
(k€)",Actual
Grow,ARR from new clients,Uwe,400,900,640`,
    )
    expect(keyResults).toEqual(['ARR from new clients | 400000 | 900000 | 640000 | EUR | Uwe | 0.48'])
    expect(questions).toEqual([])
  })

  test('考核项目 heads the key results of a scorecard', () => {
    const { keyResults } = read(
      `序号,考核项目,权重(分),门槛值,目标值,挑战值,实际完成,得分
1,新签合同额（万元）,40,600,800,1000,720,34
2,回款率,30,85%,92%,98%,90%,26`,
      'zh_CN',
    )
    expect(keyResults).toEqual([
      '新签合同额（万元） | – | 8000000 | 7200000 | CNY | – | 0.9',
      '回款率 | – | 0.92 | 0.9 | % | – | 0.9783',
    ])
  })
})

test('an export says under Type which rows are key results, measured or not', () => {
  const { objectives, keyResults } = read(`Id,Type,Title,Assignee,Start value,Target value,Current value
101,Objective,Make onboarding effortless,Eva,,,
102,Key Result,Time to first value (min),Eva,45,15,30
103,Key Result,Setup completion,Ian,,,
201,Objective,Expand,Rosa,,,
202,Key Result,Signed partners,Rosa,0,10,2`)
  expect(objectives).toEqual(['Make onboarding effortless', 'Expand'])
  expect(keyResults).toEqual([
    'Time to first value (min) | 45 | 15 | 30 | min | Eva | 0.5',
    'Setup completion | – | – | – | – | Ian | –',
    'Signed partners | 0 | 10 | 2 | – | Rosa | 0.2',
  ])
})

describe('what stands above', () => {
  test.each(['Unit: k€', 'FY26 Q3', '单位：万元'])('%s names no objective: the title does', (line) => {
    const { objectives } = read(`Customer Success KPIs,,,,
${line},,,,
KPI,Owner,Baseline,Target,Actual
CSAT,Ben,4.2,4.6,4.4`)
    expect(objectives).toEqual(['Customer Success KPIs'])
  })
})

describe('values of strangers', () => {
  const sheet = (row: string) => `Objective,Key Result,Owner,Unit,Start,Target,Current
Run a tidy shop,${row}`
  test.each([
    {
      why: 'an approximate start is asked about where it stands',
      row: 'Interview loop,Sue,days,~40,20,31',
      keyResult: 'Interview loop | 40 | 20 | 31 | days | Sue | 0.45',
      asked: ['2 approximate-value start'],
    },
    {
      why: 'a start that cannot be read is not 0',
      row: 'Stockouts,Moe,,14↓,5,9',
      keyResult: 'Stockouts | – | 5 | 9 | – | Moe | –',
      asked: ['2 value-unreadable start'],
    },
    {
      why: 'less churn is better: it cannot have come from 0',
      row: 'Churn rate,Moe,,,2%,2.4%',
      keyResult: 'Churn rate | – | 0.02 | 0.024 | % | Moe | –',
      asked: ['2 start-missing start'],
    },
    {
      why: '# counts and 1-5 rates: neither is a unit',
      row: 'Reviews held,Chloe,#,0,30,11 of 30',
      keyResult: 'Reviews held | 0 | 30 | 11 | – | Chloe | 0.3667',
      asked: [],
    },
    {
      why: '18 de 45, 18 von 45, 18 sur 45',
      row: 'Clientes nuevos,Lucía,,0,45,18 de 45',
      keyResult: 'Clientes nuevos | 0 | 45 | 18 | – | Lucía | 0.4',
      asked: [],
    },
  ])('$why', ({ row, keyResult, asked }) => {
    const { keyResults, questions } = read(sheet(row))
    expect(keyResults).toEqual([keyResult])
    expect(questions).toEqual(asked)
  })
})

describe('weeks and months of strangers', () => {
  test('bare numbers that follow each other are weeks of the cycle', () => {
    const { keyResults, questions } = read(`Objective,Key result,Who,Start,Target,27,28,29,30,31
Faster support,First reply (h),Nora,9,4,8.5,8,7.6,,
,Backlog of tickets,Nora,320,100,310,305,270,260,`)
    expect(keyResults).toEqual([
      'First reply (h) | 9 | 4 | 7.6 | h | Nora | 0.28',
      'Backlog of tickets | 320 | 100 | 260 | – | Nora | 0.2727',
    ])
    expect(questions).toEqual([])
  })

  test('7 · 8 · 9 are months of a cycle from July on', () => {
    const { keyResults } = read(`Objective,Key result,Owner,Start,Target,7,8,9
Grow,Active users,Kim,4000,5000,4100,4400,`)
    expect(keyResults).toEqual(['Active users | 4000 | 5000 | 4400 | – | Kim | 0.4'])
  })

  test('of plan and actual below each month, the latest actual is current', () => {
    const { keyResults } = read(
      `O,KR,负责人,基线,目标值,7月,,8月,,9月
,,,,,计划,实际,计划,实际,计划
做强渠道,渠道伙伴数（家）,孙涛,20,35,24,23,29,27,35
,渠道收入占比,孙涛,18%,30%,21%,20%,25%,24%,30%`,
      'zh_CN',
    )
    expect(keyResults).toEqual([
      '渠道伙伴数（家） | 20 | 35 | 27 | 家 | 孙涛 | 0.4667',
      '渠道收入占比 | 0.18 | 0.3 | 0.24 | % | 孙涛 | 0.5',
    ])
  })

  test('months above the headings group them; the quarter has target and current', () => {
    const { keyResults } = read(`Sales plan Q3,,,,,,,
,,July,,August,,Quarter,
Metric,Owner,Plan,Actual,Plan,Actual,Plan,Actual
Bookings (k€),Karl,200,180,220,240,680,420
Win rate,Karl,25%,24%,26%,27%,28%,26%`)
    expect(keyResults).toEqual([
      'Bookings (k€) | – | 680000 | 420000 | EUR | Karl | 0.6176',
      'Win rate | – | 0.28 | 0.26 | % | Karl | 0.9286',
    ])
  })

  test.each([
    { why: 'amounts of a month', row: 'Bookings ($k),Sam,,900,280,310', asked: true },
    { why: 'counts of a month', row: 'Demos held,Sam,0,120,42,35', asked: true },
    {
      why: 'a level: together far beyond the target',
      row: 'Active users,Kim,0,5000,4100,4400',
      asked: false,
    },
    { why: 'a level that comes from somewhere', row: 'Partners,Kim,20,90,23,27', asked: false },
    { why: 'a percent', row: 'Win rate,Kim,0%,40%,8%,12%', asked: false },
    { why: 'the title says it is of a month', row: 'MQLs per month,Kim,0,400,120,150', asked: false },
    { why: 'one month alone', row: 'Bookings ($k),Sam,0,900,280,', asked: false },
  ])('$why: asked whether to add up: $asked', ({ row, asked }) => {
    const { questions } = read(`Objective,Key Result,Owner,Start,Q3 Target,Jul,Aug
Grow,${row}`)
    expect(questions.includes('2 level-or-amounts current')).toBe(asked)
  })

  test('a total beside the months leaves nothing to ask', () => {
    const { keyResults, questions } = read(`Objective,Key Result,Owner,Start,Target,Jul,Aug,Total
Grow,Bookings ($k),Sam,0,900,280,310,590`)
    expect(keyResults).toEqual(['Bookings ($k) | 0 | 900000 | 590000 | USD | Sam | 0.6556'])
    expect(questions).toEqual([])
  })
})

test('a sheet of grades is asked once for its current values, not in every row', () => {
  const { keyResults, questions } = read(`Objective,Key Results,Lead,Target,Grade
Be loved,Developer NPS,Ann,40,0.7
,Teams on the new CI,Li,12,0.5`)
  expect(keyResults).toEqual([
    'Developer NPS | – | 40 | – | – | Ann | 0.7',
    'Teams on the new CI | – | 12 | – | – | Li | 0.5',
  ])
  expect(questions.filter((it) => it.includes(' current'))).toEqual(['1 column-missing current'])
})
