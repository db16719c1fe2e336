import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))

interface WrittenCatalogue {
  readonly modules: {
    readonly code: string
    readonly validFrom: string
    readonly outcomes: { readonly code: string; text: unknown }[]
  }[]
}

/** The bundled catalogue with the first outcome of one module in other words. */
function withOtherWords(code: string, validFrom: string): Uint8Array {
  const file = join(resourcesFolder, 'programmes', 'altenmark.json')
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as WrittenCatalogue
  const outcome = catalogue.modules.find((module) => module.code === code && module.validFrom === validFrom)
    ?.outcomes[0]
  if (outcome === undefined) throw new Error(`The catalogue has no module ${code}`)
  outcome.text = [{ lang: 'en', value: 'Write programs that nobody has to explain' }]
  return new TextEncoder().encode(JSON.stringify(catalogue))
}

// A new version that nobody is told of leaves open cases compared with words that no longer hold.
test('a new version says what it changed, and which decisions and open cases rest on the older one', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo has no such case')
  const decided = await receive(call, join(resourcesFolder, 'samples'), worked)
  await work(call, decided, worked)
  const { target } = await call('cases.get', { caseId: decided.caseId })
  const { moduleVersionId } = target
  if (moduleVersionId === null) throw new Error('The case names no module')
  // A German window names the module in German, as the comparison beside it does.
  expect(target.label).toEqual(
    expect.arrayContaining([
      { lang: 'en', value: 'INF-2310 Data analysis' },
      { lang: 'de', value: 'INF-2310 Datenanalyse' },
    ]),
  )
  const name = { kind: 'current', given: 'Ada', family: 'Open', order: 'givenFirst' } as const
  const open = await call('cases.create', {
    applicant: { new: { names: [{ ...name, validFrom: null, validTo: null }], birthDate: null } },
    purpose: 'creditTransfer',
    target: { programmeId: target.programmeId, moduleVersionId },
    receivedOn: '2026-05-18',
  })
  expect(await call('catalogue.overtaken', {})).toEqual([])

  const { code, validFrom } = await call('catalogue.module', { moduleVersionId })
  const imported = await call('catalogue.import', { name: 'altenmark.json', bytes: withOtherWords(code, validFrom) })
  expect(imported).toMatchObject({ modules: 1, problems: [] })
  const [newest] = (await call('catalogue.module', { moduleVersionId })).versions
  if (newest === undefined) throw new Error('The import made no version')

  const change = await call('catalogue.change', { moduleVersionId: newest.moduleVersionId })
  expect(change?.outcomes.filter(({ changes }) => changes.length > 0).map(({ changes }) => changes)).toEqual([
    ['reworded'],
  ])
  expect(change?.touched.precedents.map(({ caseId }) => caseId)).toEqual([decided.caseId])
  expect(change?.touched.asked.map(({ caseId }) => caseId)).toEqual([open.caseId])
  expect(await call('catalogue.overtaken', {})).toMatchObject([{ code, precedents: 1, openCases: 1 }])
})
