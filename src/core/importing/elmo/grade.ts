import { numbered, section, type Section } from '../assemble.ts'
import { firstStated, text, type Findings } from '../leaves.ts'
import { attributeOf, childOf, childrenOf, descend, tokenIn, type XmlElement } from '../xml/node.ts'
import { tagged } from './course.ts'

/** The grade of each instance with its scale; after these the distribution, an item a category. */
export function gradeSections(instances: readonly XmlElement[], report: XmlElement): readonly Section[] {
  const categories = instances.flatMap((one) => descend(one, 'resultDistribution', 'category'))
  return [
    ...instances.map((instance, item) => section('grade', item, gradeOf(instance, report))),
    ...numbered('grade', instances.length, categories.map(categoryOf)),
  ]
}

function gradeOf(instance: XmlElement, report: XmlElement): Findings {
  // The draft before EMREX wrote `result` with its scale as an attribute.
  const old = childrenOf(instance, 'result').filter((one) => childOf(one, 'category') === null)
  return [
    ...firstStated(
      text('value', tokenIn(childOf(instance, 'resultLabel')), 'und'),
      old.flatMap((one) => text('value', tokenIn(one), 'und')),
    ),
    ...text('status', tokenIn(childOf(instance, 'status')), 'und'),
    ...schemeOf(instance, report),
    ...old.flatMap((one) => text('schemeName', attributeOf(one, 'scheme'), 'und')),
    ...tagged('scheme', childrenOf(instance, 'gradingScheme')),
    ...['Lower', 'Equal', 'Higher'].flatMap((which) =>
      descend(instance, 'shortenedGrading', `percentage${which}`).flatMap((one) =>
        text(`share${which}`, tokenIn(one), 'und'),
      ),
    ),
    ...descend(instance, 'resultDistribution').flatMap((one) => tagged('distribution', childrenOf(one, 'description'))),
  ]
}

/** The scale by the name it has in this file, and how the report describes that. */
function schemeOf(instance: XmlElement, report: XmlElement): Findings {
  const named = tokenIn(childOf(instance, 'gradingSchemeLocalId'))
  const described = childrenOf(report, 'gradingScheme').filter(
    (one) => typeof named.value === 'string' && attributeOf(one, 'localId').value === named.value,
  )
  return [
    ...text('schemeName', named, 'und'),
    ...described.flatMap((one) => tagged('scheme', childrenOf(one, 'description'))),
  ]
}

/** How many were given a grade. */
function categoryOf(category: XmlElement): Findings {
  return [
    ...text('category', attributeOf(category, 'label'), 'und'),
    ...text('count', attributeOf(category, 'count'), 'und'),
  ]
}
