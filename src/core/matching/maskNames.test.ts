import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNames, maskPhrase } from './maskNames.ts'

// Each row is a way in which a name would have stayed in the text.
test.each([
  ['whole name', 'Ewa Święcicka can test models', ['Ewa Święcicka'], '••• ••••••••• can test models'],
  ['other order', 'SWIECICKA, Ewa: models', ['Ewa', 'Święcicka'], '•••••••••, •••: models'],
  ['one part alone', 'Models by Święcicka', ['Ewa Święcicka'], 'Models by •••••••••'],
  ['possessive', "Papadopoulou's models", ['Eleni Papadopoulou'], "••••••••••••'s models"],
  ['German genitive', 'Montavons Modelle', ['Lea Montavon'], '••••••••• Modelle'],
  ['Greek, other case and accents', 'ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΥΛΟΥ', ['Ελένη Παπαδοπούλου'], '••••• ••••••••••••'],
  ['Cyrillic', 'Желев умее', ['Стоян Желев'], '••••• умее'],
  ['transliteration as given', 'Stoyan Zhelev', ['Стоян Желев', 'Stoyan Zhelev'], '•••••• ••••••'],
  ['hyphenated', 'Anna Maria tests', ['Anna-Maria Żurawska'], '•••• ••••• tests'],
  ['umlaut as digraph', 'Juergen Müller', ['Jürgen Mueller'], '••••••• ••••••'],
  ['decomposed letters', 'S\u0301wie\u0328cicka tests', ['Święcicka'], '••••••••••• tests'],
  ['particle inside a name', 'Maria de la Cruz', ['Maria de la Cruz'], '••••• •• •• ••••'],
  ['two letters as given', 'Xu tests AI', ['Xu Ai'], '•• tests AI'],
])('masks a name: %s', (_, text, names, masked) => {
  expect(maskNames(text, names)).toBe(masked)
})

// Each row is a word that would have been taken out for one holder and not for another.
test.each([
  ['inside a word', 'Anna analyses marketing', ['Anna Mark'], '•••• analyses marketing'],
  ['an ordinary word', 'Apply contract law', ['Grace Law'], 'Apply contract law'],
  ['an ordinary word in German', 'Modelle und Kraft', ['Ernst Kraft'], 'Modelle und Kraft'],
  ['a particle', 'Qualité de la santé', ['Maria de Cruz'], 'Qualité de la santé'],
  ['no names', 'Apply contract law', [], 'Apply contract law'],
])('leaves a word that is no name: %s', (_, text, names, left) => {
  expect(maskNames(text, names)).toBe(left)
})

test('masks an ordinary word beside another part of the name', () => {
  expect(maskNames('Grace Law applies contract law', ['Grace Law'])).toBe('••••• ••• applies contract law')
})

// Spans of the masked text are drawn on the original.
test('keeps every other character in its place', () => {
  const name = fc.constantFrom('Ewa Święcicka', 'Νίκος Ψαρρού', 'Jo de la Cruz', 'Ægir Ødegård', '李 小龍')
  fc.assert(
    fc.property(fc.array(fc.oneof(name, fc.string({ unit: 'grapheme' }))), fc.array(name), (pieces, names) => {
      const text = pieces.join(' ')
      const masked = maskNames(text, names)

      expect(masked).toHaveLength(text.length)
      for (let place = 0; place < text.length; place += 1) {
        expect([text[place], '•']).toContain(masked[place])
      }
    }),
  )
})

test('masks an organisation only as a whole', () => {
  expect(maskPhrase('Data at Høyvik Data School: data schools', 'Høyvik data school')).toBe(
    'Data at •••••• •••• ••••••: data schools',
  )
})
