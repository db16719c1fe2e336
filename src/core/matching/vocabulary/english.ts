import { stemmer } from '@orama/stemmers/english'
import type { Vocabulary } from '../vocabulary.ts'
import { americanSpelling } from './spelling.ts'
import { isToldApart, stemToldApart } from './toldApart.ts'
import { verbTable, wordSet } from './words.ts'

export const english: Vocabulary = {
  stem: (word) => {
    const irregular = irregularStems.get(word)
    if (irregular !== undefined) return irregular
    const spelt = americanSpelling(word).replace(/([a-z]{3}[iy])z(?=e|ing|ation)/, '$1s')
    return stemToldApart(spelt) ?? stemmer(spelt)
  },
  stemmed: true,
  stopWords: wordSet(`
    a an the s of in on at by for from to into onto with within as is are be been being was were it its they them their
    this that these those which who whom whose what when where while how why and or but if than then so such both each
    any all some other others one ones more most many much very also only own same via per using use used uses can may
    will would should could must have has had do does did upon over under between among about after before during
    through up out off such as well e.g i.e etc whether against towards toward according accordance regard
    you your yours yourself yourselves we our ours ourselves my myself ll ve
    able learner learners student students participant participants graduate graduates completion course module
    successfully effectively independently critically ability understanding knowledge skills
  `),
  everydayWords: wordSet(`
    apply applied application applications approach approaches appropriate area areas aspect aspects basic based
    case cases challenge challenges common communicate community compare concept concepts conduct context contexts
    current data describe design develop development different digital effect effects effective example
    examples explain factor factors field fundamental general health idea ideas identify impact implement
    important individual information interpret issue issues key level levels main manage management measure measures
    method methods model models new number organisation organisations organization organizations outcome outcomes
    plan planning point points practical practice practices principle principles problem problems procedure procedures
    process processes programme program project projects quality question questions real relevant requirement
    requirements research resource resources result results role roles select selected set simple situation situations
    small social society solution solutions solve specific standard standards step steps strategy strategies structure
    study studies subject suitable system systems task tasks team teams technique techniques technologies technology
    test tests text theories theory tool tools topic topics type types understand user users value values various
    way ways work working world write
    account arise enable fulfil give given hold include involve keep made make meet need occur reach rest suit take
  `),
  joiningWords: wordSet('and or in with by for from that which while into against under between'),
  negations: wordSet('no not non nor never neither without cannot except lacking'),
  verbs: verbTable(
    {
      remember: `cite define enumerate identify label list locate match memorise memorize name outline quote recall
        recite recognise recognize record repeat reproduce retrieve state tabulate`,
      understand: `characterise characterize clarify classify convert describe differentiate discuss distinguish exemplify
        explain express extend generalise generalize illustrate infer interpret paraphrase report restate
        review rewrite summarise summarize survey trace translate understand`,
      apply: `acquire administer aggregate apply build calculate carry change clean cluster communicate complete compute
        conduct configure deploy draw employ execute facilitate fit handle implement import join link manage
        manipulate map merge model monitor normalise normalize obtain operate perform practise practice prepare present
        process program protect provide query read recode reshape run schedule search secure select set share show
        simulate sketch solve summarise traverse train transform tune use visualise visualize work write
        document package automate orchestrate`,
      analyse: `analyse analyze attribute break categorise categorize check compare contrast correlate decompose deconstruct detect
        diagnose examine experiment explore inspect investigate organise organize probe quantify question
        relate research separate structure subdivide test determine`,
      evaluate: `advise advocate appraise argue assess choose conclude criticise criticize critique debate decide defend
        estimate evaluate forecast grade judge justify measure prioritise prioritize rank rate recommend reflect
        reject support validate value verify weigh`,
      create: `assemble author combine compile compose construct create derive design devise develop draft elicit engineer
        formulate generate hypothesise improve integrate invent make modify optimise optimize originate plan produce
        propose prototype rearrange refactor reorganise revise specify synthesise synthesize`,
    },
    (verb) => [verb, `${verb}s`, ...(/(s|sh|ch|x|z)$/.test(verb) ? [`${verb}es`] : []), ...ending(verb)],
  ),
  verbsStand: 'first',
  joinsWords: false,
}

/** What the stemmer makes of a stem that is told apart ("animation" is "anim"): tables of before know words by it. */
export function sharedStem(stem: string): string {
  return isToldApart(stem) ? stemmer(stem) : stem
}

const irregularStems = new Map([
  ['analysis', 'analys'],
  ['analyses', 'analys'],
  ['programme', 'program'],
  ['programmes', 'program'],
  ['children', 'child'],
  ['people', 'person'],
])

/** "classify" → "classifies", "analyse" → "analysing". */
function ending(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb}ing`]
  return [verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing`]
}
