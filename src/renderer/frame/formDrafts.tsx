import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ZodType } from 'zod'
import { hashOfBytes } from '#core/archive/hash.ts'
import type { Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { call, CallError, useAsk } from '../api.ts'
import { Notice } from '../ui/index.ts'
import { Asked } from './Asked.tsx'
import { useFailureWords } from './failure.ts'
import { useMay } from './may.tsx'
import { useSaveBeforeLock } from './session.tsx'
import { FormsElsewhere, TypedElsewhere, type FormElsewhere } from './TypedElsewhere.tsx'

/** How long typing waits to be saved, in milliseconds: a crash takes less than two seconds of it. */
export const saveAfter = 700

type Kept = Output<'formDrafts.list'>

/** Where drafts lie in the record: the question that lists them, and the ways to ask it and to save one. */
interface Shelf {
  readonly listed: readonly [route: string, input: object]
  readonly list: () => Promise<Kept>
  readonly save: (form: string, content: string | null, seen: string | null) => Promise<unknown>
}

const ofCase = (caseId: CaseId): Shelf => ({
  listed: ['formDrafts.list', { caseId }],
  list: () => call('formDrafts.list', { caseId }),
  save: (form, content, seen) => call('formDrafts.save', { caseId, form, content, seen }),
})

const ofOffice: Shelf = {
  listed: ['officeFormDrafts.list', {}],
  list: () => call('officeFormDrafts.list', {}),
  save: (form, content, seen) => call('officeFormDrafts.save', { form, content, seen }),
}

/** What stands in the forms of a case, or of the office, and is not kept yet, by form. */
interface Drafts {
  readonly of: (form: string) => string | undefined
  readonly put: (form: string, content: string | null) => void
  /** Calls `taken` when what another window typed into the form takes the place of what stands here; answers how to stop. */
  readonly onTaken: (form: string, taken: () => void) => () => void
}

const DraftsContext = createContext<Drafts | null>(null)

/**
 * Keeps what is typed into the forms of one case until it is kept there: while other stages, modules and cases are looked at,
 * over a lock and a crash. Each officer's own; who may write nothing has nothing to keep.
 */
export function FormDrafts({ caseId, children }: { readonly caseId: CaseId; readonly children: ReactNode }) {
  const may = useMay()
  if (!may('formDrafts.save')) return <DraftsContext value={nothing}>{children}</DraftsContext>
  return <OwnDrafts caseId={caseId}>{children}</OwnDrafts>
}

const nothing: Drafts = { of: () => undefined, put: () => undefined, onTaken: () => () => undefined }

function OwnDrafts({ caseId, children }: { readonly caseId: CaseId; readonly children: ReactNode }) {
  const question = useAsk('formDrafts.list', { caseId })
  return (
    <Asked question={question}>
      {(kept) => (
        <Saving key={caseId} shelf={ofCase(caseId)} atFirst={kept}>
          {above(children)}
        </Saving>
      )}
    </Asked>
  )
}

/** The same for forms that are about no case, such as those of the settings. */
export function OfficeFormDrafts({ children }: { readonly children: ReactNode }) {
  const question = useAsk('officeFormDrafts.list', {})
  return (
    <Asked question={question}>
      {(kept) => (
        <Saving shelf={ofOffice} atFirst={kept}>
          {above(children)}
        </Saving>
      )}
    </Asked>
  )
}

const above = (children: ReactNode) => (notSaved: ReactNode) => (
  <>
    <div className="forms-told">{notSaved}</div>
    {children}
  </>
)

/**
 * The same for a window that may open over any screen: nothing is shown while its drafts are read, and where they can't be, it
 * opens all the same. It says itself what could not be saved, for what lies under it is not read.
 */
export function OfficeFormDraftsUnseen({ children }: { readonly children: (notSaved: ReactNode) => ReactNode }) {
  const question = useAsk('officeFormDrafts.list', {})
  if (question.isPending) return null
  if (question.isError) return <DraftsContext value={nothing}>{children(null)}</DraftsContext>
  return (
    <Saving shelf={ofOffice} atFirst={question.data}>
      {children}
    </Saving>
  )
}

const hashOf = (content: string | undefined) =>
  content === undefined ? null : hashOfBytes(new TextEncoder().encode(content))

/**
 * What is typed into the forms of a shelf, saved a little after it is; `saved` gets what kept it from being so, or null once it is,
 * and `elsewhere` those that another window typed into: neither writes over what it has not read.
 */
function keeperOf(
  shelf: Shelf,
  atFirst: Kept,
  client: QueryClient,
  told: {
    readonly saved: (failure: unknown) => void
    readonly elsewhere: (forms: readonly FormElsewhere[]) => void
  },
) {
  /** What stands in the record as far as this window knows: as it read or wrote it last. */
  const known = new Map(atFirst.map(({ form, content }) => [form, content]))
  const elsewhere = new Map<string, FormElsewhere>()
  const taken = new Map<string, Set<() => void>>()
  const typed = new Map(atFirst.map(({ form, content }) => [form, content]))
  const waiting = new Set<string>()
  /** Those that were typed into here; other forms of the shelf may be somebody else's to keep. */
  const own = new Set<string>()
  let timer = 0
  let running = Promise.resolve()

  /**
   * Who comes back finds what they left, saved by then or not: a list that was asked again meanwhile may be from before the save.
   * Where nothing is listed, as behind a lock, nothing is made up.
   */
  const tell = () => {
    client.setQueryData<Kept>(
      shelf.listed,
      (before) =>
        before && [
          ...before.filter(({ form }) => !own.has(form)),
          ...[...typed].flatMap(([form, content]) => (own.has(form) ? [{ form, content }] : [])),
        ],
    )
  }

  const knows = (form: string, content: string | null) => {
    if (content === null) known.delete(form)
    else known.set(form, content)
  }
  const settle = (form: string) => {
    if (elsewhere.delete(form)) told.elsewhere([...elsewhere.values()])
  }
  /** Reads what the other window typed, and then does with it what was chosen. */
  const choose = (form: string, then: (there: string | null) => void) => {
    shelf.list().then(
      (kept) => {
        const there = kept.find((one) => one.form === form)?.content ?? null
        knows(form, there)
        settle(form)
        then(there)
      },
      (cause: unknown) => {
        told.saved(cause)
      },
    )
  }
  const isTypedElsewhere = (form: string, at: string) => {
    elsewhere.set(form, {
      form,
      at,
      keepHere: () => {
        choose(form, () => {
          waiting.add(form)
          void save()
        })
      },
      takeThere: () => {
        choose(form, (there) => {
          if (there === null) typed.delete(form)
          else typed.set(form, there)
          tell()
          for (const one of taken.get(form) ?? []) one()
        })
      },
    })
    told.elsewhere([...elsewhere.values()])
  }

  /** One save at a time; what was typed meanwhile goes with the next, and what was refused is tried again with it. */
  const save = (): Promise<void> => {
    window.clearTimeout(timer)
    timer = 0
    running = running.then(async () => {
      for (const form of [...waiting]) {
        waiting.delete(form)
        const content = typed.get(form) ?? null
        try {
          await shelf.save(form, content, hashOf(known.get(form)))
          knows(form, content)
          tell()
        } catch (cause) {
          if (isElsewhere(cause)) {
            // What was kept or discarded here leaves nothing to choose: the other window goes on with its own.
            if (content !== null) isTypedElsewhere(form, String(cause.failure.facts['at']))
            continue
          }
          waiting.add(form)
          told.saved(cause)
          return
        }
      }
      told.saved(null)
    })
    return running
  }
  const drafts: Drafts = {
    of: (form) => typed.get(form),
    put: (form, content) => {
      if ((typed.get(form) ?? null) === content) return
      if (content === null) typed.delete(form)
      else typed.set(form, content)
      own.add(form)
      tell()
      if (content === null) settle(form)
      if (elsewhere.has(form)) return
      waiting.add(form)
      if (timer === 0) timer = window.setTimeout(() => void save(), saveAfter)
    },
    onTaken: (form, one) => {
      const those = taken.get(form) ?? new Set()
      taken.set(form, those.add(one))
      return () => those.delete(one)
    },
  }
  const leave = () => {
    tell()
    void save()
  }
  return { drafts, save, leave }
}

function isElsewhere(cause: unknown): cause is CallError {
  return cause instanceof CallError && cause.failure.code === 'changedMeanwhile'
}

function Saving({
  shelf,
  atFirst,
  children,
}: {
  readonly shelf: Shelf
  readonly atFirst: Kept
  /** Gets what could not be saved, to be said where it is seen. */
  readonly children: (notSaved: ReactNode) => ReactNode
}) {
  const { t } = useTranslation('cases')
  const client = useQueryClient()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<unknown>(null)
  const [elsewhere, setElsewhere] = useState<readonly FormElsewhere[]>([])
  const [{ drafts, save, leave }] = useState(() =>
    keeperOf(shelf, atFirst, client, { saved: setFailure, elsewhere: setElsewhere }),
  )

  useSaveBeforeLock(save)
  useEffect(() => leave, [leave])

  const notSaved =
    failure === null ? null : (
      <Notice kind="bad" title={t('frame.typedNotSaved')}>
        {failureWords(failure)}
      </Notice>
    )
  return (
    <DraftsContext value={drafts}>
      <FormsElsewhere value={elsewhere}>
        {children(
          <>
            {notSaved}
            <TypedElsewhere />
          </>,
        )}
      </FormsElsewhere>
    </DraftsContext>
  )
}

/** What stands in a form. */
interface FormDraft<Value> {
  readonly value: Value
  /** Something else than what is kept. */
  readonly isTyped: boolean
  /** Another window has typed something else into it: what is typed here is not saved until one of them is chosen. */
  readonly isElsewhere: boolean
  readonly change: (next: (before: Value) => Value) => void
  /** `sent` is kept: what was typed since stays. */
  readonly wasKept: (sent: Value) => void
}

/**
 * A form's value: as it was kept before, until something else is typed.
 *
 * `form` names it within the case, and stays the same while the part is on the screen: what may change in it is the part's key. `shape` reads what an earlier version of the window may have left. `kept` is what the record
 * holds, or the empty form.
 */
export function useFormDraft<Value>(form: string, shape: ZodType<Value>, kept: Value): FormDraft<Value> {
  const drafts = useContext(DraftsContext)
  if (drafts === null) throw new Error('useFormDraft: expected FormDrafts above')
  const elsewhere = useContext(FormsElsewhere)
  const [typed, setTyped] = useState<Value | null>(() => readDraft(drafts.of(form), shape))
  const latest = useRef({ typed, kept })
  useEffect(() => {
    latest.current.kept = kept
  })
  useEffect(
    () =>
      drafts.onTaken(form, () => {
        latest.current.typed = readDraft(drafts.of(form), shape)
        setTyped(latest.current.typed)
      }),
    [drafts, form, shape],
  )
  const put = (next: Value | null) => {
    latest.current.typed = next
    setTyped(next)
    drafts.put(form, next === null ? null : JSON.stringify(next))
  }
  return {
    value: typed ?? kept,
    isTyped: typed !== null && !same(typed, kept),
    isElsewhere: elsewhere.some((one) => one.form === form),
    change: (next) => {
      const value = next(latest.current.typed ?? latest.current.kept)
      put(same(value, latest.current.kept) ? null : value)
    },
    wasKept: (sent) => {
      if (latest.current.typed !== null && same(latest.current.typed, sent)) put(null)
    },
  }
}

/**
 * A form that is a draft as a whole, from its first field to its last: what of it was kept before, and how it is kept from now on.
 * `begun` is another once another window's takes its place, and is the form's key.
 */
export function useWholeDraft<Value>(form: string, shape: ZodType<Value>) {
  const drafts = useContext(DraftsContext)
  if (drafts === null) throw new Error('useWholeDraft: expected form drafts above')
  const read = () => readDraft(drafts.of(form), shape)
  const [{ before, begun }, setBegun] = useState(() => ({ before: read(), begun: 0 }))
  const takeIn = useEffectEvent(() => {
    setBegun({ before: read(), begun: begun + 1 })
  })
  useEffect(() => drafts.onTaken(form, takeIn), [drafts, form])
  const keep = useCallback(
    (value: Value | null) => {
      drafts.put(form, value === null ? null : JSON.stringify(value))
    },
    [drafts, form],
  )
  return { before, begun, keep }
}

/** What stands in a form of several fields, each by its name. */
interface FieldsDraft<Fields extends object> {
  readonly value: Fields
  readonly isTyped: boolean
  readonly change: (next: Partial<Fields>) => void
  /** Whoever was sent what stood here when this was drawn has kept it: what was typed since stays. */
  readonly wasKept: () => void
  readonly discard: () => void
}

/** As a schema reads an object of which any field may be missing. */
export type Some<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined }

/** The same for a form of several fields: a draft holds only those that differ, so what others save in the rest meanwhile is not undone. */
export function useFieldsDraft<Fields extends object>(
  form: string,
  shape: ZodType<Some<Fields>>,
  kept: Fields,
): FieldsDraft<Fields> {
  const own = useFormDraft<Some<Fields>>(form, shape, {})
  const typed = differing(own.value, kept)
  return {
    value: { ...kept, ...typed },
    isTyped: Object.keys(typed).length > 0,
    change: (next) => {
      own.change((before) => differing({ ...before, ...next }, kept))
    },
    wasKept: () => {
      own.wasKept(own.value)
    },
    discard: () => {
      own.change(() => ({}))
    },
  }
}

/** The same in a window over the window: it stays over a lock or a crash, and whoever cancels does not want it. */
export function useDialogDraft<Fields extends object>(
  form: string,
  shape: ZodType<Some<Fields>>,
  { begins, onClose }: { readonly begins: Fields; readonly onClose: () => void },
) {
  const { value, isTyped, change, discard } = useFieldsDraft(form, shape, begins)
  const [opensWith] = useState(isTyped ? ('typing' as const) : ('nothing' as const))
  const done = () => {
    discard()
    onClose()
  }
  return { value, opensWith, change, done }
}

/** The fields of `typed` that say something else than `kept` does. */
function differing<Fields extends object>(typed: Some<Fields>, kept: Fields): Partial<Fields> {
  const entries = Object.entries(typed).filter(([name, value]) => !same(value, kept[name as keyof Fields]))
  return Object.fromEntries(entries) as Partial<Fields>
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function readDraft<Value>(content: string | undefined, shape: ZodType<Value>): Value | null {
  if (content === undefined) return null
  try {
    const read = shape.safeParse(JSON.parse(content))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
