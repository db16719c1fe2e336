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
  readonly files: readonly File[]
  readonly documents: readonly File[]
  /** What the credentials lack, one entry a credential. */
  readonly missing: Offered['files'][number]['inspected']['missing']
}

/**
 * One form for each holder that the files name; files that name none, and supporting documents, go with the first.
 *
 * The last word of a name goes into the family name: a guess that saves typing, in plain sight of the officer.
 */
export function applicantsOf(offered: Pick<Offered, 'files'>): readonly ApplicantForm[] {
  const byHolder = new Map<string, File[]>()
  const nameless: File[] = []
  const documents: File[] = []
  const missing = new Map<File, ApplicantForm['missing']>()
  for (const { file, inspected } of offered.files) {
    if (isSupportingDocument(file.name, inspected.problem)) {
      documents.push(file)
      continue
    }
    missing.set(file, inspected.missing)
    const holder = oneLine(inspected.holders[0] ?? '')
    if (holder === '') nameless.push(file)
    else byHolder.set(holder, [...(byHolder.get(holder) ?? []), file])
  }
  const missingOf = (files: readonly File[]) => files.flatMap((file) => missing.get(file) ?? [])
  const forms = [...byHolder].map(([holder, files]) => ({
    key: holder,
    holders: [holder],
    ...splitName(holder),
    order: 'givenFirst' as const,
    files,
    documents: [],
    missing: missingOf(files),
  }))
  const [first, ...others] = forms
  if (first === undefined) {
    const form = { key: '', holders: [], given: '', family: '', order: 'givenFirst' as const }
    return [{ ...form, files: nameless, documents, missing: missingOf(nameless) }]
  }
  const files = [...first.files, ...nameless]
  return [{ ...first, files, documents, missing: missingOf(files) }, ...others]
}

/**
 * The forms with the files that came in since: what was filled in stays, and a holder of whom there is no form gets one.
 *
 * Files go to the form of the same holder or name. Where one applicant is being entered who has no credential yet, the first that
 * come are theirs, whatever name they bear: that it differs is asked once the case is there.
 */
export function withFiles<Form extends ApplicantForm>(
  forms: readonly Form[],
  added: Pick<Offered, 'files'>,
  begin: (form: ApplicantForm) => Form,
): readonly Form[] {
  return applicantsOf(added).reduce<readonly Form[]>((all, one) => {
    const at = placeFor(all, one)
    return at === -1 ? [...all, begin(one)] : all.map((form, nth) => (nth === at ? joined(form, one) : form))
  }, forms)
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
    missing: [...form.missing, ...added.missing],
  }
}

function splitName(holder: string): { readonly given: string; readonly family: string } {
  const words = holder.split(' ')
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
}
