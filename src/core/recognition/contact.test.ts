import { expect, test } from 'vitest'
import { Contact } from './contact.ts'

const contact = { email: '', phone: '', address: '', language: 'de' }
const accepts = (change: Partial<typeof contact>) => Contact.safeParse({ ...contact, ...change }).success

// Would catch an address that no letter reaches, and a language that no letter is written in.
test('what was not told is empty, and what was told has its form', () => {
  expect(accepts({})).toBe(true)
  expect(accepts({ email: 'ada@example.org', language: 'pt-BR' })).toBe(true)
  expect(accepts({ email: 'ada' })).toBe(false)
})

test.each(['', 'd', 'deutsch', 'de_AT', 'de-', 'de-A', '1de', 'de AT'])('%j is no language', (language) => {
  expect(accepts({ language })).toBe(false)
})
