import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textFor } from '#core/values.ts'
import { createEngine } from '#engine/engine.ts'
import { localPorts } from '#engine/localPorts.ts'
import { formatCredits } from '#locales/format.ts'
import { wordsIn } from '#locales/words.ts'
import { readDemoCases } from './demoCases.ts'
import { callsOf, openOffice, receive, work, type Call, type Received } from './demoOffice.ts'
import { emptyFolder } from './emptyFolder.ts'
import { tableOf } from './table.ts'
import { walkCases, type DemoCase } from './walkCases.ts'
import { cliLanguage } from '../language.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const resourcesFolder = join(root, 'resources')
const demoFolder = join(root, 'demo')
/** Not secret: the demo's data is for looking at. `npm start -- --demo` asks for it. */
const passphrase = 'open the demo please'

const language = cliLanguage()
const words = wordsIn(language)
const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))

/** Makes the demo anew in `demo/`, unless it is in use: an office, its worked cases and all its statements. */
export async function makeDemo(): Promise<void> {
  if (emptyFolder(demoFolder, () => new Date()) === 'inUse') {
    console.error(words('cli:demo.inUse'))
    process.exitCode = 2
    return
  }
  mkdirSync(join(demoFolder, 'statements'), { recursive: true })
  const dataFolder = join(demoFolder, 'data')
  /** The worked cases have days of their own; null is this computer's clock. */
  let day: Date | null = null
  const engine = createEngine({
    ...localPorts({
      dataFolder,
      resourcesFolder,
      migrationsFolder: join(root, 'src/main/engine/db/migrations'),
      host: 'none',
      demo: true,
      readerWorker: new URL('../../main/engine/importing/read.worker.ts', import.meta.url),
    }),
    now: () => day ?? new Date(),
    // A passphrase that everybody knows needs no costly guard.
    passphraseCost: { n: 1024, r: 8, p: 1 },
  })
  try {
    console.log(words('cli:demo.working'))
    const call = callsOf(engine)
    const samples = join(resourcesFolder, 'samples')
    const setClock = (now: Date) => {
      day = now
    }
    setClock(new Date('2026-05-18T07:00:00Z'))
    await openOffice(call, resourcesFolder, demo, passphrase)
    const cases = await walkCases(engine, resourcesFolder, { setClock, passphrase })
    day = null
    await call('session.touch', {})
    const rows: string[][] = []
    for (const worked of demo.worked) {
      const received = await receive(call, samples, worked)
      const { decision, statements } = await work(call, received, worked)
      const files: string[] = []
      for (const statement of statements) {
        files.push(keep(await call('statements.bytes', { statementId: statement.id })))
      }
      const [line] = decision.content.lines
      const outcome = words(`recognition:outcome.${worked.decision.outcome}`)
      const credits = line?.credits == null ? '' : ` · ${formatCredits(line.credits, language)} ECTS`
      rows.push([worked.file, ...(await findings(call, received)), outcome + credits, files[0] ?? ''])
    }
    const walked = new Set(
      cases.flatMap(({ worked }) => worked.steps.map((step) => (step.do === 'import' ? step.file : ''))),
    )
    for (const { file, given, family } of demo.received) {
      // Nobody hands in twice what a worked case begins with.
      if (walked.has(`samples/${file}`)) continue
      const incoming = { file, applicant: { given, family, birthDate: null }, programme: null, module: null }
      const received = await receive(call, samples, incoming)
      rows.push([file, ...(await findings(call, received)), words('cli:demo.none'), words('cli:demo.none')])
    }
    const heads = ['file', 'format', 'headline', 'module', 'coverage', 'decision', 'statement']
    console.log(
      `\n${tableOf(
        heads.map((head) => words(`cli:demo.${head}`)),
        rows,
      )}\n`,
    )
    const caseHeads = ['case', 'number', 'decision', 'statement']
    console.log(
      `${tableOf(
        caseHeads.map((head) => words(`cli:demo.${head}`)),
        cases.map(caseRow),
      )}\n`,
    )
    console.log(words('cli:demo.database', { path: relative(root, join(dataFolder, 'workbench.sqlite')) }))
    console.log(words('cli:demo.passphrase', { officer: demo.officer, passphrase }))
    console.log(words('cli:demo.next'))
    console.log(words('cli:demo.onlyDemo'))
  } finally {
    await engine.close()
  }
}

/** Writes a statement beside the database; answers its path. */
function keep({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): string {
  const path = join(demoFolder, 'statements', name)
  writeFileSync(path, bytes)
  return relative(root, path)
}

/** A worked case: its name, number, what each line of its decision granted, and its newest statement. */
function caseRow({ worked, number, decision, statements }: DemoCase): string[] {
  const granted = decision.content.lines.map(({ outcome, credits }) => {
    const said = outcome === null ? words('cli:demo.none') : words(`recognition:outcome.${outcome}`)
    return credits === null ? said : `${said} · ${formatCredits(credits, language)} ECTS`
  })
  return [worked.name, number, granted.join(', '), statements.map(keep).at(-1) ?? words('cli:demo.none')]
}

/** Format, headline of the verification, best module, and what is suggested of its outcomes. */
async function findings(call: Call, { caseCredentialId, format }: Received): Promise<string[]> {
  const { report } = await call('credentials.get', { caseCredentialId })
  const headline =
    report === null
      ? words('cli:demo.none')
      : [
          words(`verification:authenticity.${report.authenticity.answer}`),
          ...report.standing.answers.map((answer) => words(`verification:standing.${answer}`)),
        ].join(' · ')
  const { candidates } = await call('comparison.candidates', { caseCredentialId })
  const [best] = candidates
  const formats = format
    .split('+')
    .map((importer) => words(`importing:format.${importer}`))
    .join(' + ')
  if (best === undefined) return [formats, headline, words('cli:demo.none'), words('cli:demo.none')]
  const { covered, partly, not, cantSay } = best.suggested
  return [
    formats,
    headline,
    `${best.code} ${textFor(best.title, language)?.value ?? ''}`,
    words('cli:demo.of', { covered, partly, all: covered + partly + not + cantSay }),
  ]
}
