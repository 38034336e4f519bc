import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/globalSetup.ts',
    testTimeout: 60_000,
    // Every core: Vitest would keep one for itself, which halves a machine of two.
    maxWorkers: '100%',
  },
})
