import { Spreadsheet } from '@odoo/o-spreadsheet'
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml'
import { App } from '@odoo/owl'
import { coreTypes } from '../../core/engine/odoo'
import { PROTECTED } from '../../core/engine/rules'
import type { Workspace } from '../workspace'
import { seatAt } from './viewerGuard'
import { type GridCommand, warnOfEdits } from './warnings'
import './notePopover'
import './overlay'

interface ModelEvents {
  on(
    event: 'command-rejected',
    owner: unknown,
    told: (it: { result: { reasons: readonly string[] } }) => void,
  ): void
  on(event: 'command-dispatched', owner: unknown, told: (command: GridCommand) => void): void
}

/** Shows the workbook's own model in a grid: what scripts write appears in it, what a person types is what scripts read. */
export async function mountGrid(workspace: Workspace, target: HTMLElement): Promise<void> {
  const { host } = workspace
  const { model } = host.workbook
  seatAt(model, { looksOnly: () => !workspace.acting && workspace.actor.person.role === 'viewer' })
  const callbacks = {
    notifyUser: ({ text, type }: { text: string; type: string }) =>
      workspace.say(text, { kind: type === 'danger' || type === 'warning' ? 'warn' : 'say' }),
    raiseError(text: string, done?: () => void) {
      void workspace
        .ask({ kind: 'alert', title: 'The sheet', prompt: text, buttons: 'OK' })
        .then(() => done?.())
    },
    askConfirmation(text: string, confirm: () => void, cancel?: () => void) {
      void workspace
        .ask({ kind: 'alert', title: 'The sheet', prompt: text, buttons: 'OK_CANCEL' })
        .then(({ button }) => (button === 'OK' ? confirm() : cancel?.()))
    },
  }
  const props = { model, ...callbacks }
  const env = { ...callbacks, loadCurrencies: async () => [], loadLocales: async () => [] }
  await new App(Spreadsheet as never, { props, env, templates } as never).mount(target)
  const events = model as unknown as ModelEvents
  events.on('command-rejected', workspace, ({ result }) => {
    if (result.reasons.includes('LooksOnly')) {
      workspace.say('This person can only look at the file. Switch to another under People.', {
        kind: 'warn',
      })
    } else if (result.reasons.includes('ProtectedRange')) {
      workspace.say(PROTECTED, { kind: 'warn' })
    }
  })
  // Whatever changes the file, a person or a script, is to be kept.
  events.on('command-dispatched', workspace, ({ type }) => {
    if (coreTypes.has(type as never) || type === 'UNDO' || type === 'REDO') workspace.touched()
  })
  events.on(
    'command-dispatched',
    workspace,
    warnOfEdits(workspace, () => model.dispatch('REQUEST_UNDO')),
  )
}
