import type { page as en } from '../en/page'

export const page: typeof en = {
  slow: 'Google 表格仍在响应中…',
  retry: '重试',
  failure: {
    accounts:
      '您可能同时登录了多个 Google 账号，或尚未授权此插件。请在只登录一个账号的浏览器窗口中打开此表格。',
    offline: '无法连接 Google 表格。请检查网络后重试。',
    silent: 'Google 表格一分钟内没有响应。请重试，内容不会重复保存。',
    unknown:
      'Google 表格未能完成此操作，请稍后重试。如果反复出现，而您登录了多个 Google 账号，请在只登录一个账号的窗口中打开此表格。',
  },
}
