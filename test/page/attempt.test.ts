import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import type { Answer } from '../../host/core/screen'
import { openHost } from '../../host/node/openHost'
import { Questions } from '../../host/page/realm/attempt'

const SCRIPT = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Ask', 'ask').addItem('Careless', 'careless').addToUi() }
  function note(text) {
    const sheet = SpreadsheetApp.getActiveSheet()
    sheet.appendRow([text, Utilities.getUuid()])
    SpreadsheetApp.flush()
    const store = PropertiesService.getDocumentProperties()
    store.setProperty('notes', (store.getProperty('notes') || '') + text + ';')
  }
  function ask() {
    const ui = SpreadsheetApp.getUi()
    note('begun')
    SpreadsheetApp.getActiveSpreadsheet().toast('begun')
    const first = ui.alert('Go on?', ui.ButtonSet.YES_NO)
    note(String(first))
    SpreadsheetApp.getActiveSpreadsheet().insertSheet('more')
    const name = ui.prompt('Name?').getResponseText()
    note(name)
    if (name === 'nobody') throw new Error('Nobody is called that.')
  }
  function careless() {
    const ui = SpreadsheetApp.getUi()
    try { ui.alert('Sure?') } catch (error) { note('caught'); ui.alert('Failed') }
    note('done')
  }
`

/** A host whose questions are answered in that order; gives what was asked, and what the sheet showed then. */
async function click(caption: string, answers: Answer[]) {
  const questions = new Questions()
  const host = openHost({ files: [{ name: 'Code.js', source: SCRIPT }], ask: questions.ask })
  const ana = host.as().open()
  const asked: { prompt: string; cells: string[]; properties: unknown; sheets: number }[] = []
  const ended = questions.run(
    host,
    () => ana.menu(caption),
    async ({ prompt }) => {
      asked.push({
        prompt,
        cells: notes(host),
        properties: { ...host.stores.properties.document },
        sheets: sheets(host),
      })
      return answers.shift() ?? { button: 'CLOSE' }
    },
  )
  return { host, ana, asked, ended }
}

const notes = (host: Host) => host.display('A1:A4').flatMap(([cell]) => (cell ? [cell] : []))
const sheets = (host: Host) => host.workbook.sheets().length

describe('a run that asks', () => {
  test('is taken back while the person thinks, and done once when everything is answered', async () => {
    const { host, ana, asked, ended } = await click('Ask', [{ button: 'YES' }, { button: 'OK', text: 'Ana' }])
    await ended
    const untouched = { cells: [], properties: {}, sheets: 1 }
    expect(asked).toEqual([
      { prompt: 'Go on?', ...untouched },
      { prompt: 'Name?', ...untouched },
    ])
    expect(host.display('Sheet1!A1:A4')).toEqual([['begun'], ['YES'], [''], ['']])
    expect(host.display('more!A1')).toEqual([['Ana']])
    expect(host.stores.properties.document).toEqual({ notes: 'begun;YES;Ana;' })
    expect(ana.screen.toasts).toHaveLength(1)
  })

  test('comes to its questions with the same chance each time', async () => {
    const { host, ended } = await click('Ask', [{ button: 'NO' }, { button: 'OK', text: 'Ana' }])
    await ended
    const straight = openHost({ files: [{ name: 'Code.js', source: SCRIPT }] })
    straight.as().open().answer('NO', { button: 'OK', text: 'Ana' }).menu('Ask')
    expect(host.display('Sheet1!A1:B3')).toEqual(straight.display('Sheet1!A1:B3'))
  })

  test('may fail after its last answer; what it wrote stays, as at Google', async () => {
    const { host, ended } = await click('Ask', [{ button: 'YES' }, { button: 'OK', text: 'nobody' }])
    await expect(ended).rejects.toThrow('Nobody is called that.')
    expect(host.display('more!A1')).toEqual([['nobody']])
  })

  test('does not notice the interruption when it catches everything', async () => {
    const { host, asked, ended } = await click('Careless', [{ button: 'OK' }])
    await ended
    expect(asked.map(({ prompt }) => prompt)).toEqual(['Sure?'])
    expect(notes(host)).toEqual(['done'])
  })
})
