import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printRecoveryKey, readRecoveryKey } from './recoveryKey.ts'

const key = fc.uint8Array({ minLength: 20, maxLength: 20 })
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('what is printed can be read back, however it is typed', () => {
  fc.assert(
    fc.property(key, (bytes) => {
      const printed = printRecoveryKey(bytes)

      expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
      for (const typed of [
        printed,
        printed.toLowerCase(),
        printed.replaceAll('-', ' '),
        ` ${printed.replaceAll('-', '')}\n`,
      ]) {
        expect(readRecoveryKey(typed)).toEqual(bytes)
      }
    }),
  )
})

// On paper, 0 and O, 1 and I and l look alike.
test('letters that look alike are read as the same', () => {
  const printed = printRecoveryKey(new Uint8Array(20))

  expect(readRecoveryKey(printed.replaceAll('0', 'O'))).toEqual(new Uint8Array(20))
})

test('one misread letter is found', () => {
  fc.assert(
    fc.property(key, fc.nat(35), fc.integer({ min: 1, max: 31 }), (bytes, place, shift) => {
      const typed = Array.from(printRecoveryKey(bytes).replaceAll('-', ''))
      typed[place] = letters.charAt((letters.indexOf(typed[place] ?? '') + shift) % 32)

      expect(readRecoveryKey(typed.join(''))).toBe(null)
    }),
    // Twenty check bits let one in a million through.
    { seed: 7 },
  )
})

test.each(['', 'hello', '0000-0000', 'U'.repeat(36), '0'.repeat(37)])('"%s" is no recovery key', (typed) => {
  expect(readRecoveryKey(typed)).toBe(null)
})
