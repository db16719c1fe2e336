import { createHash } from 'node:crypto'
import type { ReceiptFit, SealCode, SealFinding } from '#core/verification/ports.ts'
import type { Seal } from '#core/verification/seal.ts'
import type { Contexts } from '../contexts.ts'
import { notChecked } from '../finding.ts'
import { givesOtherMeaning } from '../ownWords.ts'
import { canonical, type Canonical, type Lost } from './canonical.ts'
import { receiptIn, type Receipt } from './decode.ts'

type ReceiptSeal = Extract<Seal, { kind: 'receipt' }>

/**
 * Checks the receipt of a Blockcert (MerkleProof2017, MerkleProof2019): whether it is for just this file, and whether its path
 * leads to the root that it names.
 *
 * It never passes. Anybody can make a receipt that fits: that the issuer wrote its root into a chain of blocks can't be looked up
 * offline, and the address that would have written it stands in the file alone.
 */
export async function checkReceipt({ documents, proof }: ReceiptSeal, contexts: Contexts): Promise<SealFinding> {
  const algorithm = nameOf(proof)
  const purpose = proof['proofPurpose']
  if (purpose !== undefined && purpose !== 'assertionMethod')
    return notChecked('otherPurpose', { purpose: textIn(purpose) })
  const receipt = receiptIn(proof)
  if (receipt === null) return notChecked('incomplete', {})
  if (rootReached(receipt) !== receipt.merkleRoot) return doesNotFit('leadsElsewhere', { algorithm })

  const [bare] = documents
  const forms: Canonical[] = []
  for (const document of documents) {
    const form = await canonical(document, contexts)
    forms.push(form)
    if (!isFor(form, receipt)) continue
    return ofFitting(receipt, { algorithm, lost: lostIn(forms[0]), isOwn: givesOtherMeaning(bare, contexts) })
  }
  const unreadable = forms.find((form) => 'code' in form)
  return unreadable === undefined ? doesNotFit('differs', { algorithm }) : notChecked(unreadable.code, unreadable.facts)
}

const isFor = (form: Canonical, { targetHash }: Receipt): boolean =>
  'texts' in form && form.texts.some((text) => sha256(text) === targetHash)

const lostIn = (form: Canonical | undefined): readonly Lost[] => (form !== undefined && 'lost' in form ? form.lost : [])

function ofFitting(
  { anchors }: Receipt,
  { algorithm, lost, isOwn }: { readonly algorithm: string; readonly lost: readonly Lost[]; readonly isOwn: boolean },
): SealFinding {
  const [word, ...others] = lost
  // Whoever makes a receipt by the rules refuses words that no context knows, so one that stands alone came later.
  if (word?.isWord === true && others.every(({ isWord }) => isWord))
    return doesNotFit('wordAdded', { algorithm, term: word.term })
  if (word !== undefined) return notChecked('notCovered', { term: word.term })
  if (isOwn) return notChecked('ownContext', {})
  const { chain, transaction } = anchors.find(({ forTests }) => !forTests) ?? anchors[0]
  const code: SealCode = anchors.every(({ forTests }) => forTests) ? 'anchorForTests' : 'anchorUnchecked'
  return { ...notChecked(code, { algorithm, chain, transaction }), receipt: 'fits' }
}

function doesNotFit(receipt: Exclude<ReceiptFit, 'fits'>, facts: SealFinding['facts']): SealFinding {
  return { status: 'failed', code: 'doesNotHold', facts, key: null, receipt }
}

function rootReached({ targetHash, path }: Receipt): string {
  return path.reduce(
    (reached, { side, hash }) => sha256(Buffer.from(side === 'left' ? hash + reached : reached + hash, 'hex')),
    targetHash,
  )
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

function nameOf({ type, cryptosuite, chainedProofType }: ReceiptSeal['proof']): string {
  return textIn(cryptosuite ?? chainedProofType ?? [type].flat()[0])
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
