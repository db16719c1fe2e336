import { err, ok } from '../result.ts'
import { assemble } from './assemble.ts'
import type { CredentialDocument, Importer, Reading, RemarkCode } from './importer.ts'
import { at, each, isObject, isPresent, type JsonNode, typesOf } from './json/node.ts'
import { remark } from './leaves.ts'
import { evidenceSections } from './openBadge/evidence.ts'
import { achievementSections } from './openBadge3/achievement.ts'
import { badgeParts, type BadgeParts } from './openBadge3/parts.ts'
import { endorsementSections, qualitySections } from './openBadge3/quality.ts'
import { resultSections } from './openBadge3/results.ts'
import { envelopeSections } from './openBadge3/sealed.ts'
import { subjectSections } from './openBadge3/subject.ts'
import { contextsOf, credentialsIn } from './verifiableCredential.ts'

/**
 * Open Badges 3.0 (1EdTech), with the fields that SURF's edubadges add.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts".
 */
export const openBadge3: Importer = {
  id: 'openBadge3',
  version: 4,
  confidence: (document) => credentialsIn(document).reduce((most, one) => Math.max(most, confidenceIn(one)), 0),
  read(document) {
    const badges = credentialsIn(document).filter((credential) => confidenceIn(credential) > 0)
    const read = badges.map((credential) => readBadge(credential, document))
    const credentials = read.flatMap((one) => (one.titled ? [one.credential] : []))
    return credentials.length > 0
      ? ok({
          importer: openBadge3.id,
          importerVersion: openBadge3.version,
          credentials,
          remarks: read.flatMap(({ remarks }) => remarks),
        })
      : err({ code: 'missing-field', facts: { field: 'credentialSubject.achievement.name' } })
  },
}

function confidenceIn(credential: JsonNode): number {
  const types = typesOf(credential)
  const holdsAchievement = each(at(credential, 'credentialSubject')).some((one) => isPresent(at(one, 'achievement')))
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
    return holdsAchievement ? 1 : 0.8
  const badgeContext = contextsOf(credential).some((url) => url.startsWith('https://purl.imsglobal.org/spec/ob/v3p0/'))
  return holdsAchievement && badgeContext && types.includes('VerifiableCredential') ? 0.6 : 0
}

function readBadge(credential: JsonNode, document: CredentialDocument) {
  const badge = badgeParts(credential, document)
  const sections = [
    ...subjectSections(badge),
    ...achievementSections(badge),
    ...qualitySections(badge),
    ...endorsementSections(badge),
    ...resultSections(badge),
    ...evidenceSections(badge.credential),
    ...envelopeSections(badge),
  ]
  const { assertions, remarks } = assemble(sections, { importer: openBadge3.id, layer: document.layers.join('/') })
  return {
    titled: assertions.some(({ element, state }) => element === 'title' && state === 'stated'),
    credential: { pointer: credential.pointer, assertions, children: [] } satisfies Reading['credentials'][number],
    remarks: [...remarks, ...oddities(badge)],
  }
}

/** What is odd about the badge as a whole. */
function oddities({ credential, achievement, issuer }: BadgeParts): Reading['remarks'] {
  const several = (code: RemarkCode, node: JsonNode) =>
    Array.isArray(node.value) && node.value.length > 1 ? [remark(code, node)] : []
  const subjects = at(credential, 'credentialSubject')
  return [
    ...several('several-subjects', subjects),
    ...each(subjects)
      .slice(0, 1)
      .flatMap((subject) => several('several-achievements', at(subject, 'achievement'))),
    ...(isObject(achievement.value) ? [] : [remark('no-achievement', achievement)]),
    ...(isPresent(at(issuer, 'name')) ? [] : [remark('issuer-without-name', issuer)]),
  ]
}
