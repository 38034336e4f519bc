import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, FrameLocator, Page } from 'playwright-core'

const ROOT = new URL('../..', import.meta.url).pathname

export interface Started {
  address: string
  /** Everything it printed so far. */
  output(): string
  stop(): Promise<void>
}

/** `npm start` after its set-up, with a folder of its own and no browser; rejects with what it printed when it ends instead. */
export function startServer(folder: string, args: readonly string[] = []): Promise<Started> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'host/serve/start.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, OKR_HOME: folder, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`exit ${code}: ${lines.join('\n')}`)))
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? []
        if (address) resolve({ address, output: () => lines.join('\n'), stop: () => stopped(child) })
      })
    }
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}

/** A folder for a file of the host, gone when it is disposed of. */
export function ownFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'okr-page-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The page as a person uses it. */
export class Desk {
  readonly page: Page
  /** What went wrong in the page's own scripts. */
  readonly errors: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message))
  }

  static async open(browser: Browser, address: string): Promise<Desk> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    const desk = new Desk(await context.newPage())
    desk.page.setDefaultTimeout(60_000)
    await desk.page.goto(address)
    await desk.ready()
    return desk
  }

  ready(): Promise<unknown> {
    return this.page.waitForSelector('body.ready')
  }

  /** Chooses in the menu bar: top menu, submenus, entry. */
  async menu(top: string, ...path: string[]): Promise<void> {
    await this.page.locator('.o-topbar-menu', { hasText: top }).click()
    const entry = (name: string) => this.page.locator('.o-menu-item', { hasText: name }).last()
    for (const name of path.slice(0, -1)) await entry(name).hover()
    await entry(path.at(-1) as string).click()
  }

  async panel(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe')
  }

  /** The page inside the dialog that is open. */
  get dialog(): FrameLocator {
    return this.page.frameLocator('.dialog-page iframe')
  }

  /** What the grid's own model shows in a cell. */
  cell(reference: string): Promise<string> {
    return this.page.evaluate((at) => {
      const { workspace } = globalThis as unknown as {
        workspace: { host: { display(at: string): string[][] } }
      }
      return workspace.host.display(at)[0]?.[0] ?? ''
    }, reference)
  }

  /** Until what was changed is on the disk. */
  async saved(): Promise<void> {
    await this.page.locator('.save-state', { hasText: 'Saved on this computer' }).waitFor()
  }

  /** Until nothing runs any more. */
  async idle(): Promise<void> {
    await this.page.locator('.working').waitFor({ state: 'hidden' })
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}
