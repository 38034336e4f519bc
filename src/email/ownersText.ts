import type { Owner } from '../core/plan/plan'
import type { Messages } from '../messages'

/** As the sheet names the person; an address is not turned into a name by guessing. */
export const ownerText = ({ name, mail }: Owner): string => name ?? mail ?? ''

/** The owners in sheet order, or undefined when there is none. */
export const ownersText = (owners: readonly Owner[], messages: Messages): string | undefined =>
  owners.length > 0 ? messages.mail.list(owners.map(ownerText)) : undefined

/** Whose it is and where it belongs: `Tom Okafor · Run the workshop like clockwork`. */
export const belonging = (
  { title, objective, owners }: { title: string; objective: string; owners: readonly Owner[] },
  messages: Messages,
): string => {
  const owner = ownersText(owners, messages) ?? messages.mail.noOwner
  // An objective's own line would repeat itself.
  return objective === '' || objective === title ? owner : `${owner} · ${objective}`
}
