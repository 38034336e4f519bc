import { type Sender, writeSender } from './sender'
import { forgetWake, writeWake } from './wake'

/** The function that the trigger calls; build and Google know it by this name. */
const HOURLY = 'hourly'

/** One per sender and file is all an add-on may have (platform 5.8); an existing one is kept. The next hour looks around. */
export function beginSending(file: string, sender: Sender): void {
  writeSender(file, sender)
  writeWake(file, 0)
  const exists = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === HOURLY)
  if (!exists) ScriptApp.newTrigger(HOURLY).timeBased().everyHours(1).create()
}

/** No mail and no nightly work; approvals are kept for another time. */
export function endSending(file: string, sender: Sender): void {
  writeSender(file, { ...sender, schedule: undefined, daily: undefined, pausedUntil: undefined })
  forgetWake(file)
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HOURLY) ScriptApp.deleteTrigger(trigger)
  }
}
