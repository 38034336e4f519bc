import * as cells from './cells'
import { checkIn } from './checkIn'
import { dashboard } from './dashboard'
import * as doctor from './doctor'
import { code, intl } from './language'
import { mail } from './mail'
import { menu } from './menu'
import { page } from './page'
import { reading } from './reading'
import { say } from './say'
import { sheet } from './sheet'

/** English. Every word a person sees stands in this folder; the other languages have its shape. */
export const en = {
  code,
  intl,
  ...cells,
  ...doctor,
  sheet,
  menu,
  say,
  page,
  reading,
  mail,
  checkIn,
  dashboard,
}

export type Messages = typeof en
