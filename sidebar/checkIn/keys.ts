/** What a key asks for. Rows are the elements with `data-row`. */
export type Command = 'save' | 'next' | 'previous' | 'note' | 'same' | { confidence: number }

/** Arrows mean something of their own in these. */
const OWN_ARROWS = 'textarea, select, [type=radio], [type=date]'
const TEXT = 'textarea, select, [type=text], [type=date]'

/** The command of a key, or undefined where the key is the browser's or the field's. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, target, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event
  // The Enter that ends the typing of Chinese characters is not ours.
  if (isComposing || altKey || !(target instanceof HTMLElement)) return undefined
  if (ctrlKey || metaKey) return key === 'Enter' ? 'save' : undefined
  if (!target.closest('[data-row]')) return undefined
  if (key === 'Enter')
    return target instanceof HTMLInputElement ? (shiftKey ? 'previous' : 'next') : undefined
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return target.matches(OWN_ARROWS) ? undefined : key === 'ArrowDown' ? 'next' : 'previous'
  if (target.matches(TEXT)) return undefined
  if (key === 'n' || key === 'N') return 'note'
  if (key === '=') return 'same'
  return key === '1' || key === '2' || key === '3' ? { confidence: Number(key) } : undefined
}

/** Does what was asked for in the row that has the focus; by its own buttons, so that keys and clicks cannot differ. */
export function obey(command: Exclude<Command, 'save'>, from: HTMLElement): void {
  const row = from.closest<HTMLElement>('[data-row]')
  if (!row) return
  if (command === 'next' || command === 'previous') moveToRow(row, command)
  else if (command === 'note') row.querySelector<HTMLElement>('[data-note]')?.click()
  else if (command === 'same') row.querySelector<HTMLElement>('[data-same]')?.click()
  else {
    const choice = row.querySelectorAll<HTMLElement>('[type=radio]')[command.confidence - 1]
    choice?.click()
    choice?.focus()
  }
}

/** Where a row is entered: its value; where a formula makes that, its confidence. */
const entranceOf = (row: Element): HTMLElement | null =>
  row.querySelector<HTMLElement>('[data-value]') ?? row.querySelector<HTMLElement>('input:checked, input')

/** To the next or previous row that can be filled in; after the last one, to the save button. */
function moveToRow(from: HTMLElement, way: 'next' | 'previous'): void {
  const form = from.closest('form')
  const rows = [...(form?.querySelectorAll('[data-row]') ?? [])]
  const at = rows.indexOf(from)
  const others = way === 'next' ? rows.slice(at + 1) : rows.slice(0, at).reverse()
  const entrances = others.flatMap((row) => entranceOf(row) ?? [])
  const end = way === 'next' ? form?.querySelector<HTMLElement>('[type=submit]') : undefined
  const to = entrances[0] ?? end
  to?.focus()
}
