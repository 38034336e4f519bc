import { describe, expect, test } from 'vitest'
import { aList, everyKind, many } from '../../../sidebar/checkIn/aList'
import { violations } from '../openFrame'
import { lists } from '../openSidebar'
import { field, focused, result, sidebarTests, two } from './inSidebar'

const inSidebar = sidebarTests()

describe('by keyboard', () => {
  test('Enter and Shift+Enter walk the values, Ctrl+Enter saves, Esc closes a note and keeps its text', () =>
    inSidebar({ list: () => lists(two) }, async (page, { saved }) => {
      await field(page, 'Weekly signups').focus()
      await page.keyboard.type('160')
      await page.keyboard.press('Enter')
      await page.keyboard.type('=')
      await page.keyboard.press('Shift+Enter')
      expect(await field(page, 'Weekly signups').evaluate((it) => it === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: 'Note Trials' }).press('Enter')
      await page.keyboard.type('Waiting')
      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('Note ✓')
      expect(await page.getByRole('textbox', { name: /Note/ }).count()).toBe(0)
      expect(saved).toEqual([])
      await page.keyboard.press('Control+Enter')
      await result(page).getByText('2 saved').waitFor()
      expect(saved[0]).toMatchObject({
        entries: [
          { plan: 'q3', id: 'signups', seen: 150, value: 160 },
          { plan: 'q3', id: 'trials', seen: 120, value: 120, note: 'Waiting' },
        ],
      })
    }))

  test('arrows walk the rows too, and a row whose value a formula makes is entered at its confidence', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page) => {
      await field(page, 'Weekly signups').focus()
      for (const _ of [1, 2]) await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toBe(
        'On track',
      )
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Shift+Enter')
      expect(
        await field(page, everyKind[1]?.title ?? '').evaluate((it) => it === document.activeElement),
      ).toBe(true)
    }))

  test('1 2 3 choose the confidence, = keeps a value, n opens the note and Esc goes back: outside of text', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page, { saved }) => {
      await field(page, 'Weekly signups').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('=')
      await page.keyboard.press('Tab')
      await page.keyboard.press('3')
      await page.keyboard.press('2')
      await page.keyboard.press('n')
      await page.keyboard.type('n123=')
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toBe('At risk')
      await page.keyboard.press('Control+Enter')
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([
          {
            plan: 'q3',
            id: 'signups',
            seen: 150,
            value: 150,
            confidence: { scale: 'words', value: 2 },
            note: 'n123=',
          },
        ])
    }))

  test('the keys are listed where they are wanted', () =>
    inSidebar({ list: () => lists(two) }, async (page) => {
      await page.getByText('Shortcuts').press('Enter')
      await page.getByText('Next key result').waitFor()
      expect(await violations(page)).toEqual([])
    }))

  test('after the last value Enter stops at the save button', () =>
    inSidebar({ list: () => lists(two) }, async (page) => {
      await field(page, 'Trials').fill('130')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('Save 1 update')
    }))

  test('Tab follows the reading order', () =>
    inSidebar({ list: () => lists(two) }, async (page) => {
      await field(page, 'Weekly signups').focus()
      const stops: (string | null)[] = []
      for (let stop = 0; stop < 6; stop++) {
        await page.keyboard.press('Tab')
        stops.push(
          await page.evaluate(() => {
            const it = document.activeElement
            return (
              it?.textContent || (it?.closest('label')?.textContent ?? it?.getAttribute('data-value') ?? null)
            )
          }),
        )
      }
      expect(stops).toEqual(['No change', 'On track', 'Note', 'History', expect.anything(), 'No change'])
    }))
})

test('2,000 key results are walked and saved as ten are, and a key changes its row alone', () =>
  inSidebar({ list: () => lists(aList(many(2000))) }, async (page, { saved }) => {
    await field(page, 'Key result 1').focus()
    await field(page, 'Key result 2000').waitFor({ state: 'attached' })
    await page.keyboard.type('101')
    await page.keyboard.press('Enter')
    await page.keyboard.type('+2')
    const changed = await page.evaluate(async () => {
      const rows = new Set<Element | null>()
      const watch = new MutationObserver((all) => {
        for (const { target } of all)
          rows.add(target instanceof Element ? target.closest('[data-row]') : null)
      })
      watch.observe(document.querySelector('main') as Element, {
        subtree: true,
        childList: true,
        attributes: true,
      })
      const field = document.activeElement as HTMLInputElement
      field.value = '+3'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      watch.disconnect()
      return rows.size
    })
    expect(changed).toBeLessThanOrEqual(1)
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => saved[0]?.entries)
      .toMatchObject([
        { id: 'kr0', value: 101 },
        { id: 'kr1', value: 104 },
      ])
  }))
