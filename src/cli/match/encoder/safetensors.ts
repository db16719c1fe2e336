import { z } from 'zod'
import { PackageRefused, readWhole, type Weights } from './graphModel.ts'

/** Weights by their whole names. */
export interface Safetensors {
  /** @throws PackageRefused where it isn't there, has another shape, or holds what is no number. */
  readonly weights: (name: string, shape: readonly number[]) => Weights
}

const Tensor = z.strictObject({
  dtype: z.string(),
  shape: z.array(z.int().min(1)),
  data_offsets: z.tuple([z.int().min(0), z.int().min(0)]),
})
/** What is said of the file as a whole counts for nothing here. */
const Header = z.preprocess(
  (read) => Object.assign({}, read, { __metadata__: undefined }),
  z.record(z.string(), Tensor.optional()),
)

/** Bytes of the number that says how long the header is. */
const lengthBytes = 8

/**
 * A file of weights as `safetensors` writes it (https://github.com/huggingface/safetensors, "Format"): how long the
 * header is in 8 bytes, the header as JSON with the place of each tensor in what follows, then the numbers, all with the
 * lowest byte first. Numbers of half precision (`F16`, IEEE 754 binary16) are read, no others.
 *
 * @throws PackageRefused
 */
export function readSafetensors(folder: string, file: string): Safetensors {
  const bytes = readWhole(folder, file)
  const start = lengthBytes + (bytes.length < lengthBytes ? Infinity : Number(bytes.readBigUInt64LE()))
  const tensors = start <= bytes.length ? headerOf(bytes.subarray(lengthBytes, start)) : null
  if (tensors === null) throw new PackageRefused(`${file} is cut off, or is no file of safetensors.`)
  return {
    weights(name, shape) {
      const found = Object.hasOwn(tensors, name) ? tensors[name] : undefined
      if (found === undefined) throw new PackageRefused(`${file} has no weights of the name ${name}.`)
      const wanted = shape.join(' × ')
      if (found.shape.join(' × ') !== wanted) {
        throw new PackageRefused(`The weights ${name} have the shape ${found.shape.join(' × ')}, not ${wanted}.`)
      }
      if (found.dtype !== 'F16') throw new PackageRefused(`The weights ${name} are kept as ${found.dtype}, not as F16.`)
      const [from, end] = found.data_offsets
      const length = shape.reduce((product, size) => product * size, 1)
      if (end - from !== 2 * length || start + end > bytes.length) {
        throw new PackageRefused(
          `The weights ${name} lie outside ${file}, or have another length than their shape says.`,
        )
      }
      const numbers = Float64Array.from({ length }, (_, nth) => half(bytes.readUInt16LE(start + from + 2 * nth)))
      if (!numbers.every(Number.isFinite)) throw new PackageRefused(`The weights ${name} are no numbers.`)
      return { shape, numbers }
    },
  }
}

function headerOf(bytes: Buffer): z.infer<typeof Header> | null {
  try {
    return Header.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const [exponent, fraction] = [(bits >> 10) & 31, (bits & 1023) / 1024]
  const size =
    exponent === 31
      ? fraction === 0
        ? Infinity
        : NaN
      : exponent === 0
        ? fraction * 2 ** -14
        : (1 + fraction) * 2 ** (exponent - 15)
  return bits >> 15 === 1 ? -size : size
}
