import { blank } from './blank'
import { company } from './company'
import { customerSuccess } from './customerSuccess'
import { engineering } from './engineering'
import { marketing } from './marketing'
import { mboPersonal } from './mboPersonal'
import { mboSales } from './mboSales'
import { people } from './people'
import { product } from './product'
import { projectSales } from './projectSales'
import { salesTeam } from './salesTeam'
import { team } from './team'
import type { Template } from './template'

/** In the order they are offered. */
export const templates: readonly Template[] = [
  company,
  team,
  product,
  engineering,
  marketing,
  customerSuccess,
  people,
  salesTeam,
  projectSales,
  mboSales,
  mboPersonal,
  blank,
]
