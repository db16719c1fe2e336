import { object, type Placed } from '../elm3/placed.ts'
import { isPresent, type JsonNode } from '../json/node.ts'
import { organisation, place } from './bodies.ts'
import { activity, assessment, gradingScheme, languagesOf, specification, timeOf, withParts } from './learning.ts'
import { all, named, notes, objectsAt, stated, texts } from './named.ts'

/** What is said of one achievement, wherever in the file it lies. */
interface Said {
  /** The achievement itself. */
  readonly at: JsonNode
  readonly specifications: readonly JsonNode[]
  readonly awardings: readonly JsonNode[]
  readonly assessments: readonly Placed[]
  readonly activities: readonly JsonNode[]
}

/** What the holder achieved, did and may do, as the claims of the learning model. */
export function claimsOf(subject: JsonNode): readonly Placed[] {
  const achieved = objectsAt(subject, 'achieved')
  const influencing = objectsAt(subject, 'wasInfluencedBy')
  const isOnly = achieved.length === 1
  const achievements =
    achieved.length > 0
      ? achieved.map((one) => achievement(one, isOnly ? influencing : []))
      : [...diplomaOf(subject), ...trainingOf(subject)]
  const activities = [...objectsAt(subject, 'performed'), ...(isOnly ? [] : influencing)]
  return [
    ...achievements,
    ...activities.map((one) => activityClaim(one, achievements.length === 0)),
    ...objectsAt(subject, 'entitledTo').map((one) =>
      object(one, { type: kindOf('LearningEntitlement', one), title: stated(named(one, 'title')) }),
    ),
  ]
}

/** Whether anything that somebody learned is said in one of the ways of this format. */
export function tellsOfLearning(subject: JsonNode): boolean {
  const names = ['achieved', 'performed', 'entitledTo', 'learningAchievement', 'learningSpecification'] as const
  return objectsAt(subject, ...names).length > 0 || trainings(subject).length > 0
}

const kindOf = (value: string, { pointer }: JsonNode): Placed => ({ value, pointer })

const achievement = (node: JsonNode, beside: readonly JsonNode[] = []): Placed =>
  written({
    at: node,
    specifications: objectsAt(node, 'specifiedBy'),
    awardings: objectsAt(node, 'wasAwardedBy'),
    assessments: objectsAt(node, 'wasDerivedFrom').map(assessment),
    activities: [...objectsAt(node, 'wasInfluencedBy'), ...beside],
  })

function written({ at: node, specifications, awardings, assessments, activities }: Said, apart = false): Placed {
  const awarded =
    awardings.length > 0 ? awardings : specifications.flatMap((one) => objectsAt(one, 'awardingOpportunity'))
  const done = activities.flatMap(withParts)
  const entitlements = objectsAt(node, 'entitlesTo')
  return object(node, {
    id: stated(named(node, 'id')),
    type: apart ? null : kindOf('LearningAchievement', node),
    title: stated(named(node, 'title')),
    description: stated(named(node, 'definition', 'description')),
    additionalNote: notes([
      named(node, 'additionalNote'),
      ...entitlements.map((one) => named(one, 'definition', 'description')),
    ]),
    specifiedBy: [...specifications.map(specification), ...languageOnly(node, specifications, done)],
    provenBy: assessments,
    influencedBy: done.map(activity),
    temporal: done.map(timeOf),
    awardedBy: awarded.map(awarding),
    entitlesTo: entitlements.map((one) => object(one, { title: stated(named(one, 'title')) })),
    hasPart: partsOf(node).map((one) => achievement(one)),
  })
}

function languageOnly(
  node: JsonNode,
  specifications: readonly JsonNode[],
  activities: readonly JsonNode[],
): readonly Placed[] {
  const language = languagesOf(specifications, activities)
  return language.length === 0 ? [] : [object(node, { language })]
}

/** Parts lie in lists inside an object of their own; some files write the list itself. */
const partsOf = (node: JsonNode): readonly JsonNode[] =>
  objectsAt(node, 'hasPart').flatMap((part) => {
    const isItself = isPresent(named(part, 'title')) || isPresent(named(part, 'specifiedBy'))
    return isItself ? [part] : objectsAt(part, 'learningAchievements', 'learningAchievement', 'qualificationAwarded')
  })

/** Where an awarding took place is where its body is only if there is no other body that could be meant. */
function awarding(node: JsonNode): Placed {
  const bodies = all(node, 'awardingBody')
  const places = all(node, 'awardingLocation', 'location')
  const apart = bodies.length !== 1 && places.length > 0 ? [object(node, { location: places.map(place) })] : []
  return object(node, {
    awardingBody: [...bodies.map((body) => organisation(body, bodies.length === 1 ? places : [])), ...apart],
    awardingDate: stated(named(node, 'awardingDate')),
    used: objectsAt(node, 'used').map(assessment),
  })
}

/** The shape of walt.id's diplomas: what is said of the one achievement lies side by side. */
function diplomaOf(subject: JsonNode): readonly Placed[] {
  const achieved = objectsAt(subject, 'learningAchievement')
  const specifications = objectsAt(subject, 'learningSpecification')
  if (achieved.length + specifications.length === 0) return []
  const schemes = objectsAt(subject, 'gradingScheme').map((one) =>
    object(one, { specifiedBy: [object(one, { gradingScheme: [gradingScheme(one)] })] }),
  )
  const beside = {
    specifications,
    awardings: objectsAt(subject, 'awardingOpportunity'),
    assessments: [...objectsAt(subject, 'assessment').map(assessment), ...schemes],
    activities: [],
  }
  const [first, ...others] = achieved
  if (others.length === 0) return [written({ ...beside, at: first ?? nowhere(subject) })]
  return [...achieved.map((one) => achievement(one)), written({ ...beside, at: nowhere(subject) }, true)]
}

/** An achievement that has no place of its own; beside several, what lies there is said of none of them (`apart`). */
const nowhere = ({ pointer }: JsonNode): JsonNode => ({ value: {}, pointer })

const trainings = (subject: JsonNode): readonly JsonNode[] =>
  objectsAt(subject, 'qualification').filter(
    (one) =>
      isPresent(named(one, 'title')) &&
      ['volumeOfLearning', 'creditPoint', 'learningOutcome', 'learningOutcomes'].some((name) =>
        isPresent(named(one, name)),
      ),
  )

/** A certificate of training as DC4EU writes it: achievement, specification and activity in one object. */
const trainingOf = (subject: JsonNode): readonly Placed[] =>
  trainings(subject).map((one) => {
    const training = named(one, 'trainingAwarded')
    return object(one, {
      type: kindOf('LearningAchievement', one),
      title: stated(named(one, 'title')),
      specifiedBy: [specification(one), ...languageOnly(one, [one], [])],
      influencedBy: isPresent(training) ? [object(training, { title: texts([training]) })] : [],
      temporal: objectsAt(one, 'trainingDuration').map(timeOf),
    })
  })

/** An activity that led to no achievement of the file; it gives the title where there is nothing else that could. */
function activityClaim(node: JsonNode, titles: boolean): Placed {
  const done = withParts(node)
  return object(node, {
    id: stated(named(node, 'id')),
    type: kindOf('LearningActivity', node),
    title: titles ? stated(named(node, 'title')) : null,
    description: stated(named(node, 'definition', 'description')),
    additionalNote: notes([named(node, 'additionalNote')]),
    specifiedBy: languageOnly(node, [], done),
    influencedBy: done.map(activity),
    temporal: done.map(timeOf),
  })
}
