import type { CredentialDocument } from '../importer.ts'
import { languageIn } from '../leaves.ts'
import { at, each, isObject, rootOf, textOf, type JsonNode } from '../json/node.ts'

/** The places of a badge that its elements are read from. */
export interface BadgeParts {
  readonly credential: JsonNode
  readonly subject: JsonNode
  readonly achievement: JsonNode
  readonly issuer: JsonNode
  readonly alignments: readonly JsonNode[]
  /** The language of the texts inside the achievement, `und` where the file does not say. */
  readonly lang: string
  /** The payload of a JWT of the first data model, whose `iss`, `nbf` and `exp` stand for fields of the credential. */
  readonly claims: JsonNode | null
}

export function badgeParts(credential: JsonNode, document: Pick<CredentialDocument, 'json'>): BadgeParts {
  const subject = first(at(credential, 'credentialSubject'))
  const achievement = first(at(subject, 'achievement'))
  return {
    credential,
    subject,
    achievement,
    issuer: first(at(credential, 'issuer')),
    alignments: each(at(achievement, 'alignment')).filter(({ value }) => isObject(value)),
    lang: languageIn(at(achievement, 'inLanguage')) ?? 'und',
    claims: credential.pointer === '/vc' ? rootOf(document.json) : null,
  }
}

const first = (node: JsonNode): JsonNode => each(node)[0] ?? node

/** What an alignment is to: `eqf`, `qualityassurance`, … in lower case without `ext:`. */
export function targetOf(alignment: JsonNode): string {
  return (textOf(at(alignment, 'targetType')) ?? '').replace(/^ext:/i, '').toLowerCase()
}

/** A framework of levels by its name: EQF, NLQF, QF-EHEA, … */
export const isLevel = (alignment: JsonNode): boolean => /^ext:.*qf/i.test(textOf(at(alignment, 'targetType')) ?? '')

export const isQuality = (alignment: JsonNode): boolean => targetOf(alignment) === 'qualityassurance'
