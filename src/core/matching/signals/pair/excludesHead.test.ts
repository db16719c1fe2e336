import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { leftWithoutHead } from './excludesHead.ts'
import { pairOf } from './pairSignal.ts'

// What was denied counted as a missing part: "not in tune" would have been half of tuning.
test.each<[credential: string, local: string, langs: string, left: ReturnType<typeof leftWithoutHead>]>([
  ['Assess running waters, lakes excluded', 'Assess the state of lakes', 'en en', 'nothing'],
  ['Interpret sources other than coins', 'Interpret coins as historical sources', 'en en', 'nothing'],
  ['Plan squares without the participation of residents', 'Involve residents in planning', 'en en', 'nothing'],
  ['Cut steel plates, not weld pipes', 'Weld pipes', 'en en', 'nothing'],
  ['Translate letters, technical manuals excepted', 'Translate technical manuals from German', 'en en', 'nothing'],
  ['Grade pupils without conflicts', 'Mediate in conflicts between teachers', 'en en', 'nothing'],
  ['Tune pianos instead of violins', 'Tune violins in an orchestra', 'en en', 'nothing'],
  ['Measure blood pressure, but no blood glucose', 'Measure blood glucose with a strip', 'en en', 'nothing'],
  ['Inject insulin without measuring glucose', 'Measure glucose and inject insulin', 'en en', 'otherParts'],
  ['Repair bicycles without painting frames', 'Paint frames and repair bicycles', 'en en', 'otherParts'],
  ['Treat anxiety without exposure', 'Treat anxiety by exposure', 'en en', null],
  ['Make a balance sheet without tables', 'Make a balance sheet', 'en en', null],
  ['Explain causes of floods without their cost', 'Explain causes of floods and their cost', 'en en', null],
  ['Tune violins', 'Tune violins in an orchestra', 'en en', null],
  ['Tune violins without a fork', 'Tune violins without a fork', 'en en', null],
  ['Sachunterricht ohne digitale Medien gestalten', 'Digitale Medien im Sachunterricht einsetzen', 'de de', 'nothing'],
  ['Gewässer beurteilen, Seen ausgenommen', 'Seen beurteilen', 'de de', 'nothing'],
  ['Brücken beschreiben, aber keine Klaviere', 'Klaviere beschreiben', 'de de', 'nothing'],
  ['Évaluer les eaux à l’exception des lacs', 'Évaluer des lacs', 'fr fr', 'nothing'],
  ['Assess running waters, glaciers excluded', 'Gletscher beurteilen', 'en de', 'nothing'],
])('%s against %s', (credential, local, langs, left) => {
  const [shown = '', asked = ''] = langs.split(' ')

  expect(leftWithoutHead(pairOf(gistOf(credential, shown), gistOf(local, asked), () => 1))).toBe(left)
})
