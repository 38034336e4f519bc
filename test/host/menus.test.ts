import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const ui = 'SpreadsheetApp.getUi()'
const opened = (build: string, deployment: 'addOn' | 'bound' = 'addOn') =>
  hostWith(`function onOpen() { ${build} } function hello() { console.log('hello', arguments.length) }`, {
    deployment,
  })

describe('menus', () => {
  test('items, lines and menus inside, in order', () => {
    const host = opened(`const sub = ${ui}.createMenu('More').addItem('Deep', 'hello')
      ${ui}.createAddonMenu().addItem('Check in', 'hello').addSeparator().addSubMenu(sub).addToUi()`)
    expect(host.as().open().screen.menus).toEqual([
      {
        title: 'Add-on',
        entries: [
          { caption: 'Check in', handler: 'hello' },
          { separator: true },
          { caption: 'More', entries: [{ caption: 'Deep', handler: 'hello' }] },
        ],
      },
    ])
  })
  test('a click runs the handler without arguments, at any depth', () => {
    const host = opened(`const sub = ${ui}.createMenu('More').addItem('Deep', 'hello')
      ${ui}.createAddonMenu().addSubMenu(sub).addToUi()`)
    host.as().open().menu('Deep')
    expect(host.records.at(-1)).toMatchObject({ kind: 'menu', name: 'hello', log: [{ text: 'hello 0' }] })
  })
  test('words that are not there are an error', () => {
    expect(() => opened('').as().open().menu('Check in')).toThrow(
      'There is no menu entry "Check in" for ana@example.com.',
    )
  })
  test('createMenu in an add-on leaves nothing but Help', () => {
    const build = `${ui}.createMenu('OKR').addItem('Check in', 'hello').addToUi()`
    expect(opened(build).as().open().screen.menus).toEqual([])
    expect(
      opened(build, 'bound')
        .as()
        .open()
        .screen.menus.map(({ title }) => title),
    ).toEqual(['OKR'])
  })
  test('a menu of the same name replaces the one before', () => {
    const host = opened(
      `${ui}.createMenu('OKR').addItem('Old', 'hello').addToUi(); ${ui}.createMenu('OKR').addItem('New', 'hello').addToUi()`,
      'bound',
    )
    expect(host.as().open().screen.menus).toEqual([
      { title: 'OKR', entries: [{ caption: 'New', handler: 'hello' }] },
    ])
  })
  test('an empty menu is refused', () => {
    const host = opened(`${ui}.createAddonMenu().addToUi()`)
    host.as().open()
    expect(String(host.records[0]?.error)).toContain('at least one item')
  })
  test('each person has a menu of their own', () => {
    const host = opened(`${ui}.createAddonMenu().addItem(Session.getActiveUserLocale(), 'hello').addToUi()`)
    expect(host.as().open().screen.menus[0]?.entries).toEqual([{ caption: 'en', handler: 'hello' }])
    expect(host.as('ben@example.com').open().screen.menus[0]?.entries).toEqual([
      { caption: 'zh-CN', handler: 'hello' },
    ])
  })
})

describe('pages', () => {
  const source = `
    function sidebar() { ${ui}.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Check in').setWidth(900)) }
    function dialog() { ${ui}.showModalDialog(HtmlService.createHtmlOutput('<b>a</b>').append('b').setWidth(400).setHeight(300), 'Settings') }
    function beside() { ${ui}.showModelessDialog(HtmlService.createHtmlOutput('<i>c</i>'), 'Help') }
    function untitled() { ${ui}.showModelessDialog(HtmlService.createHtmlOutput('<i>c</i>')) }
    function missing() { HtmlService.createHtmlOutputFromFile('Sidebar') }
    function raw() { return HtmlService.createTemplateFromFile('words').getRawContent() }
    function gone() { HtmlService.createTemplateFromFile('Words') }
    function wrong() { ${ui}.showSidebar('<b>a</b>') }`
  const pages = { sidebar: '<p>hi</p>', words: '["<? not run ?>", "周敏"]\n' }
  test('a sidebar is 300 pixels wide, whatever is asked', () => {
    const host = hostWith(source, { pages })
    host.as().run('sidebar')
    expect(host.as().screen.sidebar).toEqual({
      title: 'Check in',
      content: '<p>hi</p>',
      width: 300,
      height: undefined,
    })
    expect(host.as('ben@example.com').screen.sidebar).toBeUndefined()
  })
  test('a dialog has its size and title', () => {
    const host = hostWith(source)
    host.as().run('dialog')
    expect(host.as().screen.dialog).toEqual({
      title: 'Settings',
      content: '<b>a</b>b',
      width: 400,
      height: 300,
      modal: true,
    })
  })
  test('a modeless dialog leaves the sheet and the sidebar usable, and takes the place of a dialog', () => {
    const host = hostWith(source, { pages })
    host.as().run('sidebar')
    host.as().run('dialog')
    host.as().run('beside')
    expect(host.as().screen.dialog).toEqual({
      title: 'Help',
      content: '<i>c</i>',
      width: undefined,
      height: undefined,
      modal: false,
    })
    expect(host.as().screen.sidebar?.title).toBe('Check in')
  })
  test('a dialog has a title', () => {
    expect(() => hostWith(source).as().run('untitled')).toThrow(
      "don't match the method signature for Ui.showModelessDialog.",
    )
  })
  test('files are found by exact name', () => {
    expect(() => hostWith(source, { pages }).as().run('missing')).toThrow(
      'No HTML file named Sidebar was found.',
    )
  })
  test('the text of a file is given as it is', () => {
    const host = hostWith(source, { pages })
    expect(host.as().run('raw')).toBe(pages.words)
    expect(() => host.as().run('gone')).toThrow('No HTML file named Words was found.')
  })
  test('text is no page', () => {
    expect(() => hostWith(source).as().run('wrong')).toThrow(
      "The parameters (String) don't match the method signature for Ui.showSidebar.",
    )
  })
})

describe('questions', () => {
  const source = `
    function ask() { const b = ${ui}.alert('Clear', 'Sure?', ${ui}.ButtonSet.YES_NO); return [b === ${ui}.Button.YES, String(b)] }
    function name() { const r = ${ui}.prompt('Team?'); return [String(r.getSelectedButton()), r.getResponseText()] }`
  test('an alert gives the button', () => {
    const host = hostWith(source)
    expect(host.as().answer('YES').run('ask')).toEqual([true, 'YES'])
    expect(host.as().answer('CLOSE').run('ask')).toEqual([false, 'CLOSE'])
    expect(host.as().screen.questions[0]).toEqual({
      kind: 'alert',
      title: 'Clear',
      prompt: 'Sure?',
      buttons: 'YES_NO',
    })
  })
  test('a prompt gives the text too', () => {
    expect(hostWith(source).as().answer({ button: 'OK', text: 'Growth' }).run('name')).toEqual([
      'OK',
      'Growth',
    ])
  })
  test('a question nobody answers is an error, not a guess', () => {
    expect(() => hostWith(source).as().run('ask')).toThrow('Nobody answered the question "Sure?".')
  })
})

test('there is no Ui in a clock trigger', () => {
  const host = hostWith(`function start() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
    function tick() { SpreadsheetApp.getUi() }`)
  host.as().run('start')
  expect(String(host.clock.runNext()?.error)).toBe(
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  )
})

test('a toast is seen by the person who runs the script', () => {
  const host = hostWith(`function save() { SpreadsheetApp.getActive().toast('7 saved', 'OKRs', 3) }`)
  host.as('ben@example.com').run('save')
  expect(host.as('ben@example.com').screen.toasts).toEqual([
    { message: '7 saved', title: 'OKRs', seconds: 3 },
  ])
  expect(host.as().screen.toasts).toEqual([])
})
