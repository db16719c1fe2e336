import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import engineEnvironment from '#contract/engineEnvironment.json' with { type: 'json' }
import engineFlags from '#contract/engineFlags.json' with { type: 'json' }
import { compare } from './measure.ts'
import type { Section } from './report.ts'

const credentials = 100
const fill = fileURLToPath(new URL('./fill.ts', import.meta.url))

/** Fills one record after the other below `folder`; answers the section and the last full one. */
export async function memorySection(
  folder: string,
): Promise<{ readonly section: Section; readonly dataFolder: string }> {
  const filled = (name: string, count: number) => {
    let made = 0
    return () => {
      made += 1
      return printedBy([...engineFlags, fill, join(folder, `${name}-${made}`), String(count)], engineEnvironment)
    }
  }
  const idle = () => printedBy(['--eval', 'console.log(process.memoryUsage.rss())'])
  const peerName = 'idle Node'
  const rounds = 3
  const empty = await compare(rounds, filled('empty', 0), idle, 'cold')
  const full = await compare(rounds, filled('full', credentials), idle, 'cold')
  const section: Section = {
    title: 'Memory',
    text: `Resident memory of the engine’s process, started from its sources with the flags of \`npm start\`: with the office just set up and no file read yet, and, the worker included, right after ${credentials} credentials were imported one by one, no collection forced. The peer is the Node underneath, with nothing to do.`,
    unit: 'bytes',
    rows: [
      { work: 'Engine, office set up', peerName, ...empty },
      { work: `Engine, ${credentials} credentials imported`, peerName, ...full },
    ],
    notes: [],
  }
  return { section, dataFolder: join(folder, `full-${rounds}`) }
}

async function printedBy(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...environment, ...process.env } })
  return Number(stdout)
}
