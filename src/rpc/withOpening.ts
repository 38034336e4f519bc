/** A page with what it opens with in an attribute of its root: it is there before any script runs, without a call. */
export function withOpening(html: string, opening: object): string {
  const text = JSON.stringify(opening).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  return html.replace('<div id="app"', (root) => `${root} data-opening="${text}"`)
}
