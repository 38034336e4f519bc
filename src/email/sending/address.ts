/** Mail providers at which anybody may have an address: nobody's own domain. */
const PUBLIC_DOMAINS =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|mail|email|yandex|ya|zoho|fastmail|hey|tutanota|tuta|hushmail|qq|foxmail|163|126|yeah|sina|sohu|139|189|aliyun|tom|21cn|naver|daum|hanmail|t-online|freenet|orange|free|laposte|libero|rediffmail|comcast|verizon|att|btinternet|inbox|bk|list|rambler|seznam|wp|o2|onet|interia|uol|bol|terra)\.(?:vip\.)?(?:com|net|org|me|de|fr|it|es|ru|cn|co|in|jp|ch|at|cz|pl|br|kr|eu|io)(?:\.[a-z]{2})?$/i

/** One key per mailbox. */
export const addressKey = (address: string): string => address.trim().toLowerCase()

/** The part behind the @; '' for what is no address. */
export const domainOf = (address: string): string => addressKey(address).split('@')[1] ?? ''

/** The domain a sender may approve as a whole: their own, unless everybody may have an address there. */
export function ownDomain(address: string): string | undefined {
  const domain = domainOf(address)
  return domain === '' || PUBLIC_DOMAINS.test(domain) ? undefined : domain
}

/** What can be a mail address; one bad address fails a whole message (platform 6.6). */
const ADDRESS = /^[^\s@<>,;"\p{C}]+@[^\s@<>,;"\p{C}]+\.[^\s@<>,;".\p{C}]+$/u
const LONGEST = 254

/** Each address once, in its first writing; what cannot be one is left out. */
export function distinctAddresses(written: readonly (string | undefined)[]): string[] {
  const seen = new Map<string, string>()
  for (const address of written) {
    const trimmed = address?.trim() ?? ''
    const key = addressKey(trimmed)
    if (key.length <= LONGEST && ADDRESS.test(trimmed) && !seen.has(key)) seen.set(key, trimmed)
  }
  return [...seen.values()]
}
