import { numbered, type Section } from '../assemble.ts'
import { at, each, every, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { code, remark, taggedTexts, text, type Findings } from '../leaves.ts'
import type { BadgeParts } from './parts.ts'

/** Results, each with the description that its id points to. */
export function resultSections({ subject, achievement, lang }: BadgeParts): readonly Section[] {
  const described = each(at(achievement, 'resultDescription'))
  const descriptions = byId(described)
  const levels = byId(described.flatMap((one) => every(one, 'rubricCriterionLevel')))
  return numbered(
    'grade',
    0,
    each(at(subject, 'result')).map((result) => [
      ...text('value', at(result, 'value'), 'und'),
      ...text('status', at(result, 'status'), 'und'),
      ...levelReached(levels.get(at(result, 'achievedLevel').value), lang),
      ...describedBy(at(result, 'resultDescription'), descriptions, lang),
    ]),
  )
}

/** Of several with one id the first counts. */
const byId = (nodes: readonly JsonNode[]): ReadonlyMap<unknown, JsonNode> =>
  new Map(nodes.toReversed().flatMap((one) => (textOf(at(one, 'id')) === null ? [] : [[at(one, 'id').value, one]])))

const levelReached = (level: JsonNode | undefined, lang: string): Findings =>
  level ? taggedTexts('level', at(level, 'name'), lang) : []

function describedBy(id: JsonNode, descriptions: ReadonlyMap<unknown, JsonNode>, lang: string): Findings {
  const description = descriptions.get(id.value)
  if (!description) return isPresent(id) ? [remark('result-without-description', id)] : []
  return [
    ...taggedTexts('name', at(description, 'name'), lang),
    ...code('type', at(description, 'resultType'), 'OB3'),
    ...text('minimum', at(description, 'valueMin'), 'und'),
    ...text('maximum', at(description, 'valueMax'), 'und'),
    ...text('required', at(description, 'requiredValue'), 'und'),
    ...every(description, 'allowedValue').flatMap((value) => text('allowed', value, 'und')),
  ]
}
