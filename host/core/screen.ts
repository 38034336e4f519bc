/** An entry of a menu: something to click, a line, or a menu inside the menu. */
export type MenuEntry =
  | { caption: string; handler: string }
  | { separator: true }
  | { caption: string; entries: MenuEntry[] }

export interface Menu {
  title: string
  entries: MenuEntry[]
}

/** A page an add-on shows. */
export interface ShownPage {
  title: string
  content: string
  width: number | undefined
  height: number | undefined
}

/** A page in a dialog: a modal one keeps the person from everything else until it is closed. */
export interface ShownDialog extends ShownPage {
  modal: boolean
}

/** Something Ui.alert or Ui.prompt asks. */
export interface Question {
  kind: 'alert' | 'prompt'
  title: string
  prompt: string
  buttons: string
}

/** What the person did: the button by its enum name (`OK`, `YES`, `CLOSE` …) and the text typed into a prompt. */
export interface Answer {
  button: string
  text?: string
}

/** What one person sees of the open spreadsheet besides the grid. */
export interface Screen {
  menus: Menu[]
  sidebar: ShownPage | undefined
  dialog: ShownDialog | undefined
  toasts: { message: string; title: string; seconds: number }[]
  /** Answers to questions still to come, in order; a page asks its user instead. */
  answers: Answer[]
  questions: Question[]
}

export function emptyScreen(): Screen {
  return { menus: [], sidebar: undefined, dialog: undefined, toasts: [], answers: [], questions: [] }
}

/** The handler behind the words of a menu entry, at any depth; undefined if there is no such entry. */
export function handlerOf(menus: readonly Menu[], caption: string): string | undefined {
  const find = (entries: readonly MenuEntry[]): string | undefined => {
    for (const entry of entries) {
      if ('handler' in entry && entry.caption === caption) return entry.handler
      const inside = 'entries' in entry ? find(entry.entries) : undefined
      if (inside !== undefined) return inside
    }
    return undefined
  }
  return find(menus.flatMap(({ entries }) => entries))
}
