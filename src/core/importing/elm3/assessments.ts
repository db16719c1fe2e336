import { numbered, type Section } from '../assemble.ts'
import { at, each, every, type JsonNode } from '../json/node.ts'
import { languageMap, text } from '../leaves.ts'
import { assessmentsBehind, specificationsOf, withoutRepeats, type ClaimParts } from './claims.ts'
import { concept } from './concept.ts'

/** How it was tested, who was there to see, and with what result: three elements that share the assessment's number. */
export function assessmentSections({ claims }: ClaimParts): readonly Section[] {
  const assessments = withoutRepeats(claims.flatMap(assessmentsOf))
  return [
    ...numbered('assessment', 0, assessments.map(typeOf)),
    ...numbered(
      'supervision',
      0,
      assessments.map((one) => each(at(one, 'idVerification')).flatMap((check) => concept('type', check))),
    ),
    ...numbered('grade', 0, [...assessments.map(gradeOf), ...claims.map(gradeOfClaim)]),
  ]
}

/** Assessments that were passed, each before its parts; then those that the specification asks for. */
function assessmentsOf(claim: JsonNode): readonly JsonNode[] {
  return [
    ...[...each(at(claim, 'provenBy')), ...assessmentsBehind(claim)].flatMap(withParts),
    ...every(claim, 'awardedBy', 'used'),
    ...specificationsOf(claim).flatMap((one) => each(at(one, 'provenBy'))),
  ]
}

const withParts = (assessment: JsonNode): readonly JsonNode[] => [
  assessment,
  ...each(at(assessment, 'hasPart')).flatMap(withParts),
]

function typeOf(assessment: JsonNode) {
  const described = [...specificationsOf(assessment), assessment]
  const concepts = (part: string, key: string) =>
    described.flatMap((one) => each(at(one, key)).flatMap((term) => concept(part, term)))
  return [
    ...languageMap('title', at(assessment, 'title')),
    ...languageMap('description', at(assessment, 'description')),
    ...concepts('type', 'dcType'),
    ...concepts('mode', 'mode'),
  ]
}

function gradeOf(assessment: JsonNode) {
  return [
    ...every(assessment, 'grade', 'noteLiteral').flatMap((note) => languageMap('value', note)),
    ...each(at(assessment, 'gradeStatus')).flatMap((status) => concept('status', status)),
    ...specificationsOf(assessment)
      .flatMap((one) => each(at(one, 'gradingScheme')))
      .flatMap((scheme) => languageMap('scheme', at(scheme, 'title'))),
    ...['Lower', 'Equal', 'Higher'].flatMap((which) =>
      every(assessment, 'shortenedGrading', `percentage${which}`).flatMap((one) => text(`share${which}`, one, 'und')),
    ),
    ...every(assessment, 'resultDistribution', 'description').flatMap((one) => languageMap('distribution', one)),
    ...every(assessment, 'resultDistribution', 'resultCategory').flatMap(categoryOf),
  ]
}

/** The grade of a course of a transcript, and the overall classification of a qualification: of no single assessment. */
function gradeOfClaim(claim: JsonNode) {
  return [
    ...every(claim, 'grade', 'noteLiteral'),
    ...specificationsOf(claim).flatMap((one) => every(one, 'overallClassification', 'noteLiteral')),
  ].flatMap((note) => languageMap('value', note))
}

/** How many were given a grade; a distribution stands with the assessment that it is of. */
function categoryOf(category: JsonNode) {
  return [...languageMap('category', at(category, 'label')), ...text('count', at(category, 'count'), 'und')]
}
