import { useState } from 'react'
import type { ZodType } from 'zod'
import { useFieldsDraft, useFormDraft, type Some } from '../../frame/formDrafts.tsx'
import { typedOver } from '../../frame/TypedElsewhere.tsx'

/** What stands beside a field that was saved elsewhere while it was typed into, and what a press puts into the field. */
export interface Meanwhile {
  /** `recorded` is what the record says by now, `typed` what stood here before that was taken. */
  readonly kind: 'recorded' | 'typed'
  readonly says: string
  readonly put: () => void
}

interface Left {
  readonly typed: string
  readonly begun: string
}

/**
 * A form of the settings, each field a text: a draft, and for each field that another saved meanwhile what is recorded in it now. What
 * was recorded when typing began is a draft too: who comes back after another sitting still sees what they type over.
 */
export function useSettingsDraft<Fields extends Readonly<Record<string, string>>>(
  form: string,
  shape: ZodType<Some<Fields>>,
  kept: Fields,
) {
  const draft = useFieldsDraft<Fields>(form, shape, kept)
  const over = useFormDraft<Some<Fields>>(typedOver(form), shape, {})
  /** What was typed where what is recorded was taken, and what was recorded when that typing began. */
  const [left, setLeft] = useState<{ readonly [Name in keyof Fields]?: Left | undefined }>({})
  const names: readonly (keyof Fields)[] = Object.keys(kept)
  const isTyped = (name: keyof Fields) => draft.value[name] !== kept[name]

  const change = (next: Partial<Fields>) => {
    const now = { ...draft.value, ...next }
    const begun = (name: keyof Fields, known: Some<Fields>) => (isTyped(name) ? known[name] : undefined) ?? kept[name]
    over.change(
      (known) =>
        Object.fromEntries(
          names.filter((name) => now[name] !== kept[name]).map((name) => [name, begun(name, known)]),
        ) as Some<Fields>,
    )
    draft.change(next)
  }
  /** Null where nobody else changed the field since typing in it began. */
  const meanwhileOf = (name: keyof Fields): Meanwhile | null => {
    const fill = (says: string) => {
      change({ [name]: says } as Partial<Fields>)
    }
    const begun = over.value[name]
    const recorded = kept[name] ?? ''
    if (isTyped(name) && begun !== undefined && begun !== recorded) {
      const take = () => {
        setLeft({ ...left, [name]: { typed: draft.value[name], begun } })
        fill(recorded)
      }
      return { kind: 'recorded', says: recorded, put: take }
    }
    const before = left[name]
    if (before === undefined) return null
    const putBack = () => {
      setLeft({ ...left, [name]: undefined })
      fill(before.typed)
      // It is typed over what it was typed over before.
      over.change((known) => ({ ...known, [name]: before.begun }))
    }
    return { kind: 'typed', says: before.typed, put: putBack }
  }
  return {
    ...draft,
    change,
    meanwhileOf,
    wasKept: () => {
      draft.wasKept()
      setLeft({})
      over.change(() => ({}))
    },
    discard: () => {
      draft.discard()
      setLeft({})
      over.change(() => ({}))
    },
  }
}
