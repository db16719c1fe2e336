import type { ReadCredential } from '../credential/credential.ts'
import type { Assertion } from '../credential/element.ts'
import { credentialFacts } from '../credential/facts.ts'
import type { LocalDate } from '../values.ts'
import type { NamedBody, VerificationSubject } from './subject.ts'

/**
 * What officers supplied where a file is silent. Whether the body was quality assured is asked with it; who sealed the file,
 * whether it is in force and how it is built stay the file's own to say.
 */
export interface Supplied {
  /** Where the file names no awarding body. */
  readonly awardingBodies: readonly NamedBody[]
  /** Where the file does not say when the award was made. */
  readonly awardedOn: LocalDate | null
}

/** Elements that are asked about once they are supplied. */
export const askedOnceSupplied: ReadonlySet<Assertion['element']> = new Set(['awardingBody', 'awardedOn', 'issuedOn'])

/** `rows` are values that persons gave; what the file itself says stands, whatever they say beside it. */
export function suppliedTo(
  { awardingBodies }: Pick<VerificationSubject, 'awardingBodies'>,
  read: ReadCredential | null,
  rows: readonly Assertion[],
): Supplied {
  const ofFile = read?.assertions ?? []
  const stated = credentialFacts(ofFile)
  const given = credentialFacts(rows)
  const named = awardingBodies.length > 0 || ofFile.some((row) => row.element === 'awardingBody' && row.value !== null)
  const day = given.awardedOn ?? (stated.issuedOn === null ? given.issuedOn : null)
  return { awardingBodies: named ? [] : bodiesIn(rows), awardedOn: stated.awardedOn === null ? day : null }
}

/** One for each item, by the name and the identifier that were given last. */
function bodiesIn(rows: readonly Assertion[]): NamedBody[] {
  const said = rows.filter(({ element, value }) => element === 'awardingBody' && value !== null)
  return [...Map.groupBy(said, ({ item }) => item).values()].map((parts) => {
    const name = parts.findLast(({ value }) => value?.kind === 'text')?.value
    const id = parts.findLast(({ value }) => value?.kind === 'identifier')?.value
    return {
      ids: id?.kind === 'identifier' ? [id.id] : [],
      names: name?.kind === 'text' ? [name.text] : [],
      pointer: '',
    }
  })
}
