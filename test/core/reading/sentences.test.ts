import { describe, expect, test } from 'vitest'
import { measured, tableIn } from './quarterGrid'

describe('start and target in a sentence', () => {
  const one = (title: string, locale = 'en_US') =>
    measured(
      tableIn(
        [
          ['Objective', 'Key result', 'Owner', 'Current'],
          ['Grow', title, 'Ann', ''],
        ],
        { locale: () => locale },
      ),
    )[0]?.slice(2, 4)
  test.each([
    { title: 'Raise win rate from 18.5% to 24%', is: [0.185, 0.24] },
    { title: 'Win rate 18.5% → 24%', is: [0.185, 0.24] },
    { title: 'Grow from 18 to 24%', is: [0.18, 0.24] },
    { title: 'Grow ARR from $820K to $1.2M', is: [820_000, 1_200_000] },
    { title: 'Cut onboarding from 12 days to 5 days', is: [12, 5] },
    { title: 'Uptime at least 99.9%', is: [undefined, 0.999] },
    { title: 'Reach 40 reference customers', is: [undefined, 40] },
    { title: 'Publish 12 guides', is: [undefined, 12] },
    { title: 'Sign 1,200 accounts', is: [undefined, 1200] },
    { title: 'Gewinnquote von 18,5 % auf 24 % steigern', locale: 'de_DE', is: [0.185, 0.24] },
    { title: '12 Referenzkunden gewinnen', locale: 'de_DE', is: [undefined, 12] },
    { title: 'Passer le délai de 12 jours à 5 jours', locale: 'fr_FR', is: [12, 5] },
    { title: 'Subir la tasa de 84,5 % a 92 %', locale: 'es_ES', is: [0.845, 0.92] },
    { title: '销售周期由48天缩短到35天', locale: 'zh_CN', is: [48, 35] },
    { title: '激活率从38%提升至55%', locale: 'zh_CN', is: [0.38, 0.55] },
    { title: '季度签约额达到 ¥1,200,000', locale: 'zh_CN', is: [undefined, 1_200_000] },
    { title: '客户投诉不超过6起', locale: 'zh_CN', is: [undefined, 6] },
    { title: '签约额从180万提升到450万元', locale: 'zh_CN', is: [1_800_000, 4_500_000] },
    { title: 'Raise 30-day activation rate', is: [undefined, undefined] },
    { title: 'Pass ISO 27001', is: [undefined, undefined] },
    { title: 'Top 10 accounts have a plan', is: [undefined, undefined] },
    { title: 'Launch in Q3 2026', is: [undefined, undefined] },
  ])('$title', ({ title, locale, is }) => expect(one(title, locale)).toEqual(is))

  test.each([
    { cell: '62% → 80%', is: [0.62, 0.8] },
    { cell: 'from 54 to 35', is: [54, 35] },
    { cell: '2 -> 8', is: [2, 8] },
    { cell: '+12 → +30', is: [12, 30] },
    { cell: '$0.5M to $1.2M', is: [500_000, 1_200_000] },
    { cell: '由48天缩短到35天', is: [48, 35] },
    { cell: '80%', is: [undefined, 0.8] },
  ])('or both in the target cell: $cell', ({ cell, is }) => {
    const table = tableIn([
      ['Objective', 'Key result', 'From → To', 'Current'],
      ['Grow', 'Sign', cell, ''],
    ])
    expect(measured(table)[0]?.slice(2, 4)).toEqual(is)
  })
})
