import { type Finding, finding, type TextRemark } from './finding'
import { has, hits, leading } from './hits'
import { keepsLimit, type Numbers, numbersIn, withoutLabel } from './numbers'
import { AND } from './wordLists'

export type Kind = 'objective' | 'keyResult'

/** A goal is a sentence: of what is longer, no more is read. */
const READ = 1_000

/** What the wording alone shows, in the order of the rules (domain 8); blank text has nothing to say. */
export function textFindings(text: string, kind: Kind): Finding<TextRemark>[] {
  const bare = withoutLabel(text.slice(0, READ))
  if (bare === '') return []
  return kind === 'objective' ? objectiveFindings(bare) : keyResultFindings(bare)
}

const some = (remark: TextRemark, words: readonly string[]): Finding<TextRemark>[] =>
  words.length > 0 ? [finding(remark, words)] : []

function objectiveFindings(text: string): Finding<TextRemark>[] {
  const output = leading('output', text)
  return [
    // What the work is for may be said behind it: "Build a pipeline that makes next quarter predictable".
    ...some('outputVerb', output && !tellsWhatFor(text.slice(output.length)) ? [output] : []),
    ...some(
      'digits',
      numbersIn(text).mentions.flatMap((it) => (/\p{Nd}/u.test(it.text) ? [it.text] : [])),
    ),
    ...lengthFindings(text),
    ...(isBareMovement(text) ? [finding('bareMovement', hits('movement', text))] : []),
    ...some('usualBusiness', hits('usual', text)),
  ]
}

const tellsWhatFor = (rest: string): boolean => has('purpose', rest) || has('state', rest)

const WORDS = { least: 4, most: 18 }
const CHARACTERS = { least: 6, most: 40 }

/** Chinese is counted by the character, a number or a foreign name inside it as one. */
function lengthFindings(text: string): Finding<TextRemark>[] {
  const han = /\p{Script=Han}/u.test(text)
  const parts =
    text.match(han ? /\p{Script=Han}|[^\s\p{Script=Han}\p{P}\p{S}]+/gu : /[\p{L}\p{N}]\S*/gu) ?? []
  const { least, most } = han ? CHARACTERS : WORDS
  if (parts.length < least) return [finding('tooShort')]
  return parts.length > most ? [finding('tooLong')] : []
}

/** More than this beside the movement and what moves says where or for whom; a second clause says at what price. */
const BARE = { words: 2, characters: 3 }

/** "Increase sales", 提升销售额: which way a figure goes, and not why. */
function isBareMovement(text: string): boolean {
  if (!has('movement', text) || !has('outcome', text) || has('state', text) || has('purpose', text))
    return false
  const known = [...hits('movement', text), ...hits('outcome', text)]
  const rest = known.reduce((it, word) => it.replace(word, ' '), text).replace(/\bby\b|[\d.,%]+/g, ' ')
  if (/[,;、，；]/.test(rest)) return false
  const words = rest.match(/[A-Za-z]+/g)?.length ?? 0
  return words <= BARE.words && (rest.match(/\p{Script=Han}/gu)?.length ?? 0) <= BARE.characters
}

function keyResultFindings(text: string): Finding<TextRemark>[] {
  const numbers = numbersIn(text)
  const activities = hits('activity', text)
  return [
    ...(numbers.mentions.length === 0 ? [finding('noNumber')] : []),
    ...some('noBaseline', lacksBaseline(text, numbers) ? numbers.mentions.map((it) => it.text) : []),
    ...some('activity', has('outcome', text) ? [] : activities),
    // A way from one number to another says exactly what is meant.
    ...some('vague', numbers.pair ? [] : vagueWords(text)),
    ...(joinsMetrics(numbers) ? [finding('twoMetrics', text.match(AND) ?? [])] : []),
    ...percentFindings(text, numbers),
  ]
}

/** "4.3 or better" is a limit. */
const vagueWords = (text: string): string[] => hits('vague', text.replace(/\bor better\b/gi, ''))

const lacksBaseline = (text: string, { mentions, pair }: Numbers): boolean =>
  mentions.length === 1 && !pair && !keepsLimit(text)

const joinsMetrics = ({ skeleton }: Numbers): boolean => {
  const parts = skeleton.split(AND)
  return (
    parts.length > 1 && parts[0]?.includes('#') === true && parts.slice(1).some((part) => part.includes('#'))
  )
}

/** Of these a hundred percent is no ceiling. */
const NO_SHARE =
  /\bn(et )?r(evenue )?r(etention)?\b|growth|quota|attainment|净?收入留存|增长|达成率|同比|环比/i

function percentFindings(text: string, { mentions }: Numbers): Finding<TextRemark>[] {
  if (NO_SHARE.test(text)) return []
  const percents = mentions.filter((it) => /%|percent|百分之/.test(it.text) && it.value !== undefined)
  const texts = (fits: (value: number) => boolean) =>
    percents.filter(({ value = 0 }) => fits(value)).map((it) => it.text)
  return [
    ...some(
      'over100',
      texts((value) => value > 1),
    ),
    ...some(
      'full100',
      texts((value) => value === 1),
    ),
  ]
}
