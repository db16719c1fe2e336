import { readFile, type ReadFile } from '#core/importing/registry.ts'
import type { SourceFile } from '#core/importing/importer.ts'
import type { ProofPorts } from '#core/verification/ports.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { subjectOf } from '#core/verification/subject.ts'
import type { TrustPackInUse } from '#core/verification/trustPack.ts'
import { verify } from '#core/verification/verify.ts'
import { createProofPorts } from '#engine/proofs/proofPorts.ts'
import { compare, timeOf } from './measure.ts'
import { resources } from './office.ts'
import type { Row, Section } from './report.ts'
import { readDemoPack, sealedFiles, type SealedFile } from './sealed.ts'

const day = '2026-05-18'
const rounds = 15

/** What the workbench does with one sealed file: look at its seal alone, and everything. */
export interface Verifying {
  readonly checkSeal: () => Promise<boolean>
  readonly verifyAll: () => Promise<VerificationReport>
}

export async function createVerifying(resources: string): Promise<(file: SourceFile) => Verifying> {
  const content = await readDemoPack(resources)
  const { name, issuedOn } = content
  const pack: TrustPackInUse = { id: 'demo', name, issuedOn, content }
  const ports: ProofPorts = createProofPorts({ resourcesFolder: resources, pack: content })
  return (file) => {
    const { document, credentials } = demandRead(file)
    const credential = credentials[0] ?? null
    return {
      checkSeal: async () => {
        const findings = await Promise.all(
          subjectOf(document, credential).seals.map(({ seal }) => ports.checkSeal(seal, day)),
        )
        return findings.length > 0 && findings.every(({ status }) => status === 'passed')
      },
      verifyAll: () =>
        verify({
          document,
          credential,
          receivedOn: day,
          today: day,
          pack,
          ports,
          engineVersion: 'bench',
          checkedAt: `${day}T08:00:00.000Z`,
        }),
    }
  }
}

export async function verifyingSections(): Promise<readonly Section[]> {
  const verifying = await createVerifying(resources)
  const seal: Row[] = []
  const whole: Row[] = []
  for (const { kind, file, library, bareCheck } of await sealedFiles(resources)) {
    const { checkSeal, verifyAll } = verifying(file)
    const times = timesFor(kind)
    const peer = timeOf(bareCheck, times)
    seal.push({ work: kind, peerName: library, ...(await compare(rounds, timeOf(checkSeal, times), peer)) })
    whole.push({ work: kind, peerName: library, ...(await compare(rounds, timeOf(verifyAll, times), peer)) })
  }
  return [
    {
      title: 'Checking a seal',
      text: 'The same cryptography by the same library, the workbench with what makes it an answer: every property of the document covered by the seal, no context of the file’s own, the key’s names and origin, for JAdES the chain of certificates to an anchor. Contexts are read once by both.',
      unit: 'milliseconds',
      rows: seal,
      notes: [],
    },
    {
      title: 'Verifying a credential',
      text: 'The whole report as an officer sees it: structure, seal, certificate, issuer against the trust pack, validity, awarding body. The peer again checks the seal and nothing else.',
      unit: 'milliseconds',
      rows: whole,
      notes: [],
    },
  ]
}

/** Checks of a JWT are over in a fraction of a millisecond, canonicalisation is not. */
function timesFor(kind: SealedFile['kind']): number {
  return /JWT|JAdES/.test(kind) ? 20 : 1
}

function demandRead(file: SourceFile): ReadFile {
  const read = readFile(file)
  if (!read.ok) throw new Error(`${file.name} does not read: ${read.error.code}`)
  return read.value
}
