import { exception, signatureError } from '../exception'
import type { MenuEntry } from '../screen'
import type { ScriptExecution } from '../scriptExecution'
import { service } from '../service'
import { enumName, serviceEnum } from '../serviceEnum'
import type { Emulated } from './emulated'
import { pageOf } from './html'
import type { ServiceContext } from './serviceContext'

const Button = serviceEnum<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO')
const ButtonSet = serviceEnum<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
)

type Members =
  | 'Button'
  | 'ButtonSet'
  | 'alert'
  | 'prompt'
  | 'createMenu'
  | 'createAddonMenu'
  | 'showSidebar'
  | 'showModalDialog'
  | 'showModelessDialog'

/** Ui of the open editor of one person. */
export function createUi(execution: ScriptExecution, context: ServiceContext) {
  const { realm, person } = execution
  const screen = context.screenOf(person)
  const ask = (kind: 'alert' | 'prompt', args: unknown[]) => {
    const texts = args.filter((arg) => typeof arg === 'string')
    const buttons = args.map(enumName).find((name) => name !== undefined) ?? 'OK'
    if (texts.length === 0 || !(buttons in ButtonSet)) throw signatureError(realm, `Ui.${kind}`, args)
    const [title, prompt] = texts.length > 1 ? [texts[0] ?? '', texts[1] ?? ''] : ['', texts[0] ?? '']
    // The script waits for the person: locks do not survive that.
    context.locks.releaseAll(execution)
    const answer = context.ask(person, { kind, title, prompt, buttons })
    const button = Button[answer.button as keyof typeof Button]
    if (button === undefined)
      throw new Error(`Ui.${kind} was answered with ${answer.button}, which is no button.`)
    return { button, text: answer.text ?? '' }
  }
  const page = (member: string, args: unknown[]) => {
    const [output] = args
    const shown = typeof output === 'object' && output !== null ? pageOf(output) : undefined
    if (!shown) throw signatureError(realm, `Ui.${member}`, args)
    return { ...shown }
  }
  /** A dialog replaces the one that is open; for modeless ones this is from memory. */
  const showDialog = (member: string, args: unknown[], modal: boolean): void => {
    const title = args[1]
    if (typeof title !== 'string') throw signatureError(realm, `Ui.${member}`, args)
    screen.dialog = { ...page(member, args), title, modal }
  }
  return service(execution, 'Ui', {
    Button,
    ButtonSet,
    alert: (...args: unknown[]) => ask('alert', args).button,
    prompt(...args: unknown[]) {
      const { button, text } = ask('prompt', args)
      return service(execution, 'PromptResponse', {
        getSelectedButton: () => button,
        getResponseText: () => text,
      } satisfies Emulated<GoogleAppsScript.Base.PromptResponse, keyof GoogleAppsScript.Base.PromptResponse>)
    },
    createMenu: (caption: string) => createMenu(execution, caption, context, context.deployment !== 'addOn'),
    createAddonMenu: () => createMenu(execution, 'Add-on', context, true),
    showSidebar(...args: unknown[]) {
      // A sidebar is 300 pixels wide whatever the page asks for, and replaces the one that is open.
      screen.sidebar = { ...page('showSidebar', args), width: 300, height: undefined }
    },
    showModalDialog: (...args: unknown[]) => showDialog('showModalDialog', args, true),
    showModelessDialog: (...args: unknown[]) => showDialog('showModelessDialog', args, false),
  } satisfies Emulated<GoogleAppsScript.Base.Ui, Members>)
}

const entriesOfMenu = new WeakMap<object, { caption: string; entries: MenuEntry[] }>()

/** A menu built by createMenu is not shown in an add-on: only Help stands under the add-on's name there. */
function createMenu(execution: ScriptExecution, caption: string, context: ServiceContext, shown: boolean) {
  const { realm } = execution
  const menu = { caption, entries: [] as MenuEntry[] }
  const self: object = service(execution, 'Menu', {
    addItem(itemCaption: string, handler: string) {
      if (typeof itemCaption !== 'string' || typeof handler !== 'string') {
        throw signatureError(realm, 'Menu.addItem', [itemCaption, handler])
      }
      menu.entries.push({ caption: itemCaption, handler })
      return self
    },
    addSeparator() {
      menu.entries.push({ separator: true })
      return self
    },
    addSubMenu(...args: unknown[]) {
      const sub = typeof args[0] === 'object' && args[0] !== null ? entriesOfMenu.get(args[0]) : undefined
      if (!sub) throw signatureError(realm, 'Menu.addSubMenu', args)
      menu.entries.push(sub)
      return self
    },
    addToUi() {
      if (menu.entries.length === 0) throw exception(realm, 'A menu must have at least one item.')
      if (!shown) return
      const screen = context.screenOf(execution.person)
      screen.menus = [
        ...screen.menus.filter(({ title }) => title !== caption),
        { title: caption, entries: structuredClone(menu.entries) },
      ]
    },
  } satisfies Emulated<GoogleAppsScript.Base.Menu, keyof GoogleAppsScript.Base.Menu>)
  entriesOfMenu.set(self, menu)
  return self
}
