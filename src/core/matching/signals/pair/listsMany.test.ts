import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { listsMany } from './listsMany.ts'
import { pairOf } from './pairSignal.ts'

// A number that is asked for was compared with a number alone: three things enumerated, and one, looked alike.
test.each([
  ['en', 'Conduct interviews, surveys and observations', 'Conduct at least three kinds of field study', 1],
  ['en', 'Conduct interviews, surveys and observations', 'Conduct at least four kinds of field study', -1],
  ['en', 'Draft a plan that lays down streets, squares and parks', 'Draft three plans', -1],
  ['en', 'Prepare an annual account', 'Prepare at least twenty annual accounts', -1],
  ['en', 'Prune apple trees and vines', 'Prune two kinds of plants', 1],
  ['en', 'On completion of the module students can write a short film', 'Write three short films', -1],
  ['en', 'Inspect two bridges', 'Inspect ten bridges', 0],
  ['en', 'Inspect all bridges', 'Inspect ten bridges', 0],
  ['en', 'Inspect a bridge', 'Inspect bridges', 0],
  ['en', 'Inspect a bridge', 'Inspect at least one bridge', 0],
  ['en', 'Inspect a bridge', 'Inspect all bridges', 0],
  ['de', 'Einen Plan mit Strassen, Plätzen und Parks entwerfen', 'Drei Pläne entwerfen', -1],
  ['de', 'Pläne für Strassen, Plätze und Parks entwerfen', 'Drei Arten von Plänen entwerfen', 1],
  ['de', 'Brücken prüfen', 'Zehn Brücken prüfen', -1],
  ['de', 'Zwei Brücken prüfen', 'Zehn Brücken prüfen', 0],
  ['fr', 'Rédiger un rapport', 'Rédiger quatre rapports', -1],
  ['fr', 'Rédiger des rapports, des lettres et des notes', 'Rédiger trois sortes de textes', 1],
  ['fr', 'Rédiger des rapports', 'Rédiger des rapports', 0],
])('in %s “%s” against “%s”: %d', (lang, shown, asked, measured) => {
  expect(listsMany.measure(pairOf(gistOf(shown, lang), gistOf(asked, lang), () => 1))).toBe(measured)
})
