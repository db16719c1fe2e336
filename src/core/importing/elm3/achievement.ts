import { numbered, section, type Section } from '../assemble.ts'
import { at, each, every, isObject, isPresent, textOf, type JsonNode } from '../json/node.ts'
import { code, credits, date, duration, eqfLevelOf, flag, languageMap, type Findings } from '../leaves.ts'
import { specificationsOf, type ClaimParts } from './claims.ts'
import { concept, isInternal } from './concept.ts'

/** What was achieved. What belongs to one claim shares an item; what is counted runs on over all claims. */
export function achievementSections({ claims, entitlements, titledApart }: ClaimParts): readonly Section[] {
  const specifications = claims.flatMap(specificationsOf)
  return [
    ...titleSections(claims, titledApart),
    ...numbered('learningOutcome', 0, specifications.flatMap(outcomesOf)),
    ...numbered('workload', 0, [...claims.map(workloadOf), ...claims.flatMap(activitiesOf).map(activityWorkload)]),
    ...numbered('level', 0, claims.map(levelOf)),
    ...numbered(
      'participation',
      0,
      claims.flatMap(modesOf).map((mode) => concept('type', mode)),
    ),
    ...numbered(
      'prerequisite',
      0,
      specifications
        .flatMap((one) => each(at(one, 'entryRequirement')))
        .map((note) => languageMap('text', at(note, 'noteLiteral'))),
    ),
    ...numbered('stackability', 0, [...claims.map(stackabilityOf), ...connectionsOf(claims, entitlements)]),
    ...numbered('furtherInformation', 0, claims.map(furtherOf)),
  ]
}

/** The first claim's title stands for the credential's where that has none of its own. */
function titleSections(claims: readonly JsonNode[], titledApart: boolean): readonly Section[] {
  return claims.flatMap((claim, index) => {
    if (!titledApart && index > 0) return []
    const own = at(claim, 'title')
    const titles = isPresent(own) ? [own] : specificationsOf(claim).map((one) => at(one, 'title'))
    return [
      section(
        'title',
        index,
        titles.flatMap((title) => languageMap(titledApart ? 'achievement' : 'text', title)),
      ),
    ]
  })
}

function outcomesOf(specification: JsonNode): readonly Findings[] {
  return [
    ...each(at(specification, 'learningOutcome')).map((outcome) => [
      ...languageMap('text', at(outcome, 'title')),
      ...every(outcome, 'additionalNote', 'noteLiteral').flatMap((note) => languageMap('description', note)),
      ...each(at(outcome, 'dcType')).flatMap((type) => concept('type', type)),
      ...['relatedESCOSkill', 'relatedSkill'].flatMap((key) =>
        each(at(outcome, key)).flatMap((skill) => concept('skill', skill)),
      ),
    ]),
    ...each(at(specification, 'learningOutcomeSummary')).map((note) => languageMap('summary', at(note, 'noteLiteral'))),
  ]
}

function workloadOf(claim: JsonNode): Findings {
  const specifications = specificationsOf(claim)
  return [
    ...[...specifications, claim]
      .flatMap((one) => each(at(one, 'creditPoint')))
      .flatMap((one) => pointsOf('credits', one)),
    ...each(at(claim, 'creditReceived')).flatMap((one) => pointsOf('creditsReceived', one)),
    ...specifications.flatMap((one) => duration('duration', at(one, 'volumeOfLearning'))),
    ...duration('duration', at(claim, 'workload')),
  ]
}

const pointsOf = (part: string, creditPoint: JsonNode): Findings =>
  credits(part, at(creditPoint, 'point'), creditSchemeOf(at(creditPoint, 'framework')))

const ects = 'http://data.europa.eu/snb/education-credit/6fcec5c5af'
const ectsLabel = /^(?:ECTS|European Credit Transfer (?:and Accumulation )?System)$/i

/** The unit of credits; null where the file names none. A notation counts alone: beside an id it names the vocabulary. */
function creditSchemeOf(framework: JsonNode): string | null {
  const id = textOf(isObject(framework.value) ? at(framework, 'id') : framework)
  const notation = textOf(at(framework, 'notation'))?.trim() ?? ''
  const labels = languageMap('label', at(framework, 'prefLabel')).flatMap((one) =>
    'value' in one && one.value.kind === 'text' ? [one.value.text.trim()] : [],
  )
  if (id === ects || [...labels, notation].some((label) => ectsLabel.test(label))) return 'ECTS'
  if (id !== null && !isInternal(id)) return id
  return labels[0] ?? (id === null && notation !== '' ? notation : null)
}

const activitiesOf = (claim: JsonNode): readonly JsonNode[] => each(at(claim, 'influencedBy'))

function activityWorkload(activity: JsonNode): Findings {
  return [
    ...duration('activity', at(activity, 'workload')),
    ...specificationsOf(activity).flatMap((one) => duration('activity', at(one, 'volumeOfLearning'))),
  ]
}

/** Levels of what was to be achieved, and of the qualification that it leads to. */
function levelOf(claim: JsonNode): Findings {
  const levels = (...keys: readonly string[]) =>
    specificationsOf(claim)
      .flatMap((one) => [one, ...qualificationsOf(one)])
      .flatMap((one) => keys.flatMap((key) => each(at(one, key))))
  return [
    ...levels('eqfLevel', 'EQFLevel').flatMap(eqfOf),
    ...levels('nqfLevel', 'NQFLevel').flatMap((level) => concept('nqf', level)),
    ...levels('educationLevel').flatMap((level) => concept('educationLevel', level)),
  ]
}

const qualificationsOf = (specification: JsonNode): readonly JsonNode[] => each(at(specification, 'qualification'))

/** Some files give the level as a bare notation; others put the name of the vocabulary there. */
function eqfOf(level: JsonNode): Findings {
  const id = textOf(isObject(level.value) ? at(level, 'id') : level)
  const notation = at(level, 'notation')
  const bare = (id === null || eqfLevelOf(id) === null) && /^[1-8]$/.test(textOf(notation) ?? '')
  return bare
    ? [...code('eqf', notation, 'EQF'), ...languageMap('eqfName', at(level, 'prefLabel'))]
    : concept('eqf', level)
}

function modesOf(claim: JsonNode): readonly JsonNode[] {
  return [
    ...specificationsOf(claim).flatMap((one) => each(at(one, 'mode'))),
    ...activitiesOf(claim).flatMap((activity) => [
      ...each(at(activity, 'mode')),
      ...specificationsOf(activity).flatMap((one) => each(at(one, 'mode'))),
    ]),
  ]
}

function stackabilityOf(claim: JsonNode): Findings {
  return specificationsOf(claim).flatMap((one) => [
    ...flag('partialQualification', at(one, 'isPartialQualification')),
    ...each(at(one, 'qualificationCode')).flatMap((qualification) => concept('qualificationCode', qualification)),
    ...qualificationsOf(one).flatMap((qualification) =>
      languageMap('qualificationCodeName', at(qualification, 'title')),
    ),
  ])
}

function connectionsOf(claims: readonly JsonNode[], entitlements: readonly JsonNode[]): readonly Findings[] {
  const titles = (part: string, nodes: readonly JsonNode[]) => nodes.map((node) => languageMap(part, at(node, 'title')))
  return [
    ...titles('entitlement', [...claims.flatMap((claim) => each(at(claim, 'entitlesTo'))), ...entitlements]),
    ...titles(
      'partOf',
      claims.flatMap((claim) => each(at(claim, 'isPartOf'))),
    ),
  ]
}

function furtherOf(claim: JsonNode): Findings {
  const specifications = specificationsOf(claim)
  const concepts = (part: string, key: string) =>
    specifications.flatMap((one) => each(at(one, key)).flatMap((term) => concept(part, term)))
  return [
    ...languageMap('description', at(claim, 'description')),
    ...specifications.flatMap((one) => languageMap('specification', at(one, 'description'))),
    ...concepts('thematicArea', 'thematicArea'),
    ...concepts('thematicArea', 'educationSubject'),
    ...concepts('setting', 'learningSetting'),
    ...specifications
      .flatMap((one) => every(one, 'additionalNote', 'noteLiteral'))
      .flatMap((note) => languageMap('note', note)),
    ...every(claim, 'awardedBy', 'awardingBody', 'additionalNote', 'noteLiteral').flatMap((note) =>
      languageMap('note', note),
    ),
    ...activitiesOf(claim).flatMap((activity) => languageMap('activity', at(activity, 'title'))),
    ...every(claim, 'temporal').flatMap((time) => [
      ...date('activityStart', at(time, 'startDate')),
      ...date('activityEnd', at(time, 'endDate')),
    ]),
  ]
}
