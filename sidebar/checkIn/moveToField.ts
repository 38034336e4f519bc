/** Value fields carry this attribute: the stops of Enter and Shift+Enter. */
const FIELDS = '[data-value]'

/** Moves the focus to the next or previous value field of the form; after the last one, to the save button. */
export function moveToField(from: HTMLInputElement, way: 'next' | 'previous'): void {
  const fields = [...(from.form?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])]
  const follows = (field: Element) =>
    (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const to =
    way === 'next'
      ? (fields.find(follows) ?? from.form?.querySelector<HTMLElement>('[type=submit]'))
      : fields.filter((field) => field !== from && !follows(field)).at(-1)
  to?.focus()
}
