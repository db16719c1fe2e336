import { numbered, section, type Section } from '../assemble.ts'
import { at, each, every, textOf, type JsonNode } from '../json/node.ts'
import {
  address,
  code,
  credits,
  date,
  flag,
  hours,
  identifier,
  isRemark,
  taggedTexts,
  text,
  type Findings,
} from '../leaves.ts'
import { markedTexts } from '../openBadge/markdown.ts'
import { alignedOutcome, narratedOutcomes } from '../openBadge/outcomes.ts'
import { isLevel, isQuality, targetOf, type BadgeParts } from './parts.ts'
import { identifiersOf, isSameBody, nameOf } from './profile.ts'

/** What was achieved: title, awarding body, outcomes, workload, level, and how it was learned and tested. */
export function achievementSections(badge: BadgeParts): readonly Section[] {
  const { achievement, issuer, lang } = badge
  return [
    titleSection(badge),
    ...numbered(
      'awardingBody',
      0,
      every(achievement, 'creator').map((creator) => bodyFindings(creator, issuer)),
    ),
    ...outcomeSections(badge),
    workloadSection(badge),
    section(
      'level',
      0,
      badge.alignments.filter(isLevel).flatMap((alignment) => levelFindings(alignment, lang)),
    ),
    section('assessment', 0, code('type', at(achievement, 'assessmentType'), 'SURF')),
    section('participation', 0, code('type', at(achievement, 'participationType'), 'SURF')),
    section(
      'supervision',
      0,
      flag('identityChecked', at(achievement, 'identityChecked')),
      code('type', at(achievement, 'supervisionType'), 'SURF'),
    ),
    ...numbered(
      'stackability',
      0,
      every(achievement, 'related').map((related) => identifier('related', at(related, 'id'), null)),
    ),
    furtherSection(badge),
  ]
}

function titleSection({ credential, achievement, lang }: BadgeParts): Section {
  const name = taggedTexts('text', at(achievement, 'name'), lang)
  const named = name.some((finding) => !isRemark(finding))
  return section('title', 0, name, taggedTexts(named ? 'credential' : 'text', at(credential, 'name'), 'und'))
}

function bodyFindings(creator: JsonNode, issuer: JsonNode): Findings {
  const address = at(creator, 'address')
  const name = nameOf(creator)
  return [
    // Some files tell no more of the body than its id, which is the issuer's.
    ...(name.length === 0 && isSameBody(creator, issuer) ? nameOf(issuer) : name),
    ...code('country', at(address, 'addressCountryCode'), 'ISO-3166-1'),
    ...text('countryName', at(address, 'addressCountry'), 'und'),
    ...identifiersOf(creator),
  ]
}

function outcomeSections({ achievement, alignments, lang }: BadgeParts): readonly Section[] {
  const aligned = alignments
    .filter((alignment) => !isLevel(alignment) && !isQuality(alignment))
    .map((alignment) => alignedOutcome(alignment, lang))
  return numbered('learningOutcome', 0, [...narratedOutcomes(achievement, lang), ...aligned])
}

function workloadSection({ achievement, subject }: BadgeParts): Section {
  return section(
    'workload',
    0,
    credits('credits', at(achievement, 'creditsAvailable'), null),
    credits('creditsReceived', at(subject, 'creditsEarned'), null),
    credits('credits', at(achievement, 'ECTS'), 'ECTS'),
    // Dutch study load hours (studiebelastingsuren), then the hours a learner is expected to spend.
    hours('duration', at(achievement, 'SBU')),
    hours('duration', at(achievement, 'timeInvestment')),
  )
}

function levelFindings(alignment: JsonNode, lang: string): Findings {
  const framework = targetOf(alignment)
  const [part, scheme] =
    framework === 'eqf'
      ? ['eqf', 'EQF']
      : framework === 'qf-ehea'
        ? ['cycle', 'QF-EHEA']
        : ['nqf', (textOf(at(alignment, 'targetType')) ?? '').slice('ext:'.length)]
  const coded = code(part, at(alignment, 'targetCode'), scheme)
  const name = at(alignment, 'targetName')
  return coded.length > 0 ? [...coded, ...taggedTexts(`${part}Name`, name, lang)] : code(part, name, scheme)
}

function furtherSection({ credential, achievement, subject, lang }: BadgeParts): Section {
  return section(
    'furtherInformation',
    0,
    markedTexts('description', at(achievement, 'description'), lang),
    markedTexts('credentialDescription', at(credential, 'description'), 'und'),
    markedTexts('narrative', at(subject, 'narrative'), 'und'),
    code('achievementType', at(achievement, 'achievementType'), 'OB3'),
    identifier('code', at(achievement, 'humanCode'), null),
    identifier('programmeIdentifier', at(achievement, 'educationProgramIdentifier'), null),
    taggedTexts('fieldOfStudy', at(achievement, 'fieldOfStudy'), lang),
    taggedTexts('specialization', at(achievement, 'specialization'), lang),
    each(at(achievement, 'criteria')).flatMap((one) => address('criteria', at(one, 'id'))),
    date('activityStart', at(subject, 'activityStartDate')),
    date('activityEnd', at(subject, 'activityEndDate')),
    taggedTexts('term', at(subject, 'term'), 'und'),
    taggedTexts('role', at(subject, 'role'), 'und'),
  )
}
