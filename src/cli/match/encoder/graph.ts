import type { OnnxAttribute, OnnxKind, OnnxNode, OnnxTensor } from '#engine/encoders/onnxFormat.ts'
import type { Dense, Norm } from './lite.ts'
import type { Weights } from './graphModel.ts'

/** How weights are kept: as they are, or as signed bytes with a factor for each column (or row of a table). */
export type Kept = 'float32' | 'int8'

/**
 * How rows are multiplied by weights that are kept as bytes: as real numbers, or as whole ones, for which each row is
 * rounded to 256 steps between its least and its largest number. The second is faster and needs less memory, and is less
 * exact.
 */
export type Products = 'real' | 'whole'

/** A graph in the making; what is asked for gives the name of its result. */
export interface Graph {
  readonly nodes: OnnxNode[]
  readonly tensors: OnnxTensor[]
  readonly of: (type: string, inputs: readonly string[], attributes?: OnnxNode['attributes']) => string
  /** The same for an operation with several results. */
  readonly several: (type: string, inputs: readonly string[], results: number, axis: number) => readonly string[]
  readonly wholes: (...numbers: readonly number[]) => string
  readonly scalar: (number: number) => string
  readonly reals: (weights: Weights) => string
  /** Rows of a table by their numbers. */
  readonly rowsOf: (table: Weights, ids: string) => string
  readonly dense: (input: string, dense: Dense) => string
  readonly norm: (input: string, norm: Norm, epsilon: number) => string
}

const axis = (whole: number): Readonly<Record<string, OnnxAttribute>> => ({ axis: { whole } })
const float = { to: { whole: 1 } } as const

export function createGraph(kept: Kept, products: Products = 'real'): Graph {
  const nodes: OnnxNode[] = []
  const tensors: OnnxTensor[] = []
  let names = 0
  const newName = () => `n${String((names += 1))}`

  function keep(kind: OnnxKind, shape: readonly number[], numbers: Uint8Array): string {
    const name = newName()
    tensors.push({ name, kind, shape, numbers })
    return name
  }
  const bytesOf = ({ buffer }: Float32Array | BigInt64Array | Int8Array) => new Uint8Array(buffer)
  const floats = (shape: readonly number[], numbers: Iterable<number>) =>
    keep('float32', shape, bytesOf(Float32Array.from(numbers)))
  function several(type: string, inputs: readonly string[], results: number, along: number): readonly string[] {
    const outputs = Array.from({ length: results }, newName)
    nodes.push({ type, inputs, outputs, attributes: axis(along) })
    return outputs
  }
  function of(type: string, inputs: readonly string[], attributes: OnnxNode['attributes'] = {}): string {
    const name = newName()
    nodes.push({ type, inputs, outputs: [name], attributes })
    return name
  }
  const reals = ({ shape, numbers }: Weights) => floats(shape, numbers)

  function kernel(weights: Weights): string {
    if (kept === 'float32') return reals(weights)
    const [rows = 0, columns = 0] = weights.shape
    const { bytes, factors } = inBytes(weights, columns, (nth) => nth % columns)
    // The runtime multiplies what never changes once; DequantizeLinear it would run for each text.
    const numbers = of('Cast', [keep('int8', [rows, columns], bytesOf(bytes))], float)
    return of('Mul', [numbers, floats([1, columns], factors)])
  }

  const wholes = (...numbers: readonly number[]) =>
    keep('int64', [numbers.length], bytesOf(BigInt64Array.from(numbers, BigInt)))
  const scalar = (number: number) => floats([], [number])

  /** With a row as least + step × whole, its product is step × (whole × weights) + least × (sums of the weights). */
  function wholeProduct(input: string, weights: Weights): string {
    const [rows = 0, columns = 0] = weights.shape
    const { bytes, factors } = inBytes(weights, columns, (nth) => nth % columns)
    const sums = new Float64Array(columns)
    bytes.forEach(
      (byte, nth) => (sums[nth % columns] = (sums[nth % columns] ?? 0) + byte * (factors[nth % columns] ?? 0)),
    )
    const least = of('ReduceMin', [input, wholes(-1)])
    const range = of('Sub', [of('ReduceMax', [input, wholes(-1)]), least])
    const step = of('Max', [of('Mul', [range, scalar(1 / 255)]), scalar(1e-30)])
    // To whole numbers and back by the two that round bytes: Cast would do, but after a few hundred calls the engine of
    // JavaScript compiles its one large function anew, for which it takes 284 MB.
    const steps = of('QuantizeLinear', [of('Div', [of('Sub', [input, least]), step]), scalar(1)])
    const product = of('MatMulInteger', [steps, keep('int8', [rows, columns], bytesOf(bytes))])
    const stretched = of('Mul', [of('DequantizeLinear', [product, floats([columns], factors)], axis(2)), step])
    return of('Add', [stretched, of('Mul', [least, floats([columns], sums)])])
  }
  function product(input: string, weights: Weights): string {
    if (kept === 'int8' && products === 'whole') return wholeProduct(input, weights)
    return of('MatMul', [input, kernel(weights)])
  }

  return {
    nodes,
    tensors,
    of,
    several,
    reals,
    wholes,
    scalar,
    rowsOf(table, ids) {
      if (kept === 'float32') return of('Gather', [reals(table), ids])
      const [rows = 0, columns = 0] = table.shape
      const { bytes, factors } = inBytes(table, rows, (nth) => Math.floor(nth / columns))
      const found = of('Gather', [keep('int8', [rows, columns], bytesOf(bytes)), ids])
      const numbers = products === 'whole' ? of('DequantizeLinear', [found, scalar(1)]) : of('Cast', [found], float)
      return of('Mul', [numbers, of('Gather', [floats([rows, 1], factors), ids])])
    },
    dense: (input, { kernel: weights, bias }) => of('Add', [product(input, weights), reals(bias)]),
    norm: (input, { scale, shift }, epsilon) =>
      of('LayerNormalization', [input, reals(scale), reals(shift)], { epsilon: { real: epsilon } }),
  }
}

/** Each number as a byte by the largest of its group, and what the bytes of each group are multiplied by. */
function inBytes({ numbers }: Weights, groups: number, groupOf: (nth: number) => number) {
  const most = new Float64Array(groups)
  numbers.forEach((number, nth) => {
    const group = groupOf(nth)
    most[group] = Math.max(most[group] ?? 0, Math.abs(number))
  })
  const factors = Float32Array.from(most, (largest) => (largest === 0 ? 1 : largest / 127))
  const bytes = new Int8Array(numbers.length)
  numbers.forEach((number, nth) => (bytes[nth] = Math.round(number / (factors[groupOf(nth)] ?? 1))))
  return { bytes, factors }
}
