import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import engineEnvironment from '#contract/engineEnvironment.json' with { type: 'json' }
import engineFlags from '#contract/engineFlags.json' with { type: 'json' }
import type { CaseCredentialId } from '#core/ids.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import type { AskedEngine } from './askedEngine.ts'
import { askedFolder } from './askedFolder.ts'
import { inventedCatalogue, inventedCredential } from './inventedCatalogue.ts'
import { madeUp } from './madeUpVectors.ts'
import { comparedOf, p95Of, timeOf } from './measure.ts'
import { thousands } from './nearModules.ts'
import { resources } from './office.ts'
import type { Section } from './report.ts'
import { searchPeers } from './searchPeers.ts'

const size = 20_000
const credentials = 50
const script = fileURLToPath(new URL('./askedEngine.ts', import.meta.url))

/** The list of near modules as a window asks for it, and what the engine's process holds meanwhile. */
export async function engineAskedSection(folder: string): Promise<Section> {
  const modules = inventedCatalogue(size)
  const dataFolder = join(folder, 'asked')
  const ids = await askedFolder(dataFolder, modules, credentials)
  const [peer] = searchPeers(modules, readMeaning(resources))
  if (peer === undefined) throw new Error('There is no peer')
  // As `npm start` runs it.
  const engine = fork(script, [dataFolder], { execArgv: engineFlags, env: { ...engineEnvironment, ...process.env } })
  const unlocked = await toldBy(engine)
  const opened = await listOf(engine, ids[0])
  const readings: { readonly fresh: AskedEngine; readonly again: AskedEngine; readonly peer: number }[] = []
  for (const [nth, id] of ids.slice(1).entries()) {
    const peerFirst = nth % 2 === 0 ? await timeOf(() => peer.ask(inventedCredential(modules, nth + 2)))() : null
    const [fresh, again] = [await listOf(engine, id), await listOf(engine, id)]
    const taken = peerFirst ?? (await timeOf(() => peer.ask(inventedCredential(modules, nth + 2)))())
    readings.push({ fresh, again, peer: taken })
  }
  engine.send('end')
  await once(engine, 'exit')
  const row = (work: string, kind: 'fresh' | 'again') => ({
    work,
    peerName: peer.name,
    ...comparedOf(readings.map((reading) => ({ ours: reading[kind].milliseconds, peer: reading.peer }))),
  })
  const p95 = (kind: 'fresh' | 'again') => p95Of(readings.map((reading) => reading[kind].milliseconds)).toFixed(0)
  const last = readings.at(-1)?.again ?? opened
  return {
    title: 'Near modules from the engine',
    text: `The list of the twenty nearest modules as a window asks the engine for it, with ${thousands(size)} modules in its encrypted record: credential and modules read from the record, its texts encoded, ranked, aligned with reasons, precedents looked for. ${String(credentials)} credentials of ten outcomes, each asked twice. The engine is a process of its own, started as \`npm start\` starts it, unlocked after the index was made in an earlier session. The peer has all texts in memory and gives places alone.`,
    unit: 'milliseconds',
    rows: [row('Credential asked again', 'again'), row('Credential new', 'fresh')],
    notes: [
      madeUp,
      `95 of 100 lists asked again took at most ${p95('again')} ms, of new credentials ${p95('fresh')} ms. The first list after unlocking took ${opened.milliseconds.toFixed(0)} ms, the encoder opened, and the index read, decrypted and laid out within it.`,
      `The engine’s process held ${megabytes(unlocked.resident)} unlocked, ${megabytes(opened.resident)} with encoder and index open and the first list answered, ${megabytes(last.resident)} after ${String(2 * credentials - 1)} lists, and at most ${megabytes(last.most)}.`,
    ],
  }
}

async function listOf(engine: ChildProcess, id: CaseCredentialId | undefined): Promise<AskedEngine> {
  if (id === undefined) throw new Error('There is no credential to ask with')
  const told = toldBy(engine)
  engine.send(id)
  const answer = await told
  if (answer.preparing || answer.candidates === 0) {
    engine.kill()
    throw new Error('The index that was made is not in use')
  }
  return answer
}

async function toldBy(engine: ChildProcess): Promise<AskedEngine> {
  const [answer] = (await once(engine, 'message')) as [AskedEngine]
  return answer
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
