import { extname } from 'node:path'
import { unzip } from '../../page/files/zip'
import { CommandError } from '../commandError'

/** Whether a file is to be read as an Excel workbook: by what it begins with, or by its name. */
export const isXlsx = (path: string, bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || extname(path).toLowerCase() === '.xlsx'

/** The XML parts of its archive by path. CommandError in one sentence for anything else. */
export function xlsxParts(path: string, bytes: Uint8Array): Record<string, string> {
  const noSheet = `${path} is no .csv or .xlsx file that is neither damaged nor protected by a password.`
  try {
    const parts = unzip(bytes)
    if ('xl/workbook.xml' in parts) return parts
  } catch {
    throw new CommandError(noSheet)
  }
  throw new CommandError(noSheet)
}
