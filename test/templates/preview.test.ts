import { expect, test } from 'vitest'
import { templates } from '../../src/templates'
import { previewOf } from '../../src/templates/preview'
import { day } from '../core/aPlan'

const preview = (id: string, language: 'en' | 'zh', cycle: 'year' | 'quarter' = 'quarter') => {
  const template = templates.find((it) => it.id === id)
  if (!template) throw new Error(id)
  return previewOf(template, language, cycle, day('2026-08-05'))
}

test('an objective and a key result, scored and worded in English', () => {
  expect(preview('salesTeam', 'en').slice(0, 3)).toEqual([
    {
      kind: 'objective',
      title: 'Become the first choice of mid-size manufacturers in our region',
      owner: 'Ines Carvalho',
      progress: expect.closeTo(0.48, 2),
      pace: 'onPace',
    },
    {
      kind: 'keyResult',
      title: 'New contracts signed per month',
      owner: 'Tom Okafor',
      start: '6 contracts',
      target: '12 contracts',
      current: '9 contracts',
      progress: 0.5,
      pace: 'onPace',
    },
    {
      kind: 'keyResult',
      title: 'Bookings this quarter',
      owner: 'Ines Carvalho',
      start: '$0',
      target: '$1,000,000',
      current: '$310,000',
      progress: 0.31,
      pace: 'onPace',
    },
  ])
})

test('in Chinese, for a year: money in 万, the length in the words', () => {
  expect(preview('salesTeam', 'zh', 'year')[2]).toMatchObject({
    title: '本年度签约额',
    owner: '周敏',
    start: '¥0',
    target: '¥400万',
  })
})

test('a yes/no result has a word, and what has no data says nothing', () => {
  const rows = preview('salesTeam', 'en')
  expect(rows.find(({ title }) => title.startsWith('Forecast review'))).toMatchObject({
    current: 'no',
    progress: 0,
  })
  const fresh = rows.find(({ title }) => title.startsWith('Days to first deal'))
  expect(fresh).toMatchObject({ start: '120 days', target: '80 days' })
  expect(fresh?.current).toBeUndefined()
})

test('the blank one has no rows', () => {
  expect(preview('blank', 'zh')).toEqual([])
})
