import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unlock } from './officer.ts'
import { morning, type Workbench } from './workbench.ts'

/** How far a record is that a test begins with; `prepare.ts` says what lies in each. */
export type Stage = 'judged' | 'alike' | 'decided' | 'newer'

const passphrase = 'open the demo please'
const made = new Map<Stage, string>()

/** Opens a copy of a prepared record, and unlocks it as the officer would. */
export async function openRecord(workbench: Workbench, stage: Stage): Promise<Page> {
  cpSync(recordOf(stage), join(workbench.folder, 'data'), { recursive: true })
  workbench.record = 'demo'
  const page = await workbench.open()
  await unlockRecord(page)
  return page
}

/** Opens another prepared record in place of the one before, as on the computer of another office. */
export async function openOtherRecord(workbench: Workbench, stage: Stage): Promise<Page> {
  await workbench.close()
  rmSync(join(workbench.folder, 'data'), { recursive: true })
  return openRecord(workbench, stage)
}

/** Unlocks a record that `openRecord` opened, once more. */
export async function unlockRecord(page: Page): Promise<void> {
  await unlock(page, passphrase)
}

/** Made once for all the tests of a process. */
function recordOf(stage: Stage): string {
  const known = made.get(stage)
  if (known !== undefined) return known
  const folder = mkdtempSync(join(tmpdir(), `workbench-${stage}-`))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const options = { data: folder, now: morning, stage, passphrase }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  execFileSync(process.execPath, ['e2e/prepare.ts', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  made.set(stage, folder)
  return folder
}
