import { performance } from 'node:perf_hooks'
import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { compareWithModule } from '#core/matching/compare.ts'
import { createCorpus, type Corpus } from '#core/matching/corpus.ts'
import { rankCatalogue } from '#core/matching/rank.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { baselines, type Ask } from './baselines.ts'
import { inventedCatalogue, inventedCredential } from './inventedCatalogue.ts'
import { compare, timeOf } from './measure.ts'
import { resources } from './office.ts'
import type { Row, Section } from './report.ts'

/** Modules, each with ten outcomes. */
const sizes = [1000, 5000, 20_000, 100_000]
const rounds = 15
/** As many as the screen lists. */
const aligned = 20

/** Ranks an invented catalogue for credentials of ten outcomes, and aligns the nearest, beside plain searches. */
export async function matchingSection(of: readonly number[] = sizes): Promise<Section> {
  const rows: Row[] = []
  const notes: string[] = []
  for (const size of of) {
    const modules = inventedCatalogue(size)
    const { corpus, note } = indexed(modules)
    notes.push(note)
    const credentials = askedInTurn(modules)
    const rank = timeOf(() => rankCatalogue(credentials(), corpus))
    const align = timeOf(() => rankedAndAligned(credentials(), modules, corpus))
    for (const [peerName, ask] of Object.entries(peersOver(modules))) {
      const peer = timeOf(() => ask(textOf(credentials())))
      rows.push({
        work: `${thousands(size)} modules, ranked with reasons`,
        peerName,
        ...(await compare(rounds, rank, peer)),
      })
      if (peerName !== 'BM25') continue
      const work = `${thousands(size)} modules, ranked, the nearest ${String(aligned)} aligned with reasons`
      rows.push({ work, peerName, ...(await compare(rounds, align, peer)) })
    }
  }
  return {
    title: 'Finding and comparing near modules',
    text: 'A credential of ten outcomes against an invented catalogue of modules with ten outcomes of about 100 characters each, drawn with a fixed seed. The workbench ranks by twenty signals with their reasons, and in the second row of each size aligns outcome with outcome as the screen shows it. The peers put the same words as one query and give twenty modules by words alone.',
    unit: 'milliseconds',
    rows,
    notes,
  }
}

function indexed(modules: readonly ComparedModule[]): { corpus: Corpus; note: string } {
  const meaning = readMeaning(resources)
  const start = performance.now()
  const corpus = createCorpus(modules, meaning)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1024 / 1024)
  return {
    corpus,
    note: `${thousands(modules.length)} modules: made ready once in ${seconds} s; this process, with the peers’ rows, the modules and the table of words, held ${String(megabytes)} MB.`,
  }
}

/** Another credential each time: nothing is answered from memory. */
function askedInTurn(modules: readonly ComparedModule[]): () => ComparedCredential {
  let nth = 0
  return () => inventedCredential(modules, (nth += 1))
}

function rankedAndAligned(credential: ComparedCredential, modules: readonly ComparedModule[], corpus: Corpus): number {
  const nearest = rankCatalogue(credential, corpus).slice(0, aligned)
  const keys = new Set(nearest.map(({ moduleKey }) => moduleKey))
  return modules.filter(({ key }) => keys.has(key)).map((module) => compareWithModule(credential, module, corpus))
    .length
}

function peersOver(modules: readonly ComparedModule[]): Record<string, Ask> {
  const docs = modules.map(({ key, title, outcomes }) => ({
    id: key,
    title: title.map(({ value }) => value).join(' '),
    desc: outcomes.flatMap(({ text }) => text.map(({ value }) => value)).join('. '),
  }))
  return Object.fromEntries(
    Object.entries(baselines).flatMap(([name, index]) => (name === 'TF-IDF' ? [] : [[name, index(docs)]])),
  )
}

function textOf({ title, outcomes }: ComparedCredential): string {
  return [...title, ...outcomes.flatMap(({ text }) => text)].map(({ value }) => value).join(' ')
}

const thousands = (count: number): string => count.toLocaleString('en-US')
