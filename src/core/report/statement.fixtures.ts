import type { Coverage } from '../matching/comparison.ts'
import type {
  DatedReport,
  StatementCredential,
  StatementInput,
  StatementLine,
  StatementOutcome,
} from './statementInput.ts'

const both = (en: string, de: string) => [
  { lang: 'en', value: en },
  { lang: 'de', value: de },
]

const outcomes: readonly [Coverage, string, string, string, number, number][] = [
  [
    'covered',
    'Describe data types, scales of measurement and data quality problems',
    'Datentypen, Skalenniveaus und Probleme der Datenqualität beschreiben',
    'Explain variable types, missing-data mechanisms and quality problems',
    50,
    0,
  ],
  [
    'covered',
    'Acquire and clean data with a scripting language',
    'Daten mit einer Skriptsprache beschaffen und bereinigen',
    'Import, clean and reshape tabular data using pandas',
    100,
    0,
  ],
  [
    'covered',
    'Summarise and visualise data with descriptive statistics',
    'Daten mit Mitteln der beschreibenden Statistik zusammenfassen und darstellen',
    'Обобщава и визуализира данни с описателна статистика',
    100,
    0,
  ],
  [
    'partly',
    'Choose and compute suitable hypothesis tests',
    'Geeignete Hypothesentests auswählen und berechnen',
    'Interpret confidence intervals and t-tests',
    50,
    0,
  ],
  [
    'covered',
    'Fit regression models and check their assumptions',
    'Regressionsmodelle anpassen und ihre Annahmen prüfen',
    'Fit linear and logistic regression models, check assumptions',
    150,
    0,
  ],
  [
    'partly',
    'Evaluate and compare predictive models by cross-validation',
    'Vorhersagemodelle durch Kreuzvalidierung bewerten und vergleichen',
    'Split data into training and test sets, report accuracy',
    50,
    0,
  ],
  [
    'covered',
    'Document analyses reproducibly under version control',
    'Auswertungen nachvollziehbar unter Versionsverwaltung dokumentieren',
    'Publish an analysis as a notebook under version control',
    50,
    25,
  ],
  [
    'not',
    'Assess legal and ethical implications of processing personal data',
    'Rechtliche und ethische Folgen der Verarbeitung personenbezogener Daten einschätzen',
    '',
    0,
    0,
  ],
]

function statementOutcomes(): StatementOutcome[] {
  return outcomes.map(([coverage, en, de, carrier, counts, before], index) => ({
    code: `M${index + 1}`,
    text: both(en, de),
    carriedBy: carrier === '' ? [] : [[{ lang: /\p{Script=Cyrillic}/u.test(carrier) ? 'bg' : 'en', value: carrier }]],
    coverage,
    before: before === 0 ? [] : [{ caseNumber: '2025-1182', credits: before }],
    counts,
  }))
}

const verification: DatedReport = {
  checks: [],
  authenticity: { answer: 'authentic', reasons: [] },
  standing: { answers: ['inForce'], reasons: [], asOf: '2026-03-04', statusListOf: null },
  standingToday: { answers: ['inForce'], reasons: [], asOf: '2026-05-20', statusListOf: null },
  trustPack: { id: '01900000-0000-7000-8000-000000000001', name: 'Altenmark', issuedOn: '2026-05-03' },
  engineVersion: '1',
  checkedAt: '2026-05-20T08:42:00Z',
  checkedOn: '2026-05-20',
}

export const drawnCredential: StatementCredential = {
  on: 'file',
  title: [{ lang: 'en', value: 'Applied data analysis with Python' }],
  awardingBodies: [[{ lang: 'bg', value: 'Технически университет „Черноризец“, София' }]],
  otherCredits: null,
  issuer: [{ lang: 'pl', value: 'Krajowe Centrum Mikropoświadczeń, Łódź' }],
  issuedOn: '2025-12-15',
  awardedOn: '2025-12-12',
  ects: 600,
  minutes: 9000,
  eqfLevel: 6,
  grades: [
    {
      stated: '5.5',
      converted: {
        grade: '1.7',
        rule: 'mean',
        range: { above: 0.1, through: 0.3 },
        overlaps: [{ grade: '1.7', share: 1 }],
        between: { best: '1.3', lowest: '2.0' },
        sizes: { source: 412, local: 688 },
      },
      from: 'Computing, Chernorizets',
      to: 'Computing, Altenmark',
    },
  ],
  verification,
}

export const drawnLine: StatementLine = {
  outcome: 'partial',
  credits: 550,
  module: {
    code: 'INF-2310',
    title: both('Data analysis', 'Datenanalyse'),
    credits: 750,
    eqfLevel: 6,
    validFrom: '2025-10-01',
  },
  credentials: [drawnCredential],
  outcomes: statementOutcomes(),
  ledger: {
    covered: { outcomes: 5, credits: 475 },
    partly: { outcomes: 2, credits: 100, countsPercent: 50 },
    countedBefore: [
      {
        moduleOutcomeId:
          '01900000-0000-7000-8000-000000000107' as StatementLine['ledger']['countedBefore'][number]['moduleOutcomeId'],
        outcomeCode: 'M7',
        caseNumber: '2025-1182',
        credits: 25,
      },
    ],
    module: 750,
    moduleCap: null,
    programme: null,
    sources: [],
    source: 600,
    sourceRule: 'hours/25',
    grantedBefore: { source: 0, module: 0 },
    atMost: 550,
    limitedBy: 'coverage',
  },
  programme: [],
  differences: [
    {
      description: 'The credential does not treat legal or ethical implications of processing personal data.',
      essentialBecause: 'The thesis may use personal data, and no later module of the programme teaches this.',
      evidence: 'Module description, page 2; all eight outcomes of the file.',
      outcome: both(
        'Assess legal and ethical implications of processing personal data',
        'Rechtliche und ethische Folgen der Verarbeitung personenbezogener Daten einschätzen',
      ),
    },
  ],
  answers: { alternative: '', partial: '', conditional: '' },
  conditions: [],
  recognised: [both('Acquire and clean data with a scripting language', 'Daten mit einer Skriptsprache beschaffen')],
}

/** The statement of the drawings, for a holder with a Bulgarian and a Polish name. */
export function drawnStatement(change: Partial<StatementInput> = {}): StatementInput {
  return {
    language: 'en',
    bindingLanguage: 'de',
    number: '2026/0001',
    date: '2026-05-20',
    replaces: null,
    office: {
      institution: 'University of Altenmark',
      officeName: 'Office for Recognition',
      address: 'Domplatz 4, 91731 Altenmark',
      email: 'recognition@altenmark.example',
      signatory: 'Dr. Miriam Okafor',
      signatoryRole: 'Head of the Office for Recognition',
      appealRoute: both(
        'You may appeal in writing or in person to the Recognition Appeals Board, Domplatz 6, 91731 Altenmark.',
        'Sie können schriftlich oder zur Niederschrift Widerspruch beim Widerspruchsausschuss für Anerkennungsverfahren, Domplatz 6, 91731 Altenmark, einlegen.',
      ),
      appealDays: 30,
    },
    applicant: { name: 'Цветелина Wójcik-Żółkiewska' },
    case: { number: '2026-0417', receivedOn: '2026-03-04' },
    officer: 'Henrik Tausch',
    purpose: 'creditTransfer',
    programme: both('BSc Applied Informatics', 'B. Sc. Angewandte Informatik'),
    reasons: both(
      'The micro-credential covers five of the eight outcomes of INF-2310 and two of them in part; the table behind this letter shows each. The following outcome is essential for the purpose and is not covered: “Assess legal and ethical implications of processing personal data”. Your thesis may use personal data, and no later module teaches this.\n\nAlternative recognition was considered first: none of the 23 other modules is met in full. A quarter of a credit for version control was already transferred in case 2025-1182 and is not counted twice.',
      'Das Mikrozertifikat deckt fünf der acht Lernergebnisse von INF-2310 ab und zwei weitere teilweise; die Tabelle hinter diesem Schreiben zeigt jedes einzelne. Folgendes Lernergebnis ist für den Zweck unverzichtbar und nicht abgedeckt: „Rechtliche und ethische Folgen der Verarbeitung personenbezogener Daten einschätzen“. Ihre Abschlussarbeit kann personenbezogene Daten verwenden, und kein späteres Modul vermittelt die datenschutzrechtlichen Grundlagen.\n\nAlternative Anerkennung wurde zuerst erwogen: Keines der 23 übrigen Module ist ganz erfüllt. Ein Viertelcredit für Versionsverwaltung wurde bereits im Fall 2025-1182 angerechnet und wird nicht noch einmal gezählt.',
    ),
    lines: [drawnLine],
    auditHash: '9b1f6e0c4da1702b8e53c97d40f6ab1125c3e8907fd4b6a2183e5c7d9f0a6b42',
    ...change,
  }
}
