import {
  credits,
  eqfLevel,
  europeanCredential,
  fieldOfStudy,
  language,
  note,
  organisation,
  outcome,
  terms,
  type Texts,
} from './europeanCredential.ts'
import { hoyvik, nordlys, rabenfurt } from './providers.ts'
import type { Json } from './seals.ts'

const english = language('ENG', { en: 'English', de: 'Englisch', nb: 'engelsk' })
const german = language('DEU', { en: 'German', de: 'Deutsch' })

const awardedBy = (body: Json, awardingDate: string): Json => ({
  id: 'urn:epass:awardingProcess:1',
  type: 'AwardingProcess',
  awardingBody: [body],
  awardingDate,
})

/**
 * Covers INF-2310 in part. Sealed by a service on behalf of the university; does not say how it was assessed, how its
 * quality was assured, or what it can be stacked with. One outcome is in French only.
 */
export function dataAnalysisWithPython(): Json {
  return europeanCredential({
    id: 'urn:credential:5e0f3a64-7d21-4a5c-9f0b-2c7f6f1f4a10',
    title: { en: 'Applied data analysis with Python', nb: 'Anvendt dataanalyse med Python' },
    languages: [english],
    issuer: organisation(nordlys),
    issued: '2025-12-12T13:03:00Z',
    holder: {
      fullName: { en: 'Lea Montavon-Rey' },
      givenName: { en: 'Lea' },
      familyName: { en: 'Montavon-Rey' },
      dateOfBirth: '1998-03-14',
    },
    evidence: {
      id: 'urn:epass:evidence:1',
      type: 'Evidence',
      dcType: terms.evidence.mandate,
      evidenceStatement:
        'Nordlys Credential Services AS seals on behalf of Høyvik University under a mandate of 2 June 2025.',
    },
    claim: {
      id: 'urn:epass:learningAchievement:1',
      type: 'LearningAchievement',
      title: { en: 'Applied data analysis with Python', nb: 'Anvendt dataanalyse med Python' },
      awardedBy: awardedBy(organisation(hoyvik), '2025-12-12'),
      provenBy: [
        {
          id: 'urn:epass:learningAssessment:1',
          type: 'LearningAssessment',
          grade: note('grade', { en: 'B, on a scale from A to F' }),
        },
      ],
      influencedBy: [
        {
          id: 'urn:epass:learningActivity:1',
          type: 'LearningActivity',
          title: { en: 'Online course with two days on site' },
          specifiedBy: {
            id: 'urn:epass:activitySpec:1',
            type: 'LearningActivitySpecification',
            mode: terms.mode.blended,
          },
        },
      ],
      specifiedBy: {
        id: 'urn:epass:learningAchievementSpec:1',
        type: 'LearningAchievementSpecification',
        title: { en: 'Applied data analysis with Python' },
        learningOutcome: [
          outcome(1, { en: 'Import, clean and reshape tabular data from files and databases using pandas' }),
          outcome(
            2,
            { en: 'Explain variable types, missing-data mechanisms and typical quality problems' },
            terms.outcome.knowledge,
          ),
          outcome(3, { fr: 'Produire des graphiques et des résumés statistiques adaptés au type de variable' }),
          outcome(4, { en: 'Fit linear and logistic regression models and check their assumptions' }),
          outcome(5, { en: 'Interpret confidence intervals and t-tests reported by a library' }),
          outcome(6, { en: 'Split data into training and test sets, train a model and report its accuracy' }),
          outcome(7, { en: 'Publish an analysis as a notebook kept under version control' }),
          outcome(8, { en: 'Work in a team of three on a data project from a public institution' }),
        ],
        creditPoint: credits('6'),
        volumeOfLearning: 'PT150H',
        eqfLevel: eqfLevel(6),
        entryRequirement: note('entry', { en: 'None required' }),
        thematicArea: fieldOfStudy('0542', { en: 'Statistics' }),
      },
    },
  })
}

/** Covers INF-1320 fully, in English and German, with every element of the EU standard. */
export function relationalDatabases(): Json {
  const title: Texts = {
    en: 'Relational databases: design, querying and operation',
    de: 'Relationale Datenbanken: Entwurf, Abfrage und Betrieb',
  }
  const body = organisation(rabenfurt, {
    id: 'https://quality-register.example/decisions/4711',
    type: 'Accreditation',
    title: { en: 'Institutional accreditation', de: 'Institutionelle Akkreditierung' },
    accreditingAgent: {
      id: 'urn:epass:org:agency',
      type: 'Organisation',
      legalName: {
        en: 'Agency for Quality in Higher Education (invented)',
        de: 'Agentur für Qualität der Hochschulbildung (erfunden)',
      },
    },
    dateIssued: '2021-03-01',
    expiryDate: '2028-02-29',
  })
  return europeanCredential({
    id: 'urn:credential:0c1b64a2-53c7-4d0e-8a5a-9d3f0b7e6c21',
    title,
    languages: [english, german],
    issuer: body,
    issued: '2025-07-18T09:30:00Z',
    holder: {
      fullName: { pl: 'Łucja Wójcik-Źrebiec' },
      givenName: { pl: 'Łucja' },
      familyName: { pl: 'Wójcik-Źrebiec' },
      dateOfBirth: '2001-09-02',
    },
    claim: {
      id: 'urn:epass:learningAchievement:1',
      type: 'LearningAchievement',
      title,
      description: {
        en: 'A micro-credential of one semester for people who work with data.',
        de: 'Ein Microcredential von einem Semester für Menschen, die mit Daten arbeiten.',
      },
      awardedBy: awardedBy(body, '2025-07-11'),
      provenBy: [databaseExamination],
      influencedBy: [
        {
          id: 'urn:epass:learningActivity:1',
          type: 'LearningActivity',
          title: { en: 'Lectures and laboratory', de: 'Vorlesung und Labor' },
          specifiedBy: {
            id: 'urn:epass:activitySpec:1',
            type: 'LearningActivitySpecification',
            mode: terms.mode.presential,
          },
        },
      ],
      specifiedBy: {
        id: 'urn:epass:learningAchievementSpec:1',
        type: 'LearningAchievementSpecification',
        title,
        learningOutcome: databaseOutcomes.map(([en, de], index) => outcome(index + 1, { en, de })),
        creditPoint: credits('7.5'),
        volumeOfLearning: 'PT200H',
        eqfLevel: eqfLevel(6),
        entryRequirement: note('entry', { en: 'First experience of programming', de: 'Erste Programmiererfahrung' }),
        thematicArea: fieldOfStudy('0612', { en: 'Database and network design and administration' }),
        isPartialQualification: true,
      },
      isPartOf: [
        {
          id: 'urn:epass:learningAchievement:whole',
          type: 'LearningAchievement',
          title: {
            en: 'Certificate of Advanced Studies in Data Management',
            de: 'Zertifikatslehrgang Datenmanagement',
          },
        },
      ],
    },
  })
}

const databaseExamination: Json = {
  id: 'urn:epass:learningAssessment:1',
  type: 'LearningAssessment',
  title: {
    en: 'Written examination, 120 minutes, and a database project',
    de: 'Klausur, 120 Minuten, und Datenbankprojekt',
  },
  grade: note('grade', { en: '1.7 on a scale from 1.0 to 5.0', de: '1,7 auf einer Skala von 1,0 bis 5,0' }),
  idVerification: terms.supervision.withIdentityCheck,
  specifiedBy: {
    id: 'urn:epass:assessmentSpec:1',
    type: 'LearningAssessmentSpecification',
    dcType: terms.assessment.artefact,
    mode: terms.mode.presential,
  },
}

const databaseOutcomes: readonly (readonly [string, string])[] = [
  [
    'Explain the architecture of a database management system and the tasks of its components',
    'Die Architektur eines Datenbankmanagementsystems und die Aufgaben seiner Komponenten erklären',
  ],
  [
    'Design a conceptual data model with entity-relationship diagrams and transform it into a relational schema',
    'Ein konzeptionelles Datenmodell mit Entity-Relationship-Diagrammen entwerfen und in ein relationales Schema überführen',
  ],
  [
    'Normalise relational schemas up to Boyce-Codd normal form and justify where they deviate from it',
    'Relationale Schemata bis zur Boyce-Codd-Normalform normalisieren und Abweichungen davon begründen',
  ],
  [
    'Write SQL queries with joins, aggregation, window functions and nested subqueries',
    'SQL-Abfragen mit Verbunden, Aggregation, Fensterfunktionen und geschachtelten Unterabfragen schreiben',
  ],
  [
    'Apply transactions, locks and isolation levels so that concurrent changes remain consistent',
    'Transaktionen, Sperren und Isolationsstufen anwenden, damit nebenläufige Änderungen konsistent bleiben',
  ],
  [
    'Interpret execution plans and improve the performance of queries with suitable indexes',
    'Ausführungspläne deuten und die Leistung von Abfragen mit geeigneten Indizes verbessern',
  ],
  [
    'Evaluate access rights, backup and recovery strategies for databases that hold personal data',
    'Zugriffsrechte, Sicherungs- und Wiederherstellungsstrategien für Datenbanken mit personenbezogenen Daten bewerten',
  ],
  [
    'Connect an application to a relational database through a programming interface',
    'Eine Anwendung über eine Programmierschnittstelle mit einer relationalen Datenbank verbinden',
  ],
  [
    'Compare relational databases with document and graph databases',
    'Relationale Datenbanken mit Dokument- und Graphdatenbanken vergleichen',
  ],
]
