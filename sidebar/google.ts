import type { ScriptRun } from './server'

/** Google puts it on its pages; it is missing where a page is opened by itself. */
declare const google: { script: { run: ScriptRun; host: { close(): void } } } | undefined

export const scriptRun = (): ScriptRun | undefined =>
  typeof google === 'undefined' ? undefined : google.script.run

/** Closes the dialog or sidebar this page stands in. */
export const closeDialog = (): void => {
  if (typeof google !== 'undefined') google.script.host.close()
}

/** Does what a click on that entry of the menu does. */
export const runMenu = (name: 'menuCheckIn' | 'menuMeeting' | 'menuReview'): void => {
  if (typeof google !== 'undefined') (google.script.run as unknown as Record<string, () => void>)[name]?.()
}
