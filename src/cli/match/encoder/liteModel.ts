import { writeOnnx } from '#engine/encoders/onnxFormat.ts'
import { attended } from './attention.ts'
import { createGraph, type Graph, type Kept } from './graph.ts'
import type { LiteEncoder } from './lite.ts'

/**
 * The encoder as an ONNX model that gives each text one vector of length 1: `sentence_embedding`, batch × dimensions. The mean
 * of the tokens, the last layer and the length are part of it, since a folder's other files can't name such a layer.
 */
export function liteModel(encoder: LiteEncoder, kept: Kept): Buffer {
  const graph = createGraph(kept)
  const { of, scalar, wholes } = graph
  const shares = of('Cast', ['attention_mask'], { to: { whole: 1 } })
  const real = of('Unsqueeze', [shares, wholes(2)])
  // 0 where a token is, far below 0 where none is, for each head and each token that asks.
  const masked = of('Mul', [of('Sub', [scalar(1), shares]), scalar(encoder.masked)])
  const unseen = of('Unsqueeze', [masked, wholes(1, 2)])

  const rows = graph.rowsOf(encoder.table, 'input_ids')
  const placed = of('Add', [of('Add', [rows, rows]), places(graph, encoder)])
  let tokens = of('Mul', [placed, real])
  encoder.layers.forEach((layer, nth) => {
    const asked = graph.norm(tokens, layer.before, encoder.epsilon)
    const said = graph.dense(
      attended(graph, asked, { ...layer, heads: encoder.heads, unseen, namesParts: false }),
      layer.said,
    )
    const through = nth === 0 ? graph.dense(tokens, encoder.widening) : tokens
    const between = of('Add', [said, through])
    const inner = of('Relu', [graph.dense(graph.norm(between, layer.between, encoder.epsilon), layer.inner)])
    tokens = of('Add', [between, graph.dense(inner, layer.outer)])
  })

  const flat = { keepdims: { whole: 0 } }
  const sum = of('ReduceSum', [of('Mul', [tokens, real]), wholes(1)], flat)
  const count = of('Max', [of('ReduceSum', [shares, wholes(1)]), scalar(1)])
  const last = of('Tanh', [graph.dense(of('Div', [sum, count]), encoder.last)])
  const squares = of('ReduceSum', [of('Mul', [last, last]), wholes(1)])
  const length = of('Sqrt', [of('Max', [squares, scalar(encoder.leastSquare)])])
  const { nodes, tensors } = graph
  nodes.push({ type: 'Div', inputs: [last, length], outputs: ['sentence_embedding'] })

  const ids = ['batch', 'tokens']
  return writeOnnx({
    // The first version that brings a row to mean 0 and deviation 1 in one operation.
    operators: 17,
    name: 'sentence encoder',
    ...{ nodes, tensors },
    inputs: [
      { name: 'input_ids', kind: 'int64', shape: ids },
      { name: 'attention_mask', kind: 'int64', shape: ids },
    ],
    outputs: [{ name: 'sentence_embedding', kind: 'float32', shape: ['batch', encoder.last.bias.numbers.length] }],
  })
}

/** Sines, then cosines, of each token's place: tokens × width (Vaswani and others 2017, 3.5). */
function places({ of, wholes, reals }: Graph, { timing }: LiteEncoder): string {
  const length = of('Squeeze', [of('Slice', [of('Shape', ['input_ids']), wholes(1), wholes(2)])])
  const [zero, one] = [of('Squeeze', [wholes(0)]), of('Squeeze', [wholes(1)])]
  const place = of('Cast', [of('Range', [zero, length, one])], { to: { whole: 1 } })
  const turned = of('Mul', [of('Unsqueeze', [place, wholes(1)]), reals(timing)])
  return of('Concat', [of('Sin', [turned]), of('Cos', [turned])], { axis: { whole: 1 } })
}
