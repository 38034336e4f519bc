/** What every page of the add-on says about its calls. */
export const page = {
  slow: 'Still waiting for Google Sheets…',
  retry: 'Try again',
  failure: {
    accounts:
      'You are signed in with more than one Google account, or this add-on is not authorised yet. Open this sheet in a browser window with only the account it is shared with.',
    offline: 'There is no connection to Google Sheets. Check your network and try again.',
    silent: 'Google Sheets has not answered for a minute. Try again: nothing is saved twice.',
    unknown:
      'Google Sheets could not do this. Try again in a moment. If it keeps happening and you use several Google accounts, open this sheet in a window with only one of them.',
  },
}
