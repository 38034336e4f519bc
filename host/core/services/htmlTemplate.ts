import { exception } from '../exception'
import type { Execution, Realm } from '../execution'
import { service } from '../service'
import type { Emulated } from './emulated'

/**
 * An HtmlTemplate: HTML with scriptlets. `<? code ?>` runs, `<?= value ?>` prints escaped, `<?!= value ?>` prints as it is;
 * what a script sets on the object are variables of its code.
 */
export function createHtmlTemplate(
  execution: Execution,
  content: string,
  output: (html: string) => object,
): object {
  const variables: Record<string, unknown> = {}
  const template = service(execution, 'HtmlTemplate', {
    evaluate: () => output(evaluated(execution.realm, content, variables)),
    getRawContent: () => content,
  } satisfies Emulated<GoogleAppsScript.HTML.HtmlTemplate, 'evaluate' | 'getRawContent'>)
  return new Proxy(template, {
    get: (target, key) => (Object.hasOwn(variables, key) ? variables[String(key)] : Reflect.get(target, key)),
    set(_target, key, value) {
      variables[String(key)] = value
      return true
    },
  })
}

/** Where a template's code prints: `$` escapes, `_` does not. */
interface Printer {
  $: unknown
  _: unknown
}

function evaluated(realm: Realm, content: string, variables: Record<string, unknown>): string {
  let html = ''
  const printer: Printer = {
    set $(value: unknown) {
      if (/<(script|style)\b(?![\s\S]*<\/\1)[\s\S]*$/i.test(html)) {
        throw new Error(
          'The local host does not know how Google escapes <?= ?> inside scripts and styles. Use <?!= JSON.stringify(value) ?>.',
        )
      }
      html += escaped(String(value))
    },
    set _(value: unknown) {
      html += String(value)
    },
  }
  // Code of the template is code of the script: it sees its globals.
  const ScriptFunction = realm.Object.constructor as FunctionConstructor
  const names = Object.keys(variables)
  let run: (...args: unknown[]) => void
  try {
    run = new ScriptFunction('output', ...names, codeOf(content)) as typeof run
  } catch (error) {
    throw exception(realm, error instanceof Error ? error.message : String(error))
  }
  run(printer, ...names.map((name) => variables[name]))
  return html
}

/**
 * A printing scriptlet assigns: of several statements the first is printed, and the others run. Text stands in the code
 * line by line, so that a comment in a scriptlet swallows what follows on its line, as it does on the platform.
 */
function codeOf(content: string): string {
  return content
    .split(/(<\?[\s\S]*?\?>)/)
    .map((part) => {
      const [, sign, code = ''] = /^<\?(!?=)?([\s\S]*)\?>$/.exec(part) ?? []
      if (part.startsWith('<?')) return sign ? `output.${sign === '=' ? '$' : '_'} = ${code};` : code
      return part
        .split(/(?<=\n)/)
        .map((line) =>
          line === '' ? '' : `;output._ = ${JSON.stringify(line)};${line.endsWith('\n') ? '\n' : ''}`,
        )
        .join('')
    })
    .join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
