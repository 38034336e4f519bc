import { statSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Bytes, a little above what each file weighs: Google parses the script anew for every cell, click and call, and sends a page
 * whenever it is opened. A file that outgrows its line has either got something that belongs elsewhere (data, words of
 * another page, a library), or something that is worth a new line here.
 */
test.each([
  { file: 'Code.js', most: 475_000 },
  { file: 'sidebar.html', most: 86_000 },
  { file: 'details.html', most: 75_000 },
  { file: 'review.html', most: 66_000 },
  { file: 'help.html', most: 52_000 },
  { file: 'setUp.html', most: 52_000 },
  { file: 'mail.html', most: 49_000 },
  { file: 'meeting.html', most: 33_000 },
  { file: 'templates.html', most: 26_000 },
])('$file weighs no more than $most bytes', ({ file, most }) => {
  expect(statSync(`dist/${file}`).size).toBeLessThanOrEqual(most)
})
