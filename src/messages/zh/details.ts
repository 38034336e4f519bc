import type { details as en } from '../en/details'

export const details: typeof en = {
  title: '关键结果',
  loading: '正在读取历史…',
  back: '返回更新进展',
  owner: '负责人',
  nobody: '暂无',
  comma: '、',
  state: '状态',
  states: {
    active: '进行中',
    draft: '草稿',
    paused: '暂停',
    closed: '已结束',
    cancelled: '已取消',
    postponed: '已延期',
    archived: '已归档',
  },
  start: '起始值',
  target: '目标值',
  current: '当前值',
  due: '截止日期',
  blank: '空',
  live: '来自公式',
  targets: (first, byFirst, byNow) =>
    `目标值有过调整。按最初的目标值（${first}）计算，完成率为 ${byFirst}；按现在的目标值为 ${byNow}。`,
  trend: {
    title: '走势',
    few: '首次更新后，这里会显示走势图。',
    value: '实际',
    expected: '应达',
    limit: '限值',
    forecast: '预测',
    path: (n, first, firstDay, last, lastDay) =>
      n === 1
        ? `${lastDay}为 ${last}。`
        : `共 ${n} 个数值，从${firstDay}的 ${first} 到${lastDay}的 ${last}。`,
    goal: (start, target, day) => `应在${day}前从 ${start} 达到 ${target}。`,
    lands: (landing, low, high, day, progress) =>
      low === high
        ? `照此速度，${day}将达到 ${landing}，完成率 ${progress}。`
        : `照此速度，${day}将达到 ${landing} 左右（${low} 至 ${high}），完成率 ${progress}。`,
  },
  history: {
    title: '历史',
    none: '还没有人更新过。更新、调整和评论都会显示在这里。',
    sheet: '在表格中填写',
    formula: '公式',
    imported: '导入',
    forDay: (day) => `对应 ${day}`,
    kinds: {
      checkIn: '更新',
      target: '目标值',
      start: '起始值',
      weight: '权重',
      state: '状态',
      owner: '负责人',
      score: '评分',
      comment: '评论',
      created: '首次记录',
      closed: '结束',
    },
    void: { withdrawn: '已撤销', failed: '未能写入' },
    labels: {
      blocker: '阻碍',
      ask: '需要支持',
      next: '下一步',
      thanks: '感谢',
      keep: '下周期继续',
      done: '已完成',
      drop: '不再继续',
    },
    older: (n) => `另有 ${n} 条更早的记录，见“更新记录”工作表。`,
  },
}
