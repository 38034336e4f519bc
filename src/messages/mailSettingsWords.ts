import * as english from './en/language'
import { mailSettings as en } from './en/mailSettings'
import { page as enPage } from './en/page'
import type { LanguageCode } from './languages'
import * as chinese from './zh/language'
import { mailSettings as zh } from './zh/mailSettings'
import { page as zhPage } from './zh/page'

export type MailSettings = typeof en

const words = {
  en: { ...english, page: enPage, mailSettings: en },
  zh: { ...chinese, page: zhPage, mailSettings: zh },
}

/** The words of the page on which mails are set up, without those of any other. */
export const mailSettingsWordsOf = (code: LanguageCode) => words[code]
export type MailSettingsWords = ReturnType<typeof mailSettingsWordsOf>
