import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/globalSetup.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Files share what they load: reading the spreadsheet engine anew for each would double the time of the whole.
    isolate: false,
    maxWorkers: '100%',
  },
})
