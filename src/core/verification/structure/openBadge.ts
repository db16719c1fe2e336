import { every, isObject, type JsonNode, textOf } from '../../importing/json/node.ts'
import { contextsOf } from '../../importing/verifiableCredential.ts'
import { type Fault, missing, required, typed } from './fault.ts'

const contexts =
  /^https:\/\/(purl\.imsglobal\.org\/spec\/(ob\/v3p0|clr\/v2p0)\/|imsglobal\.github\.io\/openbadges-specification\/)/

/** What Open Badges 3.0 asks beside the data model: its context, and the types its classes must name. */
export function faultsOfOpenBadge(credential: JsonNode): Fault[] {
  const named = contextsOf(credential)
  const issuer = every(credential, 'issuer').filter(({ value }) => isObject(value))
  const subjects = every(credential, 'credentialSubject').filter(({ value }) => isObject(value))
  const achievements = subjects.flatMap((subject) => every(subject, 'achievement'))
  return [
    ...(named.length > 0 && !named.some((url) => contexts.test(url)) ? [wrongContext(credential, named)] : []),
    ...typed(credential, 'issuer', 'Profile'),
    ...issuer.flatMap(profileFaults),
    ...typed(credential, 'credentialSubject', 'AchievementSubject'),
    ...subjects.flatMap(subjectFaults),
    ...achievements.filter(({ value }) => isObject(value)).flatMap(achievementFaults),
  ]
}

function wrongContext(credential: JsonNode, named: readonly string[]): Fault {
  return {
    code: 'wrongContext',
    facts: { found: named.join(', '), wanted: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' },
    pointer: `${credential.pointer}/@context`,
  }
}

/** Organisations inside organisations are profiles too. */
function profileFaults(profile: JsonNode): Fault[] {
  return ['parentOrg', 'official'].flatMap((field) => [
    ...typed(profile, field, 'Profile'),
    ...every(profile, field)
      .filter(({ value }) => isObject(value))
      .flatMap(profileFaults),
  ])
}

function subjectFaults(subject: JsonNode): Fault[] {
  return [
    ...required(subject, 'achievement'),
    ...typed(subject, 'achievement', 'Achievement'),
    ...typed(subject, 'identifier', 'IdentityObject'),
    ...typed(subject, 'result', 'Result'),
    ...typed(subject, 'source', 'Profile'),
  ]
}

function achievementFaults(achievement: JsonNode): Fault[] {
  const name = every(achievement, 'name').find((one) => textOf(one) !== '')
  return [
    ...(name === undefined ? [missing(achievement, 'name')] : []),
    ...required(achievement, 'criteria'),
    ...typed(achievement, 'creator', 'Profile'),
    ...typed(achievement, 'resultDescription', 'ResultDescription'),
    ...typed(achievement, 'alignment', 'Alignment'),
  ]
}
