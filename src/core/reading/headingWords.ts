import type { Column } from './reading'

/** Words whose column depends on the other headings: see columns.ts. */
export type HeadingMeaning = Column | 'goal' | 'title' | 'metric' | 'present' | 'result' | 'group'

/**
 * The words people head columns with, apart by `|`: English, Chinese, then German, French and Spanish; lower case,
 * without signs and accents. A plural s is understood.
 */
export const HEADING_WORDS: Record<HeadingMeaning, string> = {
  id: 'id|ref|code|okr id|kr id|编号|编码|okr 编号|kennung|identifiant|clave id',
  number: 'kr no|kr nr|kr number|kr #|o no|no|nr|#|number|s n|sn|序号|序|nummer|lfd nr|pos|numero|num|n',
  level:
    'level|kind|item type|row type|o kr|hierarchy|层级|级别|类别|ebene|niveau|nivel|art der zeile|lvl|stufe',
  objective:
    'objective|o|objective title|objective name|objective description|目标 o|目标描述|目标名称|工作目标|目标内容|战略目标|okr objective|mbo objective|objective statement|objektiv|strategisches ziel|zielbeschreibung|objectif strategique|objetivo estrategico',
  keyResult:
    'measurable result|success metric|success criteria|success criterion|measure of success|measurable outcome|outcome|key result|keyresult|kr|key result title|key result name|key result description|关键结果|关键成果|关键结果描述|关键结果名称|关键结果 kr|主要成果|schlusselergebnis|schlusselergebnisse|kernergebnis|kr beschreibung|messbares ergebnis|resultat cle|resultats cles|resultat attendu|resultado clave|resultados clave|resultados claves|expected result|desired result|target result|erwartetes ergebnis|预期结果|预期成果',
  title:
    'title|name|item|description|okr|summary|objective key result|objective and key result|objective or key result|标题|名称|内容|事项|描述|目标与关键结果|目标和关键结果|目标关键结果|titel|bezeichnung|beschreibung|titre|intitule|libelle|titulo|nombre|descripcion|ziele und schlusselergebnisse|what|objectives key results|okrs',
  metric:
    'metric|kpi|measure|indicator|key metric|measurement|how measured|指标|衡量指标|关键指标|考核指标|考核项目|考核内容|考核事项|业绩指标|绩效指标|指标项|指标内容|工作指标|指标名称|度量|衡量标准|衡量方式|kennzahl|messgrosse|metrik|messkriterium|indicateur|mesure|indicador|metrica|medida|kpi indicador',
  goal: 'goal|目标|ziel|ziele|objectif|objetivo',
  result: 'result|ergebnis|resultat|resultado|结果|成果',
  /** What objectives are sorted by; where nothing else names one, each group is one. */
  group:
    'category|theme|pillar|focus|focus area|area|perspective|priority|strategic priority|workstream|dimension|kategorie|handlungsfeld|perspektive|thema|schwerpunkt|axe|domaine|perspectiva|eje|维度|板块|模块|方面|领域|分类|指标类别|考核维度',
  owner:
    'assigned|resp|verantw|verant|ansprechperson|team lead|accountable person|people|考核对象|跟进人|落实人|assignees|owner s|owner|dri|responsible|accountable|assignee|assigned to|lead|person|who|owned by|owner name|owner email|champion|driver|负责人|责任人|主责人|执行人|承接人|所有者|主导人|责任者|第一负责人|verantwortlich|verantwortlicher|verantwortliche|verantwortung|zustandig|besitzer|ansprechpartner|responsable|porteur|pilote|proprietaire|encargado|dueno|a cargo de|okr owner|kr owner|point person|in charge|sponsor|who is responsible|wer|qui|quien|谁|by whom|betreuer|牵头人|接口人|经办人|主办人|rep|sales rep|account executive|salesperson|verkaufer|commercial|vendedor|销售员|业务员|销售人员',
  type: 'type|kr type|metric type|direction|measure type|类型|方向|指标类型|衡量类型|结果类型|typ|art|richtung|sens|tipo|direccion',
  start:
    'von|previous|last quarter|prior|上期值|上季度|start|baseline|base|start value|starting value|starting point|initial|initial value|from|begin|starting|baseline value|起始值|起始|基线|基线值|基准|基准值|初始值|初始|起点|期初值|期初|起点值|startwert|ausgangswert|ausgangslage|basiswert|ist zu beginn|anfangswert|valeur de depart|valeur initiale|point de depart|depart|base de depart|inicio|valor inicial|punto de partida|linea base|where we started|begin value|original|opening|opening value|ausgangspunkt|where we start|inicial|anfang|initiale',
  present: '现状|现状值|现况|status quo|as is|where we are|status quo wert',
  target:
    'auf|to be|quarter plan|quarterly plan|total plan|plan total|year plan|季度计划|年度计划|合计计划|计划合计|累计计划|本期目标|target|target value|goal value|to|target number|targeted|planned|plan value|目标值|指标值|目标数|目标数值|目标数据|计划值|期望值|zielwert|soll|sollwert|zielgrosse|cible|valeur cible|valor objetivo|meta|valor meta|from to|start target|baseline target|von bis|von auf|de a|quota|target 100|end value|where we want to be|end goal|从 到|起始 目标|满分值|挑战目标值|起止值|jahresziel|quartalsziel|monatsziel|终点|终点值|终值|期末目标',
  current:
    'aktueller stand|现在|total|ytd|year to date|cumulative|累计|累计完成|actual to date|current|current value|actual|actual value|latest|latest value|now|actuals|实绩|完成数|实际数|实际完成数|完成额|result to date|value now|to date|today|当前值|当前|实际|实际值|现值|最新值|完成值|实际完成|实际完成值|当前数值|目前|目前值|当前结果|最新|本期值|ist|istwert|aktuell|aktueller wert|stand|derzeit|erreicht wert|realise|valeur actuelle|actuel|reel|en cours valeur|valor actual|actual a la fecha|hoy|real|logro|wert|value achieved|result so far|where we are now|done so far|so far|achieved so far|reached so far|a date|a ce jour|bisher|bisher erreicht|hasta la fecha|stand heute|已完成|完成量|达成|达成值|已达成|实际达成|qtd|mtd|actual qtd|status today|this week|this month|diese woche|cette semaine|esta semana|本周|本月',
  unit: 'unit|uom|unit of measure|measured in|单位|计量单位|度量单位|einheit|masseinheit|unite|unite de mesure|unidad|unidad de medida',
  weight:
    'weight|weighting|weight %|% weight|share|importance|权重|占比|比重|权重占比|gewichtung|gewicht|anteil|ponderation|poids|ponderacion|peso|point|max point|available point|分值|标准分|权重分|配分|punkte|gewichtung %|gew|wt|% wt|wgt|coefficient|coef',
  state:
    'state|status|kr status|lifecycle|状态|当前状态|执行状态|zustand|statut|etat|estado|situation|bearbeitungsstand',
  status:
    'health|rag|rag status|traffic light|signal|risk|risk level|colour|color|健康度|红绿灯|风险|风险状态|风险等级|预警|健康状态|ampel|risiko|feu|meteo|sante|risque|semaforo|salud|riesgo|track',
  startDate:
    'start date|begin date|starts|开始日期|开始时间|起始日期|启动时间|startdatum|beginn|date de debut|debut|fecha de inicio',
  due: 'due|due date|deadline|target date|by when|when|end date|finish|finish date|eta|completion date|due by|ends|timeline|截止日期|截止时间|截止|完成时间|完成日期|结束日期|结束时间|到期日|ddl|计划完成时间|期限|完成期限|fallig|fallig am|falligkeit|termin|frist|bis wann|enddatum|zieldatum|deadline datum|echeance|date d echeance|date limite|date de fin|date butoir|fecha limite|fecha|vencimiento|plazo|fecha de fin|fecha objetivo|time frame|target completion|by|bis|fin prevue|hasta|until|完成节点|时间节点|交付时间|完成时限|时限',
  confidence:
    'confidence|confidence level|confidence score|confidence rating|conf|信心指数|信心|信心值|把握|把握度|信心度|信心水平|zuversicht|vertrauen|konfidenz|confiance|niveau de confiance|confianza|nivel de confianza|likelihood|probability|把握程度',
  lastCheckIn:
    'last check in|last checkin|last update|last updated|updated|update date|updated on|checked in|check in date|最近更新|更新日期|更新时间|最近更新时间|上次更新|最后更新|最近检视|letztes update|aktualisiert|aktualisiert am|zuletzt aktualisiert|derniere mise a jour|mis a jour|ultima actualizacion|actualizado|更新|填报日期',
  note: 'note|comment|remark|update|next step|commentary|latest update|notes comments|备注|说明|进展说明|评论|下一步|补充说明|进展|最新进展|进展描述|情况说明|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|notiz|notizen|nachster schritt|nachste schritte|commentaire|remarque|prochaine etape|comentario|observacion|observaciones|nota|notas|proximo paso|proximos pasos|mehr dazu|what happened',
  parent:
    'parent|aligned to|aligns to|parent objective|contributes to|supports|alignment|parent id|上级目标|对齐|对齐目标|父目标|上级|承接目标|支撑目标|ubergeordnetes ziel|zahlt ein auf|unterstutzt|objectif parent|contribue a|objetivo padre|contribuye a|alineado con',
  progress:
    '% of quota|% of target|% to target|% of goal|% to goal|percent of target|vs target|of target|% erreicht|erreichung|erreichungsgrad|% atteint|progress|% done|done|% complete|complete|percent complete|percent done|completion|completion rate|completion %|score|grade|achievement|attainment|% achieved|achieved|progress %|% progress|进度|完成率|完成度|完成进度|达成率|评分|得分|完成情况|完成百分比|当前进度|完成比例|达成度|fortschritt|erreicht|zielerreichung|erfullung|erfullungsgrad|grad|punkte erreicht|erreichte punkte|point earned|points earned|earned|score earned|avancement|progression|taux de realisation|atteinte|avance|progreso|cumplimiento|% cumplido|porcentaje|自评得分|考核得分|实际得分|自评分',
  expected:
    'expected|expected progress|应达进度|预期进度|应有进度|期望进度|预期|erwartet|attendu|esperado|soll fortschritt',
  pace: 'pace|进度评价|节奏|进度节奏|tempo|rythme|ritmo',
  initiative:
    'initiative|action|task|key action|project|action item|举措|行动|任务|行动计划|关键举措|重点工作|massnahme|massnahmen|aufgabe|aktion|actions|tache|iniciativa|accion|acciones|tarea',
  threshold:
    'threshold|minimum|floor|entry|min|lower limit|threshold value|门槛值|门槛|底线值|底线|保底值|最低值|及格值|schwelle|schwellenwert|mindestwert|untergrenze|seuil|seuil minimal|umbral|minimo',
  stretch:
    'stretch|stretch target|stretch goal|maximum|max|excellent|outstanding|moonshot|挑战值|挑战|卓越值|优秀值|冲刺值|最高值|uberziel|maximalwert|obergrenze|ambitioniert|defi|plafond|ambicioso|maximo|reto|excellence',
}

/** Headings as questions, tried in this order. */
export const HEADING_QUESTIONS: readonly (readonly [HeadingMeaning, RegExp])[] = [
  [
    'confidence',
    /how (?:sure|confident|likely)|wie sicher|quelle confiance|que tan seguro|多大把握|有多大信心/,
  ],
  ['due', /^(?:by |until )?when\b|bis wann|pour quand|para cuando|什么时候|何时/],
  [
    'start',
    /where (?:did|do|were|are) we (?:start|begin|come)|where we (?:started|began)|wo (?:starten|begannen)|d'ou part|起点|从哪/,
  ],
  [
    'target',
    /where do we want|where (?:should|must|will) we|how (?:much|far) do we want|wo wollen wir|ou voulons|adonde queremos|要到哪|目标是多少/,
  ],
  [
    'current',
    /where are we|where do we stand|how (?:far|much) (?:are|have|is)|wo stehen|ou en sommes|donde estamos|现在多少|到哪了|目前多少/,
  ],
  [
    'keyResult',
    /how (?:will|do|can|would) we (?:know|measure|tell)|how is (?:it|this) measured|woran (?:messen|erkennen|merken)|comment (?:saur|mesur)|como (?:sabr|medi)|(?:怎么|如何)(?:衡量|知道)/,
  ],
  ['owner', /^(?:who|whose)\b|^wer\b|^qui\b|^quien\b|^谁|由谁/],
  ['parent', /what does (?:it|this) (?:support|contribute)/],
  [
    'note',
    /anything else|what (?:is|are|s|was) (?:new|next|in the way|happening)|what happened|was noch|还有什么/,
  ],
  [
    'objective',
    /what (?:do|are|will) we|what (?:is|s) the (?:goal|objective)|why (?:do|does|is)|was wollen wir|que voulons|que queremos|(?:我们)?想(?:要)?(?:做|达成|实现)/,
  ],
]
