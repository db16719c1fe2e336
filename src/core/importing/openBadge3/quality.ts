import { numbered, type Section } from '../assemble.ts'
import { at, each, every, isObject, textOf, type JsonNode } from '../json/node.ts'
import { date, firstStated, identifier, taggedTexts, type Findings } from '../leaves.ts'
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
  const endorsements = [achievement, issuer, credential, ...every(achievement, 'creator')].flatMap((endorsed) =>
    each(at(endorsed, 'endorsement'))
      .filter(({ value }) => isObject(value))
      .map((endorsement) => ({ endorsement, endorsed })),
  )
  const isBody = (endorsed: JsonNode) => endorsed !== achievement && endorsed !== credential
  return numbered(
    'qualityAssurance',
    alignments.filter(isQuality).length,
    endorsements.map(({ endorsement, endorsed }) => [
      ...taggedTexts('endorser', at(at(endorsement, 'issuer'), 'name'), 'und'),
      ...(isBody(endorsed) ? taggedTexts('endorsed', at(endorsed, 'name'), 'und') : []),
      ...every(endorsement, 'credentialSubject').flatMap((subject) =>
        markedTexts('endorsement', at(subject, 'endorsementComment'), 'und'),
      ),
      ...firstStated(date('issuedOn', at(endorsement, 'validFrom')), date('issuedOn', at(endorsement, 'issuanceDate'))),
      ...firstStated(
        date('validUntil', at(endorsement, 'validUntil')),
        date('validUntil', at(endorsement, 'expirationDate')),
      ),
    ]),
  )
}
