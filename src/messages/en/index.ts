import * as cells from './cells'
import { dashboard } from './dashboard'
import { finding, fixes, kept } from './doctor'
import { code, intl } from './language'
import { mail } from './mail'
import { menu } from './menu'
import { reading } from './reading'
import { say } from './say'
import { sheet } from './sheet'

/**
 * English, as the server speaks it. Every word a person sees stands in this folder; what pages alone say is in theirs (see
 * `checkInWords.ts` and its like), and the other languages have its shape.
 */
export const en = {
  code,
  intl,
  ...cells,
  fixes,
  kept,
  finding,
  sheet,
  menu,
  say,
  reading,
  mail,
  dashboard,
}

export type Messages = typeof en
