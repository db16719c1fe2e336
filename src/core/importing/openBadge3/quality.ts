import { numbered, type Section } from '../assemble.ts'
import { at, every, textOf, type JsonNode } from '../json/node.ts'
import { date, firstStated, identifier, taggedTexts, type Findings } from '../leaves.ts'
import { endorsementsOf, endorserFindings } from '../openBadge/endorsements.ts'
import { markedTexts } from '../openBadge/markdown.ts'
import { isQuality, type BadgeParts } from './parts.ts'

/** What the file says about quality assurance: alignments to a decision of an agency, then endorsements. */
export function qualitySections({ alignments, lang }: BadgeParts): readonly Section[] {
  return numbered(
    'qualityAssurance',
    0,
    alignments.filter(isQuality).map((alignment) => qualityFindings(alignment, lang)),
  )
}

function qualityFindings(alignment: JsonNode, lang: string): Findings {
  return [
    ...taggedTexts('name', at(alignment, 'targetName'), lang),
    ...markedTexts('description', at(alignment, 'targetDescription'), lang),
    ...identifier('identifier', at(alignment, 'targetCode'), textOf(at(alignment, 'targetFramework'))),
    ...identifier('url', at(alignment, 'targetUrl'), 'URL'),
  ]
}

/**
 * Endorsements that the file holds in the open, each with the time it is for; of a body, with the body's name. Their own
 * proofs are not looked at here.
 */
export function endorsementSections({ credential, achievement, issuer, alignments }: BadgeParts): readonly Section[] {
  const creators = every(achievement, 'creator')
  const bodies = [issuer, ...creators]
  return numbered(
    'qualityAssurance',
    alignments.filter(isQuality).length,
    endorsementsOf([achievement, issuer, credential, ...creators]).map((one) => [
      ...endorserFindings(one, bodies),
      ...every(one.endorsement, 'credentialSubject').flatMap((subject) =>
        markedTexts('endorsement', at(subject, 'endorsementComment'), 'und'),
      ),
      ...firstStated(
        date('issuedOn', at(one.endorsement, 'validFrom')),
        date('issuedOn', at(one.endorsement, 'issuanceDate')),
      ),
      ...firstStated(
        date('validUntil', at(one.endorsement, 'validUntil')),
        date('validUntil', at(one.endorsement, 'expirationDate')),
      ),
    ]),
  )
}
