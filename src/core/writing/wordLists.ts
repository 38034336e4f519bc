/**
 * The words of domain 8, as sources of patterns: English in their base form (its inflections are derived, irregular
 * ones stand here), Chinese as they are.
 */
export const ENGLISH = {
  output:
    'launch|build|built|ship|implement|create|deliver|release|complete|develop|deploy|write|wrote|written|publish|migrate|conduct|hold|held|organi[sz]e|set up|roll out|hire|run|ran',
  activity:
    'call|meeting|demo|e-?mail|visit|proposal|workshop|training|campaign|report|outreach|webinar|consult|help|analy[sz]e|analysis|participate|support',
  movement:
    'increase|grow|grew|grown|raise|improve|reduce|cut|lower|shorten|double|boost|decrease|expand|lift',
  vague:
    'better|best possible|significantly|some|several|many|as needed|try|optimi[sz]e|strengthen|ensure|as soon as possible',
  usual: 'maintain|continue|keep doing|keep on|day-to-day|business as usual',
  outcome:
    'revenue|sales(?! (?:call|meeting|visit|e-?mail|demo|training|team|campaign|proposal|report)s?\\b)|bookings|pipeline|win rate|conversion|retention|renewal|churn|nps|csat|margin|arr|mrr|nrr|grr|deal size|share|profit|rate|ratio|score|cost|turnaround|turnover|accuracy|coverage|satisfaction|adoption|uptime|complaint|incident|defect|claim|ticket|contract|order|signup|won|signed|paid|renewed|response time|lead time|cycle time|time to|time from|median|day (?:to|from|until)|hour (?:to|from|until)|minute (?:to|from|until)|user (?:who|that|with)|customer (?:who|that|with)',
  quality:
    'rate|ratio|share|score|nps|csat|margin|retention|renewal|churn|satisfaction|quality|accuracy|complaint|defect|claim|discount|error|turnover',
  /** Amounts that the end of a cycle settles. */
  lagging: 'revenue|sales|bookings|profit|margin|arr|mrr|market share',
  state:
    'trust|preferred|leading|known (?:for|as)|best in|become|love|first choice|reputation|loyal|loyalty|confidence|pride|proud|delight|habit|promise|fan',
  /** Says what it is for, or how it will be. */
  purpose: 'so|that|which|who|whose|where|until|like|to|because|without|for',
  /** Keeps a limit: today's value says nothing about it. */
  limit:
    'keep|kept|stay|remain|at least|at most|no more than|no less than|not more than|not less than|never|within|under|above|below|maximum|minimum',
  ratio: 'double|triple|twice|halve|tenfold',
  /** Not "one": as often as not it counts nothing. */
  count: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|a dozen',
} as const

export const CHINESE = {
  output: '上线|搭建|开发|编写|撰写|发布|举办|召开|组织|开展|完成|制定|建立|落实|推进|部署|招聘',
  activity: '拜访|联系|电话|会议|培训|调研|跟进|沟通|协助|配合|参与|支持|整理|汇报|演示',
  movement: '提升|提高|增加|增长|扩大|降低|减少|缩短|压缩|翻倍|翻番',
  vague: '更好|显著|大幅|尽量|尽快|若干|多个|适当|加强|优化|做好|确保|争取|进一步|左右',
  usual: '维持|继续|日常',
  /** They hold words of the lists above and mean something else: the longest match wins. */
  neutral:
    '无联系|未联系|没有联系|受过培训|联系人|联系方式|完成率|完成度|发布会|组织架构|组织能力|会议室|电话号码|支持率|参与度|参与率|培训生|配合度|继续教育|开发区|开发者|优化率',
  outcome:
    '销售额|签约额|回款|毛利|客单价|市场份额|满意度|净推荐值|收入|营收|利润|业绩|占比|比例|得分|评分|天数|时长|周期|成本|投诉|[一-龥]率|[一-龥]额',
  quality: '率|占比|比例|得分|评分|满意度|净推荐值|毛利|质量|投诉|折扣|流失|准确|缺陷',
  lagging: '销售额|签约额|回款额|营收|收入|利润|毛利|业绩|市场份额',
  state: '成为|首选|领先|标杆|信赖|信任|口碑|放心|认可|打造.*最',
  purpose: '让|使|以便|从而|以实现|为了',
  limit: '保持|维持|不低于|不超过|不高于|不少于|不多于|以内|以上|以下|至少|至多',
  ratio: '翻一?倍|翻[一两]?番|减半',
} as const

/** What stands between two metrics that were put into one. */
export const AND = /\band\b|&|并且|同时|以及|而且/i
