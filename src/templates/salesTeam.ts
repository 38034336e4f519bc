import type { Template, Words } from './template'

const both = (en: string, zh: string): Words => ({ en, zh })

const NONE = both('', '')
const PERCENT = both('%', '%')
const DAYS = both('days', '天')

const lead = both('Ines Carvalho', '周敏')
const hunter = both('Tom Okafor', '张伟')
const keyAccounts = both('Mei Tanaka', '李娜')
const operations = both('Jonas Weber', '陈晨')

export const salesTeam: Template = {
  id: 'salesTeam',
  title: both('Sales team OKRs', '销售团队 OKR'),
  objectives: [
    {
      title: both(
        'Become the first choice of mid-size manufacturers in our region',
        '成为区域制造业客户的首选供应商',
      ),
      owner: lead,
      keyResults: [
        {
          title: both('New contracts signed per month', '每月新签合同数'),
          owner: hunter,
          start: 6,
          target: 12,
          current: 9,
          format: 'number',
          unit: both('contracts', '份'),
          weight: 3,
          confidence: 3,
          checkedInDaysAgo: 2,
          note: both('Two trade-fair leads are in the last round', '展会线索中有两家进入最后一轮'),
        },
        {
          title: both('Bookings this quarter', '本季度签约额'),
          owner: lead,
          start: 0,
          target: 1_000_000,
          current: 310_000,
          format: 'currency',
          unit: both('USD', '元'),
          weight: 5,
          confidence: 2,
          checkedInDaysAgo: 1,
        },
        {
          title: both('Win rate', '商机赢单率'),
          owner: hunter,
          start: 0.22,
          target: 0.3,
          current: 0.25,
          format: 'percent',
          unit: PERCENT,
          weight: 2,
          confidence: 3,
          checkedInDaysAgo: 2,
        },
        {
          title: both('Average discount stays below 12%', '平均折扣率不超过 12%'),
          owner: operations,
          type: 'atMost',
          target: 0.12,
          current: 0.11,
          format: 'percent',
          unit: PERCENT,
          weight: 2,
          confidence: 3,
          checkedInDaysAgo: 6,
        },
      ],
    },
    {
      title: both('Build a pipeline that makes next quarter predictable', '让下季度业绩可预测'),
      owner: operations,
      keyResults: [
        {
          title: both('Pipeline coverage of next quarter', '下季度商机覆盖率'),
          owner: lead,
          start: 2.1,
          target: 3.5,
          current: 2.6,
          format: 'decimal',
          unit: both('×', '倍'),
          confidence: 2,
          checkedInDaysAgo: 3,
        },
        {
          title: both('Opportunities without a next step', '没有下一步计划的商机占比'),
          owner: operations,
          start: 0.35,
          target: 0.08,
          current: 0.3,
          format: 'percent',
          unit: PERCENT,
          confidence: 1,
          checkedInDaysAgo: 16,
          note: both('The weekly clean-up has not started yet', '每周清理还没有开始'),
        },
        {
          title: both('Forecast review with finance runs every month', '每月与财务共同复核业绩预测'),
          owner: operations,
          type: 'yesNo',
          current: 0,
          format: 'yesNo',
          unit: NONE,
          dueBeforeEnd: 30,
          confidence: 2,
          checkedInDaysAgo: 5,
        },
      ],
    },
    {
      title: both('Sell faster without losing margin', '缩短周期、守住毛利'),
      owner: lead,
      keyResults: [
        {
          title: both('Median sales cycle', '销售周期中位数'),
          owner: keyAccounts,
          start: 96,
          target: 72,
          current: 90,
          format: 'number',
          unit: DAYS,
          confidence: 2,
          checkedInDaysAgo: 2,
        },
        {
          title: both('Proposal turnaround', '方案平均出具时间'),
          owner: hunter,
          start: 6,
          target: 3,
          current: 3,
          format: 'number',
          unit: DAYS,
          confidence: 3,
          checkedInDaysAgo: 8,
        },
        {
          title: both('Days to first deal of new colleagues', '新人首单所需天数'),
          owner: keyAccounts,
          start: 120,
          target: 80,
          format: 'number',
          unit: DAYS,
        },
      ],
    },
    {
      title: both('Cash arrives when promised', '回款健康、按时到账'),
      owner: operations,
      keyResults: [
        {
          title: both('Collection rate', '按期回款率'),
          owner: operations,
          start: 0.78,
          target: 0.93,
          current: 0.84,
          format: 'percent',
          unit: PERCENT,
          confidence: 3,
          checkedInDaysAgo: 1,
        },
        {
          title: both('Receivables over 90 days', '超过 90 天的应收账款'),
          owner: lead,
          start: 1_800_000,
          target: 700_000,
          current: 1_650_000,
          format: 'currency',
          unit: both('USD', '元'),
          confidence: 1,
          checkedInDaysAgo: 4,
        },
      ],
    },
  ],
}
