import { idOfMark, type ChosenMark } from '#contract/newCaseDraft.ts'
import { isSupportingDocument } from '#core/importing/sortFile.ts'
import { oneLine } from '#core/oneLine.ts'
import type { Offered } from './importing.tsx'

/** What the officer fills in for one applicant, with the files that name them. */
export interface ApplicantForm {
  readonly key: string
  /** As the files call them. */
  readonly holders: readonly string[]
  readonly given: string
  readonly family: string
  readonly order: 'givenFirst' | 'familyFirst'
  /** Credentials, or what may be one. */
  readonly files: readonly ChosenMark[]
  readonly documents: readonly ChosenMark[]
}

type OneOffered = Offered['files'][number]

/** As a draft knows a file. */
export function markOf(one: OneOffered): ChosenMark {
  const { equality, missing, problem } = one.inspected
  return { name: one.file.name, equality, missing, problem, names: holderOf(one) === '' ? 'nobody' : 'somebody' }
}

const isDocument = ({ file, inspected }: OneOffered) => isSupportingDocument(file.name, inspected.problem)
const holderOf = ({ inspected }: OneOffered) => oneLine(inspected.holders[0] ?? '')

/**
 * One form for each holder that the files name; files that name none, and supporting documents, go with the first.
 *
 * The last word of a name goes into the family name: a guess that saves typing, in plain sight of the officer.
 */
export function applicantsOf(offered: Pick<Offered, 'files'>): readonly ApplicantForm[] {
  const byHolder = new Map<string, ChosenMark[]>()
  const nameless: ChosenMark[] = []
  const documents: ChosenMark[] = []
  for (const one of offered.files) {
    const mark = markOf(one)
    const holder = holderOf(one)
    if (isDocument(one)) documents.push(mark)
    else if (holder === '') nameless.push(mark)
    else byHolder.set(holder, [...(byHolder.get(holder) ?? []), mark])
  }
  const forms = [...byHolder].map(([holder, files]) => ({
    key: holder,
    holders: [holder],
    ...splitName(holder),
    order: 'givenFirst' as const,
    files,
    documents: [],
  }))
  const [first, ...others] = forms
  if (first === undefined) {
    return [{ key: '', holders: [], given: '', family: '', order: 'givenFirst' as const, files: nameless, documents }]
  }
  return [{ ...first, files: [...first.files, ...nameless], documents }, ...others]
}

/**
 * The forms with the files that came in since: what was filled in stays, and a holder of whom there is no form gets one.
 *
 * Files go to the form of the same holder or name. Where one applicant is being entered who has no credential yet, the first that
 * come are theirs, whatever name they bear: that it differs is asked once the case is there. A file that has to be chosen again
 * (`isAwaited`) goes back to the form that it was in.
 */
export function withFiles<Form extends ApplicantForm>(
  forms: readonly Form[],
  added: Pick<Offered, 'files'>,
  { begin, isAwaited }: { readonly begin: (form: ApplicantForm) => Form; readonly isAwaited: IsAwaited<Form> },
): readonly Form[] {
  const { met, others } = metAgain(forms, added.files, isAwaited)
  if (others.length === 0) return met
  return applicantsOf({ files: others }).reduce<readonly Form[]>((all, one) => {
    const at = placeFor(all, one)
    return at === -1 ? [...all, begin(one)] : all.map((form, nth) => (nth === at ? joined(form, one) : form))
  }, met)
}

/** Whether a file of a form is neither at hand nor in its case. */
type IsAwaited<Form> = (mark: ChosenMark, form: Form) => boolean

/**
 * Files that are in a form already, or take the place of one that has to be chosen again: the same bytes under any name, else the
 * only one of that name where it is the same holder's.
 */
function metAgain<Form extends ApplicantForm>(
  forms: readonly Form[],
  files: readonly OneOffered[],
  isAwaited: IsAwaited<Form>,
): { readonly met: readonly Form[]; readonly others: readonly OneOffered[] } {
  const others: OneOffered[] = []
  const known = new Set(forms.flatMap(marksOf).map(idOfMark))
  const awaited = new Map(
    forms.flatMap((form) => marksOf(form).flatMap((mark) => (isAwaited(mark, form) ? [[mark, form] as const] : []))),
  )
  const places = new Map<ChosenMark, OneOffered>()
  for (const one of files) {
    const { name, equality } = markOf(one)
    if (known.has(idOfMark({ name, equality }))) continue
    const open = [...awaited].filter(([mark]) => !places.has(mark))
    const same = open.find(([mark]) => mark.equality === equality)
    const called = open.filter(([mark, form]) => mark.name === name && isOf(form, holderOf(one)))
    const [place] = same ?? (called.length === 1 ? called[0] : undefined) ?? []
    if (place === undefined) others.push(one)
    else places.set(place, one)
  }
  return { met: places.size === 0 ? forms : forms.map((form) => withPlaces(form, places)), others }
}

export const marksOf = ({ files, documents }: ApplicantForm) => [...files, ...documents]

const isUnnamed = ({ names, problem }: ChosenMark) => names === 'nobody' && problem === null

/** Credentials and documents of a form of which only the officer knows whether they are this person's. */
export const unnamedIn = ({ files, documents }: ApplicantForm): readonly ChosenMark[] => [
  ...files.filter(isUnnamed),
  ...documents,
]

/** The forms with all that names nobody in the one of that key. */
export function withUnnamedIn<Form extends ApplicantForm>(forms: readonly Form[], key: string): readonly Form[] {
  const files = forms.flatMap((form) => form.files.filter(isUnnamed))
  const documents = forms.flatMap((form) => form.documents)
  return forms.map((form) => {
    const named = form.files.filter((mark) => !isUnnamed(mark))
    return form.key === key
      ? { ...form, files: [...named, ...files], documents }
      : { ...form, files: named, documents: [] }
  })
}

const isOf = ({ holders }: ApplicantForm, holder: string) => holder === '' || holders.includes(holder)

function withPlaces<Form extends ApplicantForm>(form: Form, places: ReadonlyMap<ChosenMark, OneOffered>): Form {
  const taken = marksOf(form).flatMap((mark) => places.get(mark) ?? [])
  if (taken.length === 0) return form
  const stays = (mark: ChosenMark) => !places.has(mark)
  return {
    ...form,
    files: [...form.files.filter(stays), ...taken.filter((one) => !isDocument(one)).map(markOf)],
    documents: [...form.documents.filter(stays), ...taken.filter(isDocument).map(markOf)],
  }
}

function placeFor(forms: readonly ApplicantForm[], { holders: [holder], ...one }: ApplicantForm): number {
  if (holder === undefined) return 0
  const same = forms.findIndex(
    (form) => form.holders.includes(holder) || (form.given.trim() === one.given && form.family.trim() === one.family),
  )
  return same === -1 && forms.length === 1 && forms[0]?.files.length === 0 ? 0 : same
}

function joined<Form extends ApplicantForm>(form: Form, added: ApplicantForm): Form {
  const isNameless = form.given.trim() === '' && form.family.trim() === ''
  return {
    ...form,
    ...(isNameless ? { given: added.given, family: added.family } : {}),
    holders: [...new Set([...form.holders, ...added.holders])],
    files: [...form.files, ...added.files],
    documents: [...form.documents, ...added.documents],
  }
}

function splitName(holder: string): { readonly given: string; readonly family: string } {
  const words = holder.split(' ')
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
}
