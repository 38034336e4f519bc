import type { EntryState } from '../core/log/entry'
import type { LevelMode } from '../core/log/latest'
import type { KeyResultType } from '../core/plan/plan'
import { type Field, UserError } from '../core/problem'
import type { Commitment } from '../core/scoring/commitment'
import { isNoValue } from './blank'
import { fold, quote } from './fold'
import type { CellValue } from './value'

const TYPES: readonly (readonly [KeyResultType | undefined, RegExp])[] = [
  [
    'increase',
    /^(?:increas(?:e|ing)|up|grow|growth|raise|higher is better|erhöhen|steigern|steigerung|augmenter|augmentation|aumentar|aumento|↑|增加|提升|提高|增长|上升|越高越好|递增)$/,
  ],
  [
    'decrease',
    /^(?:decreas(?:e|ing)|down|reduc(?:e|tion)|cut|lower is better|senken|senkung|verringern|reduzieren|diminuer|diminution|réduire|reducir|disminuir|↓|降低|减少|下降|缩短|越低越好|递减)$/,
  ],
  [
    'atLeast',
    /^(?:at ?least|stay above|keep above|above|min(?:imum)?|mindestens|au moins|al menos|>=|≥|不低于|不少于|不小于|至少|保持高于|高于)$/,
  ],
  [
    'atMost',
    /^(?:at ?most|stay below|keep below|below|max(?:imum)?|höchstens|au plus|como máximo|<=|≤|不高于|不超过|不大于|至多|保持低于|低于)$/,
  ],
  ['within', /^(?:within|between|range|keep within|in range|zwischen|entre|区间内|区间|范围内|介于)$/],
  [
    'yesNo',
    /^(?:yes ?\/ ?no|yes ?no|y\/n|ja ?\/ ?nein|oui ?\/ ?non|sí ?\/ ?no|done|binary|boolean|bool|milestone|true\/false|checkbox|deliverable|task|是\/否|是否|是非|里程碑|完成\/未完成|二元|布尔)$/,
  ],
  // What is measured, not how it should move: the direction from start to target decides.
  [
    undefined,
    /^(?:auto|metric|number|numeric|numerical|integer|count|amount|percent|percentage|%|#|\$|currency|money|value|kpi|quantitative|自动|数值|数字|百分比|金额|货币|定量|指标)$/,
  ],
]
const TYPE_CHOICES = ['increase', 'decrease', 'at least', 'at most', 'within', 'yes/no']

/**
 * How a key result is meant to move, in English or Chinese words; undefined for a blank cell and for words that
 * only say what is measured. Throws notAChoice.
 */
export function readType(value: CellValue, field: Field = 'type'): KeyResultType | undefined {
  if (value === '' || isNoValue(value)) return undefined
  const text = typeof value === 'string' && value.length < 200 ? fold(value).toLowerCase() : undefined
  if (text !== undefined && text.length <= 40) {
    for (const [type, words] of TYPES) if (words.test(text)) return type
  }
  throw new UserError({ code: 'notAChoice', field, text: quote(value), choices: TYPE_CHOICES })
}

const MODES: readonly (readonly [LevelMode, RegExp])[] = [
  ['latest', /^(?:latest|last|newest|current|最新|最新值|最近|最后)$/],
  ['sum', /^(?:sum|total|cumulative|add(?:ed)?(?: up)?|求和|合计|总和|累计|累加)$/],
  ['average', /^(?:average|avg|mean|平均|平均值|均值)$/],
  ['max', /^(?:max(?:imum)?|highest|最大|最大值|最高|最高值)$/],
  ['min', /^(?:min(?:imum)?|lowest|最小|最小值|最低|最低值)$/],
]

/** How the values of a log become one level; undefined for a blank cell. Throws notAChoice. */
export function readMode(value: CellValue, field: Field = 'mode'): LevelMode | undefined {
  if (isNoValue(value)) return undefined
  const text = typeof value === 'string' && value.length < 100 ? fold(value).toLowerCase() : ''
  for (const [mode, words] of MODES) if (words.test(text)) return mode
  const choices = MODES.map(([mode]) => mode)
  throw new UserError({ code: 'notAChoice', field, text: quote(value), choices })
}

const COMMITTED =
  /^(?:committed|commit|commitment|promised?|roofshot|must[- ]have|承诺|承诺型|承诺型目标|必达|必达目标)$/
const ASPIRATIONAL =
  /^(?:aspirational|aspiration|aspired|stretch|moonshot|ambitious|挑战|挑战型|挑战型目标|愿景|愿景型|愿景型目标|进取|进取型)$/

/** What was promised of a key result; undefined for a blank cell. Throws notAChoice. */
export function readCommitment(value: CellValue, field: Field = 'commitment'): Commitment | undefined {
  if (isNoValue(value)) return undefined
  const text = typeof value === 'string' && value.length < 100 ? fold(value).toLowerCase() : ''
  if (COMMITTED.test(text)) return 'committed'
  if (ASPIRATIONAL.test(text)) return 'aspirational'
  throw new UserError({
    code: 'notAChoice',
    field,
    text: quote(value),
    choices: ['aspirational', 'committed'],
  })
}

const WITHDRAWN = /^(?:withdrawn|undone|retracted|revoked|deleted|撤回|已撤回|撤销|已撤销|作废|已作废)$/
const FAILED = /^(?:fail(?:ed|ure)?|error|refused|rejected|失败|写入失败|未写入|被拒绝|已拒绝)$/

/** What became of an entry of a log; a word that says nothing of the kind leaves it as it stands: it counts. */
export function readEntryState(value: CellValue): EntryState | undefined {
  if (typeof value !== 'string' || value === '' || value.length > 100) return undefined
  const text = fold(value).toLowerCase()
  return WITHDRAWN.test(text) ? 'withdrawn' : FAILED.test(text) ? 'failed' : undefined
}

const DONE =
  /^(?:yes|y|true|done|completed?|finished|achieved|met|shipped|launched|live|delivered|certified|passed|ja|erledigt|fertig|abgeschlossen|oui|fait|terminée?|réalisée?|sí|si|hecho|completado|100%|1|1\/1|✔|✓|✅|☑|√|是|完成|已完成|达成|已达成|已上线|已发布|已通过|通过|有|对)$/
const NOT_DONE =
  /^(?:no|n|nein|nicht erledigt|nicht begonnen|non|pas fait|non fait|pas commencé|sin empezar|no hecho|false|not done|not started|not yet|not met|incomplete|open|pending|todo|to do|missed|0|0%|0\/1|✗|✘|❌|✖|☐|×|否|未完成|未达成|未开始|没有|未|未通过|未上线|未发布|没完成)$/

const UNDER_WAY =
  /^(?:in progress|in work|ongoing|wip|started|in arbeit|läuft|begonnen|en cours|commencé|en curso|en progreso|under way|partly|partially done|half done|进行中|推进中|部分完成)$/i

/** Whether a cell says that something has begun and is not done. */
export const readUnderWay = (value: CellValue): boolean =>
  typeof value === 'string' && value.length <= 100 && UNDER_WAY.test(fold(value))

/** Whether a yes/no result or a milestone is done; undefined when the cell does not say. */
export function readDone(value: CellValue): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : undefined
  if (typeof value !== 'string' || value === '' || value.length > 100) return undefined
  const text = fold(value)
    .toLowerCase()
    .replace(/[.!。！]+$/, '')
  return DONE.test(text) ? true : NOT_DONE.test(text) ? false : undefined
}
