import { IANAZone } from 'luxon'

/** The parts of appsscript.json that change how a script runs. */
export interface Manifest {
  /** Zone of the script: Date's local getters, clock triggers. */
  timeZone: string
  /** Scopes without their common beginning, e.g. `script.send_mail`; undefined: detected automatically, all allowed. */
  scopes: readonly string[] | undefined
}

export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/'

/** Reads the text of appsscript.json; throws an Error saying what is wrong with it. */
export function readManifest(text: string): Manifest {
  const json: unknown = JSON.parse(text)
  if (typeof json !== 'object' || json === null) throw new Error('appsscript.json does not hold an object.')
  const timeZone = 'timeZone' in json && typeof json.timeZone === 'string' ? json.timeZone : ''
  if (!IANAZone.isValidZone(timeZone))
    throw new Error('appsscript.json does not name a timeZone of the IANA list.')
  if (!('runtimeVersion' in json) || json.runtimeVersion !== 'V8') {
    throw new Error(
      'appsscript.json must say "runtimeVersion": "V8": anything else may mean the retired engine.',
    )
  }
  const scopes =
    'oauthScopes' in json && Array.isArray(json.oauthScopes) ? json.oauthScopes.map(String) : undefined
  return { timeZone, scopes: scopes?.map((scope) => scope.replace(SCOPE_PREFIX, '')) }
}
