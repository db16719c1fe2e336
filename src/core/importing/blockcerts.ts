import { ok } from '../result.ts'
import { assemble } from './assemble.ts'
import { firstParts, thirdIn } from './blockcerts/parts.ts'
import { firstSections } from './blockcerts/version1.ts'
import { thirdRemarks, thirdSections } from './blockcerts/version3.ts'
import type { CredentialDocument, Importer, Reading } from './importer.ts'
import { badgeParts } from './openBadge3/parts.ts'

/**
 * Blockcerts 1 and 3 (Blockcerts, MIT); those of version 2 are Open Badges 2.0 and read as such.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts". Many state no title: then it is missing.
 */
export const blockcerts: Importer = {
  id: 'blockcerts',
  version: 1,
  confidence: (document) => (firstParts(document) === null && thirdIn(document).length === 0 ? 0 : 1),
  read(document) {
    const { credentials, remarks } = readingOf(document)
    return ok({ importer: blockcerts.id, importerVersion: blockcerts.version, credentials, remarks })
  },
}

function readingOf(document: CredentialDocument): Pick<Reading, 'credentials' | 'remarks'> {
  const source = { importer: blockcerts.id, layer: document.layers.join('/') }
  const first = firstParts(document)
  if (first !== null) {
    const { assertions, remarks } = assemble(firstSections(first), source)
    return { credentials: [{ pointer: '', assertions, children: [] }], remarks: [...remarks] }
  }
  const read = thirdIn(document).map((credential) => {
    const badge = badgeParts(credential, document)
    const { assertions, remarks } = assemble(thirdSections(badge), source)
    const { pointer } = credential
    return { credential: { pointer, assertions, children: [] }, remarks: [...remarks, ...thirdRemarks(badge)] }
  })
  return {
    credentials: read.map(({ credential }) => credential),
    remarks: read.flatMap(({ remarks }) => remarks),
  }
}
