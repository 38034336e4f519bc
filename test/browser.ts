import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Where systems put Chrome and Chromium, best first. */
function installed(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ]
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'))
    default:
      return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
        .flatMap((name) => ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)))
        .concat('/opt/google/chrome/chrome')
  }
}

/** CHROME_PATH, else an installed Chrome or Chromium, else the one Playwright keeps; throws how to get one. */
export function browserPath(): string {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROME_PATH is ${chosen}, but there is no browser. Correct it or unset it.`)
  }
  const found = [...installed(), chromium.executablePath()].find((path) => path && existsSync(path))
  if (found) return found
  throw new Error(
    'These tests need a browser: install Chrome or Chromium, run `npx playwright-core install chromium`, or set CHROME_PATH.',
  )
}

/** A headless browser that keeps to itself, also for root in a container. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
