import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

/** What a template gives, with these variables set on it. */
function filled(template: string, variables = '', script = '') {
  const source = `${script}
    function probe() { const t = HtmlService.createTemplate(${JSON.stringify(template)}); ${variables}
      return t.evaluate().getContent() }`
  return hostWith(source).as().run('probe')
}

describe('scriptlets', () => {
  test.each([
    { why: 'plain HTML stays', template: '<p>Plan "Q3" & more\n</p>', gives: '<p>Plan "Q3" & more\n</p>' },
    {
      why: 'printed values are escaped',
      template: '<p><?= name ?></p>',
      variables: `t.name = 'Cut <b> & "churn"'`,
      gives: '<p>Cut &lt;b&gt; &amp; &#34;churn&#34;</p>',
    },
    {
      why: 'forced ones are not',
      template: '<p><?!= name ?></p>',
      variables: `t.name = '<b>Grow</b>'`,
      gives: '<p><b>Grow</b></p>',
    },
    {
      why: 'code runs around text',
      template: '<? for (const row of rows) { ?><li><?= row ?></li><? } ?>',
      variables: `t.rows = ['Keep', 5]`,
      gives: '<li>Keep</li><li>5</li>',
    },
    {
      why: 'functions of the script are there',
      template: '<?= doubled(21) ?>',
      script: 'const doubled = (n) => n * 2',
      gives: '42',
    },
    { why: 'only the first statement prints', template: '<?= 1; 2 ?>', gives: '1' },
    {
      why: 'a comment swallows the rest of its line',
      template: 'a<? // note ?> b\nc',
      gives: 'ac',
    },
  ])('$why', ({ template, variables, script, gives }) => {
    expect(filled(template, variables, script)).toBe(gives)
  })
  test('a value printed inside a script is refused', () => {
    expect(() => filled('<script>const a = <?= 1 ?></script>')).toThrow('inside scripts and styles')
    expect(filled('<script>let a</script><?= 1 ?>')).toBe('<script>let a</script>1')
  })
  test('code that cannot be read fails', () => {
    expect(() => filled('<? if ( ?>')).toThrow(/Unexpected token/)
  })
})

describe('the service', () => {
  test('a template from a file, with variables, in a dialog', () => {
    const host = hostWith(
      `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Show', 'show').addToUi() }
      function show() { const t = HtmlService.createTemplateFromFile('hello'); t.who = 'Ana'
        SpreadsheetApp.getUi().showModalDialog(t.evaluate().setWidth(300), 'Hello') }`,
      { pages: { hello: '<h1>Hello, <?= who ?></h1>' } },
    )
    expect(host.as().open().menu('Show').screen.dialog).toMatchObject({
      content: '<h1>Hello, Ana</h1>',
      width: 300,
      title: 'Hello',
    })
  })
  test('a file that is missing is named', () => {
    const host = hostWith(`function probe() { HtmlService.createTemplateFromFile('nothing') }`)
    expect(() => host.as().run('probe')).toThrow('No HTML file named nothing was found.')
  })
  test('an output is cleared, and its size read back', () => {
    const host = hostWith(`function probe() {
      const o = HtmlService.createHtmlOutput('a').setSandboxMode(HtmlService.SandboxMode.IFRAME)
      const before = [o.getWidth(), o.getHeight()]
      o.setWidth(300).setHeight(200).clear().append('b')
      return [...before, o.getWidth(), o.getHeight(), o.getContent()] }`)
    expect(host.as().run('probe')).toEqual([null, null, 300, 200, 'b'])
  })
})
