/** A cell holds 50,000 (platform 3.41); the apostrophe may count. */
const MOST_CHARACTERS = 49_000

/** Text that can never become a formula, a number or a date (platform 3.10, 3.11). */
export const asText = (text: string): string => (text === '' ? '' : `'${text.slice(0, MOST_CHARACTERS)}`)
