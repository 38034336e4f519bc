import { nameKey } from '../core/nameKey'
import type { Owner } from '../core/plan/plan'
import type { Placed } from './ownTable'
import { type People, type Person, personIn } from './people'

/** Who is asking, as far as that is known. */
export interface Me {
  /** '' where Google keeps it to itself (platform 7.5): normal, never an error. */
  mail: string
  /** What the person said they are called here; '' when they said that they are none of the owners; undefined: not asked yet. */
  name?: string
}

/** Undefined where Google keeps it to itself (platform 7.5): normal, never an error. */
export const activeMail = (): string | undefined => Session.getActiveUser().getEmail() || undefined

const keyOf = (file: string): string => `okr.me.${file}`

/** What a person said of themselves stays with their account, also where they may not write to the file. */
export const readMe = (file: string): Me => ({
  mail: Session.getActiveUser().getEmail(),
  name: PropertiesService.getUserProperties().getProperty(keyOf(file)) ?? undefined,
})

export const rememberMe = (file: string, name: string): unknown =>
  PropertiesService.getUserProperties().setProperty(keyOf(file), name)

/** Who is whom for one person, by the People tab. */
export interface Acquaintance {
  isMine(owners: readonly Owner[]): boolean
  /** Whether the person manages one of the owners. */
  isMyTeam(owners: readonly Owner[]): boolean
  /** Whom of the person's team an update is asked of: the first owner, if they manage that one. */
  teammate(owners: readonly Owner[]): { name: string; mail?: string } | undefined
  /** Owners nobody has claimed, as the table writes them, each once: one of them may be the person. */
  strangers(owners: readonly Owner[]): string[]
}

export function acquaintance({ mail, name = '' }: Me, people: People): Acquaintance {
  const same = (one: string | undefined, other: string) =>
    other !== '' && nameKey(one ?? '') === nameKey(other)
  const self = (mail && people.find({ mail })) || (name && people.find({ name })) || undefined
  const isSelf = (owner: Owner, person: Placed<Person> | undefined) =>
    same(owner.mail, mail) ||
    same(person?.mail, mail) ||
    same(owner.name, name) ||
    (person !== undefined && person.row === self?.row)
  function manages(owner: Owner): boolean {
    const { manager } = people.find(owner) ?? {}
    if (!manager) return false
    const found = people.find({ name: manager, mail: manager })
    return same(manager, mail) || same(manager, name) || (found !== undefined && found.row === self?.row)
  }
  return {
    isMine: (owners) => owners.some((owner) => isSelf(owner, people.find(owner))),
    isMyTeam: (owners) => owners.some(manages),
    teammate([first]) {
      if (!first || !manages(first)) return undefined
      const { name, mail } = personIn(people)(first)
      return { name: name ?? mail ?? '', mail }
    },
    strangers(owners) {
      const names = new Map<string, string>()
      for (const owner of owners) {
        const person = people.find(owner)
        const key = nameKey(person?.name ?? owner.name ?? '')
        if (owner.name && !owner.mail && !person?.mail && !names.has(key)) names.set(key, owner.name)
      }
      return [...names.values()]
    },
  }
}
