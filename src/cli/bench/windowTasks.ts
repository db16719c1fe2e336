import type { Browser, Page } from '@playwright/test'

/** One task of a page's main thread, in milliseconds. */
export interface Task {
  readonly took: number
  /** What of it the thread had a core for: the rest went to other programs. */
  readonly computed: number
}

export interface Watched {
  readonly tasks: readonly Task[]
  /** From a key or click to the next picture, of those that took 16 ms or more. */
  readonly answers: readonly number[]
}

/** Kept as text: it runs in the page, and these tools know no page. */
const watchAnswers = `
  globalThis.answers = []
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (/^(keydown|pointerdown|click)$/.test(name)) globalThis.answers.push(duration)
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 })
`

/** To be called before the page is opened. */
export async function prepareToWatch(page: Page): Promise<void> {
  await page.addInitScript(watchAnswers)
}

/** What the page's main thread does from the beginning of each piece of work until 300 ms after it. */
export async function watch(
  browser: Browser,
  page: Page,
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly Watched[]> {
  const answers: number[][] = []
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] })
  for (const work of works) {
    await page.evaluate(`performance.mark('act')`)
    await work()
    await page.waitForTimeout(300)
    answers.push(await page.evaluate<number[]>('globalThis.answers.splice(0)'))
  }
  await page.evaluate(`performance.mark('act')`)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return tasksBetween(traceEvents).map((tasks, act) => ({ tasks, answers: answers[act] ?? [] }))
}

/** The tasks of the thread that set the marks `act`, from each mark to the next. */
export function tasksBetween(events: readonly TraceEvent[]): readonly (readonly Task[])[] {
  const marks = events.filter(({ name, cat }) => name === 'act' && cat.includes('user_timing'))
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === marks[0]?.pid && tid === marks[0].tid,
  )
  return marks
    .slice(1)
    .map((until, act) =>
      tasks
        .filter(({ ts }) => ts >= (marks[act]?.ts ?? 0) && ts < until.ts)
        .map(({ dur, tdur }) => ({ took: (dur ?? 0) / 1000, computed: (tdur ?? 0) / 1000 })),
    )
}

/** Of Chromium's trace format; times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}
