import { section, type Section } from '../assemble.ts'
import { at, isObject } from '../json/node.ts'
import { date, languageIn, taggedTexts, text } from '../leaves.ts'
import { evidenceSections } from '../openBadge/evidence.ts'
import { identityFindings, issuerFindings } from '../openBadge2/award.ts'
import type { FirstParts } from './parts.ts'

/** Blockcerts 1.1 and 1.2: an Open Badge of its time, taken apart in another way. */
export function firstSections({ assertion, certificate, recipient, issuer }: FirstParts): readonly Section[] {
  const lang = languageIn(at(certificate, 'language')) ?? 'und'
  const subtitle = at(certificate, 'subtitle')
  return [
    section(
      'learner',
      0,
      text('givenName', at(recipient, 'givenName'), 'und'),
      text('familyName', at(recipient, 'familyName'), 'und'),
      identityFindings(recipient, assertion),
    ),
    section(
      'title',
      0,
      taggedTexts('text', at(certificate, 'name'), lang),
      taggedTexts('text', at(certificate, 'title'), lang),
    ),
    section('issuedOn', 0, date('date', at(assertion, 'issuedOn'))),
    section(
      'furtherInformation',
      0,
      taggedTexts('summary', isObject(subtitle.value) ? at(subtitle, 'content') : subtitle, lang),
      taggedTexts('description', at(certificate, 'description'), lang),
    ),
    ...evidenceSections(assertion),
    section('issuer', 0, issuerFindings(issuer)),
    section('validUntil', 0, date('date', at(assertion, 'expires'))),
  ]
}
