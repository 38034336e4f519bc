import { readWake, writeBlind } from './email/sending/wake'

/** Whether the hour has nothing to do; all that nearly every run of the clock trigger enters. */
export function isIdle(now: number): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  if (!spreadsheet) {
    // Some deployments get no spreadsheet in clock triggers (platform 3.37); without one nothing can be read or keyed.
    writeBlind(now)
    console.error('The clock trigger was given no spreadsheet: no mail can be sent from this installation.')
    return true
  }
  const wake = readWake(spreadsheet.getId())
  return wake === undefined || now < wake
}
