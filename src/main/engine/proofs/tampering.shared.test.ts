import { beforeAll, expect, test } from 'vitest'
import type { ReadCredential } from '#core/credential/credential.ts'
import type { CredentialDocument } from '#core/importing/importer.ts'
import type { ProofPorts } from '#core/verification/ports.ts'
import { checkIdOf, type VerificationReport } from '#core/verification/report.ts'
import { verify } from '#core/verification/verify.ts'
import { shared as found } from '../../../../scripts/shared.mjs'
import { createProofPorts } from './proofPorts.ts'
import { packOfSamples, type Sample, samplesIn } from './samplesPack.fixtures.ts'

const samples = samplesIn(found ?? '', 'ob3/valid', 'ob3/invalid', 'elm-edc/valid', 'elm-edc/invalid')
const read = samples.filter((sample) => sample.read !== null)

let ports: ProofPorts
beforeAll(async () => {
  ports = createProofPorts({ resourcesFolder: 'resources', pack: await packOfSamples(found ?? '', samples) })
})

function reportOf(document: CredentialDocument, credential: ReadCredential | null): Promise<VerificationReport> {
  const checkedAt = '2026-06-01T08:00:00Z'
  const day = '2026-06-01'
  return verify({
    document,
    credential,
    receivedOn: day,
    today: day,
    pack: null,
    ports,
    engineVersion: 'test',
    checkedAt,
  })
}

const codes = ({ checks }: VerificationReport) =>
  checks.filter((check) => checkIdOf(check) === 'proof').map(({ code }) => code)

/** These carry no seal, or one that cannot be checked here: there is nothing that a change could break. */
const withoutBaseline: Readonly<Record<string, readonly string[]>> = {
  algorithmUnknown: [
    'ob3/valid/dcpv__simple-eddsa-2022.json',
    'ob3/valid/vcedu__plugfest-1-2022__plugfest-1-ex-1.json',
    'ob3/valid/vcedu__plugfest-1-2022__plugfest-1-ex-2.json',
    'ob3/valid/vcedu__plugfest-3-2023__signed_badge_example-p3.json',
  ],
  noSeal: [
    'ob3/valid/mynextid__microcredential__v1__open-badge__examples__open-badge-mc-example.json',
    'ob3/valid/surf___data__credentials__mbob_eo_eov_microcredential_full.json',
    'ob3/valid/surf___data__credentials__mbob_ht_pf_extracurricular_full.json',
    'ob3/valid/surf___data__credentials__mbob_zw_ssb_extracurricular_full.json',
    'ob3/valid/surf___data__credentials__mbob_zw_ssb_microcredential_full.json',
    'ob3/valid/surf___data__credentials__mbob_zw_ssb_regular_full.json',
    'ob3/valid/surf___data__credentials__mbob_zw_td_extracurricular_full.json',
    'ob3/valid/surf___data__credentials__mbob_zw_td_microcredential_full.json',
    'ob3/valid/surf___data__credentials__theed_extracurricular_embedded_ho.json',
    'ob3/valid/surf___data__credentials__theed_extracurricular_full_mbo.json',
    'ob3/valid/surf___data__credentials__theed_extracurricular_minimal_ho.json',
    'ob3/valid/surf___data__credentials__theed_microcredential_minimal_ho.json',
    'ob3/valid/surf___data__credentials__theed_regular_full_ho.json',
    'ob3/valid/surf___data__credentials__theed_regular_full_mbo.json',
    'ob3/valid/surf___data__credentials__theed_regular_minimal_ho.json',
    'ob3/valid/surf___data__credentials__uvh_at_microcredential_full_2.json',
    'ob3/valid/surf___data__credentials__uvh_at_regular_full.json',
    'ob3/valid/surf___data__credentials__uvh_fvhz_extracurricular_full.json',
    'ob3/valid/surf___data__credentials__uvh_fvhz_microcredential_full.json',
    'ob3/valid/surf___data__credentials__uvh_fvhz_regular_full.json',
    'ob3/valid/surf__ref__minimal_valid_obv3.json',
    'ob3/valid/vcedu__plugfest-2-2022__unsigned-badge-example-p2-embedded-image.json',
    'ob3/valid/vcedu__plugfest-2-2022__unsigned-badge-example-p2-issuer-logo-url.json',
    'ob3/valid/vcedu__plugfest-3-2023__unsigned-badge-example-p3.json',
    'ob3/invalid/dcpv__simple-noproof.json',
    'elm-edc/valid/1edtech-bootcamp__01_separated__AA-Annex1-MC-unsigned-PROD.json',
    'elm-edc/valid/1edtech-bootcamp__01_separated__MC-unsigned-OB.1ob',
    'elm-edc/valid/dc4eu-vc__diploma__HE-ToR-5e8ec53c-d767-4a78-82f8-7e1723ff14bd-elmo1.7-simple-example.xml.json',
    'elm-edc/valid/dc4eu-vc__diploma__HE-ToR-76a57e78-57fc-492e-820f-2e92b33a0cb5-ToR_elmo_courses.xml.json',
    'elm-edc/valid/dc4eu-vc__diploma__HE-ToR-8a03692f-ff50-48c0-ae8b-046092117196-ToR uio_12345678910_elmo-1.7.xml.json',
    'elm-edc/valid/dc4eu-vc__diploma__HE-diploma-9ad88a95-2f9a-4a1d-9e08-a61e213a3eac-degreeHBO-M.xml.json',
    'elm-edc/valid/dc4eu-vc__diploma__HE-diploma-fb6b7ba8-27c6-400a-9bd3-7cb1fed4ccd9-degreeMBO.xml.json',
    'elm-edc/valid/dc4eu-vc__openbadge__complete.json',
    'elm-edc/valid/edci__jsonld__credential_shouldValidate.jsonld',
    'elm-edc/valid/edci__jsonld__regularCred.jsonld',
    'elm-edc/valid/edci__jsonld__test-data-json.jsonld',
    'elm-edc/valid/elm__credential-sample.jsonld',
    'elm-edc/valid/mynextid__certificate-of-participation-in-summer-school__v1__edc__examples__edc-cps-example.json',
    'elm-edc/valid/mynextid__degree-certificate__v1__edc__examples__edc-dc-example.json',
    'elm-edc/invalid/edci__jsonld__cred1.jsonld',
  ],
  keyNotHere: [
    'ob3/invalid/dcc__v2__ed25519__didWeb__badDidWeb.json',
    'ob3/invalid/dcpv__simple-err-proof-method-unknown-did-method.json',
    'ob3/invalid/dcpv__simple-err-proof-method-unknown-scheme.json',
  ],
  doesNotHold: [
    'ob3/invalid/dcpv__simple-err-context.json',
    'ob3/invalid/dcpv__simple-err-credential-subject-identifier-type.json',
    'ob3/invalid/dcpv__simple-err-credential-subject-profile-type.json',
    'ob3/invalid/dcpv__simple-err-credential-subject-result-type.json',
    'ob3/invalid/dcpv__simple-err-issuer-parentorg-type.json',
    'ob3/invalid/dcpv__simple-err-issuer-type.json',
  ],
}

test('the files without a seal that holds are just these', async () => {
  const without: Record<string, string[]> = {}
  for (const sample of read) {
    const answers = codes(await reportOf(sample.document, sample.read))
    if (!answers.includes('holds')) (without[answers.join()] ??= []).push(sample.path)
  }
  expect(without).toEqual(withoutBaseline)
})

// A value that is shown but not sealed could be changed by anybody between issuer and office.
test.each(read.filter(({ path }) => !Object.values(withoutBaseline).flat().includes(path)))(
  '$path: one character changed in any value that is shown breaks the seal',
  async (sample) => {
    const pointers = [...new Set(pointersOf(sample.read))]
    expect(pointers.length).toBeGreaterThan(0)
    const unbroken = []
    for (const pointer of pointers) {
      const { authenticity, checks } = await reportOf(changedAt(sample, pointer), sample.read)
      const stillHolds = checks.some(({ code }) => code === 'holds')
      if (authenticity.answer !== 'notAuthentic' || stillHolds)
        unbroken.push(`${pointer}: ${authenticity.reasons.join()}`)
    }
    expect(unbroken).toEqual([])
  },
)

/** Where the displayed values stand in the document. */
function pointersOf(credential: ReadCredential | null): string[] {
  if (credential === null) return []
  const own = credential.assertions.flatMap(({ origin }) => (origin?.from === 'file' ? [origin.pointer] : []))
  return [...own, ...credential.children.flatMap(pointersOf)]
}

/** The document with one character of one value changed, in its seal as a forger would leave it. */
function changedAt({ document }: Sample, pointer: string): CredentialDocument {
  const json = structuredClone(document.json)
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = tokens.pop() ?? ''
  const parent = tokens.reduce<unknown>((value, token) => (value as Record<string, unknown>)[token], json) as Record<
    string,
    unknown
  >
  parent[last] = changed(parent[last])
  const text = JSON.stringify(json)
  return { ...document, json, text, envelope: changedEnvelope(document.envelope, text) }
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') throw new Error(`A displayed value is no leaf: ${JSON.stringify(value)}`)
  const at = value.search(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)
  const old = value[at] ?? ''
  return value.slice(0, at) + (old === '7' ? '3' : /\d/.test(old) ? '7' : old === 'x' ? 'y' : 'x') + value.slice(at + 1)
}

function changedEnvelope(envelope: CredentialDocument['envelope'], text: string): CredentialDocument['envelope'] {
  if (envelope === null) return null
  if (envelope.kind === 'jades') return { ...envelope, json: { ...(envelope.json as object), payload: text } }
  const [header = '', , signature = ''] = envelope.compact.split('.')
  return { ...envelope, compact: [header, Buffer.from(text).toString('base64url'), signature].join('.') }
}
