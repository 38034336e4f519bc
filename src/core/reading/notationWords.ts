import { fold, readConfidence } from '../../cell'
import type { Confidence } from '../plan/plan'
import { UserError } from '../problem'

/** Done and its opposite, as people pair them. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ['yes', 'no'],
  ['y', 'n'],
  ['true', 'false'],
  ['done', 'not done'],
  ['complete', 'incomplete'],
  ['completed', 'incomplete'],
  ['met', 'not met'],
  ['✓', '✗'],
  ['✔', '✘'],
  ['✅', '❌'],
  ['☑', '☐'],
  ['√', '×'],
  ['是', '否'],
  ['有', '没有'],
  ['完成', '未完成'],
  ['已完成', '未完成'],
  ['达成', '未达成'],
  ['已达成', '未达成'],
  ['已上线', '未上线'],
  ['通过', '未通过'],
  ['已通过', '未通过'],
]

/** Off track, at risk, on track. */
type Lights = readonly [string, string, string]

const LIGHTS: readonly Lights[] = [
  ['off track', 'at risk', 'on track'],
  ['off-track', 'at-risk', 'on-track'],
  ['low', 'medium', 'high'],
  ['low', 'med', 'high'],
  ['low', 'mid', 'high'],
  ['red', 'amber', 'green'],
  ['red', 'yellow', 'green'],
  ['r', 'a', 'g'],
  ['r', 'y', 'g'],
  ['低', '中', '高'],
  ['红', '黄', '绿'],
  ['红灯', '黄灯', '绿灯'],
  ['🔴', '🟡', '🟢'],
  ['落后', '有风险', '正常'],
  ['偏离目标', '存在风险', '进展顺利'],
  ['偏离', '存在风险', '正常'],
  ['严重风险', '有风险', '正常'],
  ['没信心', '一般', '有信心'],
]

/** The word for done or not done that goes with the word a cell holds; undefined for words that go with none. */
export function doneLike(word: string, done: boolean): string | undefined {
  const pair = ANSWERS.find((words) => words.includes(fold(word).toLowerCase()))
  return pair && inCase(word, pair[done ? 0 : 1])
}

/**
 * The word for a level of confidence that goes with the words of its column: green where others are red or amber. The
 * set that has most of them counts, `own` first, which is what the plan's language says. Undefined where none has any.
 */
export function confidenceLike(
  used: readonly string[],
  { value }: Confidence,
  own: Lights,
): string | undefined {
  const seen = new Set(used.map((word) => fold(word).toLowerCase()))
  const sets = [own.map((word) => word.toLowerCase()), ...LIGHTS]
  const counts = sets.map((set) => set.filter((word) => seen.has(word)).length)
  const set = sets[counts.indexOf(Math.max(...counts, 1))]
  const word = set?.[value - 1]
  const example = used.find((it) => set?.includes(fold(it).toLowerCase()))
  if (word === undefined || example === undefined) return undefined
  const like = inCase(example, word)
  return reads(like, value) ? like : undefined
}

function reads(word: string, level: number): boolean {
  try {
    const read = readConfidence(word)
    return read?.scale === 'words' && read.value === level
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** `DONE` goes with `NOT DONE`, `Done` with `Not done`. */
function inCase(example: string, word: string): string {
  const letters = example.replace(/[^\p{L}]/gu, '')
  if (letters !== '' && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    if (letters.length > 1) return word.toUpperCase()
    return word.length === 1 ? word.toUpperCase() : word
  }
  if (/^\p{Lu}/u.test(example.trim())) return word.charAt(0).toUpperCase() + word.slice(1)
  return word
}
