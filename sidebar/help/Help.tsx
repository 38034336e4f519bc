import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { separatorsOf } from '../../src/cell/separators'
import { type FunctionHelp, functionHelp } from '../../src/functions/help'
import { helpWordsOf } from '../../src/messages/helpWords'
import type { HelpOpening } from '../../src/rpc/helpOpening'
import { FunctionEntry } from './FunctionEntry'
import { matching } from './matching'

export interface Props {
  opening: HelpOpening
  /** Whether the text is on the clipboard now. */
  copy(text: string): Promise<boolean>
  onClose(): void
}

/** So few are shown open. */
const FEW = 2

/** Every custom function, found by typing. */
export function Help({ opening, copy, onClose }: Props) {
  const words = helpWordsOf(opening.language)
  const { help } = words
  const [query, setQuery] = useState('')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { decimal } = separatorsOf(opening.locale)
  const shown = useMemo(() => matching(query, functionHelp, words.functions), [query, words])

  useEffect(() => {
    document.documentElement.lang = words.intl
    document.title = help.title
    const wanted = opening.at ? document.getElementById(opening.at) : null
    if (!wanted) return field.current?.focus()
    wanted.scrollIntoView()
    wanted.querySelector('summary')?.focus()
  }, [opening, words, help])

  function search(text: string): void {
    setQuery(text)
    setSaid('')
    scrollTo(0, 0)
  }

  function showAll(): void {
    search('')
    field.current?.focus()
  }

  // The first Escape empties the field, the next closes the dialog.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      if (field.current?.value === '') onClose()
      else showAll()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  return (
    <main>
      <header>
        <label for="search" class="hidden">
          {help.search}
        </label>
        <input
          id="search"
          ref={field}
          type="text"
          value={query}
          placeholder={help.hint}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => search(currentTarget.value)}
        />
        <p role="status" class="quiet">
          {said || help.shown(shown.length, functionHelp.length)}
        </p>
      </header>
      <h1 class="hidden">{help.title}</h1>
      {shown.length === 0 && (
        <div class="alone">
          <p>{help.none(query.trim())}</p>
          <button type="button" onClick={showAll}>
            {help.showAll}
          </button>
        </div>
      )}
      {grouped(shown).map(([group, members]) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{help.groups[group] ?? group}</h2>
          {members.map((it) => (
            <FunctionEntry
              key={it.name}
              it={it}
              words={words}
              decimal={decimal}
              open={it.name === opening.at || (query !== '' && shown.length <= FEW)}
              copy={copy}
              onSaid={setSaid}
            />
          ))}
        </section>
      ))}
    </main>
  )
}

/** By the first word of their names, in the order in which these come. */
function grouped(functions: readonly FunctionHelp[]): [group: string, members: FunctionHelp[]][] {
  const groups = new Map<string, FunctionHelp[]>()
  for (const it of functions) {
    const group = it.name.split('_')[0] ?? ''
    groups.set(group, [...(groups.get(group) ?? []), it])
  }
  return [...groups]
}
