import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { bertNormalizer } from '#engine/encoders/tinyModel.fixtures.ts'
import { miniLmPackage } from './miniLmPackage.ts'

/** Sizes of the tiny encoder; each differs from the others, so that an exchanged one can't fit. */
export const bertSizes = { rows: 14, places: 130, kinds: 2, heads: 2, width: 8, inner: 12, layers: 2 } as const

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'law', '##s', ':', 'write', 'a', 'b', 'c', 'd']

export type BertWeights = Readonly<
  Record<string, { readonly shape: readonly number[]; readonly numbers: readonly number[] }>
>

/** The weights by their names, the same each time; each is a number of half precision. */
export function tinyBertWeights(): BertWeights {
  const { rows, places, kinds, width, inner, layers } = bertSizes
  let seed = 7
  const next = () => Math.round(((seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5) * 128) / 64
  const drawn = (...shape: readonly number[]) => {
    const length = shape.reduce((product, size) => product * size, 1)
    return { shape, numbers: Array.from({ length }, next) }
  }
  const dense = (name: string, from: number, to: number): BertWeights => ({
    [`${name}.weight`]: drawn(to, from),
    [`${name}.bias`]: drawn(to),
  })
  const norm = (name: string): BertWeights => ({
    [`${name}.LayerNorm.weight`]: drawn(width),
    [`${name}.LayerNorm.bias`]: drawn(width),
  })
  const layer = (nth: number): BertWeights => {
    const place = `encoder.layer.${String(nth)}`
    return {
      ...dense(`${place}.attention.self.query`, width, width),
      ...dense(`${place}.attention.self.key`, width, width),
      ...dense(`${place}.attention.self.value`, width, width),
      ...dense(`${place}.attention.output.dense`, width, width),
      ...norm(`${place}.attention.output`),
      ...dense(`${place}.intermediate.dense`, width, inner),
      ...dense(`${place}.output.dense`, inner, width),
      ...norm(`${place}.output`),
    }
  }
  return {
    'embeddings.word_embeddings.weight': drawn(rows, width),
    'embeddings.position_embeddings.weight': drawn(places, width),
    'embeddings.token_type_embeddings.weight': drawn(kinds, width),
    ...norm('embeddings'),
    ...Object.fromEntries(Array.from({ length: layers }, (_, nth) => Object.entries(layer(nth))).flat()),
  }
}

const config = {
  ...{ model_type: 'bert', hidden_act: 'gelu', position_embedding_type: 'absolute', layer_norm_eps: 1e-12 },
  ...{ hidden_size: bertSizes.width, intermediate_size: bertSizes.inner, max_position_embeddings: bertSizes.places },
  ...{ num_attention_heads: bertSizes.heads, num_hidden_layers: bertSizes.layers },
  ...{ type_vocab_size: bertSizes.kinds, vocab_size: bertSizes.rows },
}

const special = (content: string) => ({ SpecialToken: { id: content, type_id: 0 } })
const tokenizer = {
  version: '1.0',
  truncation: { max_length: 6, strategy: 'LongestFirst', stride: 0 },
  padding: { strategy: { Fixed: 6 }, direction: 'Right', pad_id: 0, pad_type_id: 0, pad_token: '[PAD]' },
  added_tokens: [],
  normalizer: bertNormalizer,
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
    pair: [],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: null,
  model: {
    ...{ type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100 },
    vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
  },
}

export interface TinyBert {
  readonly weights?: BertWeights
  /** Beside the name and shape of each tensor. */
  readonly stated?: object
  readonly config?: object
  /** Pieces beside those of the vocabulary. */
  readonly pieces?: Readonly<Record<string, number>>
  /** What the file of weights is made into. */
  readonly cut?: (bytes: Buffer) => Buffer
  /** Other contents of files; one that is null is left out. */
  readonly files?: Readonly<Record<string, string | null>>
}

/** A package of the same shape as the published one. */
export function tinyBertPackage(changes: TinyBert = {}): string {
  const { weights = tinyBertWeights(), stated = {}, pieces = {}, cut = (bytes: Buffer) => bytes, files = {} } = changes
  const { model } = tokenizer
  const written: Record<string, string | Buffer | null> = {
    'package.json': JSON.stringify({ name: miniLmPackage.name, version: '0.1.0', license: 'Apache-2.0' }),
    LICENSE: 'MIT License',
    'model/config.json': JSON.stringify({ ...config, ...changes.config }),
    'model/tokenizer.json': JSON.stringify({ ...tokenizer, model: { ...model, vocab: { ...model.vocab, ...pieces } } }),
    'model/model.fp16.safetensors': cut(safetensorsOf(weights, stated)),
    ...files,
  }
  const folder = join(temporaryFolder(), 'package')
  for (const [name, content] of Object.entries(written)) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

function safetensorsOf(weights: BertWeights, stated: object): Buffer {
  let end = 0
  const listed = Object.entries(weights).map(([name, { shape, numbers }]) => {
    const start = end
    end += 2 * numbers.length
    return [name, { dtype: 'F16', shape, data_offsets: [start, end], ...stated }] as const
  })
  const header = Buffer.from(JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(listed) }))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  const bits = Object.values(weights).flatMap(({ numbers }) => numbers.map(halfBits))
  return Buffer.concat([length, header, Buffer.from(Uint16Array.from(bits).buffer)])
}

/** IEEE 754 binary16 of a number that half precision has. */
function halfBits(number: number): number {
  if (Number.isNaN(number)) return 0x7e00
  if (number === 0) return 0
  const exponent = Math.floor(Math.log2(Math.abs(number)))
  const fraction = (Math.abs(number) / 2 ** exponent - 1) * 1024
  return (number < 0 ? 0x8000 : 0) + (exponent + 15) * 1024 + fraction
}
