import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { InferenceSession, Tensor } from 'onnxruntime-web'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { openFolderFiles } from '#engine/encoders/folderFiles.ts'
import { openOnnxEncoder } from '#engine/encoders/onnxEncoder.ts'
import { readTokenizer } from '#engine/encoders/tokens.ts'
import { operationsOfLite } from './lite.ts'
import { litePackage } from './litePackage.ts'
import { plainVector } from './plainEncoder.fixtures.ts'
import { pieces, tinyPackage, tinyWeights, type TinyPackage } from './tinyPackage.fixtures.ts'
import { writeEncoder } from './writeEncoder.ts'

const text = 'laws Laws: s'
const encoded = async (folder: string) => [...((await (await openOnnxEncoder(folder)).encode([text]))[0] ?? [])]

function made(changes: TinyPackage = {}, kept: 'int8' | 'float32' = 'int8'): string {
  const out = join(temporaryFolder(), 'encoder')
  writeEncoder(tinyPackage(changes), out, kept)
  return out
}

// A layer that is left out or wired in another way ranks by numbers that mean nothing, and nothing says so.
test('the model gives the vectors that its weights say, and nearly those where they are kept as bytes', async () => {
  const folder = made({}, 'float32')
  const ids = readTokenizer(openFolderFiles(folder), 7).of(text)
  const wanted = plainVector(tinyWeights(), ids)
  const [exact, rounded] = [await encoded(folder), await encoded(made())]

  expect(ids).toHaveLength(7)
  exact.forEach((number, nth) => {
    expect(number).toBeCloseTo(wanted[nth] ?? NaN, 5)
  })
  expect(rounded.reduce((sum, number, nth) => sum + number * (wanted[nth] ?? NaN), 0)).toBeGreaterThan(0.999)
  expect(rounded).not.toEqual(exact)
})

// A runtime that takes several texts at once fills the shorter ones up.
test('a token that is masked counts nowhere', async () => {
  const session = await InferenceSession.create(new Uint8Array(readFileSync(join(made(), 'model.onnx'))))
  const given = async (ids: readonly bigint[], mask: readonly bigint[]) => {
    const tensor = (numbers: readonly bigint[]) => new Tensor('int64', BigInt64Array.from(numbers), [1, ids.length])
    const { sentence_embedding: found } = await session.run({ input_ids: tensor(ids), attention_mask: tensor(mask) })
    return Array.from(found?.data as Float32Array, (number) => number.toFixed(5))
  }

  expect(await given([12n, 9n, 3n, 8n], [1n, 1n, 0n, 0n])).toEqual(await given([12n, 9n], [1n, 1n]))
  expect(await given([12n, 9n, 3n, 8n], [1n, 1n, 1n, 1n])).not.toEqual(await given([12n, 9n], [1n, 1n]))
})

test('the folder says where it is from, and its licence goes with it', async () => {
  const folder = made()
  const { folder: read } = await openOnnxEncoder(folder)

  expect(read).toMatchObject({
    dimensions: 5,
    languages: ['en'],
    licence: 'apache-2.0',
    pooling: 'model',
    mostTokens: 7,
  })
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`Made from ${litePackage.name} 0.2.0`)
  expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toContain('Apache License')
})

/** The highest sum of scores that pieces make a text with. */
function bestSum(of: string): number {
  const best = [0]
  for (let end = 1; end <= of.length; end += 1) {
    const sums = pieces.slice(6).flatMap(([piece, score]) => {
      const start = end - piece.length
      return start >= 0 && of.slice(start, end) === piece ? [(best[start] ?? -Infinity) + (score ?? 0)] : []
    })
    best.push(Math.max(...sums))
  }
  return best.at(-1) ?? 0
}

// A text that is cut in another way than the model was trained with gets other words' vectors.
test('a text is cut into the likeliest pieces, and what is in none is unknown once', () => {
  const { of } = readTokenizer(openFolderFiles(made()), 1000)
  const letters = ['l', 'a', 'w', 's', 'l', 'a', 'w', 's', ':', ' ', 'q', '\u{1f389}', 'ﬁ', '<s>', '▁', '�', 'a\u0308']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 24 }), (drawn) => {
      const ids = of(drawn.join(''))
      const cut = `▁${drawn.join('').normalize('NFKC').replaceAll(' ', '▁')}`
      const sum = ids.reduce((total, id) => total + (pieces[id]?.[1] ?? 0), 0)
      const best = cut.match(/[▁laws:]+/gu)?.reduce((total, run) => total + bestSum(run), 0)

      expect(ids.map((id) => (id === 0 ? '?' : pieces[id]?.[0])).join('')).toBe(cut.replaceAll(/[^▁laws:]+/gu, '?'))
      expect(sum).toBeCloseTo(best ?? NaN, 9)
    }),
  )
})

const weights = tinyWeights()
const kernel = 'Layer_1/TransformerLayer/FFN/conv1/Tensordot/Reshape_1'
const without = Object.fromEntries(Object.entries(weights).filter(([name]) => name !== kernel))
const other = (name: string, shape: readonly number[], numbers = weights[name]?.numbers ?? []): TinyPackage => ({
  weights: { ...weights, [name]: { shape, numbers } },
})

// Each would make a folder that ranks by nonsense, or none at all with a message nobody understands.
test.each<[string, TinyPackage, string]>([
  ['no model', { files: { 'dist/model.json': null } }, "model.json can't be read"],
  ['a damaged model', { files: { 'dist/model.json': '{"format": ' } }, 'model.json is damaged'],
  ['numbers kept in another way', { stated: { quantization: { dtype: 'uint8' } } }, 'model.json is damaged'],
  ['files that lie elsewhere', { paths: ['../../secret'] }, 'model.json is damaged'],
  ['a file of weights that is cut', { files: { 'dist/group1-shard2of2': Buffer.alloc(8) } }, 'model.json says'],
  ['a file of weights that is missing', { files: { 'dist/group1-shard2of2': null } }, "shard2of2 can't be read"],
  ['another graph', { operations: { ...operationsOfLite, Tanh: 2 } }, 'Tanh 2 times, not 1'],
  ['an operation it does not have', { operations: { ...operationsOfLite, Erf: 1 } }, 'Erf 1 times, not 0'],
  ['weights that are missing', { weights: without }, `no weights of the name …${kernel}`],
  [
    'weights of two names',
    { weights: { ...weights, [`x/${kernel}`]: { shape: [1], numbers: [0] } } },
    'several weights',
  ],
  ['weights of another shape', other(kernel, [10, 6]), 'the shape 10 × 6, not 6 × 10'],
  ['weights that are none', other(kernel, [6, 10], Array<number>(60).fill(NaN)), 'are no numbers'],
  ['heads that do not fit', other('split_heads/split_last_dimension/Reshape/shape/2', [], [3]), '3 heads'],
  ['no vocabulary', { files: { 'dist/vocab.json': '["law"]' } }, 'vocab.json is damaged'],
  [
    'a larger vocabulary',
    { files: { 'dist/vocab.json': JSON.stringify(pieces.concat(pieces)) } },
    'the model rows for 22',
  ],
  [
    'another licence',
    { files: { 'package.json': '{"name":"a","version":"1","license":"MIT"}' } },
    'package.json is damaged',
  ],
  [
    'another package',
    { files: { 'package.json': '{"name":"a","version":"1","license":"Apache-2.0"}' } },
    'No encoder is made of a',
  ],
  ['no licence', { files: { LICENSE: null } }, "LICENSE can't be read"],
])('a package is refused with a sentence: %s', (_case, changes, sentence) => {
  expect(() => made(changes)).toThrow(sentence)
})

test('nothing is written into a folder that has something in it', () => {
  const out = join(temporaryFolder(), 'encoder')
  mkdirSync(out)
  writeFileSync(join(out, 'notes.txt'), 'kept')

  expect(() => writeEncoder(tinyPackage(), out, 'int8')).toThrow('is not empty')
})
