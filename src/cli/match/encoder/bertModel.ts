import { writeOnnx } from '#engine/encoders/onnxFormat.ts'
import { attended } from './attention.ts'
import type { BertEncoder } from './bert.ts'
import { createGraph, type Kept } from './graph.ts'

/**
 * The encoder as an ONNX model that gives each text one vector of length 1: `sentence_embedding`, batch × dimensions, the mean
 * of its tokens. A text may have as many tokens as the encoder has places.
 */
export function bertModel(encoder: BertEncoder, kept: Kept): Buffer {
  const graph = createGraph(kept, 'whole')
  const { of, scalar, wholes } = graph
  const absent = of('Equal', ['attention_mask', wholes(0)])
  const shares = of('Where', [absent, scalar(0), scalar(1)])
  // 0 where a token is, far below 0 where none is, for each head and each token that asks.
  const unseen = of('Unsqueeze', [of('Where', [absent, scalar(-1e9), scalar(0)]), wholes(1, 2)])

  const length = of('Slice', [of('Shape', ['input_ids']), wholes(1), wholes(2)])
  const places = of('Slice', [graph.reals(encoder.places), wholes(0), length])
  const placed = of('Add', [graph.rowsOf(encoder.table, 'input_ids'), places])
  let tokens = graph.norm(placed, encoder.first, encoder.epsilon)
  for (const layer of encoder.layers) {
    const said = graph.dense(
      attended(graph, tokens, { asked: layer.asked, heads: encoder.heads, unseen, namesParts: true }),
      layer.said,
    )
    const between = graph.norm(of('Add', [said, tokens]), layer.between, encoder.epsilon)
    const inner = of('Gelu', [graph.dense(between, layer.inner)])
    tokens = graph.norm(of('Add', [graph.dense(inner, layer.outer), between]), layer.last, encoder.epsilon)
  }

  const flat = { keepdims: { whole: 0 } }
  const sum = of('ReduceSum', [of('Mul', [tokens, of('Unsqueeze', [shares, wholes(2)])]), wholes(1)], flat)
  const mean = of('Div', [sum, of('Max', [of('ReduceSum', [shares, wholes(1)]), scalar(1)])])
  const squares = of('ReduceSum', [of('Mul', [mean, mean]), wholes(1)])
  const vector = of('Sqrt', [of('Max', [squares, scalar(1e-24)])])
  const { nodes, tensors } = graph
  nodes.push({ type: 'Div', inputs: [mean, vector], outputs: ['sentence_embedding'] })

  const ids = ['batch', 'tokens']
  const [, dimensions = 0] = encoder.table.shape
  return writeOnnx({
    // The first version with the exact GELU as one operation.
    operators: 20,
    name: 'sentence encoder',
    ...{ nodes, tensors },
    inputs: [
      { name: 'input_ids', kind: 'int64', shape: ids },
      { name: 'attention_mask', kind: 'int64', shape: ids },
    ],
    outputs: [{ name: 'sentence_embedding', kind: 'float32', shape: ['batch', dimensions] }],
  })
}
