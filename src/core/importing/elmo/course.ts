import { numbered, section, type Section } from '../assemble.ts'
import type { Remark } from '../importer.ts'
import { code, credits, date, hours, remark, text, type Findings } from '../leaves.ts'
import { childOf, childrenOf, descend, languageOf, linesIn, tokenIn, type XmlElement } from '../xml/node.ts'
import { gradeSections } from './grade.ts'
import { identifiers, type ReportParts } from './report.ts'

/** What was learned: one learning opportunity with its instance, as the student took it. */
export function courseSections(course: XmlElement, { report }: ReportParts): readonly Section[] {
  const instances = instancesOf(course)
  // Credits and level stood at the opportunity before EMREX, and stand at its instance since.
  const places = [course, ...instances]
  return [
    section('title', 0, tagged('text', childrenOf(course, 'title'))),
    section('workload', 0, places.flatMap((one) => childrenOf(one, 'credit')).flatMap(creditsOf)),
    section('level', 0, places.flatMap(levelsOf), descend(course, 'qualification').flatMap(qualificationLevels)),
    ...gradeSections(instances, report),
    ...instances.slice(0, 1).map((one) => section('awardedOn', 0, date('date', tokenIn(childOf(one, 'date'))))),
    section('furtherInformation', 0, furtherOf(course, instances)),
    ...numbered('furtherInformation', 1, instances.flatMap(supplementOf)),
  ]
}

export function instancesOf(course: XmlElement): readonly XmlElement[] {
  return descend(course, 'specifies', 'learningOpportunityInstance')
}

export function tagged(part: string, elements: readonly XmlElement[]): Findings {
  return elements.flatMap((one) => text(part, tokenIn(one), languageOf(one)))
}

/** The scheme stays as the file writes it; several schemes stand side by side. */
function creditsOf(credit: XmlElement): Findings {
  const scheme = tokenIn(childOf(credit, 'scheme')).value
  const value = childOf(credit, 'value')
  return credits('credits', tokenIn(value), typeof scheme === 'string' && scheme !== '' ? scheme : null)
}

/** Levels with the framework they are of; the one a credit names ("Bachelor") and the draft's bare one have none. */
function levelsOf(place: XmlElement): Findings {
  return [
    ...childrenOf(place, 'level').flatMap((level) => (childOf(level, 'value') === null ? bare(level) : framed(level))),
    ...descend(place, 'credit', 'level').flatMap(bare),
  ]
}

/** A dash stands for "none" in files of some student systems. */
const bare = (level: XmlElement): Findings =>
  tokenIn(level).value === '-' ? [] : text('educationLevelName', tokenIn(level), 'und')

function framed(level: XmlElement): Findings {
  const type = tokenIn(childOf(level, 'type')).value
  const framework = typeof type === 'string' && type !== '' ? type : 'und'
  const part = framework === 'EQF' ? 'eqf' : /^QF-?EHEA$/i.test(framework) ? 'cycle' : 'nqf'
  return [
    ...code(part, tokenIn(childOf(level, 'value')), part === 'cycle' ? 'QF-EHEA' : framework),
    ...tagged(`${part}Name`, childrenOf(level, 'description')),
  ]
}

const qualificationLevels = (qualification: XmlElement): Findings =>
  tagged('educationLevelName', childrenOf(qualification, 'educationLevel'))

/** Hours of contact are no notional workload: they stand beside it. */
function furtherOf(course: XmlElement, instances: readonly XmlElement[]): Findings {
  const coded = (part: string, name: string, scheme: string) => code(part, tokenIn(childOf(course, name)), scheme)
  return [
    ...coded('achievementType', 'type', 'ELMO'),
    ...identifiers(course),
    ...coded('thematicArea', 'iscedCode', 'ISCED-F'),
    ...coded('thematicArea', 'subjectArea', 'Erasmus'),
    ...tagged('fieldOfStudy', childrenOf(course, 'subject')),
    ...childrenOf(course, 'description').flatMap((one) => text('description', linesIn(one), languageOf(one))),
    ...instances.flatMap((instance) => [
      ...tagged('term', descend(instance, 'academicTerm', 'title')),
      ...startOf(instance),
      ...code('language', tokenIn(childOf(instance, 'languageOfInstruction')), 'ISO-639'),
      ...hours('engagement', tokenIn(childOf(instance, 'engagementHours'))),
    ]),
  ]
}

/** A year or a term in words stands here in files of the draft: no day, and no fault. */
function startOf(instance: XmlElement): Findings {
  const start = tokenIn(childOf(instance, 'start'))
  return /^\d{4}-/.test(String(start.value)) ? date('activityStart', start) : text('term', start, 'und')
}

/** A diploma supplement, section by section, an item each. */
function supplementOf(instance: XmlElement): readonly Findings[] {
  return childrenOf(instance, 'diplomaSupplement').flatMap((supplement) =>
    childrenOf(supplement, 'section').flatMap((one) => supplementSections(one, languageOf(supplement))),
  )
}

function supplementSections(one: XmlElement, inherited: string): readonly Findings[] {
  const lang = languageOf(one) === 'und' ? inherited : languageOf(one)
  return [
    [
      ...childrenOf(one, 'title').flatMap((title) => text('supplement', tokenIn(title), lang)),
      ...childrenOf(one, 'content', 'additionalInformation').flatMap((part) => text('note', linesIn(part), lang)),
    ],
    ...childrenOf(one, 'section').flatMap((inner) => supplementSections(inner, lang)),
  ]
}

/** Grades that say "recognised from elsewhere": no, fi, sv, da, de, en. */
const recognised = /^(?:innpasset|godskrevet|hyväksiluettu|tillgodoräknad|tillgodoräknat|merit|anerkannt|transferred)$/i

/** What an officer must know before they count a course. */
export function oddities(course: XmlElement): readonly Remark[] {
  return instancesOf(course).flatMap((instance) => {
    const place = (name: string) => tokenIn(childOf(instance, name))
    const [status, grade] = [place('status'), place('resultLabel')]
    return [
      ...(status.value === 'failed' ? [remark('course-failed', status)] : []),
      ...(status.value === 'in-progress' ? [remark('course-in-progress', status)] : []),
      ...(recognised.test(String(grade.value))
        ? [remark('recognised-elsewhere', grade, { grade: String(grade.value) })]
        : []),
    ]
  })
}
