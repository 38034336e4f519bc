interface Figure {
  tag: string
}

interface WorkbookData {
  sheets: { figures?: Figure[] }[]
}

const CHARTS = ['chart', 'carousel']

/** Takes charts out of a workbook's data and says how many: this page has nothing to draw them with. */
export function withoutCharts(workbook: unknown): { workbook: unknown; charts: number } {
  let charts = 0
  const data = workbook as WorkbookData
  const sheets = data.sheets.map((sheet) => {
    const figures = (sheet.figures ?? []).filter(({ tag }) => !CHARTS.includes(tag))
    charts += (sheet.figures?.length ?? 0) - figures.length
    return { ...sheet, figures }
  })
  return { workbook: { ...data, sheets }, charts }
}
