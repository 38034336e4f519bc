/** Days without a check-in before a key result is stale: a week and a grace of three days (domain 4.6). */
export const STALE_AFTER = 7 + 3
/** The longest silence that is still a rhythm. */
export const LONGEST_SILENCE = 90

/** Requests in a row that may go by before reminders end and the manager is told. */
export const MOST_REQUESTS = 3
/** Further back nobody looks (see email/sending/deliveries.ts). */
export const MOST_PATIENCE = 4
