/**
 * The integer id of a sheet, as links show it. Sheets made by scripts have such an id in the engine too; those a
 * person adds at the grid have a random text, which stands for an integer of its own.
 */
export function gidOf(sheetId: string): number {
  if (/^\d{1,10}$/.test(sheetId)) return Number(sheetId)
  let hash = 0
  for (const char of sheetId) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0
  return 2_000_000_000 + (hash % 147_483_647)
}
