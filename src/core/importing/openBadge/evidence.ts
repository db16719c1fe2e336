import { numbered, type Section } from '../assemble.ts'
import { at, each, isObject, type JsonNode } from '../json/node.ts'
import { address, taggedTexts, type Findings } from '../leaves.ts'
import { markedTexts } from './markdown.ts'

/** The work that the badge was given for, an item each: its name, what is told of it, and where it lies. Nothing is fetched. */
export function evidenceSections(award: JsonNode): readonly Section[] {
  return numbered('furtherInformation', 1, each(at(award, 'evidence')).map(evidenceFindings))
}

function evidenceFindings(evidence: JsonNode): Findings {
  // Some files give no more than the address.
  if (!isObject(evidence.value)) return address('evidenceUrl', evidence)
  return [
    ...taggedTexts('evidence', at(evidence, 'name'), 'und'),
    ...markedTexts('evidenceText', at(evidence, 'narrative'), 'und'),
    ...markedTexts('evidenceText', at(evidence, 'description'), 'und'),
    ...taggedTexts('evidenceKind', at(evidence, 'genre'), 'und'),
    ...address('evidenceUrl', at(evidence, 'id')),
  ]
}
