import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

interface Props<View extends string> {
  label: string
  views: readonly View[]
  view: View
  words: Readonly<Record<View, string>>
  onChoose(view: View): void
}

/** The tabs of a page that shows one thing at a time; the arrow keys go from one to the next, and round. */
export function Tabs<View extends string>({ label, views, view, words, onChoose }: Props<View>) {
  const tabs = useRef<Partial<Record<View, HTMLButtonElement | null>>>({})

  function onArrow(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = views[(views.indexOf(view) + step + views.length) % views.length] ?? view
    onChoose(next)
    tabs.current[next]?.focus()
  }

  return (
    <div role="tablist" aria-label={label} onKeyDown={onArrow}>
      {views.map((it) => (
        <button
          key={it}
          ref={(element) => {
            tabs.current[it] = element
          }}
          type="button"
          role="tab"
          id={`tab-${it}`}
          aria-selected={view === it}
          aria-controls={`view-${it}`}
          tabIndex={view === it ? 0 : -1}
          onClick={() => onChoose(it)}
        >
          {words[it]}
        </button>
      ))}
    </div>
  )
}

interface PanelProps {
  view: string
  shown: boolean
  children: ComponentChildren
}

/** What one tab shows; out of sight it keeps what was typed. */
export const TabPanel = ({ view, shown, children }: PanelProps) => (
  <div role="tabpanel" id={`view-${view}`} aria-labelledby={`tab-${view}`} hidden={!shown}>
    {children}
  </div>
)
