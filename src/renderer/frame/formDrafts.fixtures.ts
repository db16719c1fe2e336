import { hashOfBytes } from '#core/archive/hash.ts'
import type { Input, Output } from '#contract/contract.ts'
import { Refused } from '../bridge.fixtures.tsx'

const hashOf = (content: string) => hashOfBytes(new TextEncoder().encode(content))

/** What the record keeps of forms, and the routes that ask for it and change it. */
export function recordOfDrafts() {
  const drafts = new Map<string, string>()
  const list = (): Output<'formDrafts.list'> => [...drafts].map(([form, content]) => ({ form, content }))
  const save = ({ form, content, seen }: Input<'officeFormDrafts.save'>): Output<'formDrafts.save'> => {
    const standing = drafts.get(form)
    const isSeen = standing === undefined || standing === content || seen === hashOf(standing)
    if (!isSeen) throw new Refused('changedMeanwhile', { at: '2026-05-18T08:42:00Z' })
    if (content === null) drafts.delete(form)
    else drafts.set(form, content)
    return {}
  }
  const routes = {
    'formDrafts.list': list,
    'formDrafts.save': save,
    'officeFormDrafts.list': list,
    'officeFormDrafts.save': save,
  }
  return { drafts, routes }
}
