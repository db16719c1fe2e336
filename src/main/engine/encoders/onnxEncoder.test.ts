import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { FolderRefused, openFolderFiles } from './folderFiles.ts'
import { openOnnxEncoder } from './onnxEncoder.ts'
import { encoderFolder, tinyModel, tinyTable, tokenizers } from './tinyModel.fixtures.ts'
import { readTokenizer } from './tokens.ts'

async function problemOf(folder: string): Promise<string> {
  try {
    await openOnnxEncoder(folder)
    return 'none'
  } catch (cause) {
    if (cause instanceof FolderRefused) return cause.problem.code
    throw cause
  }
}

const tokensOf = (tokenizer: object, text: string, most = 64) =>
  readTokenizer(openFolderFiles(encoderFolder({ 'tokenizer.json': JSON.stringify(tokenizer) })), most).of(text)

// A vocabulary that is read in another way gives each word another word's vector, and nothing says so.
test('texts are cut into tokens by the three kinds of vocabulary', () => {
  expect(tokensOf(tokenizers.wordPiece, 'Design DATABASES!')).toEqual([1, 3, 4, 5, 6, 0, 2])
  expect(tokensOf(tokenizers.unigram, 'law laws')).toEqual([1, 1, 6])
  expect(tokensOf(tokenizers.bpe, 'law laws was')).toEqual([6, 6, 4, 3, 2, 4])
})

// A text without its closing token looks unfinished to the model.
test('a long text is cut before what closes it', () => {
  expect(tokensOf(tokenizers.wordPiece, 'law law law law', 4)).toEqual([1, 7, 7, 2])
  expect(tokensOf(tokenizers.bpe, 'law law law', 2)).toEqual([6, 6])
})

test('a folder says what it is, and its vectors are the means of its tokens', async () => {
  const encoder = await openOnnxEncoder(encoderFolder())
  const [vector] = await encoder.encode(['Design databases'])

  expect(encoder.folder).toMatchObject({ name: 'tiny-encoder', dimensions: 3, languages: ['en'], licence: 'cc0-1.0' })
  expect(encoder.folder).toMatchObject({ pooling: 'mean', mostTokens: 6 })
  // [CLS] design data ##base ##s [SEP]: the sum is (3, 6, 0).
  expect([...(vector ?? [])].map((one) => one.toFixed(4))).toEqual(['0.4472', '0.8944', '0.0000'])
})

// The first token of a model that was trained for the mean says nothing, and the other way round.
test('the first token is taken where the folder says so', async () => {
  const pooling = JSON.stringify({ word_embedding_dimension: 3, pooling_mode_cls_token: true })
  const table = tinyTable.map((row, token) => (token === 1 ? [0, 0, 7] : row))
  const encoder = await openOnnxEncoder(
    encoderFolder({ '1_Pooling/config.json': pooling, 'onnx/model.onnx': tinyModel({ table }) }),
  )

  expect((await encoder.encode(['law']))[0]).toEqual(Float32Array.of(0, 0, 1))
})

test('another folder is another encoder, the same one elsewhere is not', async () => {
  const ids = [
    await openOnnxEncoder(encoderFolder()),
    await openOnnxEncoder(encoderFolder()),
    await openOnnxEncoder(encoderFolder({ 'sentence_bert_config.json': null })),
  ].map(({ id }) => id)

  expect(ids[0]).toBe(ids[1])
  expect(ids[0]).not.toBe(ids[2])
})

const steps = (type: string) => JSON.stringify([{ path: '2_Dense', type }])
const withTable = (table: readonly (readonly number[])[]) => tinyModel({ table })

// Each would rank by numbers that mean nothing, or bring the workbench down later.
test.each([
  ['noModel', { 'onnx/model.onnx': null }],
  ['noTokenizer', { 'tokenizer.json': null }],
  ['damagedTokenizer', { 'tokenizer.json': '{"model": {"type": "Strange"}}' }],
  ['damagedFile', { 'modules.json': '[{"path": 1}]' }],
  ['unknownStep', { 'modules.json': steps('sentence_transformers.models.Dense') }],
  ['unknownPooling', { '1_Pooling/config.json': '{"pooling_mode_max_tokens": true}' }],
  ['damagedModel', { 'onnx/model.onnx': withTable(tinyTable).subarray(0, 300) }],
  ['externalData', { 'onnx/model.onnx': tinyModel({ table: tinyTable, elsewhere: '../../secret' }) }],
  ['inputs', { 'onnx/model.onnx': tinyModel({ table: tinyTable, input: 'pixels' }) }],
  ['outputs', { 'onnx/model.onnx': tinyModel({ table: tinyTable, output: 'logits' }) }],
  ['dimensions', { 'onnx/model.onnx': withTable(tinyTable.map((row) => [...row, 1])) }],
  ['notNumbers', { 'onnx/model.onnx': withTable(tinyTable.map((row) => row.map(() => NaN))) }],
] as const)('refuses a folder: %s', async (code, changes) => {
  expect(await problemOf(encoderFolder(changes))).toBe(code)
})

test('refuses what is no folder, and a link that leads out of it', async () => {
  const outside = join(temporaryFolder(), 'tokenizer.json')
  writeFileSync(outside, JSON.stringify(tokenizers.wordPiece))
  const folder = encoderFolder({ 'tokenizer.json': null })
  symlinkSync(outside, join(folder, 'tokenizer.json'))

  expect(await problemOf(folder)).toBe('leavesFolder')
  expect(await problemOf(outside)).toBe('noFolder')
})
