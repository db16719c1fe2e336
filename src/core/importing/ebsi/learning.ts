import { ectsPoints, object, type Placed } from '../elm3/placed.ts'
import { each, isObject, isPresent, type JsonNode } from '../json/node.ts'
import { accreditation } from './bodies.ts'
import {
  all,
  asItStands,
  eqfLevel,
  hours,
  named,
  notes,
  objectsAt,
  points,
  stated,
  term,
  termOf,
  texts,
} from './named.ts'

/** What was to be learned, for everybody who gets the award. Languages are told once for a whole claim. */
export function specification(node: JsonNode): Placed {
  const own = named(node, 'level')
  const levels = (...names: readonly string[]) => [node, own].flatMap((one) => each(named(one, ...names)))
  return object(node, {
    title: stated(named(node, 'title')),
    description: stated(named(node, 'definition', 'description')),
    learningOutcomeSummary: notes([named(node, 'learningOutcomeDescription', 'learningOutcomeSummary')]),
    additionalNote: notes([named(node, 'additionalNote')]),
    learningOutcome: all(node, 'learningOutcome', 'learningOutcomes').map(outcome),
    thematicArea: all(node, 'iSCEDFCode', 'thematicArea').map(termOf('ISCED-F')),
    educationSubject: [
      ...all(node, 'educationSubject').map(term),
      ...objectsAt(node, 'fieldOfStudy').map((field) => object(field, { prefLabel: stated(named(field, 'name')) })),
    ],
    volumeOfLearning: hours(named(node, 'volumeOfLearning')),
    creditPoint: creditsOf(node),
    eqfLevel: levels('eqfLevel', 'eqflLevel').map(eqfLevel),
    nqfLevel: levels('nqfLevel', 'nqflLevel').map(term),
    educationLevel: all(node, 'educationLevel').map(term),
    mode: all(node, 'mode').map(term),
    learningSetting: all(node, 'learningSetting').map(term),
    entryRequirement: notes([named(node, 'entryRequirementsNote'), named(node, 'entryRequirement')]),
    isPartialQualification: stated(named(node, 'isPartialQualification')),
    qualificationCode: all(node, 'qualificationCode').map(term),
    accreditation: all(node, 'hasAccreditation').map(accreditation),
    provenBy: objectsAt(node, 'assessmentSpecification').map(asked),
  })
}

function creditsOf(node: JsonNode): readonly Placed[] {
  return [
    ...all(node, 'hasECTSCreditPoints', 'eCTSCreditPoints').map((one) => ectsPoints(points(one), one.pointer)),
    ...all(node, 'creditPoints', 'hasCreditPoints').map((one) => object(one, { point: points(one) })),
    ...objectsAt(node, 'creditPoint').map((one) =>
      object(one, {
        point: pointsAt(named(one, 'point', 'points')),
        framework: stated(named(one, 'framework')),
      }),
    ),
  ]
}

const pointsAt = (node: JsonNode): Placed | null => (isPresent(node) ? points(node) : null)

/**
 * The schema has a name and a definition, which says what is learned ("can analyse how …") where the name is a heading; examples have
 * a title beside the name, which is then a mere number.
 */
function outcome(node: JsonNode): Placed {
  if (!isObject(node.value)) return object(node, { title: asItStands(node) })
  const called = [named(node, 'title'), named(node, 'name')].find(isPresent)
  const said = [named(node, 'definition'), ...(called === undefined ? [] : [called]), named(node, 'description')]
  const [text, ...more] = said.filter(isPresent)
  return object(node, {
    title: text === undefined ? null : asItStands(text),
    additionalNote: notes(more),
    dcType: all(node, 'learningOutcomeType', 'category').map(term),
    relatedESCOSkill: all(node, 'relatedESCOSkill', 'relatedECOSkill').map(term),
    relatedSkill: all(node, 'relatedSkill').map(term),
  })
}

/** An assessment that somebody passed, with those that it is made of. */
export function assessment(node: JsonNode): Placed {
  const specifications = objectsAt(node, 'specifiedBy')
  const distribution = named(node, 'resultDistribution')
  return object(node, {
    ...described(node),
    grade: all(node, 'grade').flatMap((grade) => notes([grade])),
    idVerification: all(node, 'idVerification').map(term),
    shortenedGrading: stated(named(node, 'shortenedGrading')),
    resultDistribution: isObject(distribution.value)
      ? object(distribution, {
          description: stated(named(distribution, 'definition', 'description')),
          resultCategory: all(distribution, 'category', 'resultCategory').map(asItStands),
        })
      : null,
    specifiedBy: specifications.map((one) =>
      object(one, {
        dcType: all(one, 'assessmentType').map(term),
        mode: all(one, 'mode').map(term),
        gradingScheme: objectsAt(one, 'gradingScheme').map(gradingScheme),
      }),
    ),
    hasPart: objectsAt(node, 'hasPart').map(assessment),
  })
}

/** An assessment that the specification asks for. */
const asked = (node: JsonNode): Placed =>
  object(node, {
    ...described(node),
    dcType: all(node, 'assessmentType').map(term),
    mode: all(node, 'mode').map(term),
  })

const described = (node: JsonNode) => ({
  id: stated(named(node, 'id')),
  title: stated(named(node, 'title')),
  description: texts([named(node, 'definition', 'description'), named(node, 'additionalNote')]),
})

/** Its title rarely says more than that there is one: what the grades mean is in the definition. */
export const gradingScheme = (node: JsonNode): Placed =>
  object(node, { title: texts([named(node, 'title'), named(node, 'definition', 'description')]) })

/** An activity and those that it is made of, each after the one it is part of. */
export const withParts = (activity: JsonNode): readonly JsonNode[] => [
  activity,
  ...objectsAt(activity, 'hasPart').flatMap(withParts),
]

export const activity = (node: JsonNode): Placed =>
  object(node, {
    id: stated(named(node, 'id')),
    title: stated(named(node, 'title')),
    workload: hours(named(node, 'workload')),
    mode: all(node, 'mode').map(term),
    specifiedBy: objectsAt(node, 'specifiedBy').map((one) =>
      object(one, { volumeOfLearning: hours(named(one, 'workload')), mode: all(one, 'mode').map(term) }),
    ),
  })

export const timeOf = (node: JsonNode): Placed =>
  object(node, {
    startDate: stated(named(node, 'startedAtTime', 'startDate')),
    endDate: stated(named(node, 'endedAtTime', 'endDate')),
  })

/** Of instruction: what specifications and activities say, each language once. */
export function languagesOf(described: readonly JsonNode[], activities: readonly JsonNode[]): readonly Placed[] {
  const specified = activities.flatMap((one) => objectsAt(one, 'specifiedBy'))
  const languages = [...described, ...specified].flatMap((one) => all(one, 'language'))
  const seen = new Set<string>()
  return languages
    .filter(({ value }) => {
      const said = JSON.stringify(value)
      const isNew = !seen.has(said)
      seen.add(said)
      return isNew
    })
    .map(term)
}
