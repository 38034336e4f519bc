/**
 * What the mail programs of nearly every reader do with inline styles, elements and attributes, as caniemail.com has it: Gmail
 * (web, Android, iOS), Outlook (Windows with Word's renderer, Mac, web, mobile), Apple Mail (macOS, iOS), Yahoo, Samsung Email.
 */
interface Use {
  /** Everywhere, or only an improvement that may be dropped without harm. */
  support: 'everywhere' | 'may be dropped'
  /** Where it is dropped, and why that is no harm. */
  but?: string
}

const everywhere: Use = { support: 'everywhere' }

export const STYLES: Readonly<Record<string, Use>> = {
  color: everywhere,
  'background-color': everywhere,
  'font-family': everywhere,
  'font-size': everywhere,
  'font-weight': everywhere,
  'line-height': everywhere,
  'text-align': everywhere,
  'text-decoration': everywhere,
  'vertical-align': everywhere,
  'white-space': everywhere,
  border: everywhere,
  'border-top': everywhere,
  'border-left': everywhere,
  'border-right': everywhere,
  margin: everywhere,
  padding: { support: 'everywhere', but: 'Outlook on Windows heeds it on cells, not on p and span' },
  'padding-top': { support: 'everywhere', but: 'as padding' },
  'padding-bottom': { support: 'everywhere', but: 'as padding' },
  'padding-left': { support: 'everywhere', but: 'as padding' },
  'padding-right': { support: 'everywhere', but: 'as padding' },
  width: { support: 'everywhere', but: 'an attribute says the same to Outlook on Windows' },
  height: { support: 'everywhere', but: 'an attribute says the same to Outlook on Windows' },
  'max-width': {
    support: 'may be dropped',
    but: 'Outlook on Windows: the width attribute of 600 holds there',
  },
  'word-break': { support: 'may be dropped', but: 'Outlook on Windows: long words widen the window' },
  'overflow-wrap': { support: 'may be dropped', but: 'Gmail: word-break says the same' },
  display: {
    support: 'may be dropped',
    but: 'only none, for the preheader; the lines below hide it as well',
  },
  'max-height': { support: 'may be dropped', but: 'the preheader only' },
  overflow: { support: 'may be dropped', but: 'the preheader only' },
  opacity: { support: 'may be dropped', but: 'the preheader only' },
}

/** Attributes by element; no others are used. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'name', 'content'],
  title: [],
  body: ['style'],
  div: ['style'],
  table: ['role', 'aria-hidden', 'width', 'cellpadding', 'cellspacing', 'style'],
  thead: [],
  tbody: [],
  tr: [],
  td: ['width', 'height', 'align', 'bgcolor', 'style'],
  th: ['scope', 'align', 'style'],
  h1: ['dir', 'style'],
  h2: ['style'],
  h3: ['style'],
  p: ['dir', 'style'],
  a: ['href', 'style'],
  span: ['style'],
}

/** What each element may stand in, where HTML or a mail program is strict about it. */
export const PARENTS: Readonly<Record<string, readonly string[]>> = {
  head: ['html'],
  body: ['html'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['table', 'thead', 'tbody'],
  td: ['tr'],
  th: ['tr'],
  table: ['td', 'body', 'div'],
  div: ['td', 'body'],
  h1: ['td'],
  h2: ['td'],
  h3: ['td'],
  p: ['td', 'th', 'div'],
}
