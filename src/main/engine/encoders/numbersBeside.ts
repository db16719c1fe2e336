import { message, text, walk, whole } from './protobuf.ts'

/** What a model calls the bytes that it was made of. */
export const beside = 'numbers'

/** In bytes: the runtime looks into smaller ones while it reads the graph. */
const large = 4096

/**
 * The same ONNX model without the numbers of its large tensors: they are said to lie in a file `beside`, which is `model`
 * itself (`TensorProto.data_location` and `external_data`; onnx.proto, fields 14 and 13 of an initializer, whose numbers are
 * field 9). A runtime that is given all in one has them twice in its memory, which it never gives back.
 */
export function numbersBeside(model: Uint8Array): Uint8Array {
  return changed(model, 7, (graph) => changed(graph, 5, (tensor) => besideOf(tensor, model)))
}

/** With the fields of a number changed; the same bytes where none is. */
function changed(of: Uint8Array, wanted: number, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const before = [...walk(of)]
  const after = before.map(({ field, bytes, raw }) => {
    const next = field === wanted && bytes !== null ? change(bytes) : bytes
    return next === bytes || next === null ? raw : message(field, next)
  })
  return after.every((field, nth) => field === before[nth]?.raw) ? of : Buffer.concat(after)
}

function besideOf(tensor: Uint8Array, model: Uint8Array): Uint8Array {
  const fields = [...walk(tensor)]
  const numbers = fields.find(({ field }) => field === 9)?.bytes
  if (numbers === undefined || numbers === null || numbers.length < large) return tensor
  const place = {
    location: beside,
    offset: String(numbers.byteOffset - model.byteOffset),
    length: String(numbers.length),
  }
  return Buffer.concat([
    ...fields.filter(({ field }) => field !== 9).map(({ raw }) => raw),
    ...Object.entries(place).map(([key, value]) => message(13, text(1, key), text(2, value))),
    whole(14, 1),
  ])
}
