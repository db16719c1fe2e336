import { every, type JsonNode, textOf } from '../../importing/json/node.ts'
import type { Check, CheckContext } from '../check.ts'
import type { CheckResult } from '../report.ts'
import { shownName, type NamedBody } from '../subject.ts'
import { sameName } from '../trust.ts'
import { answers } from './result.ts'

export const awardingBodyCodes = [
  'same',
  'mandateInPack',
  'mandateInFile',
  'other',
  'issuerNotNamed',
  'notStated',
] as const

/** Who gave the award, beside who sealed the file. That they differ is allowed; it must be seen. */
export const awardingBody: Check = {
  id: 'awardingBody',
  run({ credential, issuer, awardingBodies }, context) {
    const { skipped } = answers<(typeof awardingBodyCodes)[number]>('awardingBody')
    if (awardingBodies.length === 0) return [skipped('notStated')]
    return awardingBodies
      .filter(isFirstOfItsName)
      .map((body) =>
        issuer === null
          ? skipped('issuerNotNamed', { awardingBody: shownName(body) }, body.pointer)
          : ofBody(body, issuer, credential, context),
      )
  },
}

function ofBody(body: NamedBody, issuer: NamedBody, credential: JsonNode, { pack }: CheckContext): CheckResult {
  const { passed, skipped } = answers<(typeof awardingBodyCodes)[number]>('awardingBody')
  const facts = { issuer: shownName(issuer), awardingBody: shownName(body) }
  if (isSame(issuer, body)) return passed('same', facts, body.pointer)
  const mandated = pack?.content.issuers
    .filter(({ ids }) => ids.some((id) => issuer.ids.includes(id)))
    .flatMap(({ mayAwardFor }) => mayAwardFor)
  const inPack = mandated?.some((who) => body.ids.includes(who) || body.names.some((name) => sameName(name, who)))
  if (inPack === true) return passed('mandateInPack', { ...facts, pack: pack?.name ?? '' }, body.pointer)
  return skipped(every(credential, 'evidence').some(isMandate) ? 'mandateInFile' : 'other', facts, body.pointer)
}

/** One id or one name in common: files give the same organisation a new id of their own in each place. */
function isSame(one: NamedBody, other: NamedBody): boolean {
  if (one.ids.some((id) => other.ids.includes(id))) return true
  return one.names.some((name) => other.names.some((said) => sameName(name, said)))
}

/** Evidence of the EU vocabulary's type "Mandate". */
function isMandate(evidence: JsonNode): boolean {
  return every(evidence, 'dcType', 'id').some(
    (id) => textOf(id) === 'http://data.europa.eu/snb/evidence-type/c_18016257',
  )
}

function isFirstOfItsName(body: NamedBody, index: number, all: readonly NamedBody[]): boolean {
  return all.findIndex((other) => shownName(other) === shownName(body)) === index
}
