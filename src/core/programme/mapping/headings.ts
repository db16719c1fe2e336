import type { Field } from './mapping.ts'

/**
 * Headings as catalogues write them, folded: lower case, letters and digits only. A longer one is surer than a shorter.
 *
 * English, German and French, the fields of ELM, CASE and of common exports. A heading that is not here is left to the
 * officer; a wrong guess costs more than none.
 */
export const headingWords: Readonly<Partial<Record<Field, readonly string[]>>> = {
  code: [
    ...['code', 'modulecode', 'coursecode', 'modulnr', 'modulnummer', 'modulcode', 'modulkürzel', 'kürzel', 'nummer'],
    ...[
      'coursenumber',
      'modulenumber',
      'modulid',
      'moduleid',
      'courseid',
      'sigle',
      'codeue',
      'kennung',
      'humancodingscheme',
    ],
    ...['lvnummer', 'veranstaltungsnummer', 'prüfungsnummer', 'identifier', 'id'],
  ],
  title: [
    ...['title', 'titel', 'titre', 'name', 'modulename', 'modultitel', 'modulname', 'modulbezeichnung', 'bezeichnung'],
    ...['coursename', 'coursetitle', 'moduletitle', 'intitulé', 'intituléue', 'nom', 'modul', 'module', 'heading'],
    ...['fullstatement', 'veranstaltung', 'lehrveranstaltung'],
  ],
  credits: [
    ...['ects', 'ectscredits', 'ectspunkte', 'creditpointects', 'creditpoints', 'creditpoint', 'credits', 'lp', 'cp'],
    ...['leistungspunkte', 'kreditpunkte', 'crédits', 'créditsects', 'hasectscreditpoints', 'ectscp', 'ectslp'],
  ],
  hours: [
    ...['hours', 'workload', 'workloadhours', 'arbeitsaufwand', 'stunden', 'totalwork', 'gesamtaufwand', 'heures'],
    ...['workloadinstunden', 'notionalworkload', 'volumeoflearning', 'chargedetravail', 'arbeitsaufwandh', 'workloadh'],
  ],
  eqfLevel: [
    'eqflevel',
    'eqf',
    'eqr',
    'dqr',
    'level',
    'niveau',
    'dqrniveau',
    'eqrniveau',
    'niveaudqr',
    'niveaueqr',
    'qualifikationsniveau',
    'niveaustufe',
    'degrees',
    'degree',
    'abschluss',
    'studienstufe',
    'cycle',
  ],
  outcomes: [
    ...['learningoutcomes', 'learningoutcome', 'outcomes', 'lernergebnisse', 'lernziele', 'qualifikationsziele'],
    ...['kompetenzen', 'goals', 'objectives', 'learningobjectives', 'acquisdapprentissage', 'objectifs', 'compétences'],
    ...[
      'outcomefullstatement',
      'outcomestext',
      'intendedlearningoutcomes',
      'lernergebnisseundkompetenzen',
      'lehrziele',
    ],
    ...['learningoutcomesummary', 'lernzielekompetenzen', 'angestrebtelernergebnisse', '学習到達目標', 'text'],
  ],
  outcomeCode: ['outcomecode', 'outcomescode', 'outcomehumancodingscheme', 'outcome'],
  weight: ['weight', 'gewicht', 'outcomesweight', 'poids'],
  assessment: [
    ...['assessment', 'exam', 'examination', 'prüfung', 'prüfungsform', 'prüfungsleistung', 'examen', 'évaluation'],
    ...['assessmentmethod', 'assessmentmethods', 'formofexamination', 'modulprüfung', 'provenby', 'leistungsnachweis'],
    ...['assessmentspecification', 'modalitésdévaluation'],
  ],
  prerequisites: [
    ...['prerequisites', 'prerequisite', 'requirements', 'voraussetzungen', 'zugangsvoraussetzungen', 'prérequis'],
    ...['teilnahmevoraussetzungen', 'vorkenntnisse', 'entryrequirement', 'entryrequirements', 'entryrequirementsnote'],
    ...['requirementsskills', 'eingangsvoraussetzungen', 'empfohlenevoraussetzungen'],
  ],
  programmes: ['programme', 'programmes', 'program', 'studiengang', 'studiengänge', 'universityprogram', 'formation'],
  validFrom: ['validfrom', 'gültigab', 'valideapartirdu', 'statusstartdate', 'inkraftab', 'from'],
  validTo: ['validto', 'gültigbis', 'validuntil', 'statusenddate', 'until'],
  revision: ['revision'],
}

/** Columns of people: never a field, and told as what they are. */
export const peopleWords = [
  ...['dozent', 'dozentin', 'dozierende', 'lecturer', 'lecturers', 'teacher', 'teachers', 'responsible', 'enseignant'],
  ...['modulverantwortliche', 'modulverantwortung', 'modulverantwortlicher', 'instructor', 'professor', 'contact'],
  ...['contactperson', 'coordinator', 'coursecoordinator', 'ansprechpartner', 'verantwortlich', 'lehrperson'],
]

export const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
