import type { Input, Output } from '#contract/contract.ts'

/** What the record keeps of forms, and the routes that ask for it and change it. */
export function recordOfDrafts() {
  const drafts = new Map<string, string>()
  const routes = {
    'formDrafts.list': (): Output<'formDrafts.list'> => [...drafts].map(([form, content]) => ({ form, content })),
    'formDrafts.save': ({ form, content }: Input<'formDrafts.save'>): Output<'formDrafts.save'> => {
      if (content === null) drafts.delete(form)
      else drafts.set(form, content)
      return {}
    },
  }
  return { drafts, routes }
}
