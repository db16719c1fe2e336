import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Why no encoder is made of a package, as a sentence for who asked. */
export class PackageRefused extends Error {}

export interface Weights {
  readonly shape: readonly number[]
  readonly numbers: Float64Array
}

/** A model as TensorFlow.js writes it: operations with their wiring, and the weights in files of bytes beside. */
export interface GraphModel {
  /** How often each operation stands in the graph. */
  readonly operations: ReadonlyMap<string, number>
  /** The one whose name ends so. @throws PackageRefused where there is none or several. */
  readonly weights: (ending: string) => Weights
}

const Written = z.object({
  modelTopology: z.object({ node: z.array(z.object({ name: z.string(), op: z.string() })) }),
  weightsManifest: z.array(
    z.object({
      // Beside model.json and nowhere else.
      paths: z.array(z.string().regex(/^[\w-][\w.-]*$/)),
      weights: z.array(
        z.strictObject({
          name: z.string(),
          shape: z.array(z.int().min(1)),
          dtype: z.enum(['float32', 'int32', 'bool']),
        }),
      ),
    }),
  ),
})

/** More than a hundred times what the known model has. */
const largestFile = 64 * 1024 * 1024

/** @throws PackageRefused */
export function readGraphModel(folder: string): GraphModel {
  const written = readJson(folder, 'model.json', Written)
  const operations = new Map<string, number>()
  for (const { op } of written.modelTopology.node) operations.set(op, (operations.get(op) ?? 0) + 1)
  const weights = new Map<string, Weights>()
  for (const { paths, weights: listed } of written.weightsManifest) {
    const bytes = Buffer.concat(paths.map((path) => readWhole(folder, path)))
    let end = 0
    for (const { name, shape, dtype } of listed) {
      const start = end
      end += shape.reduce((product, size) => product * size, 1) * (dtype === 'bool' ? 1 : 4)
      if (end <= bytes.length) weights.set(name, { shape, numbers: numbersOf(bytes.subarray(start, end), dtype) })
    }
    if (end !== bytes.length) {
      throw new PackageRefused(
        `The files of weights have ${String(bytes.length)} bytes, model.json says ${String(end)}.`,
      )
    }
  }
  return {
    operations,
    weights(ending) {
      const [found, ...others] = [...weights].filter(([name]) => name.endsWith(ending))
      if (found === undefined) throw new PackageRefused(`The model has no weights of the name …${ending}.`)
      if (others.length > 0) throw new PackageRefused(`The model has several weights of the name …${ending}.`)
      if (!found[1].numbers.every(Number.isFinite)) throw new PackageRefused(`The weights …${ending} are no numbers.`)
      return found[1]
    },
  }
}

function numbersOf(bytes: Buffer, dtype: 'float32' | 'int32' | 'bool'): Float64Array {
  if (dtype === 'bool') return Float64Array.from(bytes)
  const read = dtype === 'float32' ? (at: number) => bytes.readFloatLE(at) : (at: number) => bytes.readInt32LE(at)
  return Float64Array.from({ length: bytes.length / 4 }, (_, nth) => read(4 * nth))
}

/** @throws PackageRefused */
export function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const bytes = readWhole(folder, file)
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw new PackageRefused(`${join(folder, file)} is damaged, or not the file that is expected under this name.`)
  }
}

/** @throws PackageRefused */
export function readWhole(folder: string, file: string): Buffer {
  const path = join(folder, file)
  try {
    if (statSync(path).size <= largestFile) return readFileSync(path)
  } catch {
    throw new PackageRefused(`${path} can't be read: is the folder the unpacked package?`)
  }
  throw new PackageRefused(`${path} is larger than any file of the expected package.`)
}
