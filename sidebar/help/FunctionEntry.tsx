import { useRef } from 'preact/hooks'
import type { ArgumentHelp, FunctionHelp } from '../../src/functions/help'
import type { HelpWords } from '../../src/messages/helpWords'
import { formulaText, valueText } from './formulaText'

interface Props {
  it: FunctionHelp
  words: HelpWords
  /** The decimal sign of the spreadsheet. */
  decimal: '.' | ','
  open: boolean
  copy(text: string): Promise<boolean>
  onSaid(text: string): void
}

/** One function: its name and what it is for, and behind them arguments and examples. */
export function FunctionEntry({ it, words, decimal, open, copy, onSaid }: Props) {
  const { help, functions } = words
  const text = functions[it.name]
  const separator = decimal === ',' ? ';' : ','
  return (
    <details id={it.name} open={open}>
      <summary>
        <h3>{it.name}</h3>
        <p>{text?.about ?? it.about}</p>
      </summary>
      <p class="signature">
        <code>{`${it.name}(${it.args.map(nameOf).join(`${separator} `)})`}</code>
      </p>
      <h4>{help.arguments}</h4>
      <dl>
        {it.args.map((argument) => (
          <div key={argument.name}>
            <dt>
              <code>{argument.name}</code>
              <span class="quiet">
                {help.shapes[argument.shape]}
                {argument.optional && ` · ${help.optional}`}
              </span>
            </dt>
            <dd>{text?.args[argument.name] ?? argument.about}</dd>
          </div>
        ))}
      </dl>
      <h4>{help.gives}</h4>
      <p>{text?.returns ?? it.returns}</p>
      <h4>{help.examples}</h4>
      <ul>
        {it.examples.map(([formula, value]) => (
          <Example
            key={formula}
            formula={formulaText(formula, decimal)}
            value={valueText(value, decimal)}
            words={words}
            copy={copy}
            onSaid={onSaid}
          />
        ))}
      </ul>
    </details>
  )
}

const nameOf = ({ name, optional }: ArgumentHelp): string => (optional ? `[${name}]` : name)

interface ExampleProps extends Pick<Props, 'words' | 'copy' | 'onSaid'> {
  formula: string
  value: string
}

function Example({ formula, value, words: { help }, copy, onSaid }: ExampleProps) {
  const code = useRef<HTMLElement>(null)
  async function onCopy() {
    if (await copy(formula)) return onSaid(help.copied)
    if (code.current) getSelection()?.selectAllChildren(code.current)
    onSaid(help.selected)
  }
  return (
    <li>
      <code ref={code}>{formula}</code>
      <span class="line">
        <span>
          <span class="quiet">{help.result}</span> {value === '' ? help.blank : <b>{value}</b>}
        </span>
        <button type="button" aria-label={help.copyOf(formula)} onClick={onCopy}>
          {help.copy}
        </button>
      </span>
    </li>
  )
}
