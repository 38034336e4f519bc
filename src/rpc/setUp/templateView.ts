import type { Day } from '../../core/dates/calendar'
import type { CycleKind } from '../../core/dates/cycle'
import type { LanguageCode } from '../../messages'
import { previewOf } from '../../templates/preview'
import type { Template } from '../../templates/template'
import type { TemplateView } from './setUpContract'

/** As many as a small picture shows. */
const ROWS = 5

export function templateView(
  template: Template,
  language: LanguageCode,
  cycle: CycleKind,
  today: Day,
): TemplateView {
  const rows = previewOf(template, language, cycle, today)
  return {
    id: template.id,
    title: template.title[language],
    about: template.about[language],
    rows: rows.slice(0, ROWS).map(({ kind, title, start, target, current, progress }) => ({
      kind,
      title,
      start,
      target,
      current,
      progress,
    })),
    keyResults: rows.filter(({ kind }) => kind === 'keyResult').length,
  }
}
