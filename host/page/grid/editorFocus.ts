/** Puts the keyboard on the grid: its own hidden field, which takes arrows and what is typed. */
export const focusEditor = (): void => document.querySelector<HTMLElement>('.o-grid .o-composer')?.focus()

/** Remembers where the keyboard is; the result gives it back, or to the grid if that place is gone, as a menu is. */
export function rememberFocus(): () => void {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
    else focusEditor()
  }
}
