import { splitOutcomes } from '../../programme/mapping/splitOutcomes.ts'
import { at, isObject, every, textOf, type JsonNode } from '../json/node.ts'
import { code, isRemark, taggedTexts, type Findings } from '../leaves.ts'
import { markedTexts } from './markdown.ts'

/** What the narratives of its criteria say that a badge was given for, an entry an outcome. */
export function narratedOutcomes(achievement: JsonNode, lang: string): readonly Findings[] {
  return every(achievement, 'criteria')
    .filter((criteria) => isObject(criteria.value))
    .flatMap((criteria) => listedOutcomes(markedTexts('text', at(criteria, 'narrative'), lang)))
    .filter((findings) => findings.length > 0)
}

/** The outcome of a framework that a badge is aligned to: its name, what is told of it, and which it is there. */
export function alignedOutcome(alignment: JsonNode, lang: string): Findings {
  return [
    ...taggedTexts('text', at(alignment, 'targetName'), lang),
    ...markedTexts('description', at(alignment, 'targetDescription'), lang),
    ...skillFindings(alignment),
  ]
}

/**
 * A narrative whose lines are a list (Markdown) says several outcomes, one at each mark; what only leads to the list
 * describes the first. In several languages it stays whole: nothing says which mark belongs to which.
 */
export function listedOutcomes(narrative: Findings): readonly Findings[] {
  const [leaf, ...others] = narrative
  if (leaf === undefined || isRemark(leaf) || leaf.value.kind !== 'text' || others.length > 0) return [narrative]
  const { text: whole, lang } = leaf.value
  if (whole.split('\n').filter((line) => listMark.test(line)).length < 2) return [narrative]
  const { items, leadIn } = splitOutcomes(whole, 'list')
  return items.map((item, index) => [
    { ...leaf, value: { kind: 'text', text: item, lang } },
    ...(index > 0 || leadIn === null
      ? []
      : [{ ...leaf, part: 'description', value: { kind: 'text', text: leadIn, lang } } as const]),
  ])
}

const listMark = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S/

function skillFindings(alignment: JsonNode): Findings {
  const url = at(alignment, 'targetUrl')
  if (textOf(url)?.startsWith('http://data.europa.eu/esco/')) return code('skill', url, 'ESCO')
  const framework = textOf(at(alignment, 'targetFramework')) ?? textOf(at(alignment, 'targetType')) ?? 'und'
  const coded = code('skill', at(alignment, 'targetCode'), framework)
  return coded.length > 0 ? coded : code('skill', url, framework)
}
