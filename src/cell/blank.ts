import { fold } from './fold'
import type { CellValue } from './value'

const NO_VALUE =
  /^[([]?(?:n\.?\/?a\.?|tb[dca]|none|nil|null|not available|no data|not applicable|not yet|pending|unknown|[-–—−_.?*…/]{1,5}|待定|待补充|待填|待确认|待更新|暂无|暂无数据|无|无数据|不适用|未知|不详|未填|没有|空|k\. ?a\.?|n\.? ?v\.?|offen|ausstehend|unbekannt|folgt|keine|entfällt|à (?:définir|confirmer|venir)|n\.?c\.?|en attente|inconnu|aucune?|pendiente|por definir|sin datos?|s\/d|n\/d|n\.d\.|ninguno)[)\]]?$/i
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|CYCLE|LOADING\.*|BAD_EXPR|GETTING_DATA)$/i

/** Nothing there, or only white space a person cannot see. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return false
  if (value === '') return true
  const first = value.charCodeAt(0)
  return (first <= 0x20 || first >= 0x7f) && fold(value) === ''
}

/** Blank, or a word people write to say that there is no value yet: `N/A`, `TBD`, `—`, `待定`. Never 0. */
export function isNoValue(value: CellValue): boolean {
  if (typeof value !== 'string') return false
  if (value === '') return true
  if (value.length > 200) return isBlank(value)
  const text = fold(value)
  return text === '' || NO_VALUE.test(text)
}

/** An error the spreadsheet shows instead of a result, such as `#DIV/0!`. */
export const isErrorText = (value: CellValue): boolean =>
  typeof value === 'string' && value.length < 40 && ERROR.test(value.trim())
