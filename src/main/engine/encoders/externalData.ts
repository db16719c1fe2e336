import { walk } from './protobuf.ts'

/**
 * Whether an ONNX model keeps numbers in other files (`TensorProto.data_location` or `external_data`; onnx.proto, fields
 * 14 and 13 of an initializer, which is field 5 of the graph, field 7 of the model). Those paths could name any file.
 *
 * False for bytes that are no model: the runtime says so itself.
 */
export function namesExternalData(model: Uint8Array): boolean {
  for (const graph of fieldsOf(model, 7)) {
    for (const tensor of fieldsOf(graph, 5)) {
      if ([...fieldsOf(tensor, 13)].length > 0 || numbersOf(tensor, 14).some((number) => number !== 0)) return true
    }
  }
  return false
}

function* fieldsOf(message: Uint8Array, wanted: number): Iterable<Uint8Array> {
  for (const { field, bytes } of walk(message)) if (field === wanted && bytes !== null) yield bytes
}

function numbersOf(message: Uint8Array, wanted: number): number[] {
  return [...walk(message)].flatMap(({ field, bytes, number }) => (field === wanted && bytes === null ? [number] : []))
}
