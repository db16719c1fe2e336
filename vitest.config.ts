import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { shared } from './scripts/shared.mjs'

// Tests that read the samples beside the checkout are named `*.shared.test.ts`.
const needShared = globSync('src/**/*.shared.test.ts')
if (shared === null && needShared.length > 0) {
  const list = needShared.map((file) => `  ${file}`).join('\n')
  if (process.env['CI'] === 'true') throw new Error(`../shared is not beside the checkout; CI needs it for\n${list}`)
  console.warn(`../shared is not beside the checkout, so these are not collected:\n${list}`)
}
const exclude = shared === null ? ['**/*.shared.test.ts', '**/node_modules/**'] : ['**/node_modules/**']

const withElectronMocked = ['src/main/*.test.ts', 'src/main/shell/**/*.test.ts', 'src/preload/**/*.test.ts']

/**
 * What properties draw their inputs from. The same tree draws the same on every machine, so that what passed once passes where it
 * lands; each commit draws others. `PROPERTY_SEED=4711` draws from another number, `PROPERTY_SEED=new` from a new one each time,
 * as does a folder without git.
 */
function propertySeed(): string {
  const asked = process.env['PROPERTY_SEED']
  if (asked !== undefined) return asked
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' })
  return status === 0 ? String(Number.parseInt(stdout.slice(0, 8), 16) | 0) : 'new'
}
const env = { PROPERTY_SEED: propertySeed() }
const setupFiles = ['src/testSetup.ts']

const report = process.env['UNIT_REPORT']

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which on two cores means to run one file at a time; it needs a twentieth of one.
    maxWorkers: '100%',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          env,
          setupFiles,
          include: ['src/**/*.test.ts'],
          exclude: [...exclude, 'src/renderer/**', ...withElectronMocked],
          // One worker reads the modules once for many files; nothing here mocks a module or a global.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'electron', environment: 'node', env, setupFiles, include: withElectronMocked },
      },
      {
        plugins: [react()],
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          env,
          setupFiles: [...setupFiles, 'src/renderer/testSetup.ts'],
          // As above: a third of the time. Each file has a window of its own all the same.
          isolate: false,
          testTimeout: 30_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'json-summary'] },
  },
})
