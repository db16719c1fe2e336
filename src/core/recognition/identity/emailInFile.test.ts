import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assertion } from '../../credential/element.ts'
import badge from '../../importing/fixtures/badge2.json' with { type: 'json' }
import { readFile } from '../../importing/registry.ts'
import { jsonFile } from '../../importing/wrapping.fixtures.ts'
import { compareEmail } from './emailInFile.ts'
import { withEmail } from './identity.ts'

function rowsOf(recipient: unknown): readonly Assertion[] {
  const read = readFile(jsonFile('badge', { ...badge, recipient }))
  return read.ok ? (read.value.credentials[0]?.assertions ?? []) : []
}

/** As an issuer hides an address, by another library than the comparison asks. */
const hide = (address: string, salt = '', algorithm = 'sha256') =>
  `${algorithm}$${createHash(algorithm)
    .update(address + salt)
    .digest('hex')}`

const hidden = (identity: string, salt?: string) => ({ type: 'email', hashed: true, identity, salt })

test.each([
  ['in the open', { type: 'email', hashed: false, identity: 'Ada@mail.example' }, 'ada@mail.example', 'same'],
  [
    'in the open, of another',
    { type: 'email', hashed: false, identity: 'bo@mail.example' },
    'ada@mail.example',
    'other',
  ],
  ['hidden', hidden(hide('ada@mail.example')), 'ada@mail.example', 'same'],
  ['hidden with salt', hidden(hide('ada@mail.example', 'lime'), 'lime'), 'ada@mail.example', 'same'],
  ['hidden with another salt', hidden(hide('ada@mail.example', 'lime'), 'sand'), 'ada@mail.example', 'other'],
  ['hidden in small letters', hidden(hide('ada@mail.example', 'lime'), 'lime'), 'Ada@Mail.example', 'same'],
  ['hidden as it is written', hidden(hide('Ada@Mail.example', 'lime'), 'lime'), 'Ada@Mail.example', 'same'],
  [
    'hidden in capitals',
    hidden(hide('ada@mail.example').toUpperCase().replace('SHA', 'sha')),
    'ada@mail.example',
    'same',
  ],
  ['hidden by MD5', hidden(hide('ada@mail.example', 'lime', 'md5'), 'lime'), 'ada@mail.example', 'same'],
  ['of an applicant without one', hidden(hide('ada@mail.example')), '', null],
  [
    'where it is no e-mail address',
    { type: 'url', hashed: true, identity: hide('ada@mail.example') },
    'ada@mail.example',
    null,
  ],
  ['hidden by nobody knows what', hidden('bcrypt$10$abc'), 'ada@mail.example', null],
])('an address %s', (_what, recipient, known, expected) => {
  expect(compareEmail(rowsOf(recipient), known)).toBe(expected)
})

// Each hash has its own salt beside it: with that of another, the holder would be told to be somebody else.
test('of several hidden addresses each is compared with its own salt', () => {
  const rows = rowsOf([hidden(hide('bo@mail.example', 'b'), 'b'), hidden(hide('ada@mail.example', 'a'), 'a')])

  expect(compareEmail(rows, 'ada@mail.example')).toBe('same')
})

test('a hash is of the address it was made of, and of no other', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.emailAddress(), fc.string(), (one, other, salt) => {
      const rows = rowsOf(hidden(hide(one, salt), salt))
      const isOther = one !== other && one !== other.toLowerCase()
      // A salt of nothing but spaces is none to the importer.
      fc.pre(salt === '' || salt.trim() !== '')
      expect(compareEmail(rows, one)).toBe('same')
      expect(compareEmail(rows, other)).toBe(isOther ? 'other' : 'same')
    }),
  )
})

test('an address that is the applicant’s makes likely what nothing else can say, and overrules nothing', () => {
  const unnamed = { hint: 'cannotSay', reasons: ['noName', 'birthDateUnknown'] } as const
  const differs = { hint: 'differs', reasons: ['familyNameDiffers', 'birthDateUnknown'] } as const

  expect(withEmail(unnamed, 'same')).toEqual({ hint: 'likely', reasons: [...unnamed.reasons, 'sameEmail'] })
  expect(withEmail(unnamed, 'other')).toEqual({ hint: 'cannotSay', reasons: [...unnamed.reasons, 'otherEmail'] })
  expect(withEmail(differs, 'same').hint).toBe('differs')
  expect(withEmail(unnamed, null)).toEqual(unnamed)
})
