import type { CredentialDocument, ImportProblem } from './importer.ts'
import { at, isObject, isPresent, typesOf } from './json/node.ts'
import { kindOfNoLearning } from './ofNoLearning.ts'
import { isLearnerRecord, outerOf, presentedIn } from './verifiableCredential.ts'

/** Why no importer recognised a document, said by what the document is. */
export function explain(document: CredentialDocument): ImportProblem {
  if (document.xml !== undefined) return { code: 'no-importer', facts: { type: `XML (${document.xml.name})` } }
  const outer = outerOf(document)
  const types = typesOf(outer)
  if (presentedIn(document)?.length === 0 && !isLearnerRecord(outer)) {
    return { code: 'holds-none', facts: { sealed: isSealed(document, outer.value) ? 'yes' : 'no' } }
  }
  if (types.includes('EndorsementCredential') || types.includes('Endorsement'))
    return { code: 'endorsement', facts: {} }
  const kind = kindOfNoLearning(outer, presentedIn(document))
  if (kind !== null) return { code: 'no-learning', facts: { kind } }
  if (isPresent(at(outer, '@graph'))) return { code: 'no-importer', facts: { type: '@graph' } }
  if (types.includes('Assertion')) return { code: 'missing-field', facts: { field: 'badge' } }
  const presented = (presentedIn(document) ?? []).flatMap(typesOf)
  if (types.length > 0) return { code: 'no-importer', facts: { type: mostTelling([...types, ...presented]) } }
  return { code: 'not-a-credential', facts: {} }
}

const isSealed = ({ envelope }: CredentialDocument, value: unknown): boolean =>
  envelope !== null || (isObject(value) && Object.hasOwn(value, 'proof'))

/** The types beside the one that every credential has; shortened, as a file may hold anything. */
function mostTelling(types: readonly string[]): string {
  const telling = types.filter((type) => !['VerifiableCredential', 'VerifiablePresentation'].includes(type))
  return [...new Set(telling.length > 0 ? telling : types)].join(', ').slice(0, 120)
}
