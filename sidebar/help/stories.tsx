import type { HelpOpening } from '../../src/rpc/helpOpening'
import type { Story } from '../story'
import { Help } from './Help'
import style from './help.css'

interface State extends Partial<HelpOpening> {
  name: string
  query?: string
}

const states: readonly State[] = [
  { name: 'Formulas' },
  { name: 'Formulas, Chinese', language: 'zh', locale: 'zh_CN' },
  { name: 'Formulas, opened at one, comma decimals', at: 'OKR_ROLLUP', locale: 'de_DE' },
  { name: 'Formulas, opened at one, Chinese', at: 'OKR_PROGRESS', language: 'zh', locale: 'zh_CN' },
  { name: 'Formulas, searched', query: 'weight' },
  { name: 'Formulas, nothing found', query: 'budget of the year' },
]

const search = (query: string) => (page: Document) => {
  const field = page.querySelector('input')
  if (!field) return
  field.value = query
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export const helpStories: readonly Story[] = states.map(({ name, query, ...opening }) => ({
  name,
  width: 520,
  style,
  page: (
    <Help
      opening={{ language: 'en', locale: 'en_US', ...opening }}
      copy={async () => true}
      onClose={() => {}}
    />
  ),
  play: query === undefined ? undefined : search(query),
}))
