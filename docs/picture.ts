import { join } from 'node:path'
import { launchBrowser } from '../test/browser'
import { Desk, ownFolder, startServer } from '../test/page/openPage'

/** Takes the picture of the README: the page as a newcomer sees it, with the sidebar open. */
const folder = ownFolder()
const [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()])
try {
  const desk = await Desk.open(browser, server.address)
  await desk.menu('Extensions', 'OKR Sheets', 'Check in')
  const value = desk.sidebar.getByRole('textbox').first()
  await value.fill('520k')
  await desk.idle()
  // The scores at the right, with the objectives still in sight.
  await desk.page.locator('.o-grid-overlay').hover()
  await desk.page.mouse.wheel(1000, 0)
  await desk.page.waitForTimeout(500)
  await desk.page.screenshot({ path: join(import.meta.dirname, 'page.png') })
} finally {
  await browser.close()
  await server.stop()
  folder.remove()
}
