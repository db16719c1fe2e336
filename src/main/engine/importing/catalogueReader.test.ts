import { expect, onTestFinished, test } from 'vitest'
import { openCatalogueReader } from './catalogueReader.ts'

const text = (value: string) => [{ lang: 'en', value }]
const modules = ['A', 'B', 'C'].map((code) => ({
  ...{ code, title: text(code), credits: 500, validFrom: '2025-10-01' },
  outcomes: [{ code: '1', text: text('Model data') }],
}))
const catalogue = { institution: { name: text('Invented University'), country: 'DE' }, modules }

// The second question took the place of the first: that one got no answer, and three minutes later its time was up, which
// ended the import. An import that began beside a preview wrote the one module of the preview for the two hundred it asked for.
test('questions that are asked at once each get their own answer', async () => {
  const worker = new URL('catalogue.worker.ts', import.meta.url)
  const reader = openCatalogueReader({ worker, seconds: 20, megabytes: 256 })
  onTestFinished(() => {
    reader.close()
  })
  const bytes = new TextEncoder().encode(JSON.stringify(catalogue))
  const opening = reader.ask({ ask: 'open', files: [{ name: 'catalogue.json', bytes }] })
  const ask = (from: number, to: number) => reader.ask({ ask: 'modules', from, to })

  const [, ...answers] = await Promise.all([opening, ask(0, 1), ask(1, 3), ask(2, 3)])
  const codes = answers.map((one) => (one.answer === 'modules' ? one.modules.map(({ code }) => code) : one.answer))
  expect(codes).toEqual([['A'], ['B', 'C'], ['C']])

  const last = reader.ask({ ask: 'modules', from: 0, to: 1 })
  reader.close()
  await expect(last).rejects.toMatchObject({ problem: null })
})
