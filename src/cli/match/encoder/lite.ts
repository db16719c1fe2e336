import { PackageRefused, type GraphModel, type Weights } from './graphModel.ts'

/**
 * The numbers of Universal Sentence Encoder lite (Cer and others 2018, arXiv:1803.11175), as the graph model of TensorFlow.js
 * holds them. Kernels are rows of inputs by columns of outputs, one after the other.
 */
export interface LiteEncoder {
  readonly mostTokens: number
  readonly heads: number
  /** Added to a variance before its root is taken. */
  readonly epsilon: number
  /** What a masked token's weight in the attention is lowered by. */
  readonly masked: number
  /** The square of the least length that a vector is divided by. */
  readonly leastSquare: number
  /** A row for each token, and for some that no text has. */
  readonly table: Weights
  /** One over the wavelengths of the places of tokens; each gives a sine and a cosine. */
  readonly timing: Weights
  /** The first layer widens its input before it is added to what the layer found. */
  readonly widening: Dense
  readonly layers: readonly Layer[]
  readonly last: Dense
}

export interface Dense {
  readonly kernel: Weights
  readonly bias: Weights
}

/** Scale and shift after a row was brought to mean 0 and deviation 1. */
export interface Norm {
  readonly scale: Weights
  readonly shift: Weights
}

export interface Layer {
  readonly before: Norm
  /** What is asked, what answers and what is said of each token, side by side. */
  readonly asked: Dense
  readonly questionsTimes: number
  readonly said: Dense
  readonly between: Norm
  readonly inner: Dense
  readonly outer: Dense
}

/** Each operation of the graph with how often it stands there: another graph would compute something else. */
export const operationsOfLite: Readonly<Record<string, number>> = {
  ...{ Placeholder: 2, Const: 61, Shape: 21, Reshape: 21, StridedSlice: 24, Slice: 2, Pack: 12, ExpandDims: 12 },
  ...{ Squeeze: 6, Transpose: 8, ConcatV2: 12, SplitV: 2, Cast: 6, Range: 1, Prod: 8, Max: 1, Less: 2, Greater: 1 },
  ...{ LogicalNot: 1, Where: 2, GatherV2: 11, GatherNd: 4, ScatterNd: 5, SparseToDense: 1 },
  ...{ Add: 17, Sub: 4, Mul: 14, RealDiv: 1, Maximum: 3, Sum: 3, Mean: 8, Square: 5, Rsqrt: 5, Sin: 1, Cos: 1 },
  ...{ MatMul: 6, BatchMatMul: 4, Conv2D: 4, BiasAdd: 10, Softmax: 2, Relu: 2, Tanh: 1 },
}

/** @throws PackageRefused where the graph is another or its numbers don't fit one another. */
export function readLite({ operations, weights }: GraphModel): LiteEncoder {
  const strange = [...new Set([...operations.keys(), ...Object.keys(operationsOfLite)])].find(
    (operation) => operations.get(operation) !== operationsOfLite[operation],
  )
  if (strange !== undefined) {
    const [there, expected] = [operations.get(strange) ?? 0, operationsOfLite[strange] ?? 0]
    throw new PackageRefused(
      `The model is another one: it has the operation ${strange} ${String(there)} times, not ${String(expected)} times.`,
    )
  }
  const shaped = (ending: string, ...wanted: readonly number[]): Weights => {
    const found = weights(ending)
    const shape = found.shape.slice(
      found.shape.findIndex((size, axis) => size !== 1 || axis === found.shape.length - 1),
    )
    if (shape.join() === wanted.join()) return { ...found, shape }
    throw new PackageRefused(`The weights …${ending} have the shape ${shape.join(' × ')}, not ${wanted.join(' × ')}.`)
  }
  const single = (ending: string): number => weights(ending).numbers[0] ?? 0
  const concat = 'ConcatPartitions/concat'

  const [, narrow = 0] = weights('Embeddings_en').shape
  const [, inner = 0] = weights('Layer_0/TransformerLayer/FFN/conv1/Tensordot/Reshape_1').shape
  const [, wide = 0] = weights('Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat').shape
  const [, given = 0] = weights('tanh_layer_0/weights').shape
  const heads = single('split_heads/split_last_dimension/Reshape/shape/2')
  if (!(heads > 0) || narrow % heads !== 0 || wide % heads !== 0) {
    throw new PackageRefused(
      `The model has ${String(heads)} heads, which its ${String(narrow)} numbers can't be shared among.`,
    )
  }

  const norm = (place: string, width: number): Norm => ({
    scale: shaped(`${place}/layer_norm/layer_norm_scale/${concat}`, width),
    shift: shaped(`${place}/layer_norm/layer_norm_bias/${concat}`, width),
  })
  const layer = (nth: number, width: number): Layer => {
    const place = `Layer_${String(nth)}/TransformerLayer`
    const attention = `${place}/MultiheadAttention`
    const projected = (name: string, from: number, to: number): Dense => ({
      kernel: shaped(`${attention}/${name}_transform_single/kernel/part_0`, from, to),
      bias: shaped(`${attention}/${name}_transform_single/bias/${concat}`, to),
    })
    const forward = (name: string, from: number, to: number): Dense => ({
      kernel: shaped(`${place}/FFN/${name}/Tensordot/Reshape_1`, from, to),
      bias: shaped(`${place}/FFN/${name}/bias/${concat}`, to),
    })
    return {
      before: norm(`${place}/layer_prepostprocess`, width),
      asked: projected('qkv', width, 3 * width),
      questionsTimes: single(`${attention}/mul/y`),
      said: projected('output', width, wide),
      between: norm(`${place}/FFN/layer_prepostprocess`, wide),
      inner: forward('conv1', wide, inner),
      outer: forward('conv2', inner, wide),
    }
  }
  const widened = 'Layer_0/TransformerLayer/dense'
  return {
    mostTokens: single('ClipToMaxLength/Less/y'),
    heads,
    epsilon: single('layer_norm/Cast/x'),
    masked: single('attention_bias_ignore_padding/mul/y'),
    leastSquare: single('l2_normalize/Maximum/y'),
    table: shaped('Embeddings_en', weights('Embeddings_en').shape[0] ?? 0, narrow),
    timing: shaped('AddTimingSignal/TimingSignal/ExpandDims_1', narrow / 2),
    widening: {
      kernel: shaped(`${widened}/kernel/${concat}`, narrow, wide),
      bias: shaped(`${widened}/bias/${concat}`, wide),
    },
    layers: [layer(0, narrow), layer(1, wide)],
    last: { kernel: shaped('tanh_layer_0/weights', wide, given), bias: shaped('tanh_layer_0/bias', given) },
  }
}
