import { expect, test } from 'vitest'
import { digestMail } from '../../src/email/digest'
import { aSummary, options } from './buildSummary'
import { aChineseSummary, chineseOptions } from './buildSummaryZh'

test.each([
  { language: 'en', mail: () => digestMail(aSummary(), options()) },
  { language: 'zh', mail: () => digestMail(aChineseSummary(), chineseOptions()) },
])('an ordinary week in $language', async ({ language, mail }) => {
  const { html, text } = mail()
  await expect(html).toMatchFileSnapshot(`__snapshots__/digest.${language}.html`)
  await expect(text).toMatchFileSnapshot(`__snapshots__/digest.${language}.txt`)
})
