import { expect, test } from 'vitest'
import { exclusionOf } from './exclusion.ts'
import { gistOf } from './gist.ts'

// A negation that is not seen shows what the sentence denies; one seen where there is none takes away what is shown.
test.each<[lang: string, value: string, kind: 'leavesOut' | 'turns' | null, takenAway: string]>([
  ['en', 'Design databases and query them with SQL', null, ''],
  ['en', 'Prepare a balance sheet without an income statement', 'leavesOut', 'income statement'],
  ['en', 'Prepare a balance sheet but no income statement', 'leavesOut', 'income statement'],
  ['en', 'Compute eigenvalues of matrices, but not diagonalise them', 'leavesOut', 'diagonalise'],
  ['en', 'Weld steel plates excluding overhead positions', 'leavesOut', 'overhead positions'],
  ['en', 'Cut steel plates with a torch, not weld them', 'turns', 'weld'],
  ['en', 'Find not only obvious but also hidden errors', null, ''],
  ['en', 'Interview no fewer than three witnesses', null, ''],
  ['en', 'Examine whether a dismissal was not unlawful', null, ''],
  ['en', 'Map land cover not from photographs but from satellite images', null, ''],
  ['de', 'Wunden versorgen, ohne den Verlauf zu dokumentieren', 'leavesOut', 'verlauf dokumentieren'],
  ['de', 'Ein Radiointerview führen, aber nicht schneiden', 'leavesOut', 'schneiden'],
  ['de', 'Wunden versorgen und keinen Verlauf dokumentieren', 'turns', 'verlauf dokumentieren'],
  ['de', 'Nicht nur Wunden versorgen, sondern auch Verbände wechseln', null, ''],
  ['de', 'Fehlende Werte nicht unbeachtet lassen', null, ''],
  ['de', 'Wunden versorgen und den Verlauf dokumentieren', null, ''],
  ['fr', 'Panser des plaies sans documenter leur évolution', 'leavesOut', 'documenter évolution'],
  ['fr', 'Monter des films, mais pas les titres', 'leavesOut', 'titres'],
  ['fr', 'Non seulement panser des plaies, mais documenter leur évolution', null, ''],
  ['fr', 'Panser des plaies et documenter leur évolution', null, ''],
])('%s: %s', (lang, value, kind, takenAway) => {
  const exclusion = exclusionOf(gistOf(value, lang))

  expect(exclusion?.kind ?? null).toBe(kind)
  expect(exclusion?.units.map(({ start, end }) => value.slice(start, end).toLowerCase()).join(' ') ?? '').toBe(
    takenAway,
  )
})

// What a sentence leaves out in other words was read as shown, and a verb behind "without help and" as left out.
test.each<[lang: string, value: string, kind: 'leavesOut' | 'turns' | null, takenAway: string]>([
  ['en', 'Evaluate sources other than oral testimonies', 'leavesOut', 'oral testimonies'],
  ['en', 'Advise on civil law apart from tenancy', 'leavesOut', 'tenancy'],
  ['en', 'Assess running waters, lakes excluded', 'leavesOut', 'lakes'],
  ['en', 'Translate letters (poems excepted) into English', 'leavesOut', 'poems'],
  ['en', 'Paint walls with brushes instead of rollers', 'leavesOut', 'rollers'],
  ['en', 'Repair frames rather than replace them', 'leavesOut', 'replace'],
  ['en', 'Bake breads with the exception of rye bread', 'leavesOut', 'rye bread'],
  ['en', 'Fell trees without help and detect rot by ear', 'leavesOut', 'help'],
  ['en', 'Fell trees without ropes and pulleys', 'leavesOut', 'ropes pulleys'],
  ['en', 'Fell trees without felling wedges and climbing', 'leavesOut', 'felling wedges climbing'],
  ['en', 'Name the parts of a violin other than its strings, and tune it', 'leavesOut', 'strings'],
  ['en', 'Choose an excluded area for the fire brigade', null, ''],
  ['de', 'Quellen auswerten mit Ausnahme von Briefen', 'leavesOut', 'briefen'],
  ['de', 'Gewässer beurteilen, Seen ausgenommen', 'leavesOut', 'seen'],
  ['de', 'Wände mit Pinseln statt Rollen streichen', 'leavesOut', 'rollen streichen'],
  ['de', 'Märkte planen, die im Freien stattfinden', null, ''],
  ['de', 'Brote backen, jedoch kein Roggenbrot', 'leavesOut', 'roggenbrot'],
  ['fr', 'Traduire des lettres au lieu de poèmes', 'leavesOut', 'poèmes'],
  ['fr', 'Évaluer les eaux à l’exception des lacs', 'leavesOut', 'lacs'],
  ['fr', 'Évaluer les eaux, lacs exclus', 'leavesOut', 'lacs'],
])('in other words, %s: %s', (lang, value, kind, takenAway) => {
  const exclusion = exclusionOf(gistOf(value, lang))
  const taken = exclusion?.units.map(({ start, end }) => value.slice(start, end).toLowerCase()).join(' ') ?? ''

  expect([exclusion?.kind ?? null, taken]).toEqual([kind, takenAway])
})
