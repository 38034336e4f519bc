import { spawnSync } from 'node:child_process'
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

const existing = (): string | undefined =>
  [...installed(), chromium.executablePath()].find((path) => path && existsSync(path))

/** CHROME_PATH, else an installed Chrome or Chromium, else the one Playwright keeps; throws how to get one. */
export function browserPath(): string {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROME_PATH is ${chosen}, but there is no browser. Correct it or unset it.`)
  }
  const found = existing()
  if (found) return found
  throw new Error(
    'These tests need a browser: install Chrome or Chromium, run `npx playwright-core install chromium`, or set CHROME_PATH.',
  )
}

const INSTALL_MS = 5 * 60_000

/** Puts a browser there where none is: Playwright's own, else Debian's package when we may install one. Throws how to get one. */
export function ensureBrowser(): void {
  if (process.env.CHROME_PATH || existing()) return
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: INSTALL_MS }).status === 0
  console.error('No browser is installed: getting one for the tests …')
  run(
    process.execPath,
    join(import.meta.dirname, '../node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  )
  if (!existing() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  }
  browserPath()
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
