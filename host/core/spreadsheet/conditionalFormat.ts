import type { Zone } from '../engine/extras'
import { canonicalFormula } from '../engine/formulaText'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { colourOf } from './colour'
import { BooleanCriteria } from './enums'
import { conditionalFormatHandles, rangeHandles } from './handles'
import { rangeService } from './range'

type Builder = Emulated<
  GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
  | 'build'
  | 'setRanges'
  | 'setBackground'
  | 'setFontColor'
  | 'setBold'
  | 'setItalic'
  | 'setStrikethrough'
  | 'whenCellEmpty'
  | 'whenCellNotEmpty'
  | 'whenFormulaSatisfied'
  | 'whenNumberBetween'
  | 'whenNumberEqualTo'
  | 'whenNumberGreaterThan'
  | 'whenNumberGreaterThanOrEqualTo'
  | 'whenNumberLessThan'
  | 'whenNumberLessThanOrEqualTo'
  | 'whenTextContains'
  | 'whenTextDoesNotContain'
  | 'whenTextEqualTo'
  | 'whenTextStartsWith'
  | 'whenTextEndsWith'
  | 'setGradientMinpoint'
  | 'setGradientMaxpoint'
  | 'setGradientMinpointWithValue'
  | 'setGradientMidpointWithValue'
  | 'setGradientMaxpointWithValue'
>
type Rule = Emulated<
  GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
  'getRanges' | 'getBooleanCondition' | 'getGradientCondition' | 'copy'
>

interface Style {
  fillColor?: string
  textColor?: string
  bold?: boolean
  italic?: boolean
  strikethrough?: boolean
}
/** A point of a colour scale; without a value it is the least or greatest of the cells. */
interface Point {
  colour: string
  type: 'value' | 'number' | 'percentage' | 'percentile'
  value?: string
}

export interface ConditionalFormatState {
  ranges: Address[]
  condition?: { operator: string; values: string[] }
  style: Style
  gradient?: { minimum?: Point; midpoint?: Point; maximum?: Point }
}

export function conditionalFormatBuilder(
  access: Access,
  start: ConditionalFormatState = { ranges: [], style: {} },
): Builder {
  let state = start
  const change = (next: Partial<ConditionalFormatState>) => {
    state = { ...state, ...next }
    return self
  }
  const when = (operator: string, ...values: unknown[]) =>
    change({ condition: { operator, values: values.map(String) } })
  const style = (next: Style) => change({ style: { ...state.style, ...next } })
  const point = (
    end: 'minimum' | 'midpoint' | 'maximum',
    colour: string,
    type?: unknown,
    value?: unknown,
  ) => {
    const kind =
      { NUMBER: 'number', PERCENT: 'percentage', PERCENTILE: 'percentile' }[String(type)] ?? 'value'
    const one = {
      colour: colourOf(colour),
      type: kind as Point['type'],
      ...(type !== undefined && { value: String(value) }),
    }
    return change({ gradient: { ...state.gradient, [end]: one } })
  }
  const members: Builder = {
    setRanges(ranges: unknown) {
      if (!Array.isArray(ranges))
        throw access.signatureError('ConditionalFormatRuleBuilder.setRanges', ranges)
      const addresses = Array.from(ranges, (range) => {
        const address = rangeHandles.get(range)
        if (!address) throw access.signatureError('ConditionalFormatRuleBuilder.setRanges', ranges)
        return address
      })
      return change({ ranges: addresses })
    },
    setBackground: (colour) => style(colour === null ? {} : { fillColor: colourOf(colour) }),
    setFontColor: (colour) => style(colour === null ? {} : { textColor: colourOf(colour) }),
    setBold: (bold) => style({ bold: Boolean(bold) }),
    setItalic: (italic) => style({ italic: Boolean(italic) }),
    setStrikethrough: (strikethrough) => style({ strikethrough: Boolean(strikethrough) }),
    whenCellEmpty: () => when('isEmpty'),
    whenCellNotEmpty: () => when('isNotEmpty'),
    whenFormulaSatisfied(formula) {
      if (/!/.test(String(formula).replaceAll(/"[^"]*"/g, ''))) {
        throw access.error('Conditional format rule cannot reference a different sheet.')
      }
      return when('customFormula', canonicalFormula(String(formula), access.workbook.sheetLocale))
    },
    whenNumberBetween: (start, end) => when('isBetween', start, end),
    whenNumberEqualTo: (number) => when('isEqual', number),
    whenNumberGreaterThan: (number) => when('isGreaterThan', number),
    whenNumberGreaterThanOrEqualTo: (number) => when('isGreaterOrEqualTo', number),
    whenNumberLessThan: (number) => when('isLessThan', number),
    whenNumberLessThanOrEqualTo: (number) => when('isLessOrEqualTo', number),
    whenTextContains: (text) => when('containsText', text),
    whenTextDoesNotContain: (text) => when('notContainsText', text),
    whenTextEqualTo: (text) => when('isEqual', text),
    whenTextStartsWith: (text) => when('beginsWithText', text),
    whenTextEndsWith: (text) => when('endsWithText', text),
    setGradientMinpoint: (colour) => point('minimum', colour),
    setGradientMaxpoint: (colour) => point('maximum', colour),
    setGradientMinpointWithValue: (colour, type, value) => point('minimum', colour, type, value),
    setGradientMidpointWithValue: (colour, type, value) => point('midpoint', colour, type, value),
    setGradientMaxpointWithValue: (colour, type, value) => point('maximum', colour, type, value),
    build() {
      if (state.ranges.length === 0) throw access.error('Ranges must have at least one range.')
      if (!state.condition && !(state.gradient?.minimum && state.gradient.maximum)) {
        throw access.error('A conditional format rule must have a condition or a gradient.')
      }
      return ruleService(access, state)
    },
  }
  const self = service(access.execution, 'ConditionalFormatRuleBuilder', members)
  return self
}

function ruleService(access: Access, state: ConditionalFormatState): Rule {
  const members: Rule = {
    getRanges: () => access.list(state.ranges.map((address) => rangeService(access, address))),
    getBooleanCondition: () =>
      state.condition ? booleanCondition(access, state.condition, state.style) : null,
    getGradientCondition() {
      if (!state.gradient) return null
      throw new Error('The local host does not read back colour scales.')
    },
    copy: () => conditionalFormatBuilder(access, state),
  }
  return conditionalFormatHandles.add(service(access.execution, 'ConditionalFormatRule', members), state)
}

/** What the engine's conditions are called; one for texts and one for numbers are the same to it. */
const CRITERIA: Record<string, keyof typeof BooleanCriteria> = {
  isEmpty: 'CELL_EMPTY',
  isNotEmpty: 'CELL_NOT_EMPTY',
  customFormula: 'CUSTOM_FORMULA',
  isBetween: 'NUMBER_BETWEEN',
  isGreaterThan: 'NUMBER_GREATER_THAN',
  isGreaterOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  isLessThan: 'NUMBER_LESS_THAN',
  isLessOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWithText: 'TEXT_STARTS_WITH',
  endsWithText: 'TEXT_ENDS_WITH',
}

type BooleanCondition = Emulated<
  GoogleAppsScript.Spreadsheet.BooleanCondition,
  | 'getCriteriaType'
  | 'getCriteriaValues'
  | 'getBackground'
  | 'getFontColor'
  | 'getBold'
  | 'getItalic'
  | 'getStrikethrough'
>

/** Numbers read back as numbers, colours as lower-case `#rrggbb`, and what was not set as null. */
function booleanCondition(
  access: Access,
  { operator, values }: NonNullable<ConditionalFormatState['condition']>,
  style: Style,
): BooleanCondition {
  const plain = values.map((value) =>
    operator.includes('Text') || Number.isNaN(Number(value)) ? value : Number(value),
  )
  const equal = typeof plain[0] === 'number' ? 'NUMBER_EQUAL_TO' : 'TEXT_EQUAL_TO'
  const members: BooleanCondition = {
    getCriteriaType: () => BooleanCriteria[CRITERIA[operator] ?? equal],
    getCriteriaValues: () => access.list(plain),
    getBackground: () => style.fillColor?.toLowerCase() ?? null,
    getFontColor: () => style.textColor?.toLowerCase() ?? null,
    getBold: () => style.bold ?? null,
    getItalic: () => style.italic ?? null,
    getStrikethrough: () => style.strikethrough ?? null,
  }
  return service(access.execution, 'BooleanCondition', members)
}

/** Replaces all rules of a sheet; the first has the highest priority. */
export function setConditionalFormats(access: Access, sheetId: string, rules: readonly unknown[]): void {
  const states = Array.from(rules, (rule) => {
    const state = conditionalFormatHandles.get(rule)
    if (!state) throw access.signatureError('Sheet.setConditionalFormatRules', rules)
    return state
  })
  access.writeStructure('setConditionalFormatRules', { sheetId }, (dispatch) => {
    const { getters, model } = access.workbook
    for (const { id } of [...getters.getConditionalFormats(sheetId)]) {
      dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id })
    }
    for (const state of states) {
      const cf = { id: model.uuidGenerator.smallUuid(), rule: engineRule(state) }
      const ranges = state.ranges.map((address) => getters.getRangeDataFromZone(sheetId, address.zone))
      dispatch('ADD_CONDITIONAL_FORMAT', { sheetId, cf, ranges })
    }
  })
}

/** Copies of a sheet's rules. */
export function conditionalFormats(access: Access, sheetId: string): Rule[] {
  const { getters } = access.read(sheetId)
  const zone = (a1: string): Zone => getters.getRangeFromSheetXC(sheetId, a1).zone
  const states = getters.getConditionalFormats(sheetId).map(({ ranges, rule }): ConditionalFormatState => {
    const addresses = ranges.map((a1) => ({ sheetId, zone: zone(a1) }))
    if (rule.type === 'CellIsRule') {
      const { operator, values, style } = rule
      return { ranges: addresses, condition: { operator, values }, style: { ...style } }
    }
    if (rule.type !== 'ColorScaleRule')
      throw new Error(`The local host cannot read back the format rule ${rule.type}.`)
    const { minimum, midpoint, maximum } = rule
    const gradient = {
      minimum: pointOf(minimum),
      ...(midpoint && { midpoint: pointOf(midpoint) }),
      maximum: pointOf(maximum),
    }
    return { ranges: addresses, style: {}, gradient }
  })
  return access.list(states.map((state) => ruleService(access, state)))
}

function engineRule({ condition, style, gradient }: ConditionalFormatState): object {
  if (condition) return { type: 'CellIsRule', ...condition, style }
  const threshold = ({ colour, type, value }: Point) => ({
    type,
    color: Number.parseInt(colour.slice(1), 16),
    value,
  })
  return {
    type: 'ColorScaleRule',
    minimum: gradient?.minimum && threshold(gradient.minimum),
    ...(gradient?.midpoint && { midpoint: threshold(gradient.midpoint) }),
    maximum: gradient?.maximum && threshold(gradient.maximum),
  }
}

function pointOf({ type, color, value }: { type: string; color: number; value?: string }): Point {
  const colour = `#${color.toString(16).padStart(6, '0')}`
  return { colour, type: type as Point['type'], ...(value !== undefined && { value }) }
}
