import { numbered, section, type Section } from '../assemble.ts'
import type { Remark } from '../importer.ts'
import { at, each, every, isPresent, keysOf, textOf, type JsonNode } from '../json/node.ts'
import { linkOf } from '../containers/link.ts'
import { address, code, date, identifier, isRemark, remark, taggedTexts } from '../leaves.ts'
import { evidenceSections } from '../openBadge/evidence.ts'
import { listedOutcomes } from '../openBadge/outcomes.ts'
import type { BadgeParts } from '../openBadge3/parts.ts'
import { envelopeSections } from '../openBadge3/sealed.ts'
import { subjectSections } from '../openBadge3/subject.ts'

/** Blockcerts 3: a credential of the W3C whose subject has a claim. `badge` is the credential taken apart as others are. */
export function thirdSections(badge: BadgeParts): readonly Section[] {
  const { credential, issuer } = badge
  const claim = claimOf(badge)
  const title = taggedTexts('text', at(claim, 'name'), 'und')
  const isTitled = title.some((finding) => !isRemark(finding))
  const criteria = at(claim, 'criteria')
  const isLink = linkOf(textOf(criteria) ?? '') !== null
  const url = at(issuer, 'url')
  return [
    ...subjectSections(badge),
    section('title', 0, title, taggedTexts(isTitled ? 'credential' : 'text', at(credential, 'name'), 'und')),
    ...numbered('learningOutcome', 0, isLink ? [] : listedOutcomes(taggedTexts('text', criteria, 'und'))),
    section(
      'furtherInformation',
      0,
      taggedTexts('description', at(claim, 'description'), 'und'),
      taggedTexts('credentialDescription', at(credential, 'description'), 'und'),
      every(claim, 'type').flatMap((type) => code('achievementType', type, 'Blockcerts')),
      identifier('identifier', at(claim, 'id'), null),
      isLink ? address('criteria', criteria) : [],
    ),
    ...evidenceSections(credential),
    ...envelopeSections(badge),
    section('issuer', 0, url.value === at(issuer, 'id').value ? [] : identifier('identifier', url, 'URL')),
    section('validUntil', 0, date('date', at(credential, 'expires'))),
  ]
}

/** What a file says in words of its own, or only for display: neither is read, and a reader is told so. */
export function thirdRemarks(badge: BadgeParts): readonly Remark[] {
  const { credential, subject, issuer } = badge
  const claim = claimOf(badge)
  return [
    ...(each(at(credential, 'credentialSubject')).length > 1
      ? [remark('several-subjects', at(credential, 'credentialSubject'))]
      : []),
    ...(each(at(subject, 'claim')).length > 1 ? [remark('several-achievements', at(subject, 'claim'))] : []),
    ...ownWords(subject, ofSubject),
    ...ownWords(claim, ofClaim),
    ...(isPresent(at(at(credential, 'display'), 'content'))
      ? [remark('display-not-read', at(credential, 'display'))]
      : []),
    ...(isPresent(at(issuer, 'name')) ? [] : [issuerWithoutName(issuer)]),
  ]
}

const claimOf = ({ subject }: BadgeParts): JsonNode => each(at(subject, 'claim'))[0] ?? at(subject, 'claim')

const ofSubject = [
  ...['id', 'type', 'name', 'givenName', 'familyName', 'dateOfBirth', 'email', 'studentId', 'identifier'],
  ...['publicKey', 'claim'],
]
const ofClaim = ['id', 'type', 'name', 'description', 'criteria', 'image']

function ownWords(node: JsonNode, known: readonly string[]): readonly Remark[] {
  const words = keysOf(node).filter((key) => !known.includes(key))
  return words.length === 0 ? [] : [remark('own-words-not-read', node, { words: words.join(', ').slice(0, 200) })]
}

function issuerWithoutName(issuer: JsonNode): Remark {
  const host = linkOf(textOf(issuer) ?? textOf(at(issuer, 'id')) ?? '')
  return host === null ? remark('issuer-without-name', issuer) : remark('issuer-only-linked', issuer, { host })
}
