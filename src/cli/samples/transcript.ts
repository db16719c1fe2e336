/**
 * A transcript in ELMO, as a national student system hands it out: a year with two courses in it, one of them with parts,
 * and a course that was recognised from elsewhere. Nothing seals it; it states no learning outcomes, as the format has none.
 */
export function transcriptOfHoyvik(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1">
  <generatedDate>2026-02-16T08:30:00+01:00</generatedDate>
  <learner>
    <identifier type="studentIdentifier">hu-31842</identifier>
    <givenNames>Sunniva</givenNames>
    <familyName>Brandvold-Aas</familyName>
    <bday>2002-11-05</bday>
  </learner>
  <report>
    <issuer>
      <country>NO</country>
      <identifier type="schac">hoyvik.example</identifier>
      <title xml:lang="no">Høyvik universitet</title>
      <title xml:lang="en">Høyvik University</title>
      <url>https://hoyvik.example</url>
    </issuer>
    <learningOpportunitySpecification>
      <identifier type="local">INF-1</identifier>
      <title xml:lang="no">Informatikk, første studieår</title>
      <title xml:lang="en">Informatics, first year of study</title>
      <type>Module</type>
      <iscedCode>0613</iscedCode>
      <specifies>
        <learningOpportunityInstance>
          <start>2024-08-19</start>
          <date>2025-06-13</date>
          <status>passed</status>
${credit('ECTS', '20')}
${level('EQF', '6')}
        </learningOpportunityInstance>
      </specifies>
${part(
  course({
    code: 'INF-110',
    title: { no: 'Algoritmer og datastrukturer', en: 'Algorithms and data structures' },
    date: '2024-12-13',
    grade: 'B',
    scheme: 'NO-AF',
    inside: [
      distribution([
        ['A', 31],
        ['B', 58],
        ['C', 74],
        ['D', 29],
        ['E', 12],
      ]),
      credit('ECTS', '10'),
      credit('NO studiepoeng', '10'),
      credit('US semester credit hours', '5'),
      level('EQF', '6'),
      line('languageOfInstruction', 'en'),
      line('engagementHours', '84'),
    ],
    parts: [
      course({
        code: 'INF-110-L',
        title: { en: 'Laboratory' },
        grade: 'Godkjent',
        scheme: 'NO-GK',
        inside: [line('engagementHours', '28')],
      }),
    ],
  }),
)}
${part(
  course({
    code: 'STA-105',
    title: { no: 'Statistikk for informatikere', en: 'Statistics for informatics' },
    date: '2025-06-13',
    grade: 'A',
    scheme: 'NO-AF',
    inside: [
      line('shortenedGrading', '<percentageLower>88.4</percentageLower><percentageEqual>11.6</percentageEqual>'),
      credit('ECTS', '10'),
      credit('UK CATS', '20'),
    ],
  }),
)}
    </learningOpportunitySpecification>
${course({ code: 'EXPHIL', title: { en: 'Philosophy and ethics' }, grade: 'Innpasset', inside: [credit(null, '10')] })}
    <issueDate>2026-02-16</issueDate>
    <gradingScheme localId="NO-AF">
      <description xml:lang="en">A to E pass, F fails</description>
      <description xml:lang="no">A til E er bestått, F er ikke bestått</description>
    </gradingScheme>
    <gradingScheme localId="NO-GK">
      <description xml:lang="en">Passed or not passed, without a grade</description>
    </gradingScheme>
  </report>
</elmo>
`.replaceAll(/^ +/gm, '')
}

interface Course {
  readonly code: string
  readonly title: { readonly no?: string; readonly en: string }
  readonly date?: string
  readonly grade: string
  readonly scheme?: string
  /** What else stands in its instance. */
  readonly inside: readonly string[]
  readonly parts?: readonly string[]
}

function course({ code, title, date, grade, scheme, inside, parts = [] }: Course): string {
  return [
    '<learningOpportunitySpecification>',
    line('identifier', code, ' type="local"'),
    ...Object.entries(title).map(([lang, words]) => line('title', words, ` xml:lang="${lang}"`)),
    line('type', 'Course'),
    '<specifies>',
    '<learningOpportunityInstance>',
    ...(date === undefined ? [] : [line('date', date)]),
    line('status', 'passed'),
    ...(scheme === undefined ? [] : [line('gradingSchemeLocalId', scheme)]),
    line('resultLabel', grade),
    ...inside,
    '</learningOpportunityInstance>',
    '</specifies>',
    ...parts.map(part),
    '</learningOpportunitySpecification>',
  ].join('\n')
}

const part = (inside: string) => `<hasPart>\n${inside}\n</hasPart>`
const line = (name: string, inside: string, attributes = '') => `<${name}${attributes}>${inside}</${name}>`
const credit = (scheme: string | null, value: string) =>
  line('credit', `${scheme === null ? '' : line('scheme', scheme)}${line('value', value)}`)
const level = (type: string, value: string) => line('level', line('type', type) + line('value', value))

const distribution = (counts: readonly (readonly [label: string, count: number])[]) =>
  line('resultDistribution', counts.map(([label, count]) => `<category label="${label}" count="${count}"/>`).join(''))
