import { defineConfig } from 'vitest/config'

// The tests that `npm run mutants` runs against each mutant: those of the rules, and no database.
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    include: ['src/core/{recognition,report}/**/*.test.ts'],
    exclude: ['**/*.shared.test.ts', '**/node_modules/**'],
  },
})
