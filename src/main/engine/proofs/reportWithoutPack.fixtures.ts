import type { ReadFile } from '#core/importing/registry.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { verify } from '#core/verification/verify.ts'
import { createProofPorts } from './proofPorts.ts'

/** What the checks say of the first credential of a file where no trust pack is loaded. */
export function reportWithoutPack({ document, credentials }: ReadFile): Promise<VerificationReport> {
  return verify({
    document,
    credential: credentials[0] ?? null,
    receivedOn: '2026-05-18',
    today: '2026-05-18',
    pack: null,
    ports: createProofPorts({ resourcesFolder: 'resources', pack: null }),
    engineVersion: '1',
    checkedAt: '2026-05-18T08:00:00Z',
  })
}
