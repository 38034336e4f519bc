import { useState } from 'preact/hooks'
import type { MailStatus } from '../../src/rpc/mail/mailContract'
import type { Choices } from './choices'
import { useWords } from './words'

/** As far as a page can tell; the server reads it strictly. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/

interface Props {
  choices: Choices
  status: MailStatus
  onChange(change: Partial<Choices>): void
  onPeople(): void
}

/** Who may be written to: an address with a tick, or everyone at the sender's own domain. */
export function RecipientsField({ choices, status, onChange, onPeople }: Props) {
  const { recipients: words } = useWords().mailSettings
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string>()
  const { approved, addresses } = choices
  const isNew = new Set(status.schedule ? status.waiting : [])

  const toggle = (address: string, on: boolean) => {
    const next = new Set(approved)
    if (on) next.add(address)
    else next.delete(address)
    onChange({ approved: next })
  }
  function add(): void {
    const address = typed.trim()
    const isAddress = ADDRESS.test(address)
    setRefused(isAddress ? undefined : typed)
    if (!isAddress) return
    setTyped('')
    onChange({
      addresses: addresses.includes(address) ? addresses : [...addresses, address],
      approved: new Set([...approved, address]),
    })
  }
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      <p class="quiet">{words.about}</p>
      {status.domain && (
        <label>
          <input
            type="checkbox"
            checked={choices.domain}
            onChange={({ currentTarget }) => onChange({ domain: currentTarget.checked })}
          />
          {words.domain(status.domain.name)}
        </label>
      )}
      {addresses.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {addresses.length > 1 && approved.size < addresses.length && (
            <button type="button" class="plain" onClick={() => onChange({ approved: new Set(addresses) })}>
              {words.all}
            </button>
          )}
          <ul class="addresses">
            {addresses.map((address) => (
              <li key={address}>
                <label>
                  <input
                    type="checkbox"
                    checked={approved.has(address)}
                    onChange={({ currentTarget }) => toggle(address, currentTarget.checked)}
                  />
                  <span dir="auto">{address}</span>
                  {isNew.has(address) && <span class="new">{words.isNew}</span>}
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="line">
        <label class="choice">
          {words.add}
          <input
            type="text"
            inputMode="email"
            autocomplete="off"
            value={typed}
            aria-invalid={refused !== undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
        </label>
        <button type="button" onClick={add}>
          {words.addButton}
        </button>
      </div>
      {refused !== undefined && <p role="alert">{words.notAnAddress(refused)}</p>}
      <p class="quiet">
        {words.people}{' '}
        <button type="button" class="plain" onClick={onPeople}>
          {words.openPeople}
        </button>
      </p>
    </fieldset>
  )
}
