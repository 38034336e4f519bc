import { type CellValue, fold, isBlank } from '../../cell'
import type { RowsAbove } from './above'
import { textOf } from './kinds'
import { ObjectiveList } from './objectiveList'
import type { Columns, Grid, TableReading } from './reading'
import { RowReader } from './rowReader'

type Kind = 'objective' | 'keyResult'

const NUMBER = '(?: ?[-#.]? ?(?:\\d+(?:\\.\\d+)*|[一二三四五六七八九十]))'
const KINDS: readonly (readonly [Kind, string])[] = [
  [
    'keyResult',
    'KR|key result|关键结果|关键成果|schlüsselergebnis|kernergebnis|résultat clé|resultado clave',
  ],
  ['objective', 'O|objective|goal|目标|ziel|objectif|objetivo'],
]
/** `KR 1.1`, `Objective 2:`, `目标一` as a whole cell. */
const LABELS = KINDS.map(
  ([kind, words]) => [kind, new RegExp(`^(?:${words})${NUMBER}? ?[:：.)–-]?$`, 'i')] as const,
)
/** The same before a text: `O1: Grow`, `KR: Sign 12 clients`; a number or a colon tells it from a sentence. */
const LABELLED = KINDS.map(
  ([kind, words]) =>
    [kind, new RegExp(`^(?:${words})(?:${NUMBER} ?[:：.)–-]?|${NUMBER}? ?[:：]) ?(?=\\S)`, 'i')] as const,
)
/** `- Sign 12 clients`, `2. Sign 12 clients` */
const ITEM = /^(?:[-–•*·]|\d{1,2}[.)]|[(（]\d{1,2}[)）]|[①-⑳]) ?(?=\S)/

interface Line {
  kind: Kind
  title: string
  /** 0-based, of the text. */
  column: number
}

/** So few key results may be a chance. */
const LEAST = 2

/**
 * Objectives and key results that stand in a sheet as lines of text, one below the other, without headings: labelled in the
 * cell beside or before the text, or listed below a labelled objective. Start and target are what the sentence says.
 */
export function readDocument(
  grid: Grid,
  above: Pick<RowsAbove, 'cycle' | 'person' | 'money'>,
): { table: TableReading; rows: ReadonlySet<number> } | undefined {
  const lines = new Map<number, Line>()
  grid.values.forEach((row, index) => {
    const line = lineIn(row, lines.size > 0)
    if (line) lines.set(index, line)
  })
  const kinds = [...lines.values()].map(({ kind }) => kind)
  if (kinds.indexOf('objective') !== 0 || kinds.filter((kind) => kind === 'keyResult').length < LEAST)
    return undefined
  const cycle = grid.cycle ?? above.cycle
  const context: Grid = { ...grid, locale: () => grid.locale(), dayOf: (date) => grid.dayOf(date), cycle }
  const [first = 0] = lines.keys()
  const reader = new RowReader(context, first - 1, [], {}, [], true, above.person, above.money)
  const objectives = new ObjectiveList(true)
  for (const [index, { kind, title, column }] of lines) {
    const row = grid.values[index] ?? []
    const columns: Columns = { keyResult: column }
    if (kind === 'objective') objectives.objective(reader.common(row, index, title), undefined)
    else objectives.keyResult(reader.keyResult(row, index, title, columns), '', '')
  }
  return {
    table: {
      headingRow: first,
      headings: [],
      columns: {},
      series: [],
      layout: 'document',
      mapping: [],
      language: [...lines.values()].some(({ title }) => /\p{Script=Han}/u.test(title)) ? 'zh' : 'en',
      objectives: objectives.all,
      questions: reader.questions,
      cycle,
      problems: [],
    },
    rows: new Set([...lines.keys()].map((index) => index + 1)),
  }
}

function lineIn(row: readonly CellValue[], listed: boolean): Line | undefined {
  const column = row.findIndex((cell) => !isBlank(cell))
  const first = textOf(row[column] ?? '')
  const beside = row.findIndex((cell, at) => at > column && !isBlank(cell))
  const label = fold(first.slice(0, 40)).replace(ITEM, '')
  for (const [kind, words] of LABELS)
    if (words.test(label) && beside > 0) return { kind, title: textOf(row[beside] ?? ''), column: beside }
  const text = first.replace(ITEM, '')
  for (const [kind, words] of LABELLED) {
    const found = words.exec(text)
    if (found) return { kind, title: text.slice(found[0].length).trim(), column }
  }
  return listed && text !== first && beside < 0 ? { kind: 'keyResult', title: text, column } : undefined
}
