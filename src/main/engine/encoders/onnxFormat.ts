import { bytes, key, message, text, whole } from './protobuf.ts'

/**
 * Writes a model as ONNX (onnx.proto 1.19, IR version 8), as far as this project makes models: one graph of operators of
 * the standard set, with its numbers inside.
 */
export interface OnnxModel {
  /** Version of the standard set of operators. */
  readonly operators: number
  readonly name: string
  readonly nodes: readonly OnnxNode[]
  readonly tensors: readonly OnnxTensor[]
  readonly inputs: readonly OnnxValue[]
  readonly outputs: readonly OnnxValue[]
}

export interface OnnxNode {
  readonly type: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>
}

export type OnnxAttribute =
  { readonly whole: number } | { readonly wholes: readonly number[] } | { readonly real: number }

/** Codes of `TensorProto.DataType`. */
const kinds = { float32: 1, int8: 3, int64: 7 } as const
export type OnnxKind = keyof typeof kinds

export interface OnnxTensor {
  readonly name: string
  readonly kind: OnnxKind
  readonly shape: readonly number[]
  /** Little endian, or the file that they are said to lie in. */
  readonly numbers: Uint8Array | { readonly elsewhere: string }
}

export interface OnnxValue {
  readonly name: string
  readonly kind: OnnxKind
  /** A size that is known first when the model runs has a name. */
  readonly shape: readonly (string | number)[]
}

export function writeOnnx({ operators, name, nodes, tensors, inputs, outputs }: OnnxModel): Buffer {
  return Buffer.concat([
    whole(1, 8),
    message(8, text(1, ''), whole(2, operators)),
    message(
      7,
      ...nodes.map(nodeOf),
      text(2, name),
      ...tensors.map(tensorOf),
      ...inputs.map((value) => valueOf(11, value)),
      ...outputs.map((value) => valueOf(12, value)),
    ),
  ])
}

function nodeOf({ type, inputs, outputs, attributes = {} }: OnnxNode): Buffer {
  return message(
    1,
    ...inputs.map((one) => text(1, one)),
    ...outputs.map((one) => text(2, one)),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => message(5, text(1, name), ...attributeOf(value))),
  )
}

function attributeOf(value: OnnxAttribute): Buffer[] {
  if ('whole' in value) return [whole(3, value.whole), whole(20, 2)]
  if ('wholes' in value) return [...value.wholes.map((one) => whole(8, one)), whole(20, 7)]
  const real = Buffer.alloc(4)
  real.writeFloatLE(value.real)
  return [key(2, 5), real, whole(20, 1)]
}

function tensorOf({ name, kind, shape, numbers }: OnnxTensor): Buffer {
  const kept =
    numbers instanceof Uint8Array
      ? [bytes(9, numbers)]
      : [message(13, text(1, 'location'), text(2, numbers.elsewhere)), whole(14, 1)]
  return message(5, ...shape.map((size) => whole(1, size)), whole(2, kinds[kind]), text(8, name), ...kept)
}

function valueOf(field: number, { name, kind, shape }: OnnxValue): Buffer {
  const sizes = shape.map((size) => message(1, typeof size === 'string' ? text(2, size) : whole(1, size)))
  return message(field, text(1, name), message(2, message(1, whole(1, kinds[kind]), message(2, ...sizes))))
}
