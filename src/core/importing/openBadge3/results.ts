import { numbered, type Section } from '../assemble.ts'
import { at, each, every, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { code, remark, taggedTexts, text, type Findings } from '../leaves.ts'
import type { BadgeParts } from './parts.ts'

/** Results, each with the description that its id points to. */
export function resultSections({ subject, achievement, lang }: BadgeParts): readonly Section[] {
  const descriptions = each(at(achievement, 'resultDescription'))
  return numbered(
    'grade',
    0,
    each(at(subject, 'result')).map((result) => [
      ...text('value', at(result, 'value'), 'und'),
      ...text('status', at(result, 'status'), 'und'),
      ...levelReached(at(result, 'achievedLevel'), descriptions, lang),
      ...describedBy(at(result, 'resultDescription'), descriptions, lang),
    ]),
  )
}

function levelReached(id: JsonNode, descriptions: readonly JsonNode[], lang: string): Findings {
  const level = descriptions.flatMap((one) => every(one, 'rubricCriterionLevel')).find((one) => isNamedBy(one, id))
  return level ? taggedTexts('level', at(level, 'name'), lang) : []
}

function describedBy(id: JsonNode, descriptions: readonly JsonNode[], lang: string): Findings {
  const description = descriptions.find((one) => isNamedBy(one, id))
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

const isNamedBy = (one: JsonNode, id: JsonNode): boolean => {
  const wanted = textOf(id)
  return wanted !== null && textOf(at(one, 'id')) === wanted
}
