/** What the page of the add-on, in its own origin, tells the page of the host. */
export type FromFrame =
  | { okr: 'ready' }
  | { okr: 'call'; id: number; name: string; args: string }
  | { okr: 'close' }
  | { okr: 'size'; width?: number; height?: number }
  | { okr: 'focusEditor' }

/** What the page of the host tells it. Results are JSON text, as they travel. */
export type ToFrame =
  | { okr: 'page'; html: string }
  | { okr: 'result'; id: number; result: string }
  | { okr: 'failure'; id: number; name: string; message: string }
