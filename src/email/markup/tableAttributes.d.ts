import 'preact'

declare module 'preact' {
  /** Outlook paints a cell by this attribute; HTML dropped it long ago. */
  interface TdHTMLAttributes {
    bgcolor?: string
  }
}
