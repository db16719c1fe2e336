import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { originalsInTurn } from './originalsInTurn.ts'

const original = { originalId: '0'.repeat(32), originalKey: Buffer.alloc(32) }

/** A record whose reading tells, and that can be locked. */
function record() {
  const happened: string[] = []
  let state: 'open' | 'locked' = 'open'
  const workspace = {
    readOriginal: () => {
      happened.push('read')
      return new Uint8Array(8)
    },
  } as unknown as Workspace
  const open = () => {
    if (state === 'locked') throw new Refusal('locked')
    return workspace
  }
  const lock = () => {
    state = 'locked'
  }
  return { happened, lock, read: originalsInTurn(open) }
}

// A dozen originals of a case were read in one piece: for half a second no window was answered.
test('others are answered between two originals', async () => {
  const { happened, read } = record()
  const asked = (async () => {
    for (let question = 0; question < 2; question += 1) {
      await setImmediate()
      happened.push('answered')
    }
  })()
  for (let file = 0; file < 3; file += 1) await read(original)
  await asked

  expect(happened.indexOf('answered')).toBeLessThan(happened.lastIndexOf('read'))
})

// Files of an applicant would go on being read, and be handed to a window that was locked meanwhile.
test('once the record is locked no original is read any more', async () => {
  const { happened, lock, read } = record()
  await read(original)
  const next = read(original)
  lock()

  await expect(next).rejects.toMatchObject({ failure: { code: 'locked' } })
  expect(happened).toEqual(['read'])
})
