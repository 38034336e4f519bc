import type { FunctionText } from '../functionText'

const weights = '各项的权重。全部留空则平均计算；填 0 只显示、不计入。'
const states = '各项的状态，例如 进行中、暂停、取消；暂停和取消的不计入。'
const asOf = '要查看的日期。请引用写有日期的单元格，不要用 TODAY()。'
const language = 'en（默认）或 zh，决定结果用哪种语言。'

/** What help says of each custom function in Chinese; a test names the function or argument that is missing here. */
export const functionTexts: Readonly<Record<string, FunctionText>> = {
  OKR_TABLE: {
    about: '一次算出整张 OKR 表格每一行的完成率、应达进度和进度评价，目标与关键结果都包括在内。',
    args: {
      table: '含标题行的整张表格，例如 A3:P；各列按标题识别。',
      cycle_start: '周期的第一天。',
      cycle_end: '周期的最后一天。',
      as_of: asOf,
    },
    returns: '三列带标题的结果：完成率、应达进度、进度评价。',
  },
  OKR_PROGRESS: {
    about: '一项关键结果完成了多少：在起始值为 0，达到目标值为 1；指标上升或下降都适用。',
    args: {
      start: '周期开始时的值，也可以是一列。',
      target: '达成关键结果所需的值。',
      current: '最新的值；留空表示尚未开始。',
      type: '增加、降低、不低于、不超过、区间内（起始值填下限，目标值填上限）或 是/否。',
    },
    returns: '0 到 1 之间的进度。',
  },
  OKR_ATTAINMENT: {
    about: '不设上下限的达成率：退步时小于 0，超过目标时大于 1。',
    args: {
      start: '周期开始时的值，也可以是一列。',
      target: '达成关键结果所需的值。',
      current: '最新的值；留空表示尚未开始。',
    },
    returns: '达成率；1 表示正好达到目标。',
  },
  OKR_SCORE: {
    about:
      '周期结束时的评分，0 到 1：默认等于进度；若事先约定了值 0.3 分和 0.7 分的数值，则按这些点分段计算。',
    args: {
      start: '周期开始时的值，也可以是一列；计 0 分。',
      target: '达成关键结果所需的值；计 1 分。',
      current: '周期结束时的值；留空表示没有启动。',
      value_at_0_3: '约定值 0.3 分的数值。',
      value_at_0_7: '约定值 0.7 分的数值。',
      override: '负责人自己给出的评分，0 到 1；以它为准。',
    },
    returns: '0 到 1 之间的评分。',
  },
  OKR_ZONE: {
    about: '从基准值到挑战值走到了哪一段：未达标、承诺（30% 起）、目标（70% 起）或挑战（全部达成）。',
    args: {
      baseline: '等于没有进展的值，也可以是一列。',
      stretch: '堪称巨大成功的值；可以低于基准值。',
      current: '最新的值；留空则结果为空。',
      language,
    },
    returns: '所在的区间；正好在分界上的归入较好的一段。',
  },
  OKR_ROLLUP: {
    about: '把多项关键结果或目标的进度按权重汇总；暂停和取消的不计入。',
    args: { progress: '各项的进度，0 到 1；留空表示没有数值。', weights, states },
    returns: '0 到 1 之间的汇总进度；没有可计入的项时为空。',
  },
  OKR_TREE: {
    about: '逐级汇总整棵目标树：最下层保留自己的进度，每个上级按权重汇总它的下级。',
    args: {
      names: '每一行的名称。',
      parents: '它所支撑的上级的名称；最上层留空。',
      progress: '最下层各项的进度，0 到 1；上级的数值会被忽略。',
      weights: '每一行在上级中的权重。全部留空则平均计算。',
      states,
    },
    returns: '一列，给出每一行的进度。',
  },
  OKR_SHARES: {
    about: '把权重换算成合计为 1 的占比；权重可以是分数、百分比或任意数字，全部留空则平均。',
    args: { weights: '各项的权重；与小数或百分比并列的空白项平分剩余部分。' },
    returns: '一列，给出每一行的占比。',
  },
  OKR_EXPLAIN: {
    about: '逐行列出汇总的计算过程，便于手工核对：占比 × 完成率 = 贡献，最后一行是合计。',
    args: {
      names: '各项的名称。',
      progress: '各项的进度，0 到 1；留空表示没有数值。',
      weights: '各项的权重，与 OKR_ROLLUP 相同。',
      states: '各项的状态；暂停和取消的没有占比。',
    },
    returns: '四列，含标题行和合计行：名称、占比、完成率、贡献。',
  },
  OKR_LATEST: {
    about: '从更新记录中取出每项关键结果的当前值，按日期而不是按录入顺序。',
    args: {
      ids: '关键结果在记录中的编号，也可以是一列。',
      log_ids: '记录：每一行属于哪个编号。',
      log_dates: '记录：每个数值对应的日期。',
      log_values: '记录：数值。',
      mode: '最新（默认）、合计（在起始值上累加）、平均、最大 或 最小。',
      from: '从哪一天开始计入，含当天。',
      as_of: '计到哪一天为止，含当天。',
      log_states: '记录的状态；已撤回和失败的不计入。',
      start: '还没有可计入的记录时所用的值。',
    },
    returns: '当前值；没有可计入的记录、也没有起始值时为空。',
  },
  OKR_EXPECTED: {
    about: '到某一天应当完成多少：第一天为 0，最后一天为 1，中间按直线或按指定的节奏推进。',
    args: {
      start_date: '第一天。',
      end_date: '最后一天。',
      as_of: asOf,
      checkpoint_dates: '若干检查点日期，适合期末才集中成交的销售。',
      checkpoint_shares: '到各检查点应完成的比例，0 到 1。',
    },
    returns: '0 到 1 之间的应达进度。',
  },
  OKR_PACE: {
    about: '进度是否跟得上时间：进度正常、落后、严重落后、为时尚早、已达成或已逾期。',
    args: {
      progress: '目前的进度，0 到 1，也可以是一列；留空则结果为空。',
      start_date: '第一天。',
      end_date: '最后一天，或该项自己的截止日期。',
      as_of: asOf,
      type: '不低于、不超过、区间内这几类只有“进度正常”和“严重落后”两种结果。',
      expected: '应达进度，用来代替直线推进。',
      behind_after: '比应达进度低多少算落后；默认 10%。',
      far_behind_after: '比应达进度低多少算严重落后；默认 25%。',
      language,
    },
    returns: '用文字表示的进度评价。',
  },
  OKR_GRADE: {
    about: '评分的颜色：低于 0.4 为红，0.7 起为绿（承诺型要到 1.0），其间为黄。',
    args: {
      score: '0 到 1 的评分，也可以是一列；留空则结果为空。',
      commitment: '挑战（默认）或 承诺。',
      language,
    },
    returns: '红、黄或绿。',
  },
  OKR_FORECAST: {
    about: '按最近几次更新的走势，预计每项关键结果最终会到哪里：低值、预计值和高值。',
    args: {
      ids: '关键结果在记录中的编号，也可以是一列；留空则结果为空。',
      end_date: '预计到哪一天；这一天之后的记录不计入。',
      log_ids: '记录：每一行对应的编号。',
      log_dates: '记录：每个数值的日期。',
      log_values: '记录：填报的数值。',
      log_states: '记录的状态；已撤回和失败的行不计入。',
      lowest: '可能的最低值，例如比率为 0。',
      highest: '可能的最高值，例如比率为 1。',
    },
    returns: '并排的低值、预计值和高值；不足三天有数据时为空。',
  },
  OKR_REALISM: {
    about: '对照以往的表现，判断目标是过低、照常、有挑战、大胆还是过高。',
    args: {
      start: '周期开始时的值，也可以是一列。',
      target: '计划在周期结束时达到的值。',
      past_values: '以往各周期结束时的值，从早到晚；四个以上最有参考价值。',
    },
    returns: '判断结果及其依据的数字；没有以往数据时为空。',
  },
  OKR_LINT: {
    about: '检查目标或关键结果的写法，指出可以改进之处，并附上帮助改写的问题。',
    args: {
      text: '目标或关键结果的完整文字（含数字），也可以是一列；留空则结果为空。',
      kind: '目标或关键结果（默认）。',
      language: 'en 或 zh；不填则与文字的语言相同。',
    },
    returns: '一行文字，每条意见以规则编号开头；没有意见时为空。',
  },
  MBO_FACTOR: {
    about: '达成率对应的奖金系数：低于门槛为 0，100% 时为 1，超额部分加速，直至封顶。',
    args: {
      attainment: '达成率（1 即 100%），也可以是一列；留空则结果为空。',
      threshold: '低于这一达成率不发奖金；默认 0。',
      pay_at_threshold: '刚到门槛时的系数；默认 0。',
      accelerator: '超过 100% 的部分按几倍计；默认 1。',
      cap: '系数的上限；默认不封顶。',
    },
    returns: '奖金系数；1 即发放目标奖金。',
  },
  MBO_STEPS: {
    about: '按阶梯、按分段直线或按累进档位计算应得的数值。',
    args: {
      value: '达成率、评级或销售额，也可以是一列；留空则结果为空。',
      edges: '各档的起点，从低到高。',
      pays: '各档对应的数值；累进方式下为超出该起点部分的比例。',
      mode: 'step（阶梯，默认）、line（直线）或 marginal（累进）。',
    },
    returns: '应得的数值。',
  },
  MBO_PAYOUT: {
    about: '按权重计算应发奖金：目标奖金 × 在岗比例 × 前提条件 × 各项权重与系数乘积之和。',
    args: {
      target_incentive: '本周期全部达标时的奖金。',
      weights: '各目标的权重，合计 100%（或 100）。',
      factors: '各目标的系数，来自 MBO_FACTOR 或 MBO_STEPS。',
      gate: '前提条件是否满足（TRUE 或 FALSE），或需要乘上的系数。',
      proration: '在岗天数除以周期天数。',
      decimals: '奖金保留几位小数，四舍五入；默认 2。',
    },
    returns: '应发奖金，只在最后取整一次；还没有系数时为空。',
  },
}
