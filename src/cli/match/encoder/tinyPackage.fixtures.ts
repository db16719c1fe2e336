import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { operationsOfLite } from './lite.ts'
import { litePackage } from './litePackage.ts'
import type { Pieces } from './pieces.ts'

/** Sizes of the tiny encoder; each differs from the others, so that an exchanged one can't fit. */
export const sizes = { rows: 22, heads: 2, narrow: 4, wide: 6, inner: 10, given: 5 } as const

const reserved = ['�', '<s>', '</s>', 'extra_token_id_1', 'extra_token_id_2', 'extra_token_id_3']
const cut = ['▁', 'l', 'a', 'w', 's', '▁law', '▁laws', 'aw', 'wsl', 'la', 'sa', '▁s']

/** A tiny vocabulary: its letters can always be cut, all others never. */
export const pieces: Pieces = [
  ...reserved.map((piece): Pieces[number] => [piece, 0]),
  [':', null],
  ...cut.map((piece, nth): Pieces[number] => [piece, -2 - Math.sqrt(nth + (piece.length > 1 ? 0.4 : 7.3))]),
]

export type TinyWeights = Record<string, { readonly shape: readonly number[]; readonly numbers: readonly number[] }>

/** The weights by the ends of their names, the same each time. */
export function tinyWeights(): TinyWeights {
  const { rows, heads, narrow, wide, inner, given } = sizes
  let seed = 1
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5
  const drawn = (...shape: readonly number[]) => {
    const length = shape.reduce((product, size) => product * size, 1)
    return { shape, numbers: Array.from({ length }, next) }
  }
  const single = (number: number) => ({ shape: [], numbers: [number] })
  const layer = (nth: number, width: number): TinyWeights => {
    const place = `Layer_${String(nth)}/TransformerLayer`
    const concat = 'ConcatPartitions/concat'
    return {
      [`${place}/layer_prepostprocess/layer_norm/layer_norm_scale/${concat}`]: drawn(width),
      [`${place}/layer_prepostprocess/layer_norm/layer_norm_bias/${concat}`]: drawn(width),
      [`${place}/MultiheadAttention/qkv_transform_single/kernel/part_0`]: drawn(1, 1, width, 3 * width),
      [`${place}/MultiheadAttention/qkv_transform_single/bias/${concat}`]: drawn(3 * width),
      [`${place}/MultiheadAttention/output_transform_single/kernel/part_0`]: drawn(1, 1, width, wide),
      [`${place}/MultiheadAttention/output_transform_single/bias/${concat}`]: drawn(wide),
      [`${place}/MultiheadAttention/mul/y`]: single(1 / Math.sqrt(width / heads)),
      [`${place}/FFN/layer_prepostprocess/layer_norm/layer_norm_scale/${concat}`]: drawn(wide),
      [`${place}/FFN/layer_prepostprocess/layer_norm/layer_norm_bias/${concat}`]: drawn(wide),
      [`${place}/FFN/conv1/Tensordot/Reshape_1`]: drawn(wide, inner),
      [`${place}/FFN/conv1/bias/${concat}`]: drawn(inner),
      [`${place}/FFN/conv2/Tensordot/Reshape_1`]: drawn(inner, wide),
      [`${place}/FFN/conv2/bias/${concat}`]: drawn(wide),
    }
  }
  return {
    'module/Embeddings_en': drawn(rows, narrow),
    'AddTimingSignal/TimingSignal/ExpandDims_1': { shape: [1, narrow / 2], numbers: [1, 0.01] },
    ...layer(0, narrow),
    'Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat': drawn(narrow, wide),
    'Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat': drawn(wide),
    ...layer(1, wide),
    'hidden_layers/tanh_layer_0/weights': drawn(wide, given),
    'hidden_layers/tanh_layer_0/bias': drawn(given),
    'split_heads/split_last_dimension/Reshape/shape/2': single(heads),
    'ClipToMaxLength/Less/y': single(7),
    'layer_norm/Cast/x': single(1e-6),
    'attention_bias_ignore_padding/mul/y': single(-1e9),
    'l2_normalize/Maximum/y': single(1e-12),
  }
}

export interface TinyPackage {
  readonly weights?: TinyWeights
  readonly operations?: Readonly<Record<string, number>>
  /** Names of the files of weights as `model.json` has them. */
  readonly paths?: readonly string[]
  /** Beside the names and shapes of weights. */
  readonly stated?: object
  /** Other contents of files; one that is null is left out. */
  readonly files?: Readonly<Record<string, string | Buffer | null>>
}

/** A package of the same shape as the published one, with all numbers as `float32` in two files. */
export function tinyPackage(changes: TinyPackage = {}): string {
  const { weights = tinyWeights(), operations = operationsOfLite, stated = {}, files = {} } = changes
  const { paths = ['group1-shard1of2', 'group1-shard2of2'] } = changes
  const bytes = Buffer.from(Float32Array.from(Object.values(weights).flatMap(({ numbers }) => numbers)).buffer)
  const node = Object.entries(operations).flatMap(([op, times]) =>
    Array.from({ length: times }, (_, nth) => ({ name: `${op}_${String(nth)}`, op })),
  )
  const listed = Object.entries(weights).map(([name, { shape }]) => ({ name, shape, dtype: 'float32', ...stated }))
  const folder = join(temporaryFolder(), 'package')
  const written: Record<string, string | Buffer | null> = {
    'package.json': JSON.stringify({ name: litePackage.name, version: '0.2.0', license: 'Apache-2.0' }),
    LICENSE: 'Apache License, Version 2.0',
    'dist/model.json': JSON.stringify({ modelTopology: { node }, weightsManifest: [{ paths, weights: listed }] }),
    'dist/vocab.json': JSON.stringify(pieces),
    // A number may begin in one file and end in the next.
    'dist/group1-shard1of2': bytes.subarray(0, 1001),
    'dist/group1-shard2of2': bytes.subarray(1001),
    ...files,
  }
  for (const [name, content] of Object.entries(written)) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
