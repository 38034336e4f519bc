import { once } from '../core/once'
import type { Owner } from '../core/plan/plan'
import { isBlank, isErrorText, isNoValue } from './blank'
import type { CellValue } from './value'

const MAIL = /[^\s<>()（）[\]【】,;:：、，；"']{1,64}@[^\s<>()（）[\]【】,;:：、，；"'@]{1,255}/
const SEPARATORS = once(
  () =>
    /[,;、，；/|\n\r]+|\s(?:&|\+|and|und|et|y|e|with|with:|和|与|及)\s|(?<=\p{Script=Han})(?:和|与|及)(?=\p{Script=Han})/u,
)
const LONGEST = 2000

/**
 * The people a cell names, in its order: names, addresses or `Name <address>`, apart by commas, semicolons, 、,
 * slashes, line breaks, `&` or `and`. A text before the name (`HR - Sofia Lind`) stays part of it.
 */
export function readOwners(value: CellValue): Owner[] {
  if (typeof value !== 'string' || isBlank(value) || isNoValue(value) || isErrorText(value)) return []
  const owners: Owner[] = []
  for (const part of value.slice(0, LONGEST).split(SEPARATORS())) {
    const owner = ownerOf(part)
    if (owner && !owners.some((known) => known.name === owner.name && known.mail === owner.mail))
      owners.push(owner)
  }
  return owners
}

function ownerOf(part: string): Owner | undefined {
  const mail = MAIL.exec(part)?.[0].replace(/[.。]+$/, '')
  const name = (mail ? part.replace(mail, ' ') : part)
    .replace(/mailto:/i, ' ')
    .replace(/[<>()[\]（）【】"]+/g, (sign) => (mail ? ' ' : sign))
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\s*@?|[\s:：]+$/g, '')
  const owner: Owner = {}
  if (name && !isNoValue(name)) owner.name = name
  if (mail) owner.mail = mail
  return owner.name || owner.mail ? owner : undefined
}
