// Adds up what vitest and Playwright wrote in their JSON reports; the last line is `N passed, N failed`.
// usage: node scripts/countTests.mjs --at-least tests.json report.json…
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A report of either runner. What could not even be loaded counts as failed: it holds tests that nobody ran. */
export function count(report) {
  if ('numPassedTests' in report) {
    const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
  }
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

/** Why the sum is not good enough, one sentence each. */
export function complaints({ passed, failed }, { atLeast, missing }) {
  return [
    ...missing.map((path) => `No report at ${path}: its tests did not run.`),
    ...(failed > 0 ? [`${failed} failed.`] : []),
    ...(passed < atLeast ? [`${passed} passed, but .ci/tests.json asks for at least ${atLeast}.`] : []),
  ]
}

function main([flag, floor, ...paths]) {
  if (flag !== '--at-least' || floor === undefined || paths.length === 0) {
    console.error('usage: node scripts/countTests.mjs --at-least tests.json report.json…')
    return 2
  }
  const { atLeast } = readJson(floor)
  const sums = paths.filter((path) => existsSync(path)).map((path) => count(readJson(path)))
  const passed = sums.reduce((sum, one) => sum + one.passed, 0)
  const failed = sums.reduce((sum, one) => sum + one.failed, 0)
  const missing = paths.filter((path) => !existsSync(path))
  const wrong = complaints({ passed, failed }, { atLeast, missing })
  for (const sentence of wrong) console.error(sentence)
  console.log(`${passed} passed, ${failed} failed`)
  return wrong.length === 0 ? 0 : 1
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exit(main(process.argv.slice(2)))
