import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { templates } from '../../src/templates'

const text = readFileSync('dist/templates.html', 'utf8')

test('the file holds every template, in the order they are offered', () => {
  expect(JSON.parse(text)).toEqual(templates)
})

test('nothing in it reads as markup or as a scriptlet, whatever a template says', () => {
  expect(text).not.toContain('<')
})

test('no formula cell evaluates a word of a template', () => {
  const code = readFileSync('dist/Code.js', 'utf8')
  const words = templates.flatMap(({ about, objectives }) => [
    ...Object.values(about),
    ...objectives.flatMap(([title, , keyResults]) => [title, ...keyResults.map(([it]) => it)]),
  ])
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((it) => code.includes(it))).toEqual([])
})
