import type { Model } from '../../core/engine/odoo'
import { zip } from './zip'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The workbook as the engine writes it for Excel; custom functions keep their last values. */
export async function xlsxOf(model: Model): Promise<Blob> {
  const { files } = await model.exportXLSX()
  const texts = files.flatMap((file) => ('content' in file ? [{ path: file.path, text: file.content }] : []))
  return new Blob([zip(texts)], { type: TYPE })
}
