import { defineConfig } from 'vitest/config'

const EVERYWHERE = {
  // Long enough for a slow or busy machine.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 10_000 } },
  // Files share what they load: reading the spreadsheet engine anew for each would double the time of the whole.
  isolate: false,
}

/** Where a browser is driven: it may stall once on a slow or busy machine. */
const IN_A_BROWSER = ['test/{page,sidebar}/**/*.test.ts', 'test/email/clients.test.ts']

export default defineConfig({
  test: {
    globalSetup: 'test/globalSetup.ts',
    maxWorkers: '100%',
    projects: [
      { test: { ...EVERYWHERE, name: 'browser', include: IN_A_BROWSER, retry: 2 } },
      {
        test: {
          ...EVERYWHERE,
          name: 'sheet',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: IN_A_BROWSER,
        },
      },
    ],
  },
})
