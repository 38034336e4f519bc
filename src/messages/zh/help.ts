import type { help as en } from '../en/help'

export const help: typeof en = {
  title: '公式说明',
  search: '搜索公式',
  hint: '进度、权重、日期……',
  shown: (shown, all) => (shown === all ? `共 ${all} 个公式` : `${all} 个公式中的 ${shown} 个`),
  none: (query) => `没有名称或说明中含“${query}”的公式。请换一个词，例如“权重”或“进度”。`,
  showAll: '显示全部公式',
  groups: { OKR: '目标与关键结果', MBO: '按目标计酬' },
  gives: '结果',
  arguments: '参数',
  optional: '可省略',
  shapes: {
    each: '一个值或一列',
    list: '一列',
    rows: '一列',
    single: '一个值',
    table: '含标题行的整张表格',
  },
  examples: '示例',
  result: '结果为',
  blank: '空白单元格',
  copy: '复制',
  copyOf: (formula) => `复制 ${formula}`,
  copied: '已复制，可粘贴到单元格中。',
  selected: '已选中，请按 Ctrl+C（Mac 上按 ⌘C）复制。',
}
