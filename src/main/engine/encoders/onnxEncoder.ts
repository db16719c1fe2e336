import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { unitVector, type SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { namesExternalData } from './externalData.ts'
import { giveBack } from '../giveBack.ts'
import { FolderRefused, openFolderFiles } from './folderFiles.ts'
import { beside, numbersBeside } from './numbersBeside.ts'
import { readStated } from './sentenceTransformers.ts'
import { readTokenizer } from './tokens.ts'

/** An encoder from a folder, with the folder as it is now. */
export interface FolderEncoder extends SentenceEncoder {
  readonly folder: EncoderFolder
}

// One thread: the office works on the same computer meanwhile.
env.wasm.numThreads = 1
env.logLevel = 'error'

const known = ['input_ids', 'attention_mask', 'token_type_ids']

/** Opens a folder and has it encode a text, so that one that can't is refused now. @throws FolderRefused */
export async function openOnnxEncoder(path: string): Promise<FolderEncoder> {
  const files = openFolderFiles(path)
  const stated = readStated(files)
  const tokens = readTokenizer(files, stated.mostTokens)
  if (namesExternalData(files.model)) throw new FolderRefused('externalData')
  const session = await openModel(files.model)
  const strange = session.inputNames.find((name) => !known.includes(name))
  if (strange !== undefined || !session.inputNames.includes('input_ids')) {
    throw new FolderRefused('inputs', { input: strange ?? '' })
  }

  async function numbersOf(text: string): Promise<{ pooling: EncoderFolder['pooling']; numbers: Float32Array }> {
    const output = await run(session, tokens.of(text))
    const [, length = 0, dimensions = 0] = output.dims
    const { data } = output
    if (!(data instanceof Float32Array)) throw new FolderRefused('outputs')
    if (output.dims.length === 2) return { pooling: 'model', numbers: data }
    if (output.dims.length !== 3 || length === 0) throw new FolderRefused('outputs')
    if (stated.pooling === 'first') return { pooling: 'first', numbers: data.subarray(0, dimensions) }
    const sum = new Float32Array(dimensions)
    data.forEach((number, nth) => (sum[nth % dimensions] = (sum[nth % dimensions] ?? 0) + number / length))
    return { pooling: 'mean', numbers: sum }
  }

  const { pooling, numbers } = await numbersOf('Explain the sampling distribution of a mean.')
  const dimensions = numbers.length
  if (stated.dimensions !== null && stated.dimensions !== dimensions) {
    throw new FolderRefused('dimensions', { stated: stated.dimensions, given: dimensions })
  }
  if (unitVector(numbers) === null) throw new FolderRefused('notNumbers')
  const read = files.read()
  const hash = createHash('sha256').update(read.map(({ name, sha256 }) => `${name} ${sha256}\n`).join(''))
  const folder: EncoderFolder = {
    id: `onnx/${hash.digest('hex').slice(0, 16)}`,
    path,
    name: files.name,
    dimensions,
    languages: [...stated.languages],
    licence: stated.licence,
    pooling,
    mostTokens: stated.mostTokens,
    files: [...read],
  }
  return {
    ...folder,
    licence: folder.licence ?? '',
    folder,
    // One text at a time: in a batch a quantised model gives other numbers, by what stands beside.
    encode: async (texts) => {
      const vectors: Float32Array[] = []
      for (const text of texts) {
        const { numbers: given } = await numbersOf(text)
        const vector = given.length === dimensions ? unitVector(given) : null
        if (vector === null) throw new FolderRefused('notNumbers')
        vectors.push(vector)
      }
      return vectors
    },
  }
}

/** `bytes` are given back. */
async function openModel(bytes: Uint8Array): Promise<InferenceSession> {
  // Of what the runtime reads itself nobody could let go.
  const program = env.wasm.wasmBinary === undefined ? readFileSync(runtime) : null
  if (program !== null) env.wasm.wasmBinary = program.buffer
  try {
    return await InferenceSession.create(numbersBeside(bytes), {
      executionProviders: ['wasm'],
      externalData: [{ path: beside, data: bytes }],
    })
  } catch {
    throw new FolderRefused('damagedModel')
  } finally {
    giveBack(bytes)
    if (program !== null) giveBack(program)
  }
}

const runtime = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')

/** The one output that holds a text's or its tokens' vectors. */
async function run(session: InferenceSession, ids: readonly number[]): Promise<Tensor> {
  const whole = (of: (id: number) => bigint) => new Tensor('int64', BigInt64Array.from(ids, of), [1, ids.length])
  const feeds: Record<string, Tensor> = {
    input_ids: whole(BigInt),
    attention_mask: whole(() => 1n),
    token_type_ids: whole(() => 0n),
  }
  const names = session.outputNames
  const wanted = ['sentence_embedding', 'last_hidden_state', 'token_embeddings'].find((name) => names.includes(name))
  if (wanted === undefined) throw new FolderRefused('outputs')
  try {
    const found = await session.run(
      Object.fromEntries(session.inputNames.map((name) => [name, demanded(feeds[name])])),
      [wanted],
    )
    return demanded(found[wanted])
  } catch (cause) {
    if (cause instanceof FolderRefused) throw cause
    throw new FolderRefused('damagedModel')
  }
}

function demanded(tensor: Tensor | undefined): Tensor {
  if (tensor === undefined) throw new FolderRefused('outputs')
  return tensor
}
