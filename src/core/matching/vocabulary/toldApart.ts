/**
 * English words that the stemmer takes for another, with every form that is written: a line is one word, and its first form is
 * its stem. "Animation" would meet "animals", "internal" "international", and "physical education" "physics".
 */
const lines = `
  accountability accountable accountably
  activism
  add adds added adding
  alternate alternates alternated alternating alternately alternation
  animal animals
  animation animations animate animates animated animating animator animators
  anime
  appropriation appropriations
  authority authorities authoritative authoritatively
  collective collectives collectively collectivism
  community communities communal
  communism
  compete competes competed competing
  conductivity conductivities conductance conductive conduction
  conservative conservatives conservatively conservatism
  container containers
  correctional
  customer customers
  customs
  designate designates designated designating designation designations
  domesticate domesticates domesticated domesticating domestication
  electronics electronic electronically
  emergency emergencies
  empire empires
  evening evenings
  executive executives
  experience experiences experienced experiencing experiential
  fabricate fabricates fabricated fabricating fabrication fabrications
  formative formatively
  generate generates generated generating generation generations generator generators generative generational
  generic generics
  goods
  humanities
  important importantly importance
  index indexes indices indexed indexing
  informal informally informality
  initial initially initials
  initiative initiatives
  integrity
  internal internally
  international internationally
  lateral laterally
  liquidate liquidates liquidated liquidating liquidation
  liquidity
  literate illiterate literacy literacies
  majority majorities
  mechanism mechanisms mechanistic
  medication medications medicate medicated
  minority minorities
  nationalism nationalisms nationalist nationalists
  nationality nationalities
  numerous numerously
  objective objectives objectively objectivity
  optimism
  organic organically
  organism organisms
  personal personally
  personality personalities
  physics physicist physicists
  plasticity
  polite politely politeness
  populism populist populists
  positive positively positivity
  posterity
  predicate predicates
  productive productively productivity
  publication publications
  publicity
  rational rationally rationality rationalism
  reformation
  relativity relativistic
  repression repressive
  responsible responsibly responsibility responsibilities
  secrete secretes secreted secretion secretions secretory
  securities
  several
  succession successions successor successors successive
  suite suites
  terminal terminals
  thesis theses
  transformer transformers
  universe universes
  university universities
  vertex vertices
  wellness
`

const stems: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap(([first = '', ...others]) => [first, ...others].map((form) => [form, first])),
)

/** The stem of a word that the stemmer would take for another; takes lower case and American spelling. */
export function stemToldApart(word: string): string | undefined {
  return stems.get(word)
}

/** Whether a stem is one of these words: what begins alike is no kin of it. */
export function isToldApart(stem: string): boolean {
  return stems.get(stem) === stem
}
