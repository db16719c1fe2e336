import { performance } from 'node:perf_hooks'
import type { CaseCredentialId } from '#core/ids.ts'
import { mostHeld } from './mostHeld.ts'
import { openOfficeAgain } from './office.ts'

// An engine in a process of its own, as its memory is what is measured: `askedEngine.ts DATA_FOLDER`. It tells when it is
// unlocked, and for the id of a credential asks for its list of near modules.

/** What it answers: what that took, and what the process holds then and held at most, in bytes. */
export interface AskedEngine {
  readonly milliseconds: number
  readonly candidates: number
  /** Its index is still being made. */
  readonly preparing: boolean
  readonly resident: number
  readonly most: number
}

const started = performance.now()
const { call, engine } = await openOfficeAgain(process.argv[2] ?? '')
process.on('message', (asked: CaseCredentialId | 'end') => {
  void (asked === 'end' ? end() : list(asked))
})
tell(started, { candidates: [], preparing: false })

async function list(caseCredentialId: CaseCredentialId): Promise<void> {
  const start = performance.now()
  tell(start, await call('comparison.candidates', { caseCredentialId }))
}

async function end(): Promise<void> {
  await engine.close()
  process.disconnect()
}

function tell(start: number, answer: { readonly candidates: readonly unknown[]; readonly preparing: boolean }): void {
  process.send?.({
    milliseconds: performance.now() - start,
    candidates: answer.candidates.length,
    preparing: answer.preparing,
    resident: process.memoryUsage.rss(),
    most: mostHeld(),
  } satisfies AskedEngine)
}
