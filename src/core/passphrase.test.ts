import { expect, test } from 'vitest'
import { isStrongPassphrase, normalisePassphrase } from './passphrase.ts'

test.each(['', 'short', 'elevenchars', 'aaaaaaaaaaaaaaaa', 'abcdabcdabcdabcd', '            x', 'short       '])(
  '"%s" is refused',
  (typed) => {
    expect(isStrongPassphrase(typed)).toBe(false)
  },
)

// Rules about capitals and digits would refuse what is easiest to remember and hardest to guess.
test.each(['correct horse battery', 'żółta kaczka 7', 'θαλασσινός αέρας', 'Kaffee um halb neun'])(
  '"%s" is accepted',
  (typed) => {
    expect(isStrongPassphrase(typed)).toBe(true)
  },
)

// An emoji is one character to a person and two to JavaScript.
test('characters are counted, not code units', () => {
  expect(isStrongPassphrase('🦆🐢🐘🦔🐇🦉')).toBe(false)
})

test('a passphrase typed on a keyboard that decomposes letters is the same', () => {
  expect(normalisePassphrase('Kühe auf der Wiese'.normalize('NFD'))).toBe(normalisePassphrase('Kühe auf der Wiese'))
})
