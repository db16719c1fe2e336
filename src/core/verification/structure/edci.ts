import { heldBy } from '../../importing/edci/documents.ts'
import { attributeOf, childOf, childrenOf, tokenIn, type XmlElement } from '../../importing/xml/node.ts'
import { dayOf } from '../dates.ts'
import type { Fault } from './fault.ts'

/** What the schemas ask of each kind of thing (XSD of the European Learning Model, versions 0.8 to 1.2): one of each group. */
const required = {
  credential: [['type'], ['issued'], ['issuer'], ['title'], ['credentialSubject']],
  person: [['givenNames'], ['familyName']],
  contact: [['mailBox', 'wallet']],
  achievement: [['title'], ['specifiedBy']],
  assessment: [['title'], ['grade']],
  activity: [['title']],
  entitlement: [['title']],
  organisation: [['registration'], ['prefLabel'], ['hasLocation']],
  awarding: [['awardingBody']],
  accreditation: [['type'], ['organization'], ['accreditingAgent']],
  outcome: [['prefLabel']],
} as const
type Kind = keyof typeof required

/** What the drafts before 0.8 have in common. */
const ofDraft = [['issuanceDate'], ['issuer'], ['title'], ['credentialSubject']] as const

const kinds: Readonly<Record<string, Kind>> = {
  credentialSubject: 'person',
  contactPoint: 'contact',
  learningAchievement: 'achievement',
  qualificationAward: 'achievement',
  activity: 'activity',
  wasInfluencedBy: 'activity',
  entitlement: 'entitlement',
  entitlesTo: 'entitlement',
  organization: 'organisation',
  accreditingAgent: 'organisation',
  awardingProcess: 'awarding',
  accreditation: 'accreditation',
  learningOutcome: 'outcome',
}

/** Of these a credential has one at most. */
const once = ['type', 'issued', 'validFrom', 'validUntil', 'issuer', 'title', 'credentialSubject']

/** What is not built as the schema asks: missing, there too often, or named by an id that leads nowhere or to two things. */
export function faultsOfEdci(credential: XmlElement): Fault[] {
  const isDraft = childOf(credential, 'issued') === null && childOf(credential, 'issuanceDate') !== null
  if (isDraft) return [...missingIn(credential, ofDraft), ...dateFaults(credential)]
  const held = new Set(heldBy(credential))
  const own = (element: XmlElement): readonly XmlElement[] => element.children.filter((one) => !isApart(one, held))
  return [
    ...partFaults(credential, 'credential', own),
    ...once.flatMap((name) => {
      const found = childrenOf(credential, name)
      const [, second] = found
      return second === undefined ? [] : [fault('tooMany', second, { field: name, times: String(found.length) })]
    }),
    ...referenceFaults(credential, own),
    ...dateFaults(credential),
  ]
}

/** Seals and credentials inside have rules of their own. */
const isApart = (element: XmlElement, held: ReadonlySet<XmlElement>): boolean =>
  held.has(element) || element.namespace === 'http://www.w3.org/2000/09/xmldsig#'

function partFaults(element: XmlElement, kind: Kind | null, own: (one: XmlElement) => readonly XmlElement[]): Fault[] {
  return [
    ...(kind === null ? [] : missingIn(element, required[kind])),
    ...own(element).flatMap((child) => partFaults(child, kindOf(child, kind), own)),
  ]
}

function kindOf({ name, attributes }: XmlElement, parent: Kind | null): Kind | null {
  if (attributes['idref'] !== undefined) return null
  if (name === 'hasPart') return parent === 'achievement' ? null : parent
  if ((name === 'wasDerivedFrom' && parent === 'achievement') || (name === 'used' && parent === 'awarding'))
    return 'assessment'
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? null) : null
}

function missingIn(element: XmlElement, groups: readonly (readonly string[])[]): Fault[] {
  return groups
    .filter((names) => childrenOf(element, ...names).length === 0)
    .map((names) => fault('missing', element, { field: names.join(' / ') }))
}

/** An id stands once in its section, and what is referred to is there. */
function referenceFaults(credential: XmlElement, own: (one: XmlElement) => readonly XmlElement[]): Fault[] {
  const sections = own(credential).filter(({ name }) => name.endsWith('References'))
  const twice = sections.flatMap((section) => {
    const seen = new Set<string>()
    return section.children.flatMap((record) => {
      const id = record.attributes['id']
      if (id === undefined || !seen.has(id)) {
        if (id !== undefined) seen.add(id)
        return []
      }
      return [fault('idTwice', record, { id })]
    })
  })
  const within = (element: XmlElement): readonly XmlElement[] => [element, ...own(element).flatMap(within)]
  const all = within(credential)
  const ids = new Set(all.flatMap(({ attributes }) => attributes['id'] ?? []))
  const lost = all.filter(({ attributes }) => attributes['idref'] !== undefined && !ids.has(attributes['idref']))
  return [
    ...twice,
    ...lost.map((one) => ({
      code: 'refersToNothing' as const,
      facts: { id: one.attributes['idref'] ?? '' },
      pointer: attributeOf(one, 'idref').pointer,
    })),
  ]
}

function dateFaults(credential: XmlElement): Fault[] {
  const stated = childrenOf(credential, 'issued', 'issuanceDate', 'validFrom', 'validUntil', 'expirationDate')
  const from = dayOf(tokenIn(childOf(credential, 'validFrom') ?? childOf(credential, 'issuanceDate')).value)
  const last = childOf(credential, 'validUntil') ?? childOf(credential, 'expirationDate')
  const until = dayOf(tokenIn(last).value)
  return [
    ...stated.flatMap((one) => {
      const { value } = tokenIn(one)
      return dayOf(value) === null ? [fault('dateUnreadable', one, { found: JSON.stringify(value) })] : []
    }),
    ...(last !== null && from !== null && until !== null && until < from
      ? [fault('datesContradict', last, { from, until })]
      : []),
  ]
}

const fault = (code: Fault['code'], { pointer }: XmlElement, facts: Fault['facts']): Fault => ({ code, facts, pointer })
