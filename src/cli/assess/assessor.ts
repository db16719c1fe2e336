import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadCredential } from '#core/credential/credential.ts'
import type { ImportProblem } from '#core/importing/importer.ts'
import type { ReadFile } from '#core/importing/registry.ts'
import { compareWithModule } from '#core/matching/compare.ts'
import type { ComparedModule } from '#core/matching/comparison.ts'
import { toCompared } from '#core/matching/compared.ts'
import { createCorpus } from '#core/matching/corpus.ts'
import { entriesOf } from '#core/matching/crossListed.ts'
import { rankCatalogue } from '#core/matching/rank.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import type { ModuleContent } from '#core/programme/programme.ts'
import { readCatalogue } from '#core/programme/readCatalogue.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { LocalDate } from '#core/values.ts'
import { verify } from '#core/verification/verify.ts'
import { bundledFolder } from '#engine/encoders/bundledEncoder.ts'
import { hashOf } from '#engine/hashOf.ts'
import { createReader, readPath } from '#engine/importing/reader.ts'
import type { ComparedBySentences } from '#engine/matching/modelInForce.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import { createProofPorts } from '#engine/proofs/proofPorts.ts'
import { openTrustPack } from '#engine/trust/openPack.ts'
import { engineVersion } from '#engine/version.ts'
import type { AssessArguments } from './arguments.ts'
import type { Assessment } from './assessment.ts'
import { createSentencesHere } from './sentencesHere.ts'

export interface Assessor {
  /** One assessment a credential of the file. */
  readonly assess: (path: string) => Promise<Result<Assessment[], ImportProblem>>
  readonly close: () => Promise<void>
}

/** A catalogue, a module or a trust pack that can't be used: worded by `cli:assess.wrong.<code>`. */
export interface UnusableInput {
  readonly code: 'notFound' | 'catalogue' | 'module' | 'trustPack'
  readonly facts: Readonly<Record<string, string | number>>
}

const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))
const readerWorker = new URL('../../main/engine/importing/read.worker.ts', import.meta.url)

/** Reads the catalogue and the trust pack once; without a database, so nothing is kept. */
export async function createAssessor(
  call: AssessArguments,
  now = new Date(),
): Promise<Result<Assessor, UnusableInput>> {
  const today = now.toISOString().slice(0, 10)
  const modules = modulesOf(call, today)
  if (!modules.ok) return modules
  const pack = call.trustPack === null ? ok(null) : await packOf(call.trustPack)
  if (!pack.ok) return pack

  const { all, wanted } = modules.value
  const compared = all.map(comparedModule)
  const corpus = createCorpus(compared, readMeaning(resourcesFolder))
  const sentences = createSentencesHere(bundledFolder(resourcesFolder))
  const content = pack.value
  const ports = createProofPorts({ resourcesFolder, pack: content })
  const reader = createReader({ worker: readerWorker, seconds: 30, megabytes: 512 })

  async function assess(path: string): Promise<Result<Assessment[], ImportProblem>> {
    const file = await readPath(path)
    if (!file.ok) return file
    const read = await reader.read(file.value)
    if (!read.ok) return read
    const sha256 = hashOf(file.value.bytes)
    const named = { name: basename(path), sha256 }
    return ok(await Promise.all(read.value.credentials.map((credential) => assessOne(named, read.value, credential))))
  }

  async function assessOne(
    file: { readonly name: string; readonly sha256: string },
    read: ReadFile,
    credential: ReadCredential,
  ): Promise<Assessment> {
    const holder = credentialFacts(credential.assertions).holderNames
    const learned = toCompared(credential.assertions, holder, today)
    const ranked = rankCatalogue(learned, corpus)
    const shown =
      wanted === null ? ranked.slice(0, 10) : ranked.filter((candidate) => entriesOf(candidate).includes(wanted))
    const best = compared.find(({ key }) => key === (call.module === null ? ranked[0]?.moduleKey : wanted))
    const by = best === undefined ? null : await sentences.near(learned, best)
    const verification = await verify({
      document: read.document,
      credential,
      receivedOn: today,
      today,
      pack: content === null ? null : { id: content.name, name: content.name, issuedOn: content.issuedOn, content },
      ports,
      engineVersion,
      checkedAt: now.toISOString(),
    })
    return {
      schema: 'recognition-workbench/assessment/1',
      file: { ...file, layers: [...read.document.layers], importers: read.readings.map(({ importer }) => importer) },
      pointer: credential.pointer,
      purpose: call.purpose,
      elements: [...credential.assertions],
      parts: [...credential.children],
      remarks: [...read.remarks],
      verification,
      candidates: shown.flatMap((candidate) => {
        const entries = entriesOf(candidate).flatMap((entry) => compared.find(({ key }) => key === entry) ?? [])
        const module = entries.find(({ key }) => key === wanted) ?? entries[0]
        if (module === undefined) return []
        const alsoListed = entries.flatMap((entry) => (entry === module ? [] : [entry.code]))
        return [{ ...nameOf(module), alsoListed, score: candidate.score, reasons: candidate.reasons }]
      }),
      comparison: best === undefined || by === null ? null : comparisonOf(best, by),
    }

    function comparisonOf(module: ComparedModule, { near, by }: ComparedBySentences): Assessment['comparison'] {
      const content = all.find(({ code }) => code === module.code)
      const suggestion = compareWithModule(learned, module, corpus, { near })
      return {
        module: nameOf(module),
        suggestion: { ...suggestion, engineVersion: `${suggestion.engineVersion}+${by}` },
        outcomes: (content?.outcomes ?? []).map(({ code, text, weight, essential }) => {
          const said = essential[call.purpose]
          return {
            key: outcomeKey(module.code, code),
            code,
            text,
            weight,
            essential: said === undefined ? 'unknown' : said ? 'yes' : 'no',
          }
        }),
      }
    }
  }

  return ok({ assess, close: () => reader.close() })
}

/** Of each module the version in force today, else its newest; `wanted` is the one asked for by code. */
function modulesOf(
  call: AssessArguments,
  today: LocalDate,
): Result<{ all: ModuleContent[]; wanted: string | null }, UnusableInput> {
  const bytes = bytesOf(call.catalogue)
  if (!bytes.ok) return bytes
  const read = readCatalogue({ name: basename(call.catalogue), bytes: bytes.value })
  if (!read.ok) return err({ code: 'catalogue', facts: { path: call.catalogue } })
  const versions = new Map<string, ModuleContent>()
  const sorted = [...read.value.catalogue.modules].sort(
    (a, b) => rank(a) - rank(b) || (a.validFrom < b.validFrom ? -1 : 1) || a.revision - b.revision,
  )
  for (const module of sorted) versions.set(module.code, module)
  if (call.module !== null && !versions.has(call.module)) return err({ code: 'module', facts: { module: call.module } })
  return ok({ all: [...versions.values()], wanted: call.module })

  function rank({ validFrom, validTo }: ModuleContent): number {
    return validFrom <= today && (validTo === null || today <= validTo) ? 1 : 0
  }
}

async function packOf(path: string) {
  const bytes = bytesOf(path)
  if (!bytes.ok) return bytes
  const opened = await openTrustPack(bytes.value)
  return opened.ok ? ok(opened.value.content) : err({ code: 'trustPack' as const, facts: { path } })
}

function bytesOf(path: string): Result<Uint8Array, UnusableInput> {
  try {
    return ok(readFileSync(path))
  } catch {
    return err({ code: 'notFound', facts: { path } })
  }
}

function comparedModule({ code, title, outcomes, eqfLevel, credits }: ModuleContent): ComparedModule {
  return {
    key: code,
    code,
    title,
    outcomes: outcomes.map((outcome) => ({
      key: outcomeKey(code, outcome.code),
      text: outcome.text,
      weight: outcome.weight,
    })),
    eqfLevel,
    credits,
  }
}

function outcomeKey(module: string, outcome: string): string {
  return `${module}/${outcome}`
}

function nameOf({ code, title, credits }: ComparedModule) {
  return { code, title: [...title], credits }
}
