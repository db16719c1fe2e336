import { expect, test } from 'vitest'
import { tableEncoder } from '#core/matching/meaning/tableEncoder.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { resources } from '../resources.ts'

const bundled = tableEncoder(readMeaning(resources))

async function cosine(one: string, other: string): Promise<number> {
  const [a = new Float32Array(), b = new Float32Array()] = await bundled.encode([one, other])
  return a.reduce((sum, value, nth) => sum + value * (b[nth] ?? 0), 0)
}

// Whoever measures an encoder must not know which one it is: the table is asked as one from a folder is.
test('the bundled table is an encoder of sentences like any other', async () => {
  const { id, dimensions, languages, licence } = readMeaning(resources)
  const vectors = await bundled.encode(['Advise clients on contracts', 'Xqzt', ''])

  expect(bundled).toMatchObject({ id, dimensions, languages, licence })
  expect(vectors.map((vector) => vector.length)).toEqual([dimensions, dimensions, dimensions])
  expect(vectors.map((vector) => Math.round(Math.hypot(...vector) * 1000))).toEqual([1000, 0, 0])
})

test('it says what is near, whatever the order of the sentences', async () => {
  const first = 'Advise clients on contracts. Write wills.'

  expect(await cosine(first, 'Counsel customers about agreements')).toBeGreaterThan(
    await cosine(first, 'Weld steel plates'),
  )
  expect(await bundled.encode([first])).toEqual(await bundled.encode(['Write wills. Advise clients on contracts.']))
})
