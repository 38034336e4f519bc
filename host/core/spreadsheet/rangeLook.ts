import type { Dispatch } from '../engine/batch'
import { engineFormat, scriptFormat, spelled } from '../engine/numberFormat'
import { enumName } from '../serviceEnum'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { colourOf, readColour } from './colour'
import { requireShape } from './grid'
import type { RangeService } from './range'

/** Number formats, colours, fonts, alignment, borders. */
export type RangeLook = Emulated<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getNumberFormats'
  | 'getNumberFormat'
  | 'getBackgrounds'
  | 'getBackground'
  | 'getFontColors'
  | 'getFontColor'
  | 'getFontWeights'
  | 'getFontWeight'
  | 'getFontSizes'
  | 'getFontSize'
  | 'getFontStyles'
  | 'getFontStyle'
  | 'getFontFamilies'
  | 'getFontFamily'
  | 'getFontLines'
  | 'getFontLine'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setFontColor'
  | 'setFontColors'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontSize'
  | 'setFontSizes'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'setFontLine'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setBorder'
>

interface Style {
  fillColor?: string
  textColor?: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  fontSize?: number
  align?: string
  verticalAlign?: string
  wrapping?: string
}

export function rangeLook(access: Access, { sheetId, zone }: Address, self: () => RangeService): RangeLook {
  const { workbook } = access
  const styleAt = (col: number, row: number): Style => workbook.getters.getCellStyle({ sheetId, col, row })
  const readEach = <T>(value: (col: number, row: number) => T) => {
    access.read(sheetId)
    return access.rows(zone, value)
  }
  const formatAt = (col: number, row: number) => {
    const at = { sheetId, col, row }
    const { getters } = workbook
    const format = getters.getCell(at)?.format ?? getters.getEvaluatedCell(at).format
    return scriptFormat(format, getters.getFileData().spellings)
  }
  const background = (col: number, row: number) => readColour(styleAt(col, row).fillColor, '#ffffff')
  const fontColour = (col: number, row: number) => readColour(styleAt(col, row).textColor, '#000000')
  const weight = (col: number, row: number) => (styleAt(col, row).bold ? 'bold' : 'normal')
  const fontSize = (col: number, row: number) => styleAt(col, row).fontSize ?? 10
  const fontStyle = (col: number, row: number) => (styleAt(col, row).italic ? 'italic' : 'normal')
  const fontLine = (col: number, row: number) => {
    const { underline, strikethrough } = styleAt(col, row)
    return underline ? 'underline' : strikethrough ? 'line-through' : 'none'
  }

  const remember = (dispatch: Dispatch, formats: readonly string[]) => {
    const file = workbook.getters.getFileData()
    const known = file.spellings ?? {}
    const spellings = spelled(known, formats)
    const isNew = Object.keys({ ...known, ...spellings }).some(
      (engine) => known[engine] !== spellings[engine],
    )
    if (isNew) dispatch('HOST_SET_FILE', { file: { ...file, spellings } })
  }

  const writeStyle = (member: string, style: Style) => {
    access.write(member, { sheetId, zone }, (dispatch) =>
      dispatch('SET_FORMATTING', { sheetId, target: [zone], style }),
    )
    return self()
  }
  const writeEach = <T>(
    member: string,
    data: unknown,
    update: (value: T, col: number, row: number) => object,
  ) => {
    const rows = requireShape<T>(access, member, data, zone).map((row) => [...row])
    access.write(member, { sheetId, zone }, (dispatch) => {
      for (const [r, row] of rows.entries()) {
        for (const [c, value] of row.entries()) {
          const at = { sheetId, col: zone.left + c, row: zone.top + r }
          dispatch('UPDATE_CELL', { ...at, ...update(value, at.col, at.row) })
        }
      }
    })
    return self()
  }
  const styleEach = <T>(member: string, data: unknown, styleOf: (value: T) => Style) =>
    writeEach<T>(member, data, (value, col, row) => ({ style: { ...styleAt(col, row), ...styleOf(value) } }))

  return {
    getNumberFormats: () => readEach(formatAt),
    getNumberFormat: () => readEach(formatAt)[0]?.[0],
    getBackgrounds: () => readEach(background),
    getBackground: () => readEach(background)[0]?.[0],
    getFontColors: () => readEach(fontColour),
    getFontColor: () => readEach(fontColour)[0]?.[0],
    getFontWeights: () => readEach(weight),
    getFontWeight: () => readEach(weight)[0]?.[0],
    getFontSizes: () => readEach(fontSize),
    getFontSize: () => readEach(fontSize)[0]?.[0],
    getFontStyles: () => readEach(fontStyle),
    getFontStyle: () => readEach(fontStyle)[0]?.[0],
    // No other family can be set.
    getFontFamilies: () => readEach(() => 'Arial'),
    getFontFamily: () => readEach(() => 'Arial')[0]?.[0],
    getFontLines: () => readEach(fontLine),
    getFontLine: () => readEach(fontLine)[0]?.[0],
    setNumberFormat(format) {
      const target = [zone]
      access.write('setNumberFormat', { sheetId, zone }, (dispatch) => {
        remember(dispatch, [String(format)])
        dispatch('SET_FORMATTING', { sheetId, target, format: engineFormat(String(format)) })
      })
      return self()
    },
    setNumberFormats(formats) {
      const rows = requireShape<unknown>(access, 'setNumberFormats', formats, zone)
      access.write('setNumberFormats', { sheetId, zone }, (dispatch) =>
        remember(dispatch, rows.flat().map(String)),
      )
      return writeEach<unknown>('setNumberFormats', rows, (format) => ({
        format: engineFormat(String(format)),
      }))
    },
    setBackground: (colour) => writeStyle('setBackground', fill(colour)),
    setBackgrounds: (colours) => styleEach('setBackgrounds', colours, fill),
    setFontColor: (colour) =>
      writeStyle('setFontColor', { textColor: colour ? colourOf(colour) : '#000000' }),
    setFontColors: (colours) =>
      styleEach<string | null>('setFontColors', colours, (colour) => ({
        textColor: colour ? colourOf(colour) : '#000000',
      })),
    setFontWeight: (weight) => writeStyle('setFontWeight', { bold: weight === 'bold' }),
    setFontWeights: (weights) =>
      styleEach('setFontWeights', weights, (weight) => ({ bold: weight === 'bold' })),
    setFontSize: (fontSize) => writeStyle('setFontSize', { fontSize }),
    setFontSizes: (sizes) => styleEach<number>('setFontSizes', sizes, (fontSize) => ({ fontSize })),
    setFontStyles: (styles) =>
      styleEach('setFontStyles', styles, (style) => ({ italic: style === 'italic' })),
    setFontLine: (line) =>
      writeStyle('setFontLine', {
        underline: line === 'underline',
        strikethrough: line === 'line-through',
      }),
    setFontStyle: (style) => writeStyle('setFontStyle', { italic: style === 'italic' }),
    setHorizontalAlignment: (align) =>
      writeStyle('setHorizontalAlignment', align === 'normal' || !align ? {} : { align }),
    setHorizontalAlignments: (aligns) =>
      styleEach<string | null>('setHorizontalAlignments', aligns, (align) =>
        align === 'normal' || !align ? {} : { align },
      ),
    setVerticalAlignment: (align) =>
      writeStyle('setVerticalAlignment', align ? { verticalAlign: align } : {}),
    setWrap: (wrap) => writeStyle('setWrap', { wrapping: wrap ? 'wrap' : 'overflow' }),
    setBorder(...sides: unknown[]) {
      const [top, left, bottom, right, v, h, colour, style] = sides
      const border = { color: colour ? colourOf(String(colour)) : '#000000', style: borderStyle(style) }
      access.write('setBorder', { sheetId, zone }, (dispatch) => {
        for (const [position, wanted] of Object.entries({ top, left, bottom, right, v, h })) {
          if (wanted === true) drawBorder(dispatch, { sheetId, zone }, { position, ...border })
        }
        // Taking away single sides of cells is not something the engine knows.
        if ([top, left, bottom, right].every((side) => side === false)) {
          drawBorder(dispatch, { sheetId, zone }, { position: 'clear' })
        }
      })
      return self()
    },
  }
}

const fill = (colour: string | null): Style => ({ fillColor: colour ? colourOf(colour) : '' })

const drawBorder = (dispatch: Dispatch, { sheetId, zone }: Address, border: object) =>
  dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border })

function borderStyle(style: unknown): string {
  switch (enumName(style)) {
    case 'DOTTED':
      return 'dotted'
    case 'DASHED':
      return 'dashed'
    case 'SOLID_MEDIUM':
      return 'medium'
    case 'SOLID_THICK':
    case 'DOUBLE':
      return 'thick'
    default:
      return 'thin'
  }
}
