import { useState } from 'preact/hooks'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { ColumnChoice, TableView, TabView } from '../../src/rpc/setUp/setUpContract'
import { ColumnList } from './ColumnList'
import { CycleField } from './CycleField'
import { Examples } from './Examples'

/** ISO days */
export interface Days {
  start: string
  end: string
}

interface Props {
  view: TabView
  table: TableView
  columns: readonly ColumnChoice[]
  words: SetUpWords
  busy: boolean
  onChange(choice: ColumnChoice): void
  /** 0-based, of the tables on the tab. */
  onTable(table: number): void
  onShow(cell: string): void
  onAdopt(cycle: Days | undefined): void
}

/** A table as it is understood, for the person to agree to. */
export function TablePanel({ view, table, columns, words, busy, ...on }: Props) {
  const { onChange, onTable, onShow, onAdopt } = on
  const { setUp } = words
  const [given, setGiven] = useState<Days>()
  const cycle = table.cycle ?? given
  const { questions, further, scores } = table
  const refused = view.readOnly ?? (cycle ? undefined : setUp.chooseCycle)
  return (
    <>
      {view.copy && <p>{setUp.copy}</p>}
      {further.length > 0 && (
        <div class="line">
          <span>{setUp.further}</span>
          {further.map(({ table, headingRow }) => (
            <button key={table} type="button" aria-disabled={busy} onClick={() => onTable(table)}>
              {setUp.furtherTable(headingRow)}
            </button>
          ))}
        </div>
      )}
      <Examples examples={table.examples} words={words} />
      <CycleField stated={table.cycle} today={view.today} words={words} onChange={setGiven} />
      <ColumnList columns={table.columns} chosen={columns} words={words} busy={busy} onChange={onChange} />
      {questions.length > 0 && (
        <section>
          <h2>{setUp.questions(questions.length)}</h2>
          <ul class="questions">
            {questions.map(({ text, cells, count }) => (
              <li key={text}>
                <span>{text}</span>
                <span class="line">
                  {cells.map((cell) => (
                    <button key={cell} type="button" class="plain" onClick={() => onShow(cell)}>
                      {setUp.show(cell)}
                    </button>
                  ))}
                  {count > cells.length && <span class="quiet">{setUp.more(count - cells.length)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{setUp.adds}</h2>
        <ul class="adds">
          <li>{setUp.addsScores(scores.first, scores.last)}</li>
          <li>{setUp.addsIds}</li>
          {table.addsLog && <li>{setUp.addsLog}</li>}
        </ul>
        <p class="quiet">{setUp.addsNothingElse}</p>
      </section>
      <footer>
        <button
          type="button"
          class="primary"
          aria-disabled={busy || refused !== undefined}
          aria-describedby={refused ? 'refused' : undefined}
          onClick={() => !refused && onAdopt(given)}
        >
          {setUp.confirm}
        </button>
        {refused && <p id="refused">{refused}</p>}
      </footer>
    </>
  )
}
