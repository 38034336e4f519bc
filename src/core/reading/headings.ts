import { type CellValue, fold } from '../../cell'
import type { Column } from './reading'

/** Words whose column depends on the other headings: see columns.ts. */
export type HeadingMeaning = Column | 'goal' | 'title' | 'metric' | 'present'

/** The words people head columns with, apart by `|`: lower case, without signs. A plural s is understood. */
const WORDS: Record<HeadingMeaning, string> = {
  id: 'id|ref|code|okr id|kr id|编号|编码|okr 编号',
  number: 'no|nr|#|number|s n|sn|序号|序',
  level: 'level|kind|item type|row type|o kr|hierarchy|层级|级别|类别',
  objective:
    'objective|o|objective title|objective name|objective description|目标 o|目标描述|目标名称|工作目标|目标内容|战略目标',
  keyResult:
    'key result|keyresult|kr|key result title|key result name|key result description|关键结果|关键成果|关键结果描述|关键结果名称|关键结果 kr|主要成果',
  title:
    'title|name|item|description|okr|summary|objective key result|objective and key result|objective or key result|标题|名称|内容|事项|描述|目标与关键结果|目标和关键结果|目标关键结果',
  metric:
    'metric|kpi|measure|indicator|key metric|measurement|how measured|指标|衡量指标|关键指标|考核指标|指标名称|度量|衡量标准|衡量方式',
  goal: 'goal|目标',
  owner:
    'owner|dri|responsible|accountable|assignee|assigned to|lead|person|who|owned by|owner name|owner email|champion|driver|负责人|责任人|主责人|执行人|承接人|所有者|主导人|责任者|第一负责人',
  type: 'type|kr type|metric type|direction|measure type|类型|方向|指标类型|衡量类型|结果类型',
  start:
    'start|baseline|base|start value|starting value|starting point|initial|initial value|from|begin|starting|baseline value|起始值|起始|基线|基线值|基准|基准值|初始值|初始|起点|期初值|期初|起点值',
  present: '现状|现状值|现况|status quo|as is|where we are',
  target:
    'target|target value|goal value|to|target number|targeted|planned|plan value|目标值|指标值|目标数|目标数值|目标数据|计划值|期望值',
  current:
    'current|current value|actual|actual value|latest|latest value|now|actuals|result|result to date|value now|to date|today|当前值|当前|实际|实际值|现值|最新值|完成值|实际完成|实际完成值|当前数值|目前|目前值|当前结果|最新|本期值',
  unit: 'unit|uom|unit of measure|measured in|单位|计量单位|度量单位',
  weight: 'weight|weighting|weight %|% weight|share|importance|权重|占比|比重|权重占比',
  state: 'state|status|kr status|lifecycle|状态|当前状态|执行状态',
  status:
    'health|rag|rag status|traffic light|signal|risk|risk level|colour|color|健康度|红绿灯|风险|风险状态|风险等级|预警|健康状态',
  startDate: 'start date|begin date|starts|开始日期|开始时间|起始日期|启动时间',
  due: 'due|due date|deadline|target date|by when|when|end date|finish|finish date|eta|completion date|due by|ends|timeline|截止日期|截止时间|截止|完成时间|完成日期|结束日期|结束时间|到期日|ddl|计划完成时间|期限|完成期限',
  confidence:
    'confidence|confidence level|confidence score|confidence rating|conf|信心指数|信心|信心值|把握|把握度|信心度|信心水平',
  lastCheckIn:
    'last check in|last checkin|last update|last updated|updated|update date|updated on|checked in|check in date|最近更新|更新日期|更新时间|最近更新时间|上次更新|最后更新|最近检视',
  note: 'note|comment|remark|update|next step|commentary|latest update|notes comments|备注|说明|进展说明|评论|下一步|补充说明|进展|最新进展|进展描述|情况说明',
  parent:
    'parent|aligned to|aligns to|parent objective|contributes to|supports|alignment|parent id|上级目标|对齐|对齐目标|父目标|上级|承接目标|支撑目标',
  progress:
    'progress|% done|done|% complete|complete|percent complete|percent done|completion|completion rate|completion %|score|grade|achievement|attainment|% achieved|achieved|progress %|% progress|进度|完成率|完成度|完成进度|达成率|评分|得分|完成情况|完成百分比|当前进度|完成比例|达成度',
  expected: 'expected|expected progress|应达进度|预期进度|应有进度|期望进度|预期',
  pace: 'pace|进度评价|节奏|进度节奏',
  initiative:
    'initiative|action|task|key action|project|action item|举措|行动|任务|行动计划|关键举措|重点工作',
}

/** A heading cell that was understood. */
export interface Heading {
  meaning: HeadingMeaning
  /** 3: the whole heading is the word; 2: one half of a bilingual one; 1: the word is in it. */
  strength: 1 | 2 | 3
}

/** What a heading can be about: `Objective owner` and `KR权重` say something of it. */
const NAMES: ReadonlySet<HeadingMeaning> = new Set(['objective', 'keyResult', 'title', 'metric', 'goal'])

const LONGEST = 48
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g

/** Reads heading cells; remembers the words it has seen, for tables that repeat them. */
export class HeadingReader {
  private readonly words = new Map<string, HeadingMeaning>()
  private readonly seen = new Map<string, Heading | undefined>()

  constructor() {
    for (const [meaning, words] of Object.entries(WORDS)) {
      for (const word of words.split('|')) this.words.set(word, meaning as HeadingMeaning)
    }
  }

  /** What a cell means as a heading, or undefined. */
  read(cell: CellValue): Heading | undefined {
    if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST) return undefined
    if (!this.seen.has(cell)) this.seen.set(cell, this.understand(cell))
    return this.seen.get(cell)
  }

  private understand(cell: string): Heading | undefined {
    const folded = fold(cell).toLowerCase()
    if (/[:：]\s*\S/.test(folded)) return undefined // A form field with its value.
    const bare = folded.replace(BRACKETS, ' ')
    const whole = this.exact(keyOf(bare)) ?? this.exact(keyOf(folded))
    if (whole) return { meaning: whole, strength: 3 }
    for (const piece of bare.split(/[/|&+]| - /)) {
      const meaning = this.exact(keyOf(piece))
      if (meaning) return { meaning, strength: 2 }
    }
    const pieces = bare.match(/\p{Script=Han}+|[a-z][a-z %-]*/gu) ?? []
    const [first, second] = pieces.map((piece) => this.exact(keyOf(piece)))
    if (second && !NAMES.has(second) && first && NAMES.has(first)) return { meaning: second, strength: 2 }
    for (const piece of pieces) {
      const meaning = this.exact(keyOf(piece))
      if (meaning) return { meaning, strength: 2 }
    }
    const inside = this.contained(bare)
    return inside && { meaning: inside, strength: 1 }
  }

  private exact(key: string): HeadingMeaning | undefined {
    return this.words.get(key) ?? (key.endsWith('s') ? this.words.get(key.slice(0, -1)) : undefined)
  }

  /** The longest word inside a heading: 本期目标值 is a target, though 目标 is in it. */
  private contained(text: string): HeadingMeaning | undefined {
    const words = keyOf(text).split(' ')
    if (words.length > 6) return undefined
    let best: HeadingMeaning | undefined
    let length = 2
    for (let from = 0; from < words.length; from++) {
      for (let to = words.length; to > from; to--) {
        const key = words.slice(from, to).join(' ')
        const meaning = key.length > length ? this.exact(key) : undefined
        if (!meaning) continue
        best = meaning
        length = key.length
      }
    }
    const last = this.exact(words[words.length - 1] ?? '')
    if (best && last && NAMES.has(best) && !NAMES.has(last)) return last
    if (best) return best
    length = 1
    for (const run of text.match(/\p{Script=Han}{2,14}/gu) ?? []) {
      for (let from = 0; from < run.length; from++) {
        for (let to = run.length; to > from + length; to--) {
          const meaning = this.words.get(run.slice(from, to))
          if (!meaning) continue
          best = meaning
          length = to - from
        }
      }
    }
    return best
  }
}

const keyOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .replace(/(?<=\D) \d+$/, '')
    .trim()
