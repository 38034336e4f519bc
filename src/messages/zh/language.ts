export const code = 'zh'
export const intl = 'zh-CN'
