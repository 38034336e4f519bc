type Properties = GoogleAppsScript.Properties.Properties

/** Below the 9 KB a property may have (platform 7.1), in a store that counts bytes. */
const MOST = 8000

/** Characters beyond ASCII become escapes, so that a character is a byte and a text can be cut anywhere. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Reads what writeJson stored; undefined when nothing was, or when a part of it is gone. */
export function readJson(all: Record<string, string>, key: string): unknown {
  const parts = Number(all[key])
  if (!Number.isInteger(parts)) return undefined
  let text = ''
  for (let part = 0; part < parts; part++) {
    const piece = all[`${key}.${part}`]
    if (piece === undefined) return undefined
    text += piece
  }
  return JSON.parse(text)
}

/** Stores a value of any size under a key, cut into properties; one call, so that no half of it can be left. */
export function writeJson(properties: Properties, key: string, value: unknown): void {
  const text = asciiJson(value)
  const entries: Record<string, string> = {}
  let parts = 0
  for (let at = 0; at < text.length; at += MOST) entries[`${key}.${parts++}`] = text.slice(at, at + MOST)
  entries[key] = String(parts)
  properties.setProperties(entries)
}
