import { formatProgress } from '../../src/messages/format'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { ExampleView } from '../../src/rpc/setUp/setUpContract'

interface Props {
  examples: readonly ExampleView[]
  words: SetUpWords
}

/** People check examples, not mappings. */
export function Examples({ examples, words }: Props) {
  const { setUp } = words
  const { title, way, now, progress } = setUp.example
  return (
    <section>
      <h2>{setUp.examples}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{way}</th>
            <th scope="col">{now}</th>
            <th scope="col">{progress}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((it) => (
            <tr key={it.row}>
              <th scope="row">
                {it.title}
                <small class="quiet">
                  {setUp.row(it.row)}
                  {it.objective && ` · ${it.objective}`}
                </small>
                {it.problem && <small>⚠ {it.problem}</small>}
              </th>
              <td>{[it.start, it.target].filter((text) => text !== undefined).join(' → ') || '–'}</td>
              <td>{it.current ?? <span class="quiet">{setUp.noValue}</span>}</td>
              <td>{it.progress === undefined ? '–' : formatProgress(it.progress, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
