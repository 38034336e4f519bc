import { exception } from '../exception'
import type { AuthModeName, Realm } from '../execution'
import { type Manifest, SCOPE_PREFIX } from '../manifest'
import type { HostPerson } from '../people'
import { serviceOf } from '../serviceNames'
import { modeAllows, opensAnotherFile } from './authMode'
import { scopesFor } from './scopes'

/**
 * Throws what Google throws when an execution may not call a member: for its auth mode, for a scope the manifest does
 * not list, or for one the person has not granted.
 */
export function permit(
  member: string,
  {
    realm,
    authMode,
    person,
    manifest,
  }: { realm: Realm; authMode: AuthModeName; person: HostPerson; manifest: Manifest },
): void {
  const scopes = scopesFor(member)
  const required = scopes.map((scope) => SCOPE_PREFIX + scope).join(' || ')
  if (!modeAllows(authMode, member)) {
    if (authMode === 'CUSTOM_FUNCTION') {
      const what = opensAnotherFile(member) ? member.split('.')[1] : `${serviceOf(member)} service`
      throw exception(realm, `You do not have permission to call ${what}.`)
    }
    const hint = required ? ` Required permissions: ${required}` : ''
    throw exception(realm, `You do not have permission to call ${member}.${hint}`)
  }
  if (scopes.length === 0) return
  const listed = manifest.scopes ?? scopes
  const granted = scopes.some((scope) => listed.includes(scope) && !person.withheld.includes(scope))
  if (
    granted ||
    isAnonymous(
      member,
      authMode,
      scopes.some((scope) => listed.includes(scope)),
    )
  )
    return
  throw exception(
    realm,
    `Specified permissions are not sufficient to call ${member}. Required permissions: ${required}`,
  )
}

/** Asking who somebody is never throws where identity is hidden anyway; the address is then blank. */
function isAnonymous(member: string, authMode: AuthModeName, listed: boolean): boolean {
  return member.startsWith('Session.get') && (authMode !== 'FULL' || listed)
}
