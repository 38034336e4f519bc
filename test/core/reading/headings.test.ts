import { expect, test } from 'vitest'
import { HeadingReader } from '../../../src/core/reading/headings'

const SAID: Record<string, string> = {
  objective:
    'Objective|O|工作目标|MBO objective|What do we want to achieve?|Was wollen wir erreichen?|我们想达成什么？',
  goal: 'Goal|目标|Ziel|Ziele|Objectif|Objetivo',
  keyResult:
    'Key Results|关键成果（KR）|Schlüsselergebnis|Résultat clé|RESULTADO CLAVE|How will we know?|怎么衡量？',
  owner: 'DRI|责任人|Verantwortlich|Zuständig|Responsable|Who owns it?|Wer kümmert sich?|谁负责？',
  start: 'Baseline|起始值|Startwert|Ausgangswert|Valeur de départ|Valor inicial|Where did we start?',
  target: 'Target value|目标值|Zielwert|SOLL|Valeur cible|Meta|From → To|Where do we want to be?',
  current: 'Actual|实际值|Ist|Aktueller Wert|Réalisé|Valor actual|Where are we now?|现在多少？',
  due: 'Deadline|截止日期|Fällig am|Échéance|Fecha límite|By when?|Bis wann?',
  confidence: 'Confidence (1-10)|信心指数|Zuversicht|Confiance|Confianza (0-10)|How confident are we?',
  weight: 'Weight %|权重|Gewichtung|Pondération|Peso|Points|分值',
  unit: 'Unit|单位|Einheit|Unité|Unidad',
  progress: '% Done|完成率|Fortschritt|Avancement|Progreso|Points earned|得分',
  note: 'Comments|备注|Bemerkung|Commentaires|Comentarios|Anything else?',
  threshold: 'Threshold (50%)|门槛值|Schwelle|Seuil|Umbral',
  stretch: 'Stretch (150%)|挑战值|Überziel|Ambicioso',
}

test.each(
  Object.entries(SAID).flatMap(([meaning, headings]) =>
    headings.split('|').map((heading) => ({ meaning, heading })),
  ),
)('‘$heading’ heads a column of $meaning', ({ meaning, heading }) => {
  expect(new HeadingReader().read(heading)).toMatchObject({ meaning })
})

test.each(['Zebra', 'Q3', 'Team: Sales', '—'])('‘%s’ heads no column we read', (heading) => {
  expect(new HeadingReader().read(heading)?.meaning).toBeUndefined()
})
