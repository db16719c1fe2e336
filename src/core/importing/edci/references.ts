import type { Remark } from '../importer.ts'
import { remark } from '../leaves.ts'
import { attributeOf, childrenOf, descend, type XmlElement } from '../xml/node.ts'

/** Where a credential keeps what is only referred to elsewhere in it; what is referred to lies right inside these. */
const sections = {
  agents: ['agentReferences', 'organisationReferences'],
  specifications: ['learningSpecificationReferences'],
  outcomes: ['learningOutcomeReferences'],
  activitySpecifications: ['learningActivitySpecificationReferences'],
  assessmentSpecifications: ['assessmentSpecificationReferences'],
  awardings: ['awardingProcessReferences'],
  accreditations: ['accreditationReferences'],
  scales: ['scoringSchemeReferences'],
} as const
/** What a person did and got: parts may be referred to as well. */
const ofSubject = ['achievements', 'activities', 'assessments', 'assesments', 'entitlements'] as const

/** Since version 0.8 parts lie in place; a chain of references that doubles at each step would never end. */
const mostEntered = 200

export type SectionName = keyof typeof sections | 'subject'

/** Follows the ids of one credential, and keeps what could not be followed. */
export interface References {
  /** What an element stands for: itself, or what its `idref` names in a section; null where that is nowhere. */
  readonly follow: (element: XmlElement, section: SectionName) => XmlElement | null
  /** The same for what may refer to its own kind: read while it is open, so that no circle is walked. */
  readonly enter: <T>(element: XmlElement, read: (one: XmlElement) => readonly T[]) => readonly T[]
  readonly remarks: Remark[]
}

export function referencesIn(credential: XmlElement): References {
  const known = new Map<string, XmlElement>()
  const open = new Set<XmlElement>()
  let entered = 0
  const remarks: Remark[] = []
  const note = (section: SectionName, elements: readonly XmlElement[]) => {
    for (const element of elements) {
      const id = attributeOf(element, 'id').value
      // The first of several of one id: which of them is meant, nothing says.
      if (typeof id === 'string' && !known.has(`${section} ${id}`)) known.set(`${section} ${id}`, element)
    }
  }
  for (const [section, names] of Object.entries(sections))
    note(
      section as SectionName,
      childrenOf(credential, ...names).flatMap(({ children }) => children),
    )
  for (const name of ofSubject)
    note(
      'subject',
      descend(credential, 'credentialSubject', name).flatMap(({ children }) => children),
    )

  const follow = (element: XmlElement, section: SectionName): XmlElement | null => {
    const named = attributeOf(element, 'idref')
    if (typeof named.value !== 'string') return element
    const found = known.get(`${section} ${named.value}`) ?? null
    if (found === null && element.children.length > 0) return element
    if (found === null) remarks.push(remark('refers-to-nothing', named, { id: named.value.slice(0, 80) }))
    return found
  }
  const enter = <T>(element: XmlElement, read: (one: XmlElement) => readonly T[]): readonly T[] => {
    const found = follow(element, 'subject')
    if (found === null) return []
    const isElsewhere = found !== element
    if (isElsewhere) entered += 1
    if (open.has(found) || (isElsewhere && entered > mostEntered)) {
      remarks.push(remark('refers-again', attributeOf(element, 'idref')))
      return []
    }
    open.add(found)
    const all = read(found)
    open.delete(found)
    return all
  }
  return { follow, enter, remarks }
}
