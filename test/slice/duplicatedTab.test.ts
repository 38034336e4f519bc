import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import { call, ENGLISH, list, logRows, openAddOn, withAdopted, withTemplate } from './addOn'

function duplicate(host: Host, tab: string, id: string, name: string): void {
  const sheetId = host.workbook.sheets().find((sheet) => sheet.name === tab)?.id ?? ''
  host.workbook.model.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: id, sheetNameTo: name })
}

const ids = (host: Host) => list(host).keyResults.map(({ plan, id }) => `${plan} ${id}`)
const found = (host: Host) =>
  call(host, 'checkPlan', {}).findings.filter(({ id }) => id.startsWith('copiedTab'))

describe.each([
  { why: 'of a template', tab: ENGLISH.tab, state: withTemplate },
  { why: 'of a table of the team’s own', tab: 'Our plan', state: () => withAdopted(6) },
])('the duplicate $why', ({ tab, state }) => {
  test('is named when the plan is checked, becomes a draft with a history of its own, and that can be undone', () => {
    const host = openAddOn({ state: state().save() })
    const before = ids(host)
    expect(found(host)).toEqual([])
    duplicate(host, tab, '4242', 'Next quarter')
    const cells = host.values("'Next quarter'!A1:S19")
    const [finding] = found(host)
    expect(finding).toMatchObject({ text: expect.stringContaining('‘Next quarter’'), severity: 'warning' })
    const { plan } = call(host, 'checkPlan', {})
    const logged = logRows(host).length

    call(host, 'fixFinding', { plan: plan?.id ?? '', id: finding?.id ?? '' })
    expect(found(host)).toEqual([])
    expect(call(host, 'checkPlan', {}).plans.map(({ title }) => title)).toEqual([tab, 'Next quarter'])
    const rows = logRows(host).slice(logged)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.Plan).not.toBe(plan?.id)
      expect(before).not.toContain(`${plan?.id} ${row['Subject id']}`)
    }

    expect(call(host, 'undoLast', {})).toMatchObject({ left: 0 })
    expect(host.values("'Next quarter'!A1:S19")).toEqual(cells)
    expect(call(host, 'checkPlan', {}).plans.map(({ title }) => title)).toEqual([tab])
    expect(found(host)).toHaveLength(1)
    expect(ids(host)).toEqual(before)
  })
})
