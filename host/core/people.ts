import type { Person } from './execution'

/** A person as tests and the page describe one; what is left out is ordinary. */
export type PersonDescription = Partial<HostPerson> & { mail: string }

/** A simulated person, with what the host alone needs to know. May be changed while the host runs. */
export interface HostPerson extends Person {
  /** OAuth scopes not granted (any more), by their last part, e.g. `script.send_mail`; empty: all are granted. */
  withheld: string[]
}

export function aPerson(description: PersonDescription): HostPerson {
  const [account = ''] = description.mail.split('@')
  return {
    name: account.charAt(0).toUpperCase() + account.slice(1),
    locale: 'en',
    role: 'editor',
    addOn: true,
    workspace: false,
    withheld: [],
    ...description,
  }
}

/** The people of a host: exactly one owner, the first one called so, else the first of all. */
export class People {
  readonly all: readonly HostPerson[]
  readonly owner: HostPerson

  constructor(descriptions: readonly PersonDescription[]) {
    const people = descriptions.map(aPerson)
    const owner = people.find(({ role }) => role === 'owner') ?? people[0]
    if (!owner) throw new Error('The host needs at least one person.')
    owner.role = 'owner'
    this.all = people
    this.owner = owner
  }

  /** Throws an Error naming the people there are. */
  of(mail: string): HostPerson {
    const found = this.all.find((person) => person.mail === mail)
    if (!found)
      throw new Error(`Nobody here has the address ${mail}: ${this.all.map((p) => p.mail).join(', ')}.`)
    return found
  }
}
