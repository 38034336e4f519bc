import { nameKey } from '../nameKey'
import type { Owner } from './plan'

/** One key per person: the mail where there is one, else the name. */
export const ownerKey = ({ mail, name }: Owner): string => nameKey(mail ?? name ?? '')
