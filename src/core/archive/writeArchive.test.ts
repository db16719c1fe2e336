import { expect, test } from 'vitest'
import { CaseId } from '../ids.ts'
import { writeArchive } from './writeArchive.ts'

// An office would hand over a file that no other can take in, and find out when the cases are needed.
test('more than a reader takes is refused before it is written', () => {
  const half = new Uint8Array(600 * 1024 * 1024)
  const names = ['a', 'b'].map((digit) => `files/${digit.repeat(64)}`)
  const one = { id: CaseId.parse('019aa000-0000-7000-8000-000000000001'), parts: names, bytes: new Uint8Array(2) }

  expect(writeArchive([one], new Map(names.map((name) => [name, half])), '1')).toEqual({
    ok: false,
    error: 'archiveTooMuch',
  })
  const small = new Map(names.map((name) => [name, new Uint8Array(1)]))
  expect(writeArchive([one], small, '1')).toMatchObject({ ok: true })
})
