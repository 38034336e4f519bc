import { counted } from './counts'

/** The dialog in which a person sets up the mails of a file. */
export const mailSettings = {
  title: 'Emails of this file',
  loading: 'Looking up what is set up…',
  off: 'No mails go out. Choose what to send and to whom; nothing is sent before you switch it on.',
  on: (from: string) => `You send these mails, from ${from}.`,
  next: {
    request: (when: string) => `Next: check-in requests, ${when}.`,
    reminder: (when: string) => `Next: reminders, ${when}.`,
    digest: (when: string) => `Next: the summary, ${when}.`,
  },
  quota: (n: number) => `Google lets you write to ${counted(n, 'more person', 'more people')} today.`,
  seen: (when: string) => `The clock last ran ${when}.`,
  notSeenYet: 'The clock has not run yet. Google starts it within the hour.',
  paused: (day: string) => `Paused until ${day}.`,
  trouble: {
    blind:
      'Google runs the clock here but does not hand it the spreadsheet, so nothing can be sent. Use a copy of the add-on that is bound to this sheet; the README says how.',
    unseen: (when: string) =>
      `The clock has not run since ${when}. Stop and switch on again; if that does not help, the add-on was disabled or lost a permission.`,
    failing: (when: string, message: string) =>
      `Since ${when} it does not work: ${message} It is tried again every hour.`,
    duty: (who: string, when: string) =>
      `${who} sends the mails of this file (last seen ${when}). Only one person does, so that nobody gets a mail twice.`,
    lost: (who: string, when: string) =>
      `${who} sent the mails of this file but was last seen ${when}. You can go on in their place.`,
    relieved: (who: string) => `${who} has taken over from you.`,
    waiting: (n: number) => `${counted(n, 'address waits', 'addresses wait')} for your approval.`,
    takeOverLimits:
      'What went out under their name this week is not known here; your first mails are of the next turn.',
  },
  mails: {
    legend: 'Which mails',
    request: 'Check-in request',
    requestAbout: 'To each owner with something due, with their own rows only.',
    reminder: 'Reminder',
    reminderAbout:
      'One working day later to who is still open. After three weeks without an answer their manager is told instead.',
    digest: 'Summary',
    digestAbout:
      'How the plans stand, to everyone approved. Managers get it about their people instead. None in a week without news.',
    cycle: 'Notes on the cycle',
    cycleAbout: 'Two weeks before its end, and on the day after it.',
    preview: 'Preview',
    previewOf: (mail: string) => `Preview: ${mail}`,
    manager: 'Summary for managers',
    ending: 'Two weeks before the end',
    ended: 'At the end of the cycle',
  },
  times: {
    legend: 'When',
    checkInDay: 'Check-in day',
    digestDay: 'Summary on',
    hour: 'Between',
    hours: (from: string, to: string) => `${from} and ${to}`,
    rhythm: 'How often',
    weekly: 'Every week',
    monthly: 'Once a month, from its first such day',
    zone: (zone: string) => `In the time zone of the sheet, ${zone} (File › Settings).`,
  },
  recipients: {
    legend: 'To whom',
    about:
      'Your account writes to nobody else, whatever anybody types into the sheet. Addresses added later wait here.',
    domain: (domain: string) => `Everyone in the sheet with an address at ${domain}`,
    all: 'Choose all',
    isNew: 'new',
    add: 'Another address',
    addButton: 'Add',
    notAnAddress: (text: string) => `‘${text}’ is no mail address.`,
    none: 'The sheet names no addresses yet. Write them on the tab People, or add them here.',
    people: 'Names, languages, managers and pauses stand on the tab People.',
    openPeople: 'Open that tab',
  },
  looks: {
    legend: 'Details',
    name: 'Sent as',
    namePlaceholder: 'Name of the plan or file',
    behind: 'Behind from',
    farBehind: 'Far behind from',
    points: 'points below what the calendar calls for',
    badThresholds: 'Enter whole points from 1 to 100, far behind above behind.',
    shared: 'These two hold for everyone who uses this file.',
  },
  outcomes: {
    legend: 'What went out',
    none: 'Nothing yet.',
    kinds: {
      request: 'Check-in requests',
      reminder: 'Reminders',
      digest: 'Summaries',
      nudge: 'Asked for by you',
      ending: 'Notes before the end',
      ended: 'Notes at the end',
    },
    states: {
      sent: (n: number) => `${n} sent`,
      waiting: (n: number) => `${n} go out in a later hour`,
      failed: (n: number) => `${n} not sent`,
      uncertain: (n: number) => `${n} uncertain`,
      replaced: (n: number) => `${n} not sent before the next were due`,
    },
    uncertain: 'broken off while sending, so it may have arrived; it is not sent again',
    replaced: 'Google’s daily limit did not allow it in time',
  },
  preview: {
    loading: 'Writing the mail…',
    subject: 'Subject',
    to: 'To',
    yours: 'This is the mail as it would go out now. It is shown to you alone.',
    nobody:
      'Nobody would get this mail now: no running plan names somebody with a mail address it would go to.',
    back: 'Back',
    test: 'Send it to me',
    sent: (to: string) => `Sent to ${to}, and to nobody else.`,
    frame: 'The mail',
  },
  buttons: {
    switchOn: 'Switch on',
    save: 'Save changes',
    takeOver: 'Take over and switch on',
    stop: 'Stop',
    pause: 'Pause…',
    pauseFor: (weeks: number) => counted(weeks, 'week', 'weeks'),
    resume: 'End the pause',
    close: 'Close',
  },
  handOver:
    'To hand over, ask the other person to open this dialog and choose Take over. You keep sending until they do.',
  said: {
    on: 'Switched on.',
    saved: 'Saved.',
    stopped: 'Stopped. Your choices are kept.',
    paused: 'Paused.',
    resumed: 'The pause is over.',
  },
  needMails: 'Choose at least one mail.',
  needRecipients: 'Choose at least one address.',
}
