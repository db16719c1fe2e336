import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesExternalData } from './externalData.ts'
import { numbersBeside } from './numbersBeside.ts'
import { tinyModel, tinyTable } from './tinyModel.fixtures.ts'

const many = Array.from({ length: 1024 }, (_, nth) => [nth, 0.5, -nth])
const numbersOf = (table: readonly (readonly number[])[]) => Buffer.from(Float32Array.from(table.flat()).buffer)

// With a place that is off by a byte the runtime would read other numbers, and say nothing.
test('large tensors say where in the model their numbers lie', () => {
  const model = tinyModel({ table: many })
  const graph = Buffer.from(numbersBeside(model))
  const offset = String(model.indexOf(numbersOf(many)))

  expect(graph.length).toBeLessThan(1000)
  expect(namesExternalData(graph)).toBe(true)
  expect(graph.includes(Buffer.from(`offset\x12${String.fromCharCode(offset.length)}${offset}`))).toBe(true)
  expect(graph.includes(Buffer.from(`length\x12\x05${String(many.length * 12)}`))).toBe(true)
})

// What is damaged must stay damaged: mended by chance, a model would encode something else.
test('small tensors stay where they are, and so does every byte that is no model', () => {
  const model = tinyModel({ table: tinyTable })

  expect(Buffer.from(numbersBeside(model)).equals(model)).toBe(true)
  expect(Buffer.from(numbersBeside(model.subarray(0, -3))).equals(model.subarray(0, -3))).toBe(true)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect([...numbersBeside(bytes)]).toEqual([...bytes])
    }),
  )
})
