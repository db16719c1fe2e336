import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#engine/db/database.fixtures.ts'
import { encoderFolder } from '#engine/encoders/tinyModel.fixtures.ts'
import { createSentencesHere } from './sentencesHere.ts'

const english = (value: string) => [{ lang: 'en', value }]
const credential = {
  title: english('Databases'),
  outcomes: [{ item: 0, text: english('Design  databases. Design databases.') }],
  eqfLevel: null,
  credits: null,
}
const module = {
  key: 'M',
  code: 'M',
  title: english('Databases'),
  outcomes: [{ key: 'A', text: [...english('Design databases'), { lang: 'de', value: 'Datenbanken' }], weight: 100 }],
  eqfLevel: null,
  credits: 500,
}

// A file that is assessed without a window would be compared otherwise than in one, and nothing would say so.
test('outcomes are read in English by an encoder, and without one it is told that words compare', async () => {
  const { near, by } = await createSentencesHere(encoderFolder()).near(credential, module)
  const without = await createSentencesHere(join(temporaryFolder(), 'gone')).near(credential, module)
  const [shown, asked, german] = [credential.outcomes[0]?.text[0], ...(module.outcomes[0]?.text ?? [])]
  if (shown === undefined || asked === undefined || german === undefined) throw new Error('A text is missing')

  expect(by).toMatch(/^sentences\/onnx\/[0-9a-f]{16}$/)
  expect(near(shown, asked)).toBeCloseTo(1, 1)
  expect(near(shown, german)).toBeNull()
  expect(without.by).toBe('words')
  expect(without.near(shown, asked)).toBeNull()
})
