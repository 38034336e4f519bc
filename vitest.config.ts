import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/globalSetup.ts',
    // Long enough for a slow or busy machine, on which a browser may also stall once.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
    retry: 2,
    // Files share what they load: reading the spreadsheet engine anew for each would double the time of the whole.
    isolate: false,
    maxWorkers: '100%',
  },
})
