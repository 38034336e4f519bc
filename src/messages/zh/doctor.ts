import { isoOf } from '../../core/dates/calendar'
import type { Messages } from '../en'
import type * as en from '../en/doctor'
import { problem } from './cells'

export const doctor: typeof en.doctor = {
  plan: '计划',
  count: (n) => `有 ${n} 处需要看一下`,
  none: '没有需要处理的问题。',
  severity: { error: '错误', warning: '警告', hint: '提示' },
  jump: (cell) => `转到 ${cell}`,
  fixing: '正在处理…',
  fixed: '已处理。',
  again: '重新检查',
  undo: '撤销',
  undone: (cells, left) =>
    left === 0 ? '已恢复原样。' : `已恢复 ${cells} 个单元格；另有 ${left} 个之后被改过，保持不变。`,
}

export const wording: typeof en.wording = {
  nothing: '这里还没有目标或关键结果。',
  strength: { strong: '措辞：好', fair: '措辞：一般', weak: '措辞：较差' },
  counted: ({ rows, passed, warned, failed }) =>
    warned + failed === 0
      ? `共 ${rows} 条目标与关键结果，全部通过。`
      : `共 ${rows} 条目标与关键结果：${passed} 条通过，${warned} 条有警告（按一半计），${failed} 条有错误（不计）。`,
  remarks: (rows) => `${rows} 行可以推敲`,
  wholePlan: '整个计划',
  more: (rows) => `另有 ${rows} 行未列出。修改以上内容后重新检查即可看到。`,
}

export const fixes: Messages['fixes'] = {
  newIds: '其余行重新记录',
  clearBlock: '清除误填内容',
  writeFormula: '恢复公式',
  useValues: '改用数值',
  toNumbers: '转换为数字',
  writeHeading: '恢复列标题',
  forgetColumn: '不再使用此列',
  newDraft: '设为新草稿',
}

export const kept: Messages['kept'] = {
  clearExamples: (tab) => `已清除“${tab}”中的示例。`,
  repair: (tab) => `已修复“${tab}”。`,
  fix: (tab) => `已处理“${tab}”中的一处问题。`,
  disconnect: (tab) => `已停止管理“${tab}”。`,
  columns: (tab) => `已更改“${tab}”各列的含义。`,
  newCycle: (tab) => `“${tab}”已开始新周期。`,
  newDraft: (tab) => `“${tab}”已成为独立的计划。`,
  nextPlan: (tab) => `已在“${tab}”中启动下一周期。`,
}

export const finding: Messages['finding'] = (it) => {
  switch (it.code) {
    case 'row':
      return it.title ? `“${it.title}”：${problem(it.problem)}` : problem(it.problem)
    case 'weightSum':
      return `${it.title ? `“${it.title}”下各项` : '各目标'}的权重合计为 ${rounded(it.sum)}，不是 ${it.whole}。目前按实际比例折算。`
    case 'outsideCycle':
      return `“${it.title}”的截止日期 ${isoOf(it.day)} 不在周期（${isoOf(it.start)} 至 ${isoOf(it.end)}）之内。`
    case 'futureCheckIn':
      return `“${it.title}”的最近更新日期 ${isoOf(it.day)} 还没有到。`
    case 'stale':
      return `“${it.title}”已有 ${it.days} 天没有更新。`
    case 'noAddress':
      return `${it.name}没有邮箱地址，其负责的 ${it.rows} 行无法收到提醒。请填写在此处或“人员”工作表中。`
    case 'duplicateId':
      return `第 ${it.rows.join('、')} 行的隐藏编号相同，无法区分各自的历史，因此不会写入任何内容。可由第 ${it.rows[0]} 行保留历史，其余行重新开始记录。`
    case 'computedBlocked':
      return `有 ${it.cells.length} 个单元格的评分被手工内容覆盖，导致所有评分都无法显示。`
    case 'computedBroken':
      return `评分公式显示 ${it.shows}。将鼠标移到该单元格上可查看原因。`
    case 'computedMissing':
      return '此列标题中的评分公式不见了。'
    case 'volatile':
      return `“${it.title}”依赖 ${it.name}()，Google 不会据此计算评分。可以改为直接写入数值，并在每次更新时刷新。`
    case 'numbersAsText':
      return `“${it.heading}”下有 ${it.cells.length} 个数字以文本形式保存。评分不受影响，但您自己的求和与图表会忽略它们。`
    case 'merged':
      return `${it.range} 是合并单元格，这几行在“${it.heading}”下共用一个值。请取消合并：格式 › 合并单元格 › 取消合并。`
    case 'copiedTab':
      return `“${it.tab}”是此工作表的副本，还不是计划，其中填写的内容不会计入。可以把它设为独立的草稿，从头记录历史。`
    case 'columnLost':
      if (it.twice) return problem({ code: 'columnLost', heading: it.heading, twice: true })
      return it.column === undefined
        ? `“${it.heading}”列不见了。请恢复此列，或选择不再使用它；在此之前不会写入任何内容。`
        : `“${it.heading}”列的标题似乎被改了。列标题恢复之前不会写入任何内容。`
  }
}

const rounded = (value: number): number => Number(value.toPrecision(6))
