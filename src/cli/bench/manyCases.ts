import { performance } from 'node:perf_hooks'
import type { Input } from '#contract/contract.ts'
import { databaseFile } from '#engine/dataFolder/layout.ts'
import { connect } from '#engine/db/connection.ts'
import { keyOf } from './database.ts'
import { manyCases, manyCasesFolder } from './manyCasesFolder.ts'
import { compare, p95Of } from './measure.ts'
import { openOfficeAgain } from './office.ts'
import type { Section } from './report.ts'

/** The list of cases, its filter and the day in the engine, with twenty thousand cases of one credential each. */
export async function manyCasesSection(folder: string): Promise<Section> {
  const dataFolder = await manyCasesFolder(folder)
  const connection = connect(databaseFile(dataFolder), await keyOf(dataFolder))
  const find = connection.prepare(
    `SELECT cases.id FROM cases JOIN applicant_names ON applicant_names.applicant_id = cases.applicant_id
     WHERE lower(given || ' ' || family || ' ' || cases.number) LIKE ? ORDER BY year DESC, serial DESC LIMIT 300`,
  )

  const office = await openOfficeAgain(dataFolder)
  const list = (input: Partial<Input<'cases.list'>>) =>
    office.call('cases.list', { view: 'all', filter: '', stages: [], purposes: [], ...input })
  const began = performance.now()
  const { fitting } = await list({})
  const built = performance.now() - began
  if (fitting < manyCases) throw new Error(`The list holds ${String(fitting)} cases`)

  const readings: number[] = []
  const asked = (input: Partial<Input<'cases.list'>>, kept: number[] | null) => async () => {
    const start = performance.now()
    await list(input)
    const took = performance.now() - start
    kept?.push(took)
    return took
  }
  const inSql = (like: string) => () => {
    const start = performance.now()
    find.all(like)
    return Promise.resolve(performance.now() - start)
  }
  const rounds = 61
  const listing = await compare(rounds, asked({ view: 'open' }, readings), inSql('%'))
  const searching = await compare(rounds, asked({ filter: 'bench 0777' }, readings), inSql('%bench%0777%'))
  const days: number[] = []
  const dayAsked = async () => {
    const start = performance.now()
    const { items } = await office.call('day.list', { whose: 'office' })
    const took = performance.now() - start
    if (items.length < manyCases) throw new Error(`The day holds ${String(items.length)} duties`)
    days.push(took)
    return took
  }
  const daily = await compare(rounds, dayAsked, inSql('%'))
  await office.engine.close()
  connection.close()
  const peerName = 'one LIKE over names and numbers in the same file'
  return {
    title: 'Twenty thousand cases',
    text: 'The list of cases as a window asks for it: views counted, filtered, the newest 300 rows answered. The day’s list answers whole what every case asks for. Rows and duties are kept in the engine and made anew where the audit chain names a change. The peer looks only into names and numbers and counts nothing.',
    unit: 'milliseconds',
    rows: [
      { work: 'Open cases listed', peerName, ...listing },
      { work: 'The day of the office listed', peerName, ...daily },
      { work: 'Searched for a name and a number', peerName, ...searching },
    ],
    notes: [
      `95 of 100 lists took at most ${p95Of(readings).toFixed(1)} ms, of the day’s ${p95Of(days).toFixed(1)} ms. The first list after unlocking made all rows in ${(built / 1000).toFixed(1)} s, in parts, so that the engine answers in between.`,
    ],
  }
}
