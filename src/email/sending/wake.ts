const own = () => PropertiesService.getUserProperties()
const wakeKey = (spreadsheet: string) => `okr.wake.${spreadsheet}`
/** When the trigger last ran without being told of which spreadsheet. */
const BLIND_KEY = 'okr.blind'

/** Before this instant nothing is due: the one property an idle hour reads. Undefined for who sends nothing here. */
export function readWake(spreadsheet: string): number | undefined {
  const stored = own().getProperty(wakeKey(spreadsheet))
  return stored === null ? undefined : Number(stored)
}

export const writeWake = (spreadsheet: string, instant: number): unknown =>
  own().setProperty(wakeKey(spreadsheet), String(instant))

export const forgetWake = (spreadsheet: string): unknown => own().deleteProperty(wakeKey(spreadsheet))

export const readBlind = (): number => Number(own().getProperty(BLIND_KEY) ?? 0)

export const writeBlind = (now: number): unknown => own().setProperty(BLIND_KEY, String(now))
