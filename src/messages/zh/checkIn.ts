import type { Messages } from '../en'
import { confidence, noProgress, progressText, yesNo } from './levels'

export const checkIn: Messages['checkIn'] = {
  title: '更新进展',
  loading: '正在读取关键结果…',
  slow: 'Google 表格仍在响应中…',
  retry: '重试',
  view: '显示哪些关键结果',
  mine: (n) => `待我更新（${n}）`,
  all: (n) => `全部（${n}）`,
  empty: '这份计划里还没有可以更新的内容。请在表格中添加关键结果，然后重新打开此面板。',
  noObjective: '没有所属目标',
  limit: {
    of: (target) => `目标 ${target}`,
    atLeast: (target) => `不低于 ${target}`,
    atMost: (target) => `不超过 ${target}`,
    within: (lowest, highest) => `${lowest} 至 ${highest}`,
  },
  progress: progressText,
  noProgress,
  yesNo,
  done: '已完成',
  live: (value) => `${value} · 由公式自动更新`,
  noChange: '无变化',
  understood: {
    level: (level) => `→ ${level}`,
    same: (level) => `→ ${level} · 无变化`,
    progress: (level, progress, change) => `→ ${level} · 完成率 ${progress}（${change}）`,
  },
  unclear: {
    nothingToAddTo: '还没有上次的数值，无法累加。请直接填写数值。',
    noLastValue: '还没有上次的数值。请填写数值。',
    percent: (asPercent, asRatio) => `可能是 ${asPercent}，也可能是 ${asRatio}。请带上百分号。`,
    currency: (typed, unit) => `填写的是 ${typed}，而此关键结果以 ${unit} 计。请按 ${unit} 填写。`,
  },
  confidence: '信心指数',
  belief: confidence,
  outOf: (most) => `满分 ${most}`,
  note: '备注',
  notePrompt: '有什么变化？',
  lastNote: (note) => `上次备注：${note}`,
  save: (n) => (n === 0 ? '没有需要保存的内容' : `保存 ${n} 项更新`),
  saving: (n) => `正在保存 ${n} 项…`,
  outcome: {
    saved: (n) => `已保存 ${n} 项`,
    held: (n) => `${n} 项需要确认`,
    unclear: (n) => `${n} 项暂时无法识别`,
    kept: '已填写的内容都还在。',
  },
  row: {
    saving: '正在保存…',
    saved: '已保存',
    moved: (from, to) => `已保存 · 完成率 ${from} → ${to}`,
  },
  conflict: {
    both: (theirs, yours) => `表格中的值已被修改，现为 ${theirs}。您填写的是 ${yours}。`,
    theirs: (theirs) => `表格中的值已被修改，现为 ${theirs}。`,
    use: (yours) => `改为 ${yours}`,
    keep: (theirs) => `保留 ${theirs}`,
    accept: '知道了',
    blank: '空',
  },
  failure: {
    accounts:
      '您可能同时登录了多个 Google 账号，或尚未授权此插件。请在只登录一个账号的浏览器窗口中打开此表格。',
    offline: '无法连接 Google 表格。请检查网络后重试。',
    silent: 'Google 表格一分钟内没有响应。请重试，内容不会重复保存。',
    unknown:
      'Google 表格未能完成此操作，请稍后重试。如果反复出现，而您登录了多个 Google 账号，请在只登录一个账号的窗口中打开此表格。',
  },
}
