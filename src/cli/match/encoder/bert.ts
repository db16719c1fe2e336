import { z } from 'zod'
import { PackageRefused, readJson, type Weights } from './graphModel.ts'
import type { Dense, Norm } from './lite.ts'
import { readSafetensors } from './safetensors.ts'

/**
 * The numbers of a small BERT (Devlin and others 2019, arXiv:1810.04805) as far as they count for one text in one vector.
 * Kernels are rows of inputs by columns of outputs, one after the other.
 */
export interface BertEncoder {
  readonly heads: number
  /** Added to a variance before its root is taken. */
  readonly epsilon: number
  /** A row for each token. */
  readonly table: Weights
  /** A row for each place in a text, with the row of the first of two texts in it: no second one is ever read. */
  readonly places: Weights
  readonly first: Norm
  readonly layers: readonly BertLayer[]
}

export interface BertLayer {
  /** What is asked, what answers and what is said of each token, side by side; the first divided by the root of a head's width. */
  readonly asked: Dense
  readonly said: Dense
  readonly between: Norm
  readonly inner: Dense
  readonly outer: Dense
  readonly last: Norm
}

const Config = z.object({
  model_type: z.literal('bert'),
  hidden_act: z.literal('gelu'),
  position_embedding_type: z.literal('absolute'),
  hidden_size: z.int().min(1),
  intermediate_size: z.int().min(1),
  layer_norm_eps: z.number().positive(),
  max_position_embeddings: z.int().min(1),
  num_attention_heads: z.int().min(1),
  num_hidden_layers: z.int().min(1).max(48),
  type_vocab_size: z.int().min(1),
  vocab_size: z.int().min(1),
})

/** @throws PackageRefused where a file is damaged or its numbers don't fit one another. */
export function readBert(folder: string, weightsFile: string, mostTokens: number): BertEncoder {
  const config = readJson(folder, 'config.json', Config)
  const { hidden_size: width, num_attention_heads: heads, max_position_embeddings: positions } = config
  if (width % heads !== 0) {
    throw new PackageRefused(
      `The model has ${String(heads)} heads, which its ${String(width)} numbers can't be shared among.`,
    )
  }
  if (positions < mostTokens) throw new PackageRefused(`The model has places for ${String(positions)} tokens alone.`)
  const { weights } = readSafetensors(folder, weightsFile)

  const norm = (place: string): Norm => ({
    scale: weights(`${place}.LayerNorm.weight`, [width]),
    shift: weights(`${place}.LayerNorm.bias`, [width]),
  })
  const dense = (place: string, from: number, to: number): Dense => ({
    kernel: turned(weights(`${place}.weight`, [to, from])),
    bias: weights(`${place}.bias`, [to]),
  })
  const layer = (nth: number): BertLayer => {
    const place = `encoder.layer.${String(nth)}`
    const asked = ['query', 'key', 'value'].map((part) => dense(`${place}.attention.self.${part}`, width, width))
    return {
      asked: besides(asked.map((part, at) => (at === 0 ? times(part, 1 / Math.sqrt(width / heads)) : part))),
      said: dense(`${place}.attention.output.dense`, width, width),
      between: norm(`${place}.attention.output`),
      inner: dense(`${place}.intermediate.dense`, width, config.intermediate_size),
      outer: dense(`${place}.output.dense`, config.intermediate_size, width),
      last: norm(`${place}.output`),
    }
  }
  const places = weights('embeddings.position_embeddings.weight', [positions, width])
  const kinds = weights('embeddings.token_type_embeddings.weight', [config.type_vocab_size, width])
  return {
    heads,
    epsilon: config.layer_norm_eps,
    table: weights('embeddings.word_embeddings.weight', [config.vocab_size, width]),
    places: {
      shape: [mostTokens, width],
      numbers: places.numbers
        .subarray(0, mostTokens * width)
        .map((number, nth) => number + (kinds.numbers[nth % width] ?? 0)),
    },
    first: norm('embeddings'),
    layers: Array.from({ length: config.num_hidden_layers }, (_, nth) => layer(nth)),
  }
}

/** Rows as columns. */
function turned({ shape: [rows = 0, columns = 0], numbers }: Weights): Weights {
  const from = (nth: number) => (nth % rows) * columns + Math.floor(nth / rows)
  return { shape: [columns, rows], numbers: numbers.map((_, nth) => numbers[from(nth)] ?? 0) }
}

function times({ kernel, bias }: Dense, factor: number): Dense {
  const all = ({ shape, numbers }: Weights): Weights => ({ shape, numbers: numbers.map((number) => number * factor) })
  return { kernel: all(kernel), bias: all(bias) }
}

/** Layers that read the same, as one whose results lie beside one another. */
function besides(parts: readonly Dense[]): Dense {
  const widths = parts.map(({ bias }) => bias.numbers.length)
  const width = widths.reduce((sum, one) => sum + one, 0)
  const rows = parts[0]?.kernel.shape[0] ?? 0
  const numbers = new Float64Array(rows * width)
  let left = 0
  parts.forEach(({ kernel }, at) => {
    const columns = widths[at] ?? 0
    for (let row = 0; row < rows; row += 1) {
      numbers.set(kernel.numbers.subarray(row * columns, (row + 1) * columns), row * width + left)
    }
    left += columns
  })
  return {
    kernel: { shape: [rows, width], numbers },
    bias: { shape: [width], numbers: Float64Array.from(parts.flatMap(({ bias }) => [...bias.numbers])) },
  }
}
