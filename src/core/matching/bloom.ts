/** Classes of outcome verbs (Bloom, revised by Anderson and Krathwohl 2001), lowest first. */
export const verbClasses = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const
export type VerbClass = (typeof verbClasses)[number]

export function rankOf(verbClass: VerbClass): number {
  return verbClasses.indexOf(verbClass)
}
