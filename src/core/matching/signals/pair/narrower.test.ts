import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { limitsItself } from './narrower.ts'
import { pairOf } from './pairSignal.ts'

// "Only" on one side is a difference of the object; "not only" would have been one too, and an "only" of both.
test.each<[credential: string, local: string, langs: string, limits: boolean]>([
  ['Tune only violins', 'Tune string instruments', 'en en', true],
  ['Test means, but only of paired samples', 'Test means', 'en en', true],
  ['Tune violins exclusively', 'Tune violins', 'en en', true],
  ['Draw maps merely by hand', 'Draw maps', 'en en', true],
  ['Draw maps solely in black', 'Draw maps', 'en en', true],
  ['Tune not only violins but also cellos', 'Tune cellos', 'en en', false],
  ['Tune only violins', 'Tune only violins', 'en en', false],
  ['Tune violins', 'Tune only violins', 'en en', false],
  ['Tune violins', 'Tune violins', 'en en', false],
  ['Tune commonly used instruments', 'Tune instruments', 'en en', false],
  ['Nur Violinen stimmen', 'Saiteninstrumente stimmen', 'de de', true],
  ['Ausschließlich Violinen stimmen', 'Violinen stimmen', 'de de', true],
  ['Karten lediglich lesen', 'Karten lesen', 'de de', true],
  ['Nicht nur Violinen stimmen', 'Violinen stimmen', 'de de', false],
  ['Naturschutzgebiete pflegen', 'Gebiete pflegen', 'de de', false],
  ['Accorder seulement des violons', 'Accorder des instruments', 'fr fr', true],
  ['Accorder uniquement des violons', 'Accorder des violons', 'fr fr', true],
  ['Accorder non seulement des violons', 'Accorder des violons', 'fr fr', false],
  ['Nur Violinen stimmen', 'Tune violins', 'de en', true],
  ['Nur Violinen stimmen', 'Tune only violins', 'de en', false],
])('%s against %s', (credential, local, langs, limits) => {
  const [shown = '', asked = ''] = langs.split(' ')

  expect(limitsItself(pairOf(gistOf(credential, shown), gistOf(local, asked), () => 1))).toBe(limits)
})
