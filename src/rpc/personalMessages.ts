import { languageOfLocale, type Messages, messagesOf } from '../messages'

/** In the language of the person's Google account; works before anything is authorised (platform 4.2). */
export const personalMessages = (): Messages => messagesOf(languageOfLocale(Session.getActiveUserLocale()))
