import { isoOf } from '../../core/dates/calendar'
import type { Ambition, Realism } from '../../core/outlook/realism'
import type { KeyResultType, State } from '../../core/plan/plan'
import type { Problem } from '../../core/problem'
import type { Pace } from '../../core/scoring/score'
import type { CellWords } from '../cells'
import { change, figure, hundredths } from '../figures'
import { pathText } from '../pathText'
import { nameText } from '../shortened'
import { fields } from './fields'
import { valueProblem } from './valueProblem'

export { fields }

/** What may be typed instead of the English words of a choice. */
const choices: Readonly<Record<string, string>> = {
  increase: '增加',
  decrease: '降低',
  'at least': '不低于',
  'at most': '不超过',
  within: '区间内',
  'yes/no': '是/否',
  yes: '是',
  no: '否',
  step: '阶梯',
  line: '线性',
  marginal: '累进',
  'on track': '进展顺利',
  'at risk': '有风险',
  'off track': '偏离目标',
  active: '进行中',
  paused: '暂停',
  cancelled: '取消',
  postponed: '延期',
  draft: '草稿',
  closed: '已完成',
  archived: '归档',
  objective: '目标',
  'key result': '关键结果',
  aspirational: '挑战',
  committed: '承诺',
  latest: '最新',
  sum: '合计',
  average: '平均',
  max: '最大',
  min: '最小',
}

export function problem(it: Problem): string {
  switch (it.code) {
    case 'notANumber':
    case 'ambiguousNumber':
    case 'dateInsteadOfNumber':
    case 'outOfRange':
    case 'percentBesideNumbers':
      return valueProblem(it, (field) => fields[field])
    case 'notADate':
      return `无法识别的${fields[it.field]}：“${it.text}”。请按 2026-09-30 的格式填写。`
    case 'notAChoice':
      return `${fields[it.field]}为“${it.text}”。可选：${it.choices.map((choice) => choices[choice] ?? choice).join('、')}。`
    case 'missing':
      return `缺少${fields[it.field]}，请填写。`
    case 'startMissing':
      return '缺少起始值，无法计算进度。请填写周期开始时的数值。'
    case 'targetEqualsStart':
      return `起始值与目标值都是 ${it.value}。请修改其中一个，或把类型设为“不低于”“不超过”。`
    case 'againstDirection':
      return it.type === 'within'
        ? `类型为“区间内”，但下限（起始值 ${it.start}）高于上限（目标值 ${it.target}）。请对调两者。`
        : `类型为“${types[it.type]}”，但数值是从 ${it.start} 到 ${it.target}。请改正其中一项。`
    case 'mixedCurrencies':
      return it.field === it.other
        ? `${fields[it.field]}中同时出现了 ${it.currency} 和 ${it.otherCurrency}。请统一币种。`
        : `${fields[it.field]}的币种是 ${it.currency}，而${fields[it.other]}的币种是 ${it.otherCurrency}。请统一币种。`
    case 'pointsForRatio':
      return `${fields[it.field]}为 ${it.value}，但 1 就代表 100%。如果表示百分比，请写成 ${it.value}%；超过 100% 的按 1 计算。`
    case 'sameValue':
      return `${fields[it.field]}与${fields[it.other]}都是 ${it.value}。请修改其中一个。`
    case 'notBetween':
      return `${fields[it.field]}为 ${it.value}，应介于${fields[it.from.field]}（${it.from.value}）与${fields[it.to.field]}（${it.to.value}）之间。`
    case 'errorValue':
      return `${fields[it.field]}为 ${it.text}。请修正该单元格的公式。`
    case 'negativeWeight':
      return it.name
        ? `“${nameText(it.name)}”的权重为 ${it.weight}。权重不能为负数。`
        : `有一个权重为 ${it.weight}。权重不能为负数。`
    case 'weightsPartlyFilled':
      return '只填写了部分权重。请全部填写，或全部留空。'
    case 'weightsSum':
      return `权重合计为 ${it.sum}。请使其合计为 100%（或 100）。`
    case 'edgesNotRising':
      return `档位 ${it.edge} 排在 ${it.before} 之后。请按从小到大排列，且不要重复。`
    case 'duplicateName':
      return `“${nameText(it.name)}”出现了不止一次。请使用不同的名称。`
    case 'unknownParent':
      return `“${nameText(it.name)}”的上级“${nameText(it.parent)}”不在列表中。请改正名称，或留空。`
    case 'loop':
      return `上级关系形成循环：${pathText(it.path)}。请去掉其中一个上级。`
    case 'child':
      return `“${nameText(it.name)}”：${problem(it.problem)}`
    case 'objectiveMissing':
      return `“${nameText(it.keyResult)}”没有所属目标。请填写所属目标。`
    case 'notAColumn':
      return `${fields[it.field]}是 ${it.rows} × ${it.columns} 的区域。请只选择一列。`
    case 'notOneCell':
      return `${fields[it.field]}是 ${it.rows} × ${it.columns} 的区域。请只选择一个单元格。`
    case 'unequalLength':
      return `${fields[it.field]}有 ${it.rows} 行，而${fields[it.other]}有 ${it.otherRows} 行。请选择相同的行。`
    case 'position':
      // A list of one needs no place.
      if (it.of === 1) return problem(it.problem)
      return `第 ${it.position} 项（共 ${it.of} 项）：${problem(it.problem)}`
    case 'warned':
      return it.text
    case 'columnMissing':
      return `没有找到“${fields[it.field]}”列。已查找：${it.looked.join('、')}。`
    case 'headingGone':
      return `工作表中的表头“${it.heading}”不见了，请恢复：${it.looked.join(' 或 ')}。`
    case 'noTable':
      return '没有找到关键结果表格。表头中至少要有“关键结果”和“目标值”。'
    case 'notSetUp':
      return '此文件中还没有 OKR 计划。请打开“扩展程序 › OKR Sheets › 设置或接管表格…”，从模板开始，或使用已有的 OKR 表格。'
    case 'busy':
      return '其他人正在保存，请稍后再试。内容不会丢失。'
    case 'unclearIds':
      return `第 ${it.rows.join('、')} 行无法与历史记录对应：同一个隐藏编号出现在多行中。没有写入任何内容。请清除新增行的隐藏编号。`
    case 'columnLost':
      return it.twice
        ? `现在有两个“${it.heading}”列。请修改其中一个的标题，在此之前不会写入任何内容。`
        : `找不到“${it.heading}”列。列标题恢复之前不会写入任何内容。请打开“扩展程序 › OKR Sheets › 周期复盘…”。`
    case 'mayNotEdit':
      return `您无法修改“${it.tab}”：它受保护，或您只有查看权限。请让文件所有者授予编辑权限。`
    case 'notInRows':
      return it.layout === 'across'
        ? '此表格一行中有多项关键结果。请让每项各占一行：历史按行记录。'
        : '这里的目标和关键结果是一段段文字，没有目标值和当前值列。请用模板新建，再把内容复制过去。'
    case 'noCycle':
      return '表格上方没有找到周期的起止日期。请在那里写明，例如“2026年第三季度”或“2026-07-01 至 2026-09-30”，然后重试。'
    case 'rowGone':
      return '此关键结果已不在表格中。'
    case 'planClosed':
      return '这个计划的周期已经结束，不再更新进展。如需继续，请打开“扩展程序 › OKR Sheets › 周期复盘…”的“收官”页。'
    case 'typedSince':
      return `“${it.tab}”创建之后已有人填写，因此予以保留。如不需要，请自行删除该工作表。`
    case 'planGone':
      return '此计划所在的工作表已不在文件中。请恢复该工作表，或从模板开始。'
    case 'fileIsCopy':
      return '此文件是副本。请打开“扩展程序 › OKR Sheets › 更新进展”，选择沿用原计划还是开始新周期。选择之前不会写入任何内容。'
    case 'endBeforeStart':
      return `结束日期（${isoOf(it.end)}）早于开始日期（${isoOf(it.start)}）。请改正其中一个。`
    case 'checkpointTwice':
      return `${isoOf(it.day)} 有两个不同的检查点。请只保留一个。`
    case 'tooSmall':
      return `${fields[it.field]}为 ${it.value}。请填写不小于 ${it.least} 的数值。`
    case 'percentMeant':
      return `${fields[it.field]}为 ${it.value}，而 100% 应为 1。如果是指百分比，请写成 ${it.value}%。`
  }
}

export const types: Record<KeyResultType, string> = {
  increase: '增加',
  decrease: '降低',
  atLeast: '不低于',
  atMost: '不超过',
  within: '区间内',
  yesNo: '是/否',
}

export const states: Record<State, string> = {
  active: '进行中',
  draft: '草稿',
  paused: '暂停',
  closed: '已关闭',
  cancelled: '已取消',
  postponed: '顺延',
  archived: '已归档',
}

export const paces: Record<Pace, string> = {
  onPace: '进度正常',
  behind: '落后',
  farBehind: '严重落后',
  tooEarly: '为时尚早',
  achieved: '已达成',
  pastDue: '已逾期',
}

export const zones: CellWords['zones'] = {
  fail: '未达标',
  commit: '承诺',
  target: '目标',
  stretch: '挑战',
}

export const grades: CellWords['grades'] = { red: '红', yellow: '黄', green: '绿' }

/** Headings of a rollup line by line, beside Name and Progress, and the name of its last line. */
export const explained: CellWords['explained'] = { share: '占比', product: '贡献', total: '合计' }

/** The headings of the computed columns, in their order. */
export const computed: CellWords['computed'] = { progress: '完成率', expected: '应达进度', pace: '进度评价' }

export const ambitions: Record<Ambition, string> = {
  tooLow: '过低',
  usual: '常规',
  stretch: '有挑战',
  bold: '激进',
  tooHigh: '过高',
}

const advice: Partial<Record<Ambition, string>> = {
  bold: '。请写明为什么能够达到。',
  tooHigh: '。请适当降低，或写明有哪些新的条件。',
}

export function realism(it: Realism): string {
  const numbers =
    it.by === 'levels'
      ? `计划达到 ${figure(it.target, 'zh-CN')}；历史最好 ${figure(it.best, 'zh-CN')}，最近 ${figure(it.last, 'zh-CN')}`
      : `计划变化 ${change(it.planned, 'zh-CN')}；以往每周期 ${change(it.mean, 'zh-CN')} ± ${figure(it.spread, 'zh-CN')}（共 ${it.count} 次变化，z = ${hundredths(it.z, 'zh-CN')}）`
  return `${ambitions[it.ambition]}：${numbers}${advice[it.ambition] ?? ''}`
}
