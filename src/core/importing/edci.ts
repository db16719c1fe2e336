import { err, ok } from '../result.ts'
import { inWordsOfElm } from './edci/credential.ts'
import { credentialsIn, heldBy, isPresentation, leftOut, presented } from './edci/documents.ts'
import { referencesIn } from './edci/references.ts'
import { tellsOfAnAward, type ReadAward } from './elm3/award.ts'
import { besideClaims, reachedAt } from './elm3/beside.ts'
import { readPlaced } from './elm3/placed.ts'
import type { Importer } from './importer.ts'
import { outermost, type XmlElement } from './xml/node.ts'

/**
 * European Digital Credentials of the first generation: XML of the Europass Digital Credentials Infrastructure, 2019 to
 * 2022. It is the learning model that ELM v3 writes in JSON, with whatever is named twice in sections of its own. So a
 * credential is brought into the words of that model and read as it is, and each place is said as one of the XML.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts".
 */
export const edci: Importer = {
  id: 'edci',
  version: 1,
  confidence: ({ xml }) => (xml !== undefined && (isPresentation(xml) || credentialsIn({ xml }).length > 0) ? 1 : 0),
  read({ xml, layers }) {
    const found = credentialsIn(xml === undefined ? {} : { xml })
    if (xml === undefined || found.length === 0) {
      const isSealed = xml !== undefined && outermost(xml, ({ name }) => name === 'Signature').length > 0
      return err({ code: 'holds-none', facts: { sealed: isSealed ? 'yes' : 'no' } })
    }
    const read = found.map((one) => readCredential(one, layers.join('/')))
    const telling = read.filter(({ credential }) => tellsOfAnAward(credential))
    if (telling.length === 0) return err({ code: 'missing-field', facts: { field: 'title' } })
    return ok({
      importer: edci.id,
      importerVersion: edci.version,
      credentials: telling.map(({ credential }) => credential),
      remarks: [...telling.flatMap(({ remarks }) => remarks), ...presented(xml)],
    })
  },
}

function readCredential(element: XmlElement, layer: string): ReadAward {
  const references = referencesIn(element)
  const own = readPlaced(inWordsOfElm(element, references), {
    importer: edci.id,
    layer,
    besideEnvelope: reachedAt,
    besideClaims,
  })
  const inside = heldBy(element).map((one) => readCredential(one, layer))
  return {
    credential: { ...own.credential, children: [...own.credential.children, ...inside.map((one) => one.credential)] },
    remarks: [...own.remarks, ...references.remarks, ...leftOut(element), ...inside.flatMap((one) => one.remarks)],
  }
}
