export const code = 'en' as 'en' | 'zh'
/** For Intl: how this language writes numbers and dates. */
export const intl: string = 'en-US'
