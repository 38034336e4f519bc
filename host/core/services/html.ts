import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import type { ShownPage } from '../screen'
import { service } from '../service'
import { serviceEnum } from '../serviceEnum'
import type { Emulated } from './emulated'
import { createHtmlTemplate } from './htmlTemplate'
import type { ServiceContext } from './serviceContext'

const pages = new WeakMap<object, ShownPage>()

/** The page behind an HtmlOutput a script passes to Ui.showSidebar or showModalDialog; undefined if it is none. */
export const pageOf = (output: object) => pages.get(output)

/** As far as it exists: on the platform every mode means this one. */
const SandboxMode = serviceEnum<typeof GoogleAppsScript.HTML.SandboxMode>('EMULATED', 'IFRAME', 'NATIVE')

type Members =
  | 'SandboxMode'
  | 'createHtmlOutput'
  | 'createHtmlOutputFromFile'
  | 'createTemplate'
  | 'createTemplateFromFile'

/** HtmlService: pages from texts, from the script's HTML files, and from templates. */
export function createHtmlService(execution: Execution, { pages: files }: ServiceContext) {
  const output = (html: string) => createHtmlOutput(execution, html)
  const template = (html: string) => createHtmlTemplate(execution, html, output)
  const textOf = (member: string, html: unknown): string => {
    if (typeof html !== 'string') throw signatureError(execution.realm, `HtmlService.${member}`, [html])
    return html
  }
  const fileNamed = (name: string): string => {
    const content = Object.hasOwn(files, name) ? files[name] : undefined
    if (content === undefined) throw exception(execution.realm, `No HTML file named ${name} was found.`)
    return content
  }
  return service(execution, 'HtmlService', {
    SandboxMode,
    createHtmlOutput: (html: unknown = '') => output(textOf('createHtmlOutput', html)),
    createHtmlOutputFromFile: (name: string) => output(fileNamed(name)),
    createTemplate: (html: unknown) => template(textOf('createTemplate', html)),
    createTemplateFromFile: (name: string) => template(fileNamed(name)),
  } satisfies Emulated<GoogleAppsScript.HTML.HtmlService, Members>)
}

function createHtmlOutput(execution: Execution, content: string) {
  const page: ShownPage = { title: '', content, width: undefined, height: undefined }
  const self: object = service(execution, 'HtmlOutput', {
    getContent: () => page.content,
    setContent(next: string) {
      page.content = next
      return self
    },
    append(more: string) {
      page.content += more
      return self
    },
    clear() {
      page.content = ''
      return self
    },
    getWidth: () => page.width ?? null,
    getHeight: () => page.height ?? null,
    // Has no effect on the platform either.
    setSandboxMode: () => self,
    getTitle: () => page.title,
    setTitle(title: string) {
      page.title = title
      return self
    },
    setWidth(width: number) {
      page.width = width
      return self
    },
    setHeight(height: number) {
      page.height = height
      return self
    },
  } satisfies Emulated<
    GoogleAppsScript.HTML.HtmlOutput,
    | 'getContent'
    | 'setContent'
    | 'append'
    | 'clear'
    | 'getTitle'
    | 'setTitle'
    | 'getWidth'
    | 'setWidth'
    | 'getHeight'
    | 'setHeight'
    | 'setSandboxMode'
  >)
  pages.set(self, page)
  return self
}
