import type { VNode } from 'preact'

/** A state of a page to look at. */
export interface Story {
  name: string
  /** As wide as Google shows it, in px. */
  width: number
  page: VNode
  /** The style sheet of its page, beside the one all pages share. */
  style: string
  /** Does what a person would do to get there. */
  play?: ((page: Document) => void) | undefined
}
