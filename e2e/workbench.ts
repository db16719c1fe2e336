import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import type { Reply } from '../src/contract/reply.ts'
import { browser } from './browser.ts'

export { expect }

/** The day at the officer's desk in every test, unless the test sets another. */
export const morning = '2026-05-18T07:00:00.000Z'

interface Running {
  readonly child: ChildProcess
  readonly url: string
}

/** One workbench with folders of its own: the engine in a process, the page in a browser. */
class Workbench {
  /** Everything the workbench writes lies below: `data`, `browser`, `temporary`, `host.log`. */
  readonly folder = mkdtempSync(join(tmpdir(), 'workbench-'))
  /** Violations of the content policy, errors of the page, requests to elsewhere: none is ever right. */
  readonly complaints: string[] = []
  private readonly look: { viewport: { width: number; height: number } | null; locale: string }
  private host: Running | null = null
  private context: BrowserContext | null = null
  private now = morning
  /** A demo's record takes the demo's trust pack, whose keys are public; an office's refuses it. */
  record: 'office' | 'demo' = 'office'

  constructor(look: Workbench['look']) {
    this.look = look
    for (const name of ['data', 'browser', 'temporary']) mkdirSync(join(this.folder, name))
  }

  /** Starts engine and browser, and opens the start address as the officer would. */
  async open(): Promise<Page> {
    this.host = await startHost(this.folder, this.now, this.record)
    this.context = await chromium.launchPersistentContext(join(this.folder, 'browser'), {
      ...(await browser()),
      headless: true,
      viewport: this.look.viewport,
      locale: this.look.locale,
      timezoneId: 'Europe/Vienna',
      acceptDownloads: true,
    })
    const page = this.context.pages()[0] ?? (await this.context.newPage())
    this.listen(page, new URL(this.host.url).origin)
    await page.goto(this.host.url)
    return page
  }

  /** As at the end of a day: engine and browser end properly, and start again. */
  async restart(): Promise<Page> {
    await this.close()
    return this.open()
  }

  /** As when the power fails: neither engine nor browser gets to end anything. */
  async kill(): Promise<void> {
    this.host?.child.kill('SIGKILL')
    if (this.context) await killBrowser(this.context)
    this.context = null
    if (this.host) await gone(this.host.child)
    this.host = null
  }

  /** The engine alone is gone, the page is still there. */
  killEngine(): void {
    this.host?.child.kill('SIGKILL')
  }

  /** The address that the browser was let in with. */
  usedUrl(): string {
    if (this.host === null) throw new Error('The workbench was not opened')
    return this.host.url
  }

  /** Sets the engine's clock; it goes on from there. */
  setTime(instant: string): void {
    this.now = instant
    this.host?.child.stdin?.write(`${instant}\n`)
  }

  async close(): Promise<void> {
    await this.context?.close()
    this.context = null
    this.host?.child.kill('SIGTERM')
    if (this.host) await gone(this.host.child)
    this.host = null
  }

  private listen(page: Page, origin: string): void {
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) this.complaints.push(`Request to ${url}`)
    })
  }
}

export type { Workbench }

async function startHost(folder: string, now: string, record: Workbench['record']): Promise<Running> {
  const args = ['--data', join(folder, 'data'), '--now', now, ...(record === 'demo' ? ['--demo'] : [])]
  const child = spawn(process.execPath, [resolve('e2e/host.ts'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: join(folder, 'temporary') },
  })
  child.stderr.pipe(createWriteStream(join(folder, 'host.log'), { flags: 'a' }))
  const lines = createInterface({ input: child.stdout })
  const [url] = (await Promise.race([once(lines, 'line'), endedEarly(child, folder)])) as [string]
  return { child, url }
}

async function endedEarly(child: ChildProcess, folder: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`The host ended with ${String(code)} before it said its address; see ${join(folder, 'host.log')}`)
}

/** Playwright ends a browser only in order; its own process is asked for by number and killed. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('The browser can not be asked for its process')
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const ended = context.waitForEvent('close')
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL')
  await ended
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** Asks the engine as the page does, to prepare what a test is not about. */
export async function ask(page: Page, route: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(([name, value]) => window.workbench.call(name, value), [route, input] as const)
  if (!reply.ok) throw new Error(`${route} was refused: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/**
 * Lets `passing` messages of a route through and holds those after them until the answer is called: what the page shows
 * meanwhile stands there however fast the engine is.
 */
export async function hold(page: Page, route: string, passing: number): Promise<() => void> {
  const held = Promise.withResolvers<undefined>()
  let seen = 0
  await page.route('**/call', async (message) => {
    const isOfRoute = message.request().postDataBuffer()?.includes(route) ?? false
    if (isOfRoute && ++seen > passing) await held.promise
    await message.continue()
  })
  return () => {
    held.resolve(undefined)
  }
}

declare global {
  /** The page's, inside `page.evaluate`. */
  const window: { readonly workbench: { call(route: string, input: unknown): Promise<Reply<unknown>> } }
}

export const test = base.extend<{ workbench: Workbench }>({
  workbench: async ({ viewport, locale }, use) => {
    const workbench = new Workbench({ viewport, locale: locale ?? 'en-GB' })
    await use(workbench)
    await workbench.close()
    rmSync(workbench.folder, { recursive: true, force: true })
    expect(workbench.complaints, 'nothing is refused by the content policy, fails in the page or leaves it').toEqual([])
  },
})
