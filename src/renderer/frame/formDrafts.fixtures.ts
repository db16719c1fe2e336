import type { Input, Output } from '#contract/contract.ts'

/** What the record keeps of forms, and the routes that ask for it and change it. */
export function recordOfDrafts() {
  const drafts = new Map<string, string>()
  const list = (): Output<'formDrafts.list'> => [...drafts].map(([form, content]) => ({ form, content }))
  const save = ({ form, content }: Input<'officeFormDrafts.save'>): Output<'formDrafts.save'> => {
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
