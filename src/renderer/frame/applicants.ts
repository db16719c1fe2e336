import type { Offered } from './importing.tsx'
import type { ReadFile } from './files.ts'

/** What the officer fills in for one applicant, with the files that name them. */
export interface ApplicantForm {
  readonly key: string
  readonly given: string
  readonly family: string
  readonly order: 'givenFirst' | 'familyFirst'
  readonly files: readonly ReadFile[]
}

/**
 * One form for each holder that the files name; files that name none go with the first.
 *
 * The last word of a name goes into the family name: a guess that saves typing, in plain sight of the officer.
 */
export function applicantsOf(offered: Offered): readonly ApplicantForm[] {
  const byHolder = new Map<string, ReadFile[]>()
  const nameless: ReadFile[] = []
  for (const { file, inspected } of offered.files) {
    const holder = inspected.holders[0]?.trim().replaceAll(/\s+/g, ' ')
    if (holder === undefined || holder === '') nameless.push(file)
    else byHolder.set(holder, [...(byHolder.get(holder) ?? []), file])
  }
  const forms = [...byHolder].map(([holder, files]) => ({
    key: holder,
    ...splitName(holder),
    order: 'givenFirst' as const,
    files,
  }))
  const [first, ...others] = forms
  if (first === undefined) return [{ key: '', given: '', family: '', order: 'givenFirst', files: nameless }]
  return [{ ...first, files: [...first.files, ...nameless] }, ...others]
}

function splitName(holder: string): { readonly given: string; readonly family: string } {
  const words = holder.split(' ')
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
}
