/** Colour never stands alone: a shape beside it, and the word for who hears it. */
export const SHAPES = { error: '■', warning: '▲', hint: '●' } as const
