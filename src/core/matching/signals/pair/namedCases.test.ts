import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { furtherCase } from './furtherCase.ts'
import { otherCase } from './otherCase.ts'
import { pairOf } from './pairSignal.ts'
import { sameCase } from './sameCase.ts'

type Named = 'other' | 'further' | 'same' | 'none'

// Two cases that exclude each other are different objects by the guide, and in like words they were taken for the same.
test.each<[string, string, string, string, Named]>([
  ['en', 'Feed newborns', 'en', 'Feed elderly people', 'other'],
  ['en', 'Examine a dog for lameness', 'en', 'Examine horses for lameness', 'other'],
  ['en', 'Dimension timber beams', 'en', 'Dimension steel beams', 'other'],
  ['en', 'Discuss medieval gardens', 'en', 'Discuss baroque gardens', 'other'],
  ['de', 'Träger aus Holz bemessen', 'en', 'Dimension steel beams', 'other'],
  ['fr', 'Soigner des chiens', 'de', 'Pferde pflegen', 'other'],
  ['en', 'Analyse qualitative data', 'en', 'Analyse quantitative data', 'other'],
  ['en', 'Interpret from Russian', 'en', 'Interpret from French', 'other'],
  ['en', 'Calculate direct costs', 'en', 'Calculate indirect costs', 'other'],
  ['en', 'Describe the western provinces', 'en', 'Describe the western and the eastern provinces', 'further'],
  ['en', 'Greet guests in French', 'en', 'Greet guests in French and Italian', 'further'],
  ['en', 'Build with timber', 'en', 'Build with timber, steel and concrete', 'further'],
  ['en', 'Care for horses', 'en', 'Feed horses', 'same'],
  ['en', 'Treat children and adults', 'en', 'Treat adults', 'same'],
  ['de', 'Pferde füttern', 'en', 'Feed horses', 'same'],
  ['fr', 'Dimensionner des poutres en acier', 'en', 'Dimension steel beams', 'same'],
  ['en', 'Feed animals', 'en', 'Feed horses', 'none'],
  ['en', 'Feed horses', 'en', 'Feed animals', 'none'],
  ['en', 'Feed horses in winter', 'en', 'Dimension steel beams', 'none'],
  ['en', 'Write a report', 'en', 'Write a report', 'none'],
])('%s “%s” against %s “%s”: %s', (shownLang, shown, askedLang, asked, named) => {
  const pair = pairOf(gistOf(shown, shownLang), gistOf(asked, askedLang), () => 1)
  expect({ other: otherCase.measure(pair), further: furtherCase.measure(pair), same: sameCase.measure(pair) }).toEqual({
    other: named === 'other' ? 1 : 0,
    further: named === 'further' ? 1 : 0,
    same: named === 'same' ? 1 : 0,
  })
})
