import { isThird } from '../../importing/blockcerts/parts.ts'
import { at, every, isObject, type JsonNode, rootOf, textOf, typesOf } from '../../importing/json/node.ts'
import { isHosted } from '../../importing/openBadge2/parts.ts'
import { err, ok, type Result } from '../../result.ts'
import type { LocalDate } from '../../values.ts'
import type { Check, CheckContext } from '../check.ts'
import { dayOf } from '../dates.ts'
import type { CheckResult } from '../report.ts'
import { sealsOfList } from '../seal.ts'
import { type StatusEntry, statusEntriesOf, type UnusableEntry } from '../statusEntry.ts'
import { isSet } from '../statusList.ts'
import type { CredentialFormat, NamedBody } from '../subject.ts'
import { keyBelongsTo } from '../trust.ts'
import type { TrustedStatusList } from '../trustPack.ts'
import { answers } from './result.ts'

const ofAnyList = [
  'clear',
  // Reports made before suspension had an id of its own have it under `status`.
  'suspended',
  'noTrustPack',
  'listNotHere',
  'listUnsealed',
  'listSealFails',
  'listOtherIssuer',
  'listNotInForce',
  'listMalformed',
  'listOtherPurpose',
  'indexOutside',
] as const
const otherwise = [
  'none',
  'enteredByHand',
  'atIssuer',
  'saidInFile',
  'revoked',
  'kindUnknown',
  'purposeUnknown',
  'entryIncomplete',
] as const

export const statusCodes = [...ofAnyList, ...otherwise] as const
/** A list that tells of suspensions alone says nothing of revocation: its answers are `suspension#0`, … */
export const suspensionCodes = ofAnyList
type Code = (typeof statusCodes)[number]

/** One answer for each list a file names. A list that is not usable says nothing, above all not that all is well. */
export const status: Check = {
  id: 'status',
  async run({ credential, format, issuer, record }, context) {
    // Paper can't name a list; that nobody could revoke the award does not follow.
    if (format === 'byHand') return [answers<Code>('status').skipped('enteredByHand')]
    if (format === 'openBadge2') return ofOpenBadge2(credential, issuer, context)
    // A record that was withdrawn vouches for nothing in it any more.
    const ofRecord = record === undefined ? [] : statusEntriesOf(record.node)
    const own = statusEntriesOf(credential).map((entry) => ({ entry, issuer }))
    const around = ofRecord.map((entry) => ({ entry, issuer: record?.issuer ?? null }))
    // A Blockcert that names no list may stand on the one that the profile of its issuer names, which lies elsewhere.
    if (own.length + around.length === 0 && isBlockcert(format, credential))
      return [answers<Code>('status').skipped('atIssuer', {}, issuer?.pointer ?? null)]
    const results = await ofEntries([...own, ...around], context)
    return results.map((one, nth) => (nth < own.length || around.length === 0 ? one : { ...one, of: 'learnerRecord' }))
  },
}

const isBlockcert = (format: CredentialFormat, credential: JsonNode): boolean =>
  format === 'blockcerts' || isThird(typesOf(credential))

interface AskedEntry {
  readonly entry: StatusEntry | UnusableEntry
  readonly issuer: NamedBody | null
}

function ofEntries(entries: readonly AskedEntry[], context: CheckContext): Promise<CheckResult[]> | CheckResult[] {
  if (entries.length === 0) return [answers<Code>('status').skipped('none')]
  return Promise.all(
    entries.map(async ({ entry, issuer }, index) => {
      if ('unusable' in entry) {
        return answers<Code>(`status#${index}`).skipped(entry.unusable, { found: entry.found }, entry.pointer)
      }
      const check = entry.purpose === 'suspension' ? 'suspension' : 'status'
      return ofEntry(entry, `${check}#${index}`, issuer, context)
    }),
  )
}

/** Open Badges before 3.0: the award itself may say that it is revoked; else a page of the issuer does, or a list that it names. */
function ofOpenBadge2(
  award: JsonNode,
  issuer: NamedBody | null,
  context: CheckContext,
): Promise<CheckResult[]> | CheckResult[] {
  const { failed, skipped } = answers<Code>('status')
  const revoked = at(award, 'revoked')
  if (revoked.value === true) return [failed('saidInFile', {}, revoked.pointer)]
  const badge = at(award, 'badge')
  const named = at(badge, 'issuer')
  // Whether an issuer keeps a list, only its profile tells, and that may be no more than an address here.
  if (isHosted(award) || !isObject(named.value))
    return [skipped('atIssuer', {}, isObject(badge.value) ? named.pointer : badge.pointer)]
  const list = at(named, 'revocationList')
  const url = textOf(list)
  if (url === null && hasReceipt(award)) return [skipped('atIssuer', {}, named.pointer)]
  if (url === null) return ofEntries([], context)
  const place = textOf(at(award, 'id')) ?? ''
  return ofEntries(
    [{ entry: { kind: 'ids', url, purpose: 'revocation', place, pointer: list.pointer }, issuer }],
    context,
  )
}

/** Blockcerts 2 hold no more of the profile of their issuer than its name and address. */
const hasReceipt = (award: JsonNode): boolean =>
  every(award, 'verification')
    .flatMap(typesOf)
    .some((type) => type.startsWith('MerkleProof'))

async function ofEntry(
  entry: StatusEntry,
  check: string,
  issuer: NamedBody | null,
  context: CheckContext,
): Promise<CheckResult> {
  const { passed, failed, skipped } = answers<Code>(check)
  const { url, pointer, purpose } = entry
  if (context.pack === null) return skipped('noTrustPack', { url }, pointer)
  const listed = context.pack.content.statusLists.find((list) => list.url === url)
  if (listed === undefined) return skipped('listNotHere', { url, pack: context.pack.name }, pointer)

  const list = contentOf(listed.document)
  if (list === null) return skipped('listMalformed', { url }, pointer)
  const usable = await isUsable(list, listed, issuer, context)
  if (!usable.ok) return skipped(usable.error, { url }, pointer)
  const answer = entry.kind === 'ids' ? namesId(list, entry) : bitOf(list, entry)
  if (!answer.ok) return skipped(answer.error, { url }, pointer)
  const facts = { ...usable.value, url }
  if (!answer.value) return passed('clear', facts, pointer)
  return failed(purpose === 'suspension' ? 'suspended' : 'revoked', facts, pointer)
}

/** Whether a list counts: sealed by one who may speak for the issuer, of the right type, in force. Answers its days. */
async function isUsable(
  list: JsonNode,
  listed: TrustedStatusList,
  issuer: NamedBody | null,
  { ports, pack, receivedOn, today }: CheckContext,
): Promise<Result<{ readonly date: LocalDate; readonly until?: LocalDate }, Code>> {
  if (!typesOf(list).some((type) => listTypes.includes(type))) return err('listMalformed')
  const seals = sealsOfList(listed.document)
  const findings = await Promise.all(seals.map((seal) => ports.checkSeal(seal, today)))
  if (findings.some(({ status }) => status === 'failed')) return err('listSealFails')
  const keys = findings.flatMap(({ status, key }) => (status === 'passed' && key !== null ? [key] : []))
  if (keys.length === 0) return err('listUnsealed')

  const speaker = textOf(at(list, 'issuer')) ?? textOf(at(at(list, 'issuer'), 'id'))
  const maySpeak = speaker !== null && [...(issuer?.ids ?? []), ...listed.allowedIssuers].includes(speaker)
  const trusted = pack?.content.issuers.filter(({ ids }) => speaker !== null && ids.includes(speaker)) ?? []
  const isSpeakersKey = keys.some(
    (key) => (key.from !== 'header' && key.controller === speaker) || trusted.some((one) => keyBelongsTo(key, one)),
  )
  if (!maySpeak || !isSpeakersKey) return err('listOtherIssuer')

  const from = dayOf(at(list, 'validFrom').value ?? at(list, 'issuanceDate').value)
  const until = at(list, 'validUntil').value ?? at(list, 'expirationDate').value
  if (from === null) return err('listMalformed')
  const last = until === undefined ? null : dayOf(until)
  if (until !== undefined && last === null) return err('listMalformed')
  // A list made after the file came in knows more about it, so it may be younger than that day, but not than today.
  return today < from || (last !== null && receivedOn > last)
    ? err('listNotInForce')
    : ok({ date: from, ...(last === null ? {} : { until: last }) })
}

const listTypes = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'RevocationListCredential',
  'RevocationList',
]

function bitOf(list: JsonNode, { purpose, place }: StatusEntry): Result<boolean, Code> {
  const [bits] = every(list, 'credentialSubject')
  const encoded = bits === undefined ? null : textOf(at(bits, 'encodedList'))
  if (bits === undefined || encoded === null) return err('listMalformed')
  const purposes = every(bits, 'statusPurpose').map(textOf)
  return purposes.includes(purpose) ? isSet(encoded, Number(place)) : err('listOtherPurpose')
}

/** 1EdTech lists the ids of the credentials themselves, in the list or in its subject. */
function namesId(list: JsonNode, { place }: StatusEntry): Result<boolean, Code> {
  const holders = [list, ...every(list, 'credentialSubject')]
  if (!holders.some(({ value }) => isObject(value) && 'revokedCredential' in value)) return err('listMalformed')
  const revoked = holders.flatMap((holder) => every(holder, 'revokedCredential'))
  return ok(
    revoked.some(
      (one) => textOf(one) === place || (textOf(at(one, 'id')) === place && at(one, 'revoked').value !== false),
    ),
  )
}

/** The list as JSON; of a JWT its payload, read only after the seal over it was checked. */
function contentOf(document: TrustedStatusList['document']): JsonNode | null {
  if (typeof document !== 'string') return rootOf(document)
  try {
    const payload = document.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isObject(claims)) return null
    return rootOf(isObject(claims['vc']) ? { issuer: claims['iss'], ...claims['vc'] } : claims)
  } catch {
    return null
  }
}
