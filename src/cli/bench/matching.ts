import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCorpus } from '#core/matching/corpus.ts'
import { mostListed } from '#core/matching/rank.ts'
import { rankingSignals } from '#core/matching/signals.ts'
import { createIndexFile } from '#engine/matching/indexFile.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { madeUp } from './madeUpVectors.ts'
import { compare, p95Of, spreadOf, timeOf } from './measure.ts'
import { indexOf, measureNearModules, thousands } from './nearModules.ts'
import { resources } from './office.ts'
import type { Row, Section } from './report.ts'

const modules = 20_000
const rounds = 25

/** Ranks a large catalogue for credentials of ten outcomes and aligns the nearest modules, beside plain searches. */
export async function matchingSection(folder: string): Promise<Section> {
  const { first, again, peers, bytes, madeIn } = await measureNearModules(modules, rounds)
  const rows = (work: string, kind: 'first' | 'again'): Row[] =>
    peers.map(({ name, beside }) => ({ work, peerName: name, ...beside[kind] }))
  const told = (readings: readonly number[]) =>
    `half took at most ${spreadOf(readings).median.toFixed(0)} ms, 95 of 100 at most ${p95Of(readings).toFixed(0)} ms`
  return {
    title: 'Finding and comparing near modules',
    text: `A credential of ten outcomes among ${thousands(modules)} invented modules of ten outcomes, each of about 100 characters, drawn with a fixed seed: ranked by ${String(rankingSignals.length)} signals, and the nearest ${String(mostListed)} aligned outcome by outcome with reasons, as the screen lists them. Another credential in each round, asked twice: with texts that are read for the first time, each encoded by the bundled encoder of sentences, and with texts that are encoded. The peers give twenty places and no reason: words, or vectors from the table of words that comes with the workbench, over modules as one text each, or over all ${thousands(10 * modules)} outcomes with a query for each of the credential’s.`,
    unit: 'milliseconds',
    rows: [...rows('Texts encoded', 'again'), ...rows('Texts new', 'first'), await openingRow(folder, bytes)],
    notes: [
      madeUp,
      `Of ${String(rounds)} credentials with texts encoded ${told(again)}; with new texts ${told(first)}.`,
      `The index is made once, in a worker, in ${(madeIn / 1000).toFixed(1)} s.`,
    ],
  }
}

/** From the encrypted file to an index that answers. */
async function openingRow(folder: string, bytes: Uint8Array<ArrayBuffer>): Promise<Row> {
  const meaning = readMeaning(resources)
  const own = join(folder, 'index')
  mkdirSync(own, { recursive: true })
  const file = createIndexFile(own, randomBytes(32), randomBytes)
  await file.write(indexOf, bytes)
  const plain = join(own, 'plain')
  writeFileSync(plain, bytes)
  const opened = () => {
    const read = file.read(indexOf)
    if (read === null) throw new Error('The index that was written is not read')
    return openCorpus(read, meaning, indexOf)
  }
  return {
    work: `Index of ${(bytes.length / 1e6).toFixed(0)} MB opened: read, decrypted, laid out`,
    peerName: 'the same bytes read, unencrypted',
    ...(await compare(
      9,
      timeOf(opened),
      timeOf(() => readFileSync(plain)),
    )),
  }
}
