import { expect, test } from 'vitest'
import { createLexicon, nothingKnown } from './lexicon.ts'
import { readRanked } from './rankedText.ts'

const lexicon = createLexicon('en', null, nothingKnown)
const words = (text: string) => lexicon.read(text, 'kept')

// Each line is a way in which transcripts are written; a short form left closed meets no word of a catalogue.
test.each([
  ['Intro Stat Meth', 'introduction statistics methods'],
  ['Hist Vis Arts:Anc-Mediev', 'history visual arts ancient medieval'],
  ['Princ Mktg', 'principles marketing'],
  ['Fund of Nurs', 'fundamentals nursing'],
  ['Gen Chem Lab', 'general chemistry laboratory'],
  ['Org Behav', 'organization behavior'],
  ['Intl Bus Mgmt', 'international business management'],
  ['Elem Diff Eqs', 'elementary differential equations'],
  ['Microecon Princ', 'microeconomics principles'],
  ['Child Devel', 'child development'],
  ['Soc Probs', 'social problems'],
  ['Comp Sci', 'computer science'],
  ['Amer Lit Surv', 'american literature survey'],
  ['Adv Acctg', 'advanced accounting'],
  ['ABNORMAL PSYCH', 'abnormal psychology'],
  ['Music Apprec', 'music appreciation'],
  ['Crim Just Sys', 'criminal just systems'],
  ['Tech Writ', 'technology writing'],
  ['Nutr & Health', 'nutrition health'],
  ["Women's Hist", 'women history'],
])('%s is read as %s', (text, opened) => {
  expect(
    words(text)
      .map(({ full }) => full)
      .join(' '),
  ).toBe(opened)
})

// "Calculus II" and "Calculus 2" are one course, "Calculus I" is another.
test.each([
  ['Calculus II', ['#2']],
  ['Calculus 2', ['#2']],
  ['Second semester calculus', ['#2']],
  ['2nd semester calculus', ['#2']],
  ['Calculus I', ['#1']],
  ['First-year writing', ['#1']],
  ['Physics III', ['#3']],
  ['Part IV: waves', ['#4']],
  ['Ensemble V', ['#5']],
  ['Third semester German', ['#3']],
  ['Organic Chemistry Laboratory1', ['#1']],
  ['History 1500-1815', ['#1500', '#1815']],
  ['Mod US Sn 1877', ['#1877']],
  ['Fourth semester French', ['#4']],
  ['World War Two', ['#2']],
  ['VITAMIN C', []],
  ['I, robot', []],
  ['V for voltage', []],
  ['Statistics', []],
  ['Vi editor', ['#6']],
])('the numbers of %s are %s', (text, numbers) => {
  expect(
    words(text)
      .filter(({ isNumber }) => isNumber)
      .map(({ stem }) => stem),
  ).toEqual(numbers)
})

// A further course is not the first one, whatever the subject.
test.each([
  ['Introduction to logic', 1],
  ['Intro Logic', 1],
  ['Elementary logic', 1],
  ['Beginning drawing', 1],
  ['Beg Drawing', 1],
  ['Basic drawing', 1],
  ['Fundamentals of nursing', 1],
  ['Fund of Nurs', 1],
  ['Principles of economics', 1],
  ['Econ Princ', 1],
  ['Survey of music', 1],
  ['General biology', 1],
  ['Intermediate algebra', 2],
  ['Interm Algebra', 2],
  ['Advanced algebra', 3],
  ['Adv Algebra', 3],
  ['Seminar in history', 3],
  ['Special topics', 3],
  ['Algebra', 0],
  ['The history of ideas', 0],
])('%s goes as far as %s', (text, level) => {
  expect(Math.max(0, ...words(text).map((word) => word.level))).toBe(level)
})

const german = createLexicon('de', null, nothingKnown)

// The same of German transcripts.
test.each([
  ['Einf Stat', 'einführung statistik'],
  ['Einf. in die Inf.', 'einführung informatik'],
  ['Grundl Rechnungsw', 'grundlagen rechnungswesen'],
  ['Grdl. der BWL', 'grundlagen betriebswirtschaftslehre'],
  ['Allg. Psych.', 'allgemeine psychologie'],
  ['Angew. Math.', 'angewandte mathematik'],
  ['Meth. emp. Sozialforsch.', 'methoden empirische sozialforschung'],
  ['Org. u. Personal', 'organisation personal'],
  ['Anorg Chem', 'anorganische chemie'],
  ['Prakt. Physik', 'praktikum physik'],
  ['Dt. Lit.gesch.', 'deutsch literatur geschichte'],
  ['Engl. Sprachwiss.', 'englisch sprachwissenschaft'],
  ['Wirtschaftsinf.', 'wirtschaftsinformatik'],
  ['Vertief. Soz.', 'vertiefung soziologie'],
  ['Sem. Päd.', 'seminar pädagogik'],
  ['Progr. II', 'programmierung ii'],
  ['VWL', 'volkswirtschaftslehre'],
  ['Int. Mgmt', 'international management'],
  ['Maschb.', 'maschinenbau'],
  ['Elektrot. Proj.', 'elektrotechnik projekt'],
])('%s is read as %s', (text, opened) => {
  const full = german.read(text, 'kept').map((word) => word.full)

  expect(full.join(' ')).toBe(opened)
})

test.each([
  ['Einführung in die Statistik', 1],
  ['Einf Stat', 1],
  ['Grundlagen der Statistik', 1],
  ['Grundkurs Statistik', 1],
  ['Statistik für Anfänger', 1],
  ['Allgemeine Psychologie', 1],
  ['Basismodul Statistik', 1],
  ['Propädeutikum Recht', 1],
  ['Elementare Zahlentheorie', 1],
  ['Aufbaumodul Statistik', 3],
  ['Aufbaukurs Statistik', 3],
  ['Fortgeschrittene Statistik', 3],
  ['Statistik für Fortgeschrittene', 3],
  ['Vertiefung Statistik', 3],
  ['Vertiefungsmodul Statistik', 3],
  ['Vertief. Soz.', 3],
  ['Hauptseminar Geschichte', 3],
  ['Spezielle Themen der Statistik', 3],
  ['Statistik', 0],
  ['Geschichte der Statistik', 0],
])('%s goes as far as %s', (text, level) => {
  expect(Math.max(0, ...german.read(text, 'kept').map((word) => word.level))).toBe(level)
})

// A sum over words in another order is another number in its last digits: two equal credentials would rank apart.
test('sentences have no order, and one that is said again is read once', () => {
  const read = (...body: string[]) => readRanked([], body, lexicon, 'byStem')
  const first = read('Describe graphs', 'Compute trees. Describe graphs.')

  expect(first.allWords).toEqual(read('Compute trees.', 'describe  GRAPHS').allWords)
  expect(first.bodyLength).toBe(4)
})
