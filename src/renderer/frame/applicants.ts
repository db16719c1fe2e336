import { isSupportingDocument } from '#core/importing/sortFile.ts'
import { oneLine } from '#core/oneLine.ts'
import type { Offered } from './importing.tsx'
import type { ReadFile } from './files.ts'

/** What the officer fills in for one applicant, with the files that name them. */
export interface ApplicantForm {
  readonly key: string
  readonly given: string
  readonly family: string
  readonly order: 'givenFirst' | 'familyFirst'
  /** Credentials, or what may be one. */
  readonly files: readonly ReadFile[]
  readonly documents: readonly ReadFile[]
  /** What the credentials lack, one entry a credential. */
  readonly missing: Offered['files'][number]['inspected']['missing']
}

/**
 * One form for each holder that the files name; files that name none, and supporting documents, go with the first.
 *
 * The last word of a name goes into the family name: a guess that saves typing, in plain sight of the officer.
 */
export function applicantsOf(offered: Pick<Offered, 'files'>): readonly ApplicantForm[] {
  const byHolder = new Map<string, ReadFile[]>()
  const nameless: ReadFile[] = []
  const documents: ReadFile[] = []
  const missing = new Map<ReadFile, ApplicantForm['missing']>()
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
  const missingOf = (files: readonly ReadFile[]) => files.flatMap((file) => missing.get(file) ?? [])
  const forms = [...byHolder].map(([holder, files]) => ({
    key: holder,
    ...splitName(holder),
    order: 'givenFirst' as const,
    files,
    documents: [],
    missing: missingOf(files),
  }))
  const [first, ...others] = forms
  if (first === undefined) {
    const form = { key: '', given: '', family: '', order: 'givenFirst' as const }
    return [{ ...form, files: nameless, documents, missing: missingOf(nameless) }]
  }
  const files = [...first.files, ...nameless]
  return [{ ...first, files, documents, missing: missingOf(files) }, ...others]
}

function splitName(holder: string): { readonly given: string; readonly family: string } {
  const words = holder.split(' ')
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
}
