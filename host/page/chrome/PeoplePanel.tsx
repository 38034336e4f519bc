import type { HostPerson } from '../../core/people'
import type { Workspace } from '../workspace'

/** Who sits at the page: the same file, seen and used by somebody else. */
export function PeoplePanel({ workspace }: { workspace: Workspace }) {
  const { host, actor } = workspace
  const domain = host.people.owner.mail.split('@')[1]
  return (
    <fieldset class="people">
      <legend>Use this file as</legend>
      {host.people.all.map((person) => (
        <label key={person.mail}>
          <input
            type="radio"
            name="person"
            disabled={workspace.working !== undefined}
            checked={person.mail === actor.person.mail}
            onChange={() => workspace.sit(person.mail)}
          />
          <strong>{person.name}</strong>
          <span>{person.mail}</span>
          <span class="chip">{kindOf(person, domain)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function kindOf({ role, addOn, mail, locale }: HostPerson, domain: string | undefined): string {
  const words = [role === 'viewer' ? 'may only look' : role]
  if (mail.split('@')[1] !== domain) words.push('other domain')
  if (!addOn) words.push('without the add-on')
  if (locale.startsWith('zh')) words.push('中文')
  return words.join(' · ')
}
