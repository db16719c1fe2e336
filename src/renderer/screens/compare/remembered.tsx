import { createContext, useContext, useState, type ReactNode } from 'react'
import { z } from 'zod'
import { CaseId, ModuleVersionId, type CaseCredentialId } from '#core/ids.ts'
import { keptHere } from '../../frame/keptHere.ts'

/** How a case was last compared on this computer. */
const Remembered = z.object({
  /** Until one is chosen, the number of outcomes decides. */
  view: z.enum(['ribbons', 'aligned', 'matrix']).nullable(),
  /** Whether outcomes are cut to two lines. */
  text: z.enum(['short', 'full']),
  /** Whether outcomes stand in their own language first, or in the reader's where they have it. */
  language: z.enum(['own', 'reader']),
  suggestions: z.enum(['shown', 'hidden']),
  /** The module that each credential was compared with, and what the case was aimed at then. */
  modules: z.record(z.string(), z.object({ module: ModuleVersionId, target: ModuleVersionId.nullable() })),
})
export type Remembered = z.infer<typeof Remembered>

const Kept = z.array(Remembered.extend({ caseId: CaseId }))

const ofCases = keptHere('workbench.compared', Kept, () => [])

/** More cases than an officer has open; those looked at longest ago are forgotten. */
const atMost = 200

const unseen: Remembered = { view: null, text: 'short', language: 'own', suggestions: 'shown', modules: {} }

interface Memory {
  readonly remembered: Remembered
  readonly remember: (change: Partial<Remembered>) => void
}

const MemoryContext = createContext<Memory | null>(null)

/**
 * Remembers how one case is compared, in this window's storage and nowhere in the record: ids and settings, nothing of a
 * person. Another case begins with the text and language that were chosen last.
 */
export function RememberedOfCase({ caseId, children }: { readonly caseId: CaseId; readonly children: ReactNode }) {
  const [remembered, setRemembered] = useState(() => rememberedOf(caseId))
  const remember = (change: Partial<Remembered>) => {
    const next = { ...remembered, ...change }
    setRemembered(next)
    keep(caseId, next)
  }
  return <MemoryContext value={{ remembered, remember }}>{children}</MemoryContext>
}

export function useRemembered(): Memory {
  const memory = useContext(MemoryContext)
  if (memory === null) throw new Error('useRemembered: expected a RememberedOfCase above')
  return memory
}

/** The module that a credential was compared with, as long as the case is aimed at what it was aimed at then. */
export function moduleOf(
  { modules }: Remembered,
  credential: CaseCredentialId,
  target: ModuleVersionId | null,
): ModuleVersionId | null {
  const found = modules[credential]
  return found?.target === target ? found.module : null
}

function rememberedOf(caseId: CaseId): Remembered {
  const kept = ofCases.read()
  const own = kept.find((one) => one.caseId === caseId)
  const { text, language } = kept.at(-1) ?? unseen
  return own ?? { ...unseen, text, language }
}

function keep(caseId: CaseId, remembered: Remembered): void {
  const others = ofCases.read().filter((one) => one.caseId !== caseId)
  ofCases.keep([...others, { ...remembered, caseId }].slice(-atMost))
}
