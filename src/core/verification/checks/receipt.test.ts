import { expect, test } from 'vitest'
import { thirdBlockcert } from '../../importing/blockcerts.fixtures.ts'
import type { SealFinding } from '../ports.ts'
import { contextWith, subjectWith } from '../subject.fixtures.ts'
import { authenticityOf } from '../headline.ts'
import { proof } from './proof.ts'
import { receipt, receiptCodes } from './receipt.ts'

const sealed = subjectWith({ ...thirdBlockcert, proof: { type: 'MerkleProof2019', proofValue: 'z1' } })

function findingWith(fit: Partial<SealFinding>): SealFinding {
  return { status: 'skipped', code: 'anchorUnchecked', facts: { algorithm: 'MerkleProof2019' }, key: null, ...fit }
}

test.each(receiptCodes)('%s is told at the place of the receipt', async (fit) => {
  const context = contextWith({ finding: findingWith({ receipt: fit }) })

  expect(await receipt.run(sealed, context)).toEqual([
    {
      check: 'receipt#0',
      status: fit === 'fits' ? 'passed' : 'failed',
      code: fit,
      facts: { algorithm: 'MerkleProof2019' },
      pointer: '/proof',
    },
  ])
})

// "The file is unaltered" of a receipt that was never compared would be made up.
test('of a seal that is no receipt, and of one that could not be compared, nothing is told', async () => {
  expect(await receipt.run(sealed, contextWith({ finding: findingWith({}) }))).toEqual([])
  expect(await receipt.run(sealed, contextWith({}))).toEqual([])
})

// Passed in green beside the issuer's name, it would be read as the issuer's own: nothing says whose it is.
test('a receipt that fits makes nothing authentic, even beside a trusted issuer', async () => {
  const context = contextWith({ finding: findingWith({ receipt: 'fits' }) })
  const results = [...(await receipt.run(sealed, context)), ...(await proof.run(sealed, context))]
  const issuer = { check: 'issuer', status: 'passed', code: 'trusted', facts: {}, pointer: null } as const

  expect(authenticityOf([...results, issuer])).toEqual({ answer: 'undetermined', reasons: ['proof.anchorUnchecked'] })
})
