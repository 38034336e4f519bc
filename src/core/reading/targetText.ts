import { fold } from '../../cell'
import { once } from '../once'

/** What a sentence says of start and target, as the texts of their cells. */
export interface TextMeasure {
  start?: string
  target: string
  /** Where both ends are said, too: `from 9 to 5 (now 7)`. */
  current?: string
}

/** A figure with its sign, scale and a short unit: `$1.2M`, `18,5 %`, `48 天`, `12 jours`. */
const FIGURE =
  "[-−+]?[$€£¥]? ?\\d[\\d.,'’]*(?:[ ](?=\\d{3}(?!\\d))\\d{3})*(?: ?(?:%|百分点|万亿|千万|百万|[万亿千]|(?:k|m|bn|mn|mio\\.?|mrd\\.?|million|billion)(?![\\p{L}])))?(?: ?[$€£¥])?(?: ?(?:个月|小时|分钟|人次|人天|[元家人天次日周月年个件起单台套分名篇秒份期项]|(?:days?|hours?|weeks?|months?|minutes?|seconds?|tage?n?|stunden?|wochen?|monate?n?|jours?|heures?|semaines?|mois|días?|horas?|semanas?|meses|ms|s|h)(?![\\p{L}])))?"
const ARROW = '→|->|=>|⇒|➔|➜|⟶|—>|>>'
const FROM_TO = once(
  () =>
    new RegExp(
      `(?:(?<!\\p{L})(?:from|von|de|du|d['’]|desde|entre)|由|从|自) ?(?:[^\\d$€£¥]{0,12}?)(${FIGURE}).{0,10}?(?:(?<!\\p{L})(?:to|auf|bis|zu|à|a|hasta|under|below|unter)(?!\\p{L})|${ARROW}|到|至|为)[^\\d$€£¥]{0,6}?(${FIGURE})`,
      'iu',
    ),
)
const WITH_ARROW = once(
  () =>
    new RegExp(
      `(${FIGURE}) ?(?:${ARROW}|(?:提升|提高|增加|增长|降低|下降|减少|缩短|压缩)(?:到|至|为)) ?(${FIGURE})`,
      'iu',
    ),
)
const LIMIT =
  'at least|at most|at or (?:above|below)|no (?:more|less|fewer) than|below|under|above|over|mindestens|höchstens|unter|über|au moins|au plus|moins de|plus de|al menos|como máximo|menos de|más de|不低于|不少于|不小于|不超过|不高于|不大于|至少|至多|低于|高于|控制在|≥|≤|>=|<=|[<>]'
const LIMITED = once(
  () =>
    new RegExp(
      `(?:(?<!\\p{L})|(?<=\\p{Script=Han}))((?:${LIMIT}) ?${FIGURE}(?: ?(?:以内|以上|以下))?)`,
      'iu',
    ),
)
const REACHED = once(
  () =>
    new RegExp(
      `(?:(?<!\\p{L})(?:to|reach|hit|auf|erreichen|à|atteindre|alcanzar|hasta)(?!\\p{L})|(?:达到?|提升到|提升至|提高到|提高至|增至|增长到|降至|降到|缩短到|缩短至|突破|完成|发布|招聘|招募|签约|签下|新增|拿下|上线|举办)|${ARROW}) ?(${FIGURE})`,
      'iu',
    ),
)
const NOW = once(
  () =>
    new RegExp(
      `(?:(?<!\\p{L})(?:now|currently|today|so far|aktuell|derzeit|actuellement|aujourd'hui|actualmente|hoy)(?!\\p{L})|目前|当前|现在|已达) ?[:：]? ?(?:at |bei |à |为)?(${FIGURE})`,
      'iu',
    ),
)
/** `Publish 12 guides`, `8 Referenzen gewinnen`: the count stands first, or behind one verb. */
const COUNTED = once(
  () =>
    /^(?:kr ?\d+(?:\.\d+)*[:.)\s-]+)?(?:(?!top |iso |tier |level |phase |version |v)\p{L}+ )?(\d[\d.,]*(?: \d{3})*)(?= \p{L}{3})/iu,
)

/** A cell that holds both ends: `62% → 80%`, `from 54 to 35`, `von 3 auf 5`. */
export function bothEndsIn(cell: string): TextMeasure | undefined {
  if (cell.length > 80 || !/[→⇒➔➜⟶>]|\d.*\p{L}/u.test(cell)) return undefined
  const text = fold(cell)
  const found = WITH_ARROW().exec(text) ?? FROM_TO().exec(text) ?? PLAIN_TO().exec(text)
  return found ? { start: tidy(found[1]), target: tidy(found[2]) } : undefined
}
const PLAIN_TO = once(() => new RegExp(`^(${FIGURE}) (?:to|auf|bis|à|a) (${FIGURE})$`, 'iu'))

/** What the title of a key result says of its start and target; a person is asked to confirm it. */
export function targetIn(title: string): TextMeasure | undefined {
  const text = fold(title).slice(0, 300)
  if (!/\d/.test(text)) return undefined
  const both = FROM_TO().exec(text) ?? WITH_ARROW().exec(text)
  if (both) {
    const now = NOW().exec(text.replace(both[0], ' '))?.[1]
    const start = shared(tidy(both[1]), tidy(both[2]))
    return { start, target: tidy(both[2]), ...(now !== undefined && { current: tidy(now) }) }
  }
  const one = LIMITED().exec(text)?.[1] ?? REACHED().exec(text)?.[1] ?? COUNTED().exec(text)?.[1]
  return one === undefined ? undefined : { target: tidy(one) }
}

const tidy = (text = ''): string => text.trim().replace(/[.,'’]+$/, '')

/** `from 18 to 24%`: the sign behind the second is meant for both. */
const shared = (start: string, target: string): string =>
  target.endsWith('%') && /^[\d.,]+$/.test(start) ? `${start}%` : start
