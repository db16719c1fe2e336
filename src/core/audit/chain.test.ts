import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OfficerId } from '#core/ids.ts'
import { canonicalJson } from './canonicalJson.ts'
import { appendEntry, verifyChain } from './chain.ts'
import { commitTo } from './commitment.ts'
import { auditCodes, type AuditEntry, type ChainedEntry } from './entry.ts'

const event: fc.Arbitrary<Omit<AuditEntry, 'seq'>> = fc.record({
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString()),
  by: fc.uuid({ version: 7 }).map((id) => OfficerId.parse(id)),
  code: fc.constantFrom(...auditCodes),
  ids: fc.dictionary(fc.constantFrom('case', 'decision', 'statement'), fc.uuid({ version: 7 })),
  commitments: fc.dictionary(
    fc.constantFrom('content', 'file'),
    fc.string().map((text) => commitTo(text, null)),
  ),
})
const chain = fc.array(event, { minLength: 2, maxLength: 8 }).map(chained)

function chained(events: readonly Omit<AuditEntry, 'seq'>[]): ChainedEntry[] {
  const entries: ChainedEntry[] = []
  for (const one of events) entries.push(appendEntry(entries.at(-1) ?? null, one))
  return entries
}

test('an untouched chain fits together, and any hash printed from it is found', () => {
  fc.assert(
    fc.property(chain, fc.nat(7), (entries, pick) => {
      const printed = entries[pick % entries.length]
      const last = entries.at(-1)

      expect(verifyChain(entries, null)).toEqual({ status: 'notAnchored', entries: entries.length, head: last?.hash })
      expect(verifyChain(entries, printed?.hash ?? '')).toEqual({
        status: 'anchored',
        entries: entries.length,
        head: last?.hash,
        anchoredAt: printed?.seq,
      })
    }),
  )
})

test('an empty chain is consistent, and no hash is in it', () => {
  expect(verifyChain([], null)).toEqual({ status: 'notAnchored', entries: 0, head: null })
  expect(verifyChain([], 'a'.repeat(64))).toEqual({ status: 'headMissing', entries: 0 })
})

test('one changed character is found at its entry', () => {
  fc.assert(
    fc.property(chain, fc.nat(), fc.nat(), (entries, which, where) => {
      const place = which % entries.length
      const text = JSON.stringify(entries[place])
      const at = where % text.length
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)
      const row = parsed(changed)
      // A character that JSON reads the same (a blank for `!` cannot occur; `e` for `d` outside a value can) changes nothing.
      fc.pre(canonicalJson(row) !== canonicalJson(entries[place]))

      expect(verifyChain(entries.with(place, row as ChainedEntry), null)).toMatchObject({
        status: 'broken',
        place: place + 1,
      })
    }),
  )
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

// A shorter chain fits together: only a hash that left the house shows what is gone.
test('a cut tail is found by a hash printed from it', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (entries, cut) => {
      const left = entries.slice(0, cut % entries.length)
      const printed = entries.at(-1)?.hash ?? ''

      expect(verifyChain(left, null).status).toBe('notAnchored')
      expect(verifyChain(left, printed)).toEqual({ status: 'headMissing', entries: left.length })
    }),
  )
})

test('a chain rewritten from any entry on is found by a hash printed after it', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (entries, from) => {
      const place = from % entries.length
      const rewritten = chained(
        entries.map(({ at, by, code, ids, commitments }, index) => ({
          at,
          by,
          code,
          ids: index === place ? { ...ids, forged: 'yes' } : ids,
          commitments,
        })),
      )

      expect(verifyChain(rewritten, null).status).toBe('notAnchored')
      expect(verifyChain(rewritten, entries.at(-1)?.hash ?? '').status).toBe('headMissing')
    }),
  )
})

test('swapped rows are found at the first of the two, with and without their numbers', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (entries, which) => {
      const place = which % (entries.length - 1)
      const [one, two] = entries.slice(place, place + 2)
      if (!one || !two) throw new Error('Two entries were expected')

      expect(verifyChain(entries.with(place, two).with(place + 1, one), null)).toEqual({
        status: 'broken',
        place: place + 1,
        why: 'sequence',
      })
      const renumbered = entries.with(place, { ...two, seq: one.seq }).with(place + 1, { ...one, seq: two.seq })
      expect(verifyChain(renumbered, null)).toEqual({ status: 'broken', place: place + 1, why: 'hash' })
    }),
  )
})

test('a removed row and a row of another shape are found', () => {
  fc.assert(
    fc.property(chain, (entries) => {
      expect(verifyChain(entries.slice(1), null)).toEqual({ status: 'broken', place: 1, why: 'sequence' })
      expect(verifyChain([{ ...entries[0], name: 'Ada' }], null)).toEqual({
        status: 'broken',
        place: 1,
        why: 'unreadable',
      })
    }),
  )
})

// Two entries that differ must never share their text, and the order of writing must not matter.
test('canonical JSON is one text for one value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)

      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
  expect(canonicalJson({ b: 1, a: [undefined, { d: null, c: undefined }] })).toBe('{"a":[null,{"d":null}],"b":1}')
  expect(() => canonicalJson(Number.NaN)).toThrow('NaN')
  expect(() => canonicalJson(undefined)).toThrow('undefined')
})

test('a commitment needs the salt to be tried', () => {
  const salt = new Uint8Array(32).fill(1)

  expect(commitTo({ name: 'Ada' }, salt)).toBe(commitTo({ name: 'Ada' }, salt))
  expect(commitTo({ name: 'Ada' }, salt)).not.toBe(commitTo({ name: 'Ada' }, new Uint8Array(32).fill(2)))
  expect(commitTo({ name: 'Ada' }, salt)).not.toBe(commitTo({ name: 'Ada' }, null))
  expect(() => commitTo('', new Uint8Array(8))).toThrow('16')
})
