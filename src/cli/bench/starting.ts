import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { chromium, type LaunchOptions } from '@playwright/test'
import { end, startHost } from './host.ts'
import { compare } from './measure.ts'
import type { Section } from './report.ts'

/** `npm start` up to the screen that asks for the passphrase of the record in `dataFolder`. */
export async function startingSection(launch: LaunchOptions, dataFolder: string): Promise<Section> {
  const engine = await compare(5, () => engineStart(dataFolder), nodeStart)
  const whole = await compare(
    5,
    () => wholeStart(launch, dataFolder),
    () => blankStart(launch),
  )
  return {
    title: 'Start to first screen',
    text: 'As `npm start -- --browser` does it: the engine as built until it says its address, then a new browser until the screen that asks for the passphrase is shown.',
    unit: 'milliseconds',
    rows: [
      { work: 'Engine up to its address', peerName: 'Node that prints a line', ...engine },
      { work: 'Engine, browser, start screen shown', peerName: 'Chromium with a blank page', ...whole },
    ],
    notes: ['Electron’s window is not measured.'],
  }
}

async function engineStart(dataFolder: string): Promise<number> {
  const start = performance.now()
  const { host } = await startHost(dataFolder)
  const took = performance.now() - start
  await end(host)
  return took
}

async function nodeStart(): Promise<number> {
  const start = performance.now()
  const node = spawn(process.execPath, ['--eval', `console.log('here')`], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(node, 'exit')
  await once(node.stdout, 'data')
  const took = performance.now() - start
  await ended
  return took
}

async function wholeStart(launch: LaunchOptions, dataFolder: string): Promise<number> {
  const start = performance.now()
  const { host, url } = await startHost(dataFolder)
  const browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    return performance.now() - start
  } finally {
    await browser.close()
    await end(host)
  }
}

async function blankStart(launch: LaunchOptions): Promise<number> {
  const start = performance.now()
  const browser = await chromium.launch(launch)
  const page = await browser.newPage()
  await page.goto('about:blank')
  const took = performance.now() - start
  await browser.close()
  return took
}
