import type { ComparedModule } from '#core/matching/comparison.ts'
import { encodedForm } from '#core/matching/meaning/sentences.ts'
import { together, type SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { groupOf } from '#core/matching/refit/judged.ts'
import { sequence } from '#core/statistics/sequence.ts'
import { bundledFolder } from '#engine/encoders/bundledEncoder.ts'
import { fillVectors } from '#engine/encoders/fillVectors.ts'
import { openInWorker, type ReadyEncoder } from '#engine/encoders/readyEncoder.ts'
import { openRecord } from './database.ts'
import { resources } from './office.ts'

/** Texts that are encoded for it. */
const encoded = 200
/** Of them so many make up one vector. */
const mixed = 3

export type VectorOf = (text: string) => SentenceVector

export function openBundledEncoder(): Promise<ReadyEncoder> {
  const worker = new URL('../../main/engine/encoders/encode.worker.ts', import.meta.url)
  return openInWorker(worker, bundledFolder(resources))
}

/**
 * A vector for any text of an invented catalogue, the same for the same text: three of two hundred that the bundled
 * encoder gave to texts of the catalogue, together. To encode two hundred thousand takes an hour; what it takes to find
 * and compare them hangs on how near they are, not on what they say.
 */
export async function madeUpVectors(encoder: ReadyEncoder, modules: readonly ComparedModule[]): Promise<VectorOf> {
  const texts = modules.slice(0, encoded).map(({ outcomes: [first] }) => encodedForm(first?.text[0]?.value ?? ''))
  const real = await encoder.encode(texts)
  return (text) => {
    const next = sequence(groupOf(text))
    const some = Array.from({ length: mixed }, () => real[Math.floor(next() * real.length)] ?? new Int8Array())
    return together(some) ?? new Int8Array()
  }
}

export const madeUp = `The encoder reads the texts of the credentials for real. Those of the modules have made-up vectors, since encoding them takes an hour: each is made of ${String(mixed)} out of ${String(encoded)} that were encoded, drawn by the text.`

/** Puts the vectors of a catalogue into a record that nobody has open. */
export async function fillMadeUp(dataFolder: string, modules: readonly ComparedModule[], today: string): Promise<void> {
  const encoder = await openBundledEncoder()
  const vectorOf = await madeUpVectors(encoder, modules)
  const { db, connection, close } = await openRecord(dataFolder)
  connection.exec('BEGIN')
  const workspace = { db, today: () => today, inTransaction: <T>(work: () => T) => work() }
  const made = { ...encoder, encode: (texts: readonly string[]) => Promise.resolve(texts.map(vectorOf)) }
  await fillVectors(workspace, made, { goOn: () => true, told: () => undefined })
  connection.exec('COMMIT')
  close()
  encoder.close()
}
