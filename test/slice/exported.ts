import type { Host } from '../../host/core/host'

const OWN = ['Check-ins', '更新记录', 'People', '人员', 'Kept for undo', '撤销备份']

type Registry = Record<string, unknown>
interface Exported {
  sheets: { id: string; name: string; styles: Registry; formats: Registry; borders: Registry }[]
  host: { file?: object; sheets: Record<string, object> }
  styles: Registry
  formats: Registry
  borders: Registry
}

/**
 * Everything in the file but our own tabs. What only numbers things is left out: the revision, and registers of styles that
 * no cell uses any more.
 */
export function exported(host: Host): unknown {
  const { styles, formats, borders, host: extras, ...data } = host.workbook.exportData() as Exported
  const sheets = data.sheets.filter(({ name }) => !OWN.some((own) => name.startsWith(own)))
  const named = (zones: Registry, register: Registry) =>
    Object.fromEntries(Object.entries(zones).map(([zone, id]) => [zone, register[String(id)]]))
  const holds = (extra: object) => Object.values(extra).some((part) => Object.keys(part).length > 0)
  return {
    ...data,
    revisionId: '',
    host: {
      ...extras,
      // How scripts wrote the formats the host knows: a register, too.
      file: { ...extras.file, spellings: undefined },
      sheets: Object.entries(extras.sheets).filter(
        ([id, extra]) => sheets.some((sheet) => sheet.id === id) && holds(extra),
      ),
    },
    sheets: sheets.map((sheet) => ({
      ...sheet,
      styles: named(sheet.styles, styles),
      formats: named(sheet.formats, formats),
      borders: named(sheet.borders, borders),
    })),
  }
}
