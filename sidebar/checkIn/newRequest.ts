/** A new id for a batch. Not `randomUUID`, which exists only on pages the browser calls secure. */
export const newRequest = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
