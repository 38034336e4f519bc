import type { VNode } from 'preact'

/** A state of a page to look at. */
export interface Story {
  name: string
  /** As wide as Google shows it, in px. */
  width: number
  page: VNode
  /** Does what a person would do to get there. */
  play?: ((page: Document) => void) | undefined
}
