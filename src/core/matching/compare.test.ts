import { expect, test } from 'vitest'
import { readBundledModules } from '../../cli/match/bundledModules.ts'
import { compareWithModule, readAhead } from './compare.ts'
import { createCorpus } from './corpus.ts'
import { credentialOf, inLanguage, madeUpSentences, moduleOf } from './matching.fixtures.ts'
import { sentencesNear } from './meaning/sentences.ts'
import { engineVersion } from './version.ts'

const modules = readBundledModules()
const corpus = createCorpus(modules)

const suggest = (
  credential: Parameters<typeof compareWithModule>[0],
  module: Parameters<typeof compareWithModule>[1],
) => compareWithModule(credential, module, corpus)

// Spans in other units, or into a text that was cut or folded, mark the wrong letters on the screen.
test('marks the shared words in both texts, also where only the stem is the same', () => {
  const [outcome] = suggest(
    credentialOf('Fit regression models 📈 and test their assumptions'),
    moduleOf('Check the assumption of a regression model'),
  ).outcomes
  const marked = outcome?.alignments.map(({ credentialText, credentialSpans, moduleText, moduleSpans }) => [
    credentialSpans.map(({ start, end }) => credentialText.slice(start, end)),
    moduleSpans.map(({ start, end }) => moduleText.slice(start, end)),
  ])

  expect(outcome?.coverage).toBe('covered')
  expect(marked).toEqual([
    [
      ['regression', 'models', 'assumptions'],
      ['assumption', 'regression', 'model'],
    ],
  ])
})

// Words that a page divides were no words, and marks behind them stood two letters off.
test('marks words that a page divides, and names them whole', () => {
  const [outcome] = suggest(
    credentialOf('<li>Fit re&shy;gres-\nsion mod\u00adels and test their assump-\ntions</li>'),
    moduleOf('Check the assumption of a re-\ngression model'),
  ).outcomes
  const [alignment] = outcome?.alignments ?? []
  const marked = alignment?.credentialSpans.map(({ start, end }) => alignment.credentialText.slice(start, end))

  expect(outcome?.coverage).toBe('covered')
  expect(marked).toEqual(['re&shy;gres-\nsion', 'mod\u00adels', 'assump-\ntions'])
  expect(alignment?.moduleSpans.map(({ start, end }) => alignment.moduleText.slice(start, end))).toEqual([
    ...['assumption', 're-\ngression', 'model'],
  ])
  expect(alignment?.reasons.find(({ code }) => code === 'wordsShared')?.facts).toEqual({
    words: 'assumption, regression model',
  })
})

// One passage a local outcome would call an outcome half covered that two passages cover together.
test('adds up what several outcomes of the credential carry', () => {
  const local = moduleOf('Fit linear regression models and interpret odds ratios')
  const first = 'Fit linear regression models'
  const second = 'Interpret odds ratios'

  expect(suggest(credentialOf(first), local).outcomes[0]?.coverage).toBe('partly')
  const both = suggest(credentialOf(first, second), local).outcomes[0]
  expect(both?.coverage).toBe('covered')
  expect(both?.alignments.map(({ item }) => item).sort()).toEqual([0, 1])
})

// A missing part of an enumeration must not drown in a high share of words.
test('is partly covered where a part of an enumeration is missing, and names it', () => {
  const [outcome] = suggest(
    credentialOf('Recognise bias and confounding in published studies'),
    moduleOf('Appraise bias, confounding and effect modification in published studies'),
  ).outcomes

  expect(outcome?.coverage).toBe('partly')
  expect(outcome?.reasons).toMatchObject([
    { code: 'notFound', side: 'against', facts: { words: 'effect modification' } },
  ])
})

// "Not enough to suggest an answer" stood beside two strong reasons, where covered and partly were equally likely.
test.each([
  [
    'coveredOrPartly',
    'Speed up slow database queries by reading execution plans and adding suitable indexes',
    'Optimise query performance with the help of query plans and indexing',
  ],
  [
    'partlyOrNot',
    'Give the dates of the main events of the Cold War',
    'Analyse causes and turning points of the Cold War from different perspectives',
  ],
  [
    'between',
    'Calculate the correlation of two metric variables and test it',
    'Calculate the power of a two-sample t-test in dependence on the effect',
  ],
])('where it can’t say, it names the two answers of which one likely holds: %s', (code, shown, asked) => {
  const [outcome] = suggest(credentialOf(shown), moduleOf(asked)).outcomes

  expect(outcome?.coverage).toBe('cantSay')
  expect(outcome?.reasons[0]).toMatchObject({ code, side: 'against' })
})

// Chance words (SQL, UML, data) between languages must never become evidence, and never a "not" either.
test('cannot say without a common language', () => {
  const [outcome] = suggest(inLanguage('et', 'Koostada SQL-päringuid'), moduleOf('Formulate SQL queries')).outcomes

  expect(outcome).toMatchObject({
    coverage: 'cantSay',
    alignments: [],
    reasons: [{ code: 'noCommonLanguage', facts: { credential: 'et', module: 'en' } }],
  })
})

// The other half of the same: where a bridge is known, another language is no reason to say nothing.
test.each([
  ['fr', 'Formuler des requêtes SQL'],
  ['de', 'SQL-Abfragen formulieren'],
])('says across from %s what the words mean', (lang, text) => {
  const [outcome] = suggest(inLanguage(lang, text), moduleOf('Formulate SQL queries')).outcomes

  expect(outcome?.coverage).toBe('covered')
  expect(outcome?.alignments[0]?.reasons).toContainEqual(expect.objectContaining({ code: 'sameMeaning', side: 'for' }))
})

// Of "partly" with nothing that speaks for it an officer could not tell why it was not "not".
test('names things of one field where nothing else speaks for a part', () => {
  const credential = credentialOf('Interpret confidence intervals and t-tests reported by a library')
  const module = moduleOf('Choose and compute suitable hypothesis tests and interpret the results')
  const [outcome] = suggest(credential, module).outcomes
  const forIt = outcome?.alignments[0]?.reasons.filter(({ side }) => side === 'for')

  expect(outcome?.coverage).toBe('partly')
  expect(forIt?.[0]).toMatchObject({ code: 'sameField', facts: { words: 't-tests – hypothesis tests' } })
})

test('compares in the second language of a module where the credential speaks only that', () => {
  const german = inLanguage('de', 'SQL-Abfragen mit Aggregation und Unterabfragen formulieren')
  const databases = modules.filter(({ code }) => code === 'INF-1320')
  const [carried] = databases.flatMap((module) =>
    suggest(german, module).outcomes.filter(({ coverage }) => coverage !== 'not'),
  )

  expect(carried?.alignments[0]).toMatchObject({ lang: 'de' })
})

// What nobody could read is no proof of absence: a refusal would rest on it.
test('does not call an outcome uncovered while others of the credential are in another language', () => {
  const local = moduleOf('Prune fruit trees')
  const english = credentialOf('Formulate SQL queries')
  const mixed = {
    ...english,
    outcomes: [...english.outcomes, { item: 1, text: [{ lang: 'pl', value: 'Przycina drzewa owocowe' }] }],
  }

  expect(suggest(english, local).outcomes[0]?.coverage).toBe('not')
  expect(suggest(mixed, local).outcomes[0]).toMatchObject({
    coverage: 'cantSay',
    reasons: [{ code: 'otherLanguage', facts: { count: 1 } }, { code: 'notFound' }],
  })
})

// "Nothing stated" and "nothing in common" look alike in numbers and are opposite for the applicant.
test('cannot say where the credential states no outcomes', () => {
  expect(suggest(credentialOf(), moduleOf('Formulate SQL queries')).outcomes[0]).toMatchObject({
    coverage: 'cantSay',
    reasons: [{ code: 'noOutcomes' }],
  })
})

test('cannot say where the credential names no object', () => {
  expect(
    suggest(credentialOf('Apply the methods of the course to practical problems'), moduleOf('Formulate SQL queries'))
      .outcomes[0],
  ).toMatchObject({ coverage: 'cantSay', reasons: [{ code: 'tooGeneral' }, { code: 'notFound' }] })
})

// All words agree and the statement is the opposite.
test('takes a negation in one of two texts for a reason against', () => {
  const [outcome] = suggest(
    credentialOf('Write recursive parsers without compiler generators'),
    moduleOf('Write recursive parsers with compiler generators'),
  ).outcomes

  expect(outcome?.coverage).toBe('partly')
  expect(outcome?.alignments[0]?.reasons).toContainEqual(
    expect.objectContaining({ code: 'negation', side: 'against', facts: { word: 'without compiler generators' } }),
  )
})

// "Shared: relational, databases" and "but not inferential, statistics" stand in neither text: an officer looks for them in vain.
test.each([
  ['Plan relational databases', 'Design relational databases', 'wordsShared', { words: 'relational databases' }],
  [
    'Apply descriptive statistics to survey data, but not inferential statistics',
    'Apply descriptive and inferential statistics to survey data',
    'negation',
    { word: 'but not inferential statistics' },
  ],
])('quotes the words of %s as they stand there', (shown, asked, code, facts) => {
  const [outcome] = suggest(credentialOf(shown), moduleOf(asked)).outcomes

  expect(outcome?.alignments[0]?.reasons).toContainEqual(expect.objectContaining({ code, facts }))
})

// "relationale – relational, relationale – databases" reads as if the table were wrong.
test('tells once what meets in several words of another language', () => {
  const [outcome] = suggest(
    inLanguage('de', 'Relationale Datenbanken entwerfen'),
    moduleOf('Design relational databases'),
  ).outcomes

  expect(outcome?.alignments[0]?.reasons).toContainEqual(
    expect.objectContaining({
      code: 'sameMeaning',
      facts: { words: 'Relationale Datenbanken – relational databases' },
    }),
  )
})

// Counter-evidence that moved the answer and was told nowhere.
test.each([
  ['Appraise nursing research', 'Critically appraise nursing research', 'asksCritically', { word: 'Critically' }],
  ['Describe tools of project planning', 'Describe three tools of project planning', 'countNotTold', { word: 'three' }],
  ['Take the first steps in project planning', 'Take steps in project planning', 'tellsPart', {}],
  ['Translate texts from French', 'Translate texts from French and Italian', 'furtherCase', { words: 'Italian' }],
])('tells against %s what its words lack', (shown, asked, code, facts) => {
  const near = () => 0.8
  const [outcome] = compareWithModule(credentialOf(shown), moduleOf(asked), corpus, { near }).outcomes

  expect(outcome?.alignments[0]?.reasons).toContainEqual(expect.objectContaining({ code, side: 'against', facts }))
})

// Level, workload and verb class belong beside the score: inside it they would be counted without being seen.
test('says level, workload and verb class beside a score that they do not change', () => {
  const local = moduleOf('Evaluate predictive models and compare their accuracy')
  const near = credentialOf('Calculate predictive models and assess their accuracy')
  const far = { ...near, eqfLevel: 4, credits: null }
  const [best, lower] = [suggest(near, local), suggest(far, local)]

  expect(lower.outcomes).toEqual(best.outcomes)
  expect(best.beside.map(({ code }) => code)).toEqual(['levelSame', 'workloadLower', 'verbsSame'])
  expect(lower.beside.map(({ code }) => code)).toEqual(['levelLower', 'workloadUnknown', 'verbsSame'])
})

// Knowing what a thing is called is not doing it, however alike the words (rating guide, the line of knowing and doing).
test('covers a part at most where only knowing is shown, and says so with the verbs', () => {
  const local = moduleOf('Evaluate predictive models and compare their accuracy')
  const [outcome] = suggest(credentialOf('Define predictive models and name their accuracy'), local).outcomes

  expect(outcome?.coverage).toBe('partly')
  expect(outcome?.alignments[0]?.reasons).toMatchObject([
    { code: 'wordsShared', side: 'for' },
    { code: 'knowsOnly', side: 'against', facts: { verb: 'define' } },
    {
      code: 'verbLower',
      facts: { credentialVerb: 'define', credentialClass: 'remember', moduleVerb: 'evaluate', count: 4 },
    },
  ])
})

// The highest verb of all would hide that a course mostly names things; the lowest, that it mostly builds them. A verb
// of another language is no less a verb.
test('holds the middle verb class of the credential against the middle one of the module, in any language', () => {
  const local = {
    ...moduleOf(),
    outcomes: ['Define predictive models', 'Evaluate predictive models', 'Assess their accuracy'].map((value, at) => ({
      key: `M${String(at)}`,
      text: [{ lang: 'en', value }],
      weight: 1,
    })),
  }
  const verbs = (credential: ReturnType<typeof credentialOf>) =>
    suggest(credential, local).beside.filter(({ signal }) => signal === 'verbClass')

  expect(verbs(credentialOf('Define trees', 'Name trees', 'Design trees'))).toMatchObject([
    { code: 'verbsLower', side: 'against', strength: 'strong', facts: { credentialClass: 'remember', count: 4 } },
  ])
  expect(verbs(inLanguage('de', 'Bäume bewerten'))).toMatchObject([{ code: 'verbsSame', side: 'for' }])
  expect(verbs(credentialOf('Trees and shrubs'))).toEqual([])
})

// A suggestion that does not say which rules made it can't be explained a year later.
// "Test" stands in both: a module on hypothesis tests was called covered by an outcome on test sets.
test('calls nothing covered whose sentences an encoder finds far apart, however many words they share', () => {
  const credential = credentialOf('Split data into training and test sets, train a model and report its accuracy')
  const module = moduleOf('Choose and compute suitable hypothesis tests and interpret the results')
  const said = (cosine: number) => compareWithModule(credential, module, corpus, { near: () => cosine }).outcomes[0]

  expect(said(0.3)?.coverage).toBe('cantSay')
  expect(said(0.3)?.alignments[0]?.reasons).toContainEqual(
    expect.objectContaining({ code: 'farApart', side: 'against' }),
  )
  expect(said(0.9)?.coverage).toBe('covered')
})

// What one catalogue calls loops another tells in a sentence: without a word in common nothing was ever covered.
test('covers what is said in other words throughout where an encoder finds the sentences alike, and says why', () => {
  const credential = credentialOf('Repeat instructions in a program by means of for and while statements')
  const module = moduleOf('Use loops to control the flow')
  const said = (cosine: number) => compareWithModule(credential, module, corpus, { near: () => cosine }).outcomes[0]

  expect(said(0.69)?.coverage).toBe('covered')
  expect(said(0.69)?.alignments[0]?.reasons).toContainEqual(expect.objectContaining({ code: 'sentencesAlike' }))
  expect(said(0.62)?.alignments[0]?.reasons).toContainEqual(expect.objectContaining({ code: 'otherWords' }))
  expect(said(0.1)?.coverage).not.toBe('covered')
})

// "Covered" stood there with nothing for it: a verb was found, and no word for a thing.
test('says that the sentences carry it where only a verb is found', () => {
  const credential = credentialOf('Deal with complaints from travellers courteously and find a suitable solution')
  const module = moduleOf('Handle passenger grievances in a service-oriented manner')
  const [outcome] = compareWithModule(credential, module, corpus, { near: () => 0.6 }).outcomes

  expect(outcome?.coverage).not.toBe('not')
  expect(outcome?.alignments[0]?.reasons.map(({ code }) => code)).toContain('otherWords')
})

// Reading ahead knows no sentences yet: kept with what it read, their absence would stay.
test('compares the same with a module that was read ahead', () => {
  const credential = credentialOf('Calculate the mean of a sample', 'Name the parts of a microscope')
  const module = moduleOf('Calculate sample means and medians', 'Describe how a microscope is built')
  const near = sentencesNear(madeUpSentences)
  const [before, other] = [
    compareWithModule(credential, module, corpus, { near }),
    compareWithModule(credential, module, corpus),
  ]
  readAhead(credential, module, corpus)

  expect(compareWithModule(credential, module, corpus, { near })).toEqual(before)
  expect(before).not.toEqual(other)
})

test('pins the version of the rules', () => {
  expect(suggest(credentialOf('Formulate SQL queries'), moduleOf('Formulate SQL queries')).engineVersion).toBe(
    engineVersion,
  )
})

// A module version that is no longer in force is not in the catalogue that weighs the words.
test('compares with a module in a language that the catalogue lacks', () => {
  const spanish = {
    ...moduleOf(),
    outcomes: [{ key: 'M1', text: [{ lang: 'es', value: 'Podar árboles frutales' }], weight: 1 }],
  }

  expect(suggest(inLanguage('es', 'Podar árboles frutales'), spanish).outcomes[0]?.coverage).toBe('covered')
})
