import type { Messages } from '../en'
import * as cells from './cells'
import { dashboard } from './dashboard'
import { finding, fixes, kept } from './doctor'
import { code, intl } from './language'
import { mail } from './mail'
import { menu } from './menu'
import { reading } from './reading'
import { say } from './say'
import { sheet } from './sheet'

export const zh: Messages = {
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
