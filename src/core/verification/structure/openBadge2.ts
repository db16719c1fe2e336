import { at, each, isObject, isPresent, type JsonNode, textOf, typesOf } from '../../importing/json/node.ts'
import { contextsOf } from '../../importing/verifiableCredential.ts'
import { dayOf } from '../dates.ts'
import { type Fault, isAbsolute, missing, required, typed } from './fault.ts'

const context = 'https://w3id.org/openbadges/v2'

/**
 * What Open Badges 2.0 asks of an award and of what it holds of its badge and issuer; of versions 1.x and 0.5, which name neither a
 * type nor a context, what they have in common. What an extension holds is asked by a schema of its own, which lies elsewhere.
 */
export function faultsOfOpenBadge2(award: JsonNode): Fault[] {
  const isSecond = typesOf(award).length > 0 || isPresent(at(award, '@context'))
  const badges = each(at(award, 'badge')).filter(({ value }) => isObject(value))
  return [
    ...(isSecond ? secondFaults(award) : []),
    ...['recipient', 'badge'].flatMap((field) => required(award, field)),
    ...dateFaults(award),
    ...badges.flatMap((badge) => badgeFaults(badge, isSecond)),
  ]
}

function secondFaults(award: JsonNode): Fault[] {
  const named = contextsOf(award)
  const image = at(award, 'image')
  const identities = each(at(award, 'recipient')).filter(({ value }) => isObject(value))
  return [
    ...(named.some((url) => /^https:\/\/w3id\.org\/openbadges\/v[12]$/.test(url))
      ? []
      : [
          {
            code: 'wrongContext' as const,
            facts: { found: named.join(', ') || '–', wanted: context },
            pointer: `${award.pointer}/@context`,
          },
        ]),
    ...(isAbsolute(at(award, 'id')) ? [] : [notAnId(at(award, 'id'))]),
    ...identities.flatMap((identity) =>
      ['type', 'identity', 'hashed'].flatMap((field) => requiredLeaf(identity, field)),
    ),
    ...(isPresent(at(award, 'verify')) ? [] : required(award, 'verification')),
    // A picture inside the file is only the badge's; that of an award is baked, and lies elsewhere.
    ...(textOf(image)?.startsWith('data:') === true ? [notAnId(image)] : []),
  ]
}

/** `required` counts what may be a list; `false` is as present as any other word. */
const requiredLeaf = (node: JsonNode, field: string): Fault[] =>
  isPresent(at(node, field)) ? [] : [missing(node, field)]

function dateFaults(award: JsonNode): Fault[] {
  const issued = [at(award, 'issuedOn'), at(award, 'issued_on')].find(isPresent)
  if (issued === undefined) return [missing(award, 'issuedOn')]
  const expires = at(award, 'expires')
  const unreadable = [issued, expires].filter((node) => isPresent(node) && dayOf(node.value) === null)
  const [from, until] = [dayOf(issued.value), dayOf(expires.value)]
  return [
    ...unreadable.map(({ value, pointer }) => ({
      code: 'dateUnreadable' as const,
      facts: { found: JSON.stringify(value) },
      pointer,
    })),
    ...(from !== null && until !== null && until < from
      ? [{ code: 'datesContradict' as const, facts: { from, until }, pointer: expires.pointer }]
      : []),
  ]
}

function badgeFaults(badge: JsonNode, isSecond: boolean): Fault[] {
  const issuers = each(at(badge, 'issuer')).filter(({ value }) => isObject(value))
  return [
    ...['name', 'description', 'image', 'criteria', 'issuer'].flatMap((field) => required(badge, field)),
    ...issuers.flatMap((issuer) => required(issuer, 'name')),
    ...(isSecond ? typed(badge, 'issuer', 'Profile', 'Issuer') : []),
  ]
}

/** Shortened: a picture written out in a file is as long as it is large. */
function notAnId(node: JsonNode): Fault {
  return { code: 'notAnId', facts: { found: JSON.stringify(node.value ?? null).slice(0, 80) }, pointer: node.pointer }
}
