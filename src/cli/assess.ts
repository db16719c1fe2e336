import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { wordsIn } from '#locales/words.ts'
import { parseAssessArguments } from './assess/arguments.ts'
import { collect } from './assess/collect.ts'
import { pageOf } from './assess/page.ts'
import { cliLanguage } from './language.ts'

/** What a file is of that no importer claims; one that is broken is not among them. */
const ofNoFormat: ReadonlySet<string> = new Set(['no-importer', 'not-json', 'not-text', 'packed', 'no-badge-in-image'])

const words = wordsIn(cliLanguage())
process.exitCode = await main(process.argv.slice(2))

/** 0: each file gave a credential; 1: some did not; 2: a wrong call. */
async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const parsed = parseAssessArguments(argv)
  if (!parsed.ok) {
    console.error(words(`cli:assess.wrong.${parsed.error.code}`, { what: parsed.error.what }))
    console.error(words('cli:assess.seeHelp'))
    return 2
  }
  if (parsed.value === 'help') {
    console.log(words('cli:assess.help'))
    return 0
  }

  const call = parsed.value
  // Only now, for it takes seconds: who asks for help, or calls it wrongly, does not wait.
  const { createAssessor } = await import('./assess/assessor.ts')
  const assessor = await createAssessor(call)
  if (!assessor.ok) {
    console.error(words(`cli:assess.wrong.${assessor.error.code}`, assessor.error.facts))
    return 2
  }
  mkdirSync(call.out, { recursive: true })
  const progress = createProgress()
  const tally = { credentials: 0, refused: 0, unclaimed: 0 }
  const names = new Set<string>()
  try {
    const chosen = collect(call.paths)
    for (const [index, { path, named }] of chosen.entries()) {
      progress(index, chosen.length)
      const assessed = await assessor.value.assess(path)
      if (!assessed.ok) {
        const { code } = assessed.error
        const unclaimed = !named && ofNoFormat.has(code)
        tally[unclaimed || (!named && code === 'no-learning') ? 'unclaimed' : 'refused'] += 1
        const sentence = words(`importing:problem.${code}`, { ...assessed.error.facts, name: path })
        console.log(unclaimed ? words('cli:assess.unclaimed', { path }) : sentence)
        continue
      }
      for (const assessment of assessed.value) {
        const name = freeName(path, names)
        writeFileSync(join(call.out, `${name}.json`), `${JSON.stringify(assessment, null, 2)}\n`)
        writeFileSync(join(call.out, `${name}.md`), pageOf(assessment, words))
        tally.credentials += 1
      }
    }
  } finally {
    await assessor.value.close()
  }
  console.log(words('cli:assess.done', { ...tally, out: call.out }))
  return tally.refused === 0 ? 0 : 1
}

/** On the error stream, and only once a second has gone by: a quick run stays quiet. */
function createProgress() {
  let last = performance.now()
  return (done: number, of: number) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    console.error(words('cli:assess.progress', { done, of }))
  }
}

/** `badge`, then `badge-2`: two files of one name in two folders both keep their result. */
function freeName(path: string, taken: Set<string>): string {
  const base = (path.split(/[\\/]/).pop() ?? path).replace(/\.[A-Za-z0-9]{1,8}$/, '')
  let name = base
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}`
  taken.add(name.toLowerCase())
  return name
}
