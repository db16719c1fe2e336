import { chromium, type LaunchOptions, type Page } from '@playwright/test'
import { end, startHost } from './host.ts'
import { manyCases, manyCasesFolder } from './manyCasesFolder.ts'
import { comparedOf, spreadOf } from './measure.ts'
import { passphrase } from './office.ts'
import { plainPage } from './plainPage.ts'
import { milliseconds, type Section } from './report.ts'
import { acts, newest } from './windowActs.ts'
import { prepareToWatch, watch, type Task, type Watched } from './windowTasks.ts'

const rounds = 5
/** What people take for at once; Chromium calls more a long task. */
const tooLong = 50

/** The built window with twenty thousand cases, as an officer goes through it. */
export async function windowSection(folder: string, launch: LaunchOptions): Promise<Section> {
  const { host, url } = await startHost(await manyCasesFolder(folder))
  const browser = await chromium.launch(launch)
  try {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
      // The whole record is checked before it is opened, and the machine may be at other work.
      page.setDefaultTimeout(600_000)
      await prepareToWatch(page)
      return page
    }
    const ours = await open()
    const plain = await open()
    await ours.goto(url)
    await ours.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    const [unlocking] = await watch(browser, ours, [() => unlock(ours)])
    const readings: { readonly ours: readonly Watched[]; readonly plain: readonly Watched[] }[] = []
    for (let round = 0; round < rounds; round += 1) {
      // Anew: what was answered once is kept by the window.
      await ours.reload()
      await ours.getByText(newest).waitFor()
      await plain.goto(`data:text/html;charset=utf-8,${encodeURIComponent(plainPage(manyCases))}`)
      readings.push({
        ours: await watch(
          browser,
          ours,
          acts.map((act) => () => act.ours(ours)),
        ),
        plain: await watch(
          browser,
          plain,
          acts.map((act) => () => act.plain(plain)),
        ),
      })
    }
    const rows = acts.map(({ work }, act) => ({
      work,
      peerName: 'a page of plain rows',
      ...comparedOf(readings.map((of) => ({ ours: longest(of.ours[act]), peer: longest(of.plain[act]) }))),
    }))
    const watched = readings.flatMap((of) => of.ours)
    return {
      title: 'The window with twenty thousand cases',
      text: 'The longest task of the page’s main thread in each act, by Chromium’s trace of the built window on the loopback host: until it ends, no key is answered. The peer is one page without a framework that holds all texts, draws 300 rows of the same columns, and asks no engine.',
      unit: 'milliseconds',
      rows,
      notes: [
        `Over ${String(tooLong)} ms, in ${String(rounds)} rounds of ${String(acts.length)} acts: ${overText(watched, 'took')}. By the time for which the thread had a core: ${overText(watched, 'computed')}.`,
        `Unlocking, up to the first list: ${overText(unlocking === undefined ? [] : [unlocking], 'took')}, by computing ${overText(unlocking === undefined ? [] : [unlocking], 'computed')}.`,
        `99 of 100 tasks took at most ${milliseconds(p99Of(watched))}. ${answersText(watched)}`,
      ],
    }
  } finally {
    await browser.close()
    await end(host)
  }
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByText(newest).waitFor()
}

function longest(watched: Watched | undefined): number {
  return Math.max(0, ...(watched?.tasks ?? []).map(({ took }) => took))
}

function overText(watched: readonly Watched[], by: keyof Task): string {
  const times = watched.flatMap(({ tasks }) => tasks.map((task) => task[by]))
  const over = times.filter((time) => time > tooLong)
  const most = `the longest took ${milliseconds(Math.max(0, ...times))}`
  return `${over.length === 0 ? 'none' : String(over.length)} of ${String(times.length)} tasks, ${most}`
}

function p99Of(watched: readonly Watched[]): number {
  const times = watched.flatMap(({ tasks }) => tasks.map(({ took }) => took)).sort((a, b) => a - b)
  return times[Math.floor(times.length * 0.99)] ?? 0
}

function answersText(watched: readonly Watched[]): string {
  const answers = watched.flatMap((one) => one.answers)
  if (answers.length === 0) return 'Every key and click was answered within a picture.'
  return `Of the ${String(answers.length)} keys and clicks that were not answered within a picture, half were within ${milliseconds(spreadOf(answers).median)}, all within ${milliseconds(Math.max(...answers))}.`
}
