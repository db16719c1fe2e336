import { ectsPoints, hoursWritten, object, undetermined, type Placed } from '../elm3/placed.ts'
import { childOf, childrenOf, descend, tokenIn, type XmlElement } from '../xml/node.ts'
import { accreditation, noteList, organisation } from './bodies.ts'
import { attribute, concept, concepts, flag, names, notes, token } from './placed.ts'
import type { References } from './references.ts'

/** Achievements by the names that versions of the format gave them. */
const kinds = ['learningAchievement', 'qualificationAward', 'learningAward'] as const

/** What a person got, did and may do, as the claims of the learning model. What stands there twice under one id is one thing. */
export function claimsOf(subject: XmlElement, references: References): readonly Placed[] {
  const achieved = descend(subject, 'achievements').flatMap((list) => childrenOf(list, ...kinds))
  const within = achieved.flatMap(withParts)
  const named = (name: string) => within.flatMap((one) => childrenOf(one, name))
  // Parts of an entitlement are read only where they stand by themselves.
  const [led, entitled] = [
    new Set(named('wasInfluencedBy').flatMap(idsIn)),
    new Set([...named('entitlesTo'), ...named('entitlement')].map(idOf)),
  ]
  const isNew = (known: ReadonlySet<string | null>) => (one: XmlElement) => idOf(one) === null || !known.has(idOf(one))
  return [
    ...achieved.flatMap((one) => achievement(one, references)),
    ...descend(subject, 'activities', 'activity')
      .filter(isNew(led))
      .flatMap((one) => activity(one, references)),
    ...descend(subject, 'entitlements', 'entitlement')
      .filter(isNew(entitled))
      .map((one) => object(one, { type: { value: 'LearningEntitlement', pointer: one.pointer }, title: titleOf(one) })),
  ]
}

const idOf = (element: XmlElement): string | null => element.attributes['id'] ?? element.attributes['idref'] ?? null

/** The ids of an activity and of what it is made of. */
const idsIn = (one: XmlElement): readonly (string | null)[] => [idOf(one), ...childrenOf(one, 'hasPart').flatMap(idsIn)]

const withParts = (achieved: XmlElement): readonly XmlElement[] => [achieved, ...partsOf(achieved).flatMap(withParts)]

/** Parts lie in a list of their own; drafts wrote the part, or a reference to it, in place of the list. */
const partsOf = (achieved: XmlElement): readonly XmlElement[] =>
  childrenOf(achieved, 'hasPart').flatMap((part) => {
    const inside = childrenOf(part, ...kinds)
    const isItself = part.attributes['idref'] !== undefined || childOf(part, 'title') !== null
    return inside.length === 0 && isItself ? [part] : inside
  })

const titleOf = (element: XmlElement): Placed | null =>
  names(childrenOf(element, 'title')) ?? undetermined(token(element))

const achievement = (element: XmlElement, references: References): readonly Placed[] =>
  references.enter(element, (one) => {
    const activities = childrenOf(one, 'wasInfluencedBy').flatMap((each) => activitiesIn(each, references))
    return [
      object(one, {
        id: attribute(one, 'id'),
        type: { value: 'LearningAchievement', pointer: one.pointer },
        title: names(childrenOf(one, 'title')),
        description: notes(childrenOf(one, 'description')),
        additionalNote: noteList(childrenOf(one, 'additionalNote')),
        specifiedBy: [
          ...childrenOf(one, 'specifiedBy').flatMap((each) => references.follow(each, 'specifications') ?? []),
          ...childrenOf(one, 'NQFqualification'),
        ].map((each) => specification(each, references)),
        provenBy: childrenOf(one, 'wasDerivedFrom').flatMap((each) => assessment(each, references)),
        influencedBy: activities.map((each) => activityOnly(each, references)),
        temporal: activities.map(timeOf),
        awardedBy: childrenOf(one, 'wasAwardedBy').flatMap((each) => awarding(each, references)),
        entitlesTo: childrenOf(one, 'entitlesTo', 'entitlement').map((each) => object(each, { title: titleOf(each) })),
        hasPart: partsOf(one).flatMap((part) => achievement(part, references)),
      }),
    ]
  })

function awarding(element: XmlElement, references: References): readonly Placed[] {
  const one = references.follow(element, 'awardings')
  if (one === null) return []
  const bodies = childrenOf(one, 'awardingBody').flatMap((body) => references.follow(body, 'agents') ?? [])
  return [
    object(one, {
      awardingBody: bodies.map((body) => organisation(body, references)),
      awardingDate: token(childOf(one, 'date')),
      used: childrenOf(one, 'used').flatMap((each) => assessment(each, references)),
    }),
  ]
}

const systems = 'http://data.europa.eu/europass/educationalCreditPointSystem/'

function specification(one: XmlElement, references: References): Placed {
  const outcomes = descend(one, 'learningOutcomes', 'learningOutcome')
  return object(one, {
    title: names(childrenOf(one, 'title')),
    description: notes(childrenOf(one, 'definition')),
    // By the schema "the full learning outcome description of the learning specification".
    learningOutcomeSummary: noteList(childrenOf(one, 'description')),
    additionalNote: noteList(childrenOf(one, 'additionalNote')),
    learningOutcome: outcomes.flatMap((each) => outcome(each, references)),
    thematicArea: concepts(childrenOf(one, 'hasISCED-FCode', 'iscedFcode')),
    educationSubject: concepts(childrenOf(one, 'hasEducationSubject')),
    volumeOfLearning: token(childOf(one, 'volumeOfLearning')),
    creditPoint: [
      ...childrenOf(one, 'hasECTSCreditPoints', 'ectsCreditPoints').map((points) =>
        ectsPoints(token(points), points.pointer),
      ),
      ...childrenOf(one, 'hasCreditPoints').map(otherPoints),
    ],
    educationLevel: concepts(childrenOf(one, 'hasEducationLevel')),
    eqfLevel: childrenOf(one, 'eqfLevel').map(eqfLevel),
    nqfLevel: concepts(childrenOf(one, 'nqfLevel')),
    language: concepts(childrenOf(one, 'language')),
    mode: concepts(childrenOf(one, 'mode')),
    learningSetting: concepts(childrenOf(one, 'learningSettingType')),
    entryRequirement: noteList(childrenOf(one, 'entryRequirementsNote')),
    isPartialQualification: flag(childOf(one, 'isPartialQualification')),
    qualificationCode: concepts(childrenOf(one, 'qualificationCode')),
    accreditation: childrenOf(one, 'hasAccreditation').flatMap((each) => accreditation(each, references)),
  })
}

/** The two systems that the format has a name for are called what they are called everywhere: ECTS, ECVET. */
function otherPoints(points: XmlElement): Placed {
  const system = attribute(points, 'schemeID')
  const name =
    typeof system?.value === 'string' && system.value.startsWith(systems) ? system.value.slice(systems.length) : ''
  const known = name === 'ects' || name === 'ecvet'
  const framework =
    system !== null && known ? object(points, { notation: { ...system, value: name.toUpperCase() } }) : system
  return object(points, { point: token(points), framework })
}

/** Drafts wrote the level as a decimal: `7.0`. */
function eqfLevel(element: XmlElement): Placed {
  const { value, pointer } = tokenIn(element)
  const level = /^([1-8])(?:\.0)?$/.exec(typeof value === 'string' ? value : '')?.[1]
  return level === undefined ? concept(element) : object(element, { notation: { value: level, pointer } })
}

function outcome(element: XmlElement, references: References): readonly Placed[] {
  const one = references.follow(element, 'outcomes')
  if (one === null) return []
  return [
    object(one, {
      title: names(childrenOf(one, 'prefLabel')),
      additionalNote: noteList(childrenOf(one, 'description')),
      dcType: concepts(childrenOf(one, 'learningOutcomeType')),
      relatedESCOSkill: concepts(childrenOf(one, 'relatedEscoSkill')),
      relatedSkill: concepts(childrenOf(one, 'relatedSkill')),
    }),
  ]
}

/** An activity beside the achievements: a claim of its own, its parts as those of an achievement. */
const activity = (element: XmlElement, references: References): readonly Placed[] =>
  references.enter(element, (one) => {
    const { pointer } = one
    const itself = activityOnly(one, references)
    return [
      object(one, {
        ...(itself.value as Readonly<Record<string, Placed>>),
        type: { value: 'LearningActivity', pointer },
        description: notes(childrenOf(one, 'description')),
        additionalNote: noteList(childrenOf(one, 'additionalNote')),
        temporal: timeOf(one),
        hasPart: childrenOf(one, 'hasPart').flatMap((part) => activity(part, references)),
      }),
    ]
  })

/** An activity and those that it is made of, each after the one it is part of. */
const activitiesIn = (element: XmlElement, references: References): readonly XmlElement[] =>
  references.enter(element, (one) => [
    one,
    ...childrenOf(one, 'hasPart').flatMap((part) => activitiesIn(part, references)),
  ])

function activityOnly(one: XmlElement, references: References): Placed {
  const specified = childrenOf(one, 'specifiedBy').flatMap(
    (each) => references.follow(each, 'activitySpecifications') ?? [],
  )
  return object(one, {
    id: attribute(one, 'id'),
    title: names(childrenOf(one, 'title')),
    workload: hours(childOf(one, 'workload') ?? childOf(one, 'workLoad')),
    specifiedBy: specified.map((each) =>
      object(each, {
        title: names(childrenOf(each, 'title')),
        description: notes(childrenOf(each, 'description')),
        additionalNote: noteList(childrenOf(each, 'additionalNote')),
        volumeOfLearning: token(childOf(each, 'workload')),
        language: concepts(childrenOf(each, 'language')),
        mode: concepts(childrenOf(each, 'mode')),
      }),
    ),
  })
}

const hours = (element: XmlElement | null): Placed | null => {
  const stated = token(element)
  return stated === null ? null : hoursWritten(stated)
}

const timeOf = (one: XmlElement): Placed =>
  object(one, {
    startDate: token(childOf(one, 'startedAtTime') ?? childOf(one, 'periodStartDate')),
    endDate: token(childOf(one, 'endedAtTime') ?? childOf(one, 'periodEndDate')),
  })

const assessment = (element: XmlElement, references: References): readonly Placed[] =>
  references.enter(element, (one) => {
    const scores = childrenOf(one, 'grade', 'gradeDetailsDTO').flatMap((grade) => {
      const inside = childrenOf(grade, 'textScore', 'numericScore')
      return inside.length > 0 ? inside : [grade]
    })
    const specified = childrenOf(one, 'specifiedBy').flatMap(
      (each) => references.follow(each, 'assessmentSpecifications') ?? [],
    )
    return [
      object(one, {
        id: attribute(one, 'id'),
        title: names(childrenOf(one, 'title')),
        description: notes(childrenOf(one, 'description')),
        dcType: concepts(childrenOf(one, 'assesmentType')),
        grade: scores.flatMap((score) => {
          const noteLiteral = undetermined(token(score))
          return noteLiteral === null ? [] : [object(score, { noteLiteral })]
        }),
        idVerification: concepts(childrenOf(one, 'idVerificationMethod')),
        specifiedBy: specified.map((each) =>
          object(each, {
            dcType: concepts(childrenOf(each, 'type')),
            mode: concepts(childrenOf(each, 'mode')),
            gradingScheme: childrenOf(each, 'gradingScheme').flatMap((scale) => gradingScheme(scale, references)),
          }),
        ),
        shortenedGrading: childrenOf(one, 'shortenedGrading').map((shares) =>
          object(
            shares,
            Object.fromEntries(
              ['Lower', 'Equal', 'Higher'].map((which) => [
                `percentage${which}`,
                token(childOf(shares, `percentage${which}`)),
              ]),
            ),
          ),
        ),
        resultDistribution: childrenOf(one, 'resultDistribution').map((distribution) =>
          object(distribution, {
            description: notes(childrenOf(distribution, 'description')),
            resultCategory: childrenOf(distribution, 'category').map((category) =>
              object(category, {
                label: names(childrenOf(category, 'label')),
                count: token(childOf(category, 'count')),
              }),
            ),
          }),
        ),
        hasPart: childrenOf(one, 'hasPart').flatMap((part) => assessment(part, references)),
      }),
    ]
  })

/** A scale by its title, else by how it is described. */
function gradingScheme(element: XmlElement, references: References): readonly Placed[] {
  const scale = references.follow(element, 'scales')
  const title = scale === null ? null : (names(childrenOf(scale, 'title')) ?? notes(childrenOf(scale, 'description')))
  return scale === null || title === null ? [] : [object(scale, { title })]
}
