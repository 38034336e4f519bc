import type { review as en } from '../en/review'

export const review: typeof en = {
  title: '周期复盘',
  views: { checks: '检查', wording: '措辞', close: '收官' },
}
