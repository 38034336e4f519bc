import type { Lack } from '../../core/reading/columns'
import type { Looked } from '../../core/reading/looked'
import type { MappingReason } from '../../core/reading/mapping'
import type { Question } from '../../core/reading/questions'
import type { Messages } from '../en'
import { problem } from './cells'
import { meanings } from './meanings'

function reason(why: MappingReason): string {
  switch (why.code) {
    case 'part-of-heading':
      return '表头里只有一部分文字这样说'
    case 'neighbours':
      return '表头有多种含义，是按旁边的列判断的'
    case 'one-of-several':
      return `有好几列都像“${meanings[why.meaning]}”`
    case 'hidden':
      return '这一列是隐藏的'
    case 'values':
      return '表头不在我们认识的范围内，是按列里的内容判断的'
    case 'unknown-heading':
      return '表头不在我们认识的范围内'
    case 'no-heading':
      return '没有表头'
    case 'other-values':
      return `列里的内容不像“${meanings[why.meaning]}”`
    case 'plan-of-period':
      return '这一列是分阶段的计划'
    case 'ignored':
      return '按您的选择不使用'
  }
}

const missing: Partial<Record<Question['field'], string>> = {
  owner: '没有找到负责人列，无法提醒任何人更新进展。请问是哪一列？',
}

function question({ code, field, column, shown, problem: wrong, reason: why }: Question): string {
  switch (code) {
    case 'current-missing':
      return shown ? `当前值只写了“${shown}”。现在是多少？` : '还没有当前值。现在是多少？'
    case 'start-missing':
      return column === undefined
        ? '表中没有起始值列，无法计算进度。请加一列，填写周期开始时的数值；从零开始的填 0。'
        : '起始值为空，无法计算进度。周期开始时是多少？'
    case 'date-unreadable':
      return `${meanings[field]}“${shown}”不是可识别的日期。具体是哪一天？`
    case 'stated-rollup-differs':
      return `表中填写的是 ${shown}，与关键结果的汇总不一致。以哪个为准？`
    case 'target-from-text':
      return `目标值取自文字“${shown}”。对吗？`
    case 'approximate-value':
      return `“${shown}”是约数。可以按这个数计算吗？`
    case 'level-or-amounts':
      return `目前按最近一期的“${shown}”作为已达到的数值计算。如果每一列是当期发生额，请加一列“累计”求和。`
    case 'value-unreadable':
      return wrong ? problem(wrong) : `无法识别${meanings[field]}“${shown}”。请问是什么意思？`
    case 'unit-from-note':
      return `表格上方写着“${shown}”，这一行的金额按此单位理解。对吗？`
    case 'date-result':
      return `目标值和当前值都是日期：“${shown}”不晚于目标日期就算完成。如果不是这个意思，请填“是”或“否”。`
    case 'weights-partly-filled':
      return '这个目标只有一部分关键结果填了权重。请全部填写，或全部留空。'
    case 'column-guessed':
      return `“${shown}”是${meanings[field]}吗？我们这样理解，但${why ? reason(why) : '不能确定'}。`
    case 'column-missing':
      return missing[field] ?? `没有找到${meanings[field]}列。请问是哪一列？`
    case 'cycle-unclear':
      return `“${shown}”没有说明是哪几个月。周期从哪一天开始，到哪一天结束？`
  }
}

const lacks: Record<Lack, string> = {
  title: '写标题的列（目标、关键结果等）',
  value: '写数值的列（目标值、当前值、完成率、负责人等）',
  meanings: '更多认识的表头（至少需要三个）',
}

function nothingFound({ rows, nearest }: Looked): string {
  const wanted =
    '我们要找的是一行表头：有标题（目标、关键结果等）、有数值（目标值、当前值、完成率等），至少三列。'
  if (rows === 0) return `没有找到 OKR 表格：工作表是空的。${wanted}`
  const seen = `共看了 ${rows} 行。`
  if (!nearest) return `没有找到 OKR 表格。${wanted}${seen}其中没有认识的表头。`
  const found = nearest.understood.map(({ heading }) => `“${heading}”`).join('、')
  const still = nearest.lacks.map((lack) => lacks[lack]).join('；')
  return `没有找到 OKR 表格。${wanted}${seen}最接近的是第 ${nearest.row} 行，有${found}，还缺${still}。`
}

export const reading: Messages['reading'] = { meanings, reason, question, nothingFound }
