import { linkOf } from '../containers/link.ts'
import { numbered, section, type Section } from '../assemble.ts'
import { at, each, isObject, type JsonNode } from '../json/node.ts'
import { address, code, credits, hours, identifier, languageIn, taggedTexts, type Findings } from '../leaves.ts'
import { markedTexts } from '../openBadge/markdown.ts'
import { alignedOutcome, listedOutcomes, narratedOutcomes } from '../openBadge/outcomes.ts'
import { alignmentsOf, extension, type AwardParts } from './parts.ts'

/** What the badge is given for: title, outcomes, workload and level. Nothing, where the file only links to it. */
export function badgeSections({ award, badge, lang }: AwardParts): readonly Section[] {
  const criteria = each(at(badge, 'criteria'))
  const prose = criteria.filter(({ value }) => typeof value === 'string' && linkOf(value) === null)
  return [
    section('title', 0, taggedTexts('text', at(badge, 'name'), lang)),
    ...numbered('learningOutcome', 0, [
      ...narratedOutcomes(badge, lang),
      ...[...prose, extension(badge, 'LearningOutcome', 'LearningOutcome')]
        .flatMap((node) => listedOutcomes(markedTexts('text', node, lang)))
        .filter((findings) => findings.length > 0),
      ...alignmentsOf(badge).map((alignment) => [
        ...alignedOutcome(alignment, lang),
        ...olderAlignment(alignment, lang),
      ]),
    ]),
    section(
      'workload',
      0,
      credits('credits', extension(badge, 'ECTS', 'ECTS'), 'ECTS'),
      // Hours of study, then the hours a learner is expected to spend.
      hours('duration', extension(badge, 'StudyLoad', 'StudyLoad')),
      hours('duration', extension(badge, 'TimeInvestment', 'TimeInvestment')),
    ),
    section('level', 0, code('eqf', extension(badge, 'EQF', 'EQF'), 'EQF')),
    section(
      'furtherInformation',
      0,
      markedTexts('description', at(badge, 'description'), lang),
      taggedTexts('summary', at(badge, 'subtitle'), lang),
      markedTexts('narrative', at(award, 'narrative'), languageIn(at(award, '@language')) ?? lang),
      each(extension(badge, 'EducationProgramIdentifier', 'EducationProgramIdentifier')).flatMap((one) =>
        identifier('programmeIdentifier', one, null),
      ),
      code('language', extension(badge, 'Language', 'Language'), 'ISO-639'),
      address('gradingTable', extension(badge, 'GradingTable', 'GradingTableURL')),
      criteria
        .filter((one) => !prose.includes(one))
        .flatMap((one) => address('criteria', isObject(one.value) ? at(one, 'id') : one)),
    ),
  ]
}

/** Open Badges 1.1 named these `name`, `description` and `url`. */
function olderAlignment(alignment: JsonNode, lang: string): Findings {
  return [
    ...taggedTexts('text', at(alignment, 'name'), lang),
    ...markedTexts('description', at(alignment, 'description'), lang),
    ...code('skill', at(alignment, 'url'), 'und'),
  ]
}
