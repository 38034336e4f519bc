/** Line breaks and controls would break a subject or forge a line; a space keeps the words apart. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu
/** Bidi marks, embeddings, overrides and isolates turn text around; the rest is invisible. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu
/** Joiners belong inside emoji and some scripts (Persian, Hindi); anywhere else they only hide. */
const STRAY_JOINERS =
  /(?<![^\0-\x7f\s\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\0-\x7f\s\u200c\u200d])/gu
const LONE_SURROGATES = /\p{Cs}/gu
/** No script stacks more marks than this on a letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/** What a reader sees as one character: flags, emoji of several code points, letters with their marks, Hangul in parts. */
const GRAPHEME =
  /(?:\p{RI}{2}|[\u1100-\u115f\ua960-\ua97c]+[\uac00-\ud7a3]?|[\s\S])(?:\u200d\p{Extended_Pictographic}|\u200d|[\p{M}\p{Emoji_Modifier}\u200c\u1160-\u11ff\ud7b0-\ud7fb])*/gu

/** Cuts at the last whole character that leaves room for the ellipsis. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const [grapheme] of text.slice(0, 2 * limit + 16).matchAll(GRAPHEME)) {
    if (kept.length + grapheme.length >= limit) break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}

/**
 * Text from a cell as one harmless line of at most `limit` UTF-16 units: no line breaks, no controls, nothing
 * that hides or turns the text around it. Not escaped: that is the renderer's.
 */
export function safeText(text: string, limit: number): string {
  // More than this cannot be shown; a cell may hold 50,000 characters.
  const near = text.slice(0, 8 * limit + 64)
  const line = near
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(STRAY_JOINERS, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  const whole = near.length === text.length
  return whole || line.length > limit ? cut(line, limit) : `${line}…`
}
