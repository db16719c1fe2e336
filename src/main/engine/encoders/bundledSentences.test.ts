import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { resourcesFolder } from '../engine.fixtures.ts'
import { bundledFolder } from './bundledEncoder.ts'
import { openOnnxEncoder } from './onnxEncoder.ts'

const sentences = ['Explain how bread dough rises', 'Describe the fermentation of dough', 'Repair car engines'] as const

/**
 * The first numbers of each vector as PyTorch 2 gives them for the same weights before they were rounded to bytes, and
 * so does the ONNX model that sentence-transformers published (SHA-256 759c3cd2b7fe…). Rounding may move each by 0.01.
 */
const wanted = [
  [-0.071, -0.009, -0.014, 0.007, -0.073, 0.052, -0.021, 0.117],
  [-0.055, 0.011, -0.073, -0.001, -0.046, 0.044, 0.006, 0.038],
  [-0.144, 0.043, 0.038, -0.007, -0.057, 0.03, -0.058, 0.014],
]
const cosines = { dough: 0.6295, breadAndCars: 0.0025, fermentationAndCars: 0.0846 }

const cosine = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, number, nth) => sum + number * (other[nth] ?? NaN), 0)

// A damaged or exchanged file in the repository, a tokenizer that cuts otherwise, a runtime that computes otherwise.
test('the bundled encoder of sentences gives the vectors of the published model, with the same bits everywhere', async () => {
  const { encode, folder } = await openOnnxEncoder(bundledFolder(resourcesFolder))
  const vectors = await encode(sentences)
  const [bread = new Float32Array(), fermentation = bread, cars = bread] = vectors

  expect(folder).toMatchObject({ dimensions: 384, languages: ['en'], licence: 'apache-2.0', mostTokens: 128 })
  wanted.forEach((numbers, text) => {
    numbers.forEach((number, nth) => {
      expect(Math.abs((vectors[text]?.[nth] ?? NaN) - number)).toBeLessThan(0.01)
    })
  })
  expect(Math.abs(cosine(bread, fermentation) - cosines.dough)).toBeLessThan(0.02)
  expect(Math.abs(cosine(bread, cars) - cosines.breadAndCars)).toBeLessThan(0.02)
  expect(Math.abs(cosine(fermentation, cars) - cosines.fermentationAndCars)).toBeLessThan(0.02)

  const hash = createHash('sha256')
  for (const vector of vectors) hash.update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))
  expect(hash.digest('hex')).toBe('8e004e73935ffcb6445801c91ec465ead39ff0cbe8b191af098b9738d6a1fdd4')
})
