import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import type { ShownPage } from '../screen'
import { service } from '../service'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

const pages = new WeakMap<object, ShownPage>()

/** The page behind an HtmlOutput a script passes to Ui.showSidebar or showModalDialog; undefined if it is none. */
export const pageOf = (output: object) => pages.get(output)

/** HtmlService: pages from the script's HTML files, and their raw text. Scriptlets in templates are not emulated. */
export function createHtmlService(execution: Execution, { pages: files }: ServiceContext) {
  function contentOf(name: string): string {
    const content = Object.hasOwn(files, name) ? files[name] : undefined
    if (content === undefined) throw exception(execution.realm, `No HTML file named ${name} was found.`)
    return content
  }
  return service(execution, 'HtmlService', {
    createHtmlOutput(html: unknown = '') {
      if (typeof html !== 'string')
        throw signatureError(execution.realm, 'HtmlService.createHtmlOutput', [html])
      return createHtmlOutput(execution, html)
    },
    createHtmlOutputFromFile: (name: string) => createHtmlOutput(execution, contentOf(name)),
    createTemplateFromFile(name: string) {
      const content = contentOf(name)
      return service(execution, 'HtmlTemplate', {
        getRawContent: () => content,
      } satisfies Emulated<GoogleAppsScript.HTML.HtmlTemplate, 'getRawContent'>)
    },
  } satisfies Emulated<
    GoogleAppsScript.HTML.HtmlService,
    'createHtmlOutput' | 'createHtmlOutputFromFile' | 'createTemplateFromFile'
  >)
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
    'getContent' | 'setContent' | 'append' | 'getTitle' | 'setTitle' | 'setWidth' | 'setHeight'
  >)
  pages.set(self, page)
  return self
}
