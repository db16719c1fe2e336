import type { ReadCredential } from '../credential/credential.ts'
import { err, ok } from '../result.ts'
import { besideClaims, reachedAt } from './edci/beside.ts'
import { inWordsOfElm } from './edci/credential.ts'
import { credentialsIn, heldBy, isPresentation, leftOut, presented } from './edci/documents.ts'
import { written } from './edci/placed.ts'
import { referencesIn } from './edci/references.ts'
import { readAward, tellsOfAnAward, type ReadAward } from './elm3/award.ts'
import type { Importer } from './importer.ts'
import { rootOf } from './json/node.ts'
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
  const { json, places } = written(inWordsOfElm(element, references))
  const { credential, remarks } = readAward(rootOf(json), {
    importer: edci.id,
    layer,
    besideEnvelope: reachedAt,
    besideClaims,
  })
  const placed = (pointer: string) => placeIn(places, pointer)
  const inside = heldBy(element).map((one) => readCredential(one, layer))
  const own = inXml(credential, placed)
  return {
    credential: { ...own, children: [...own.children, ...inside.map((one) => one.credential)] },
    remarks: [
      ...remarks.map((one) => ({ ...one, pointer: placed(one.pointer) })),
      ...references.remarks,
      ...leftOut(element),
      ...inside.flatMap((one) => one.remarks),
    ],
  }
}

function inXml(read: ReadCredential, placed: (pointer: string) => string): ReadCredential {
  return {
    pointer: placed(read.pointer),
    assertions: read.assertions.map((one) =>
      one.origin?.from === 'file' ? { ...one, origin: { ...one.origin, pointer: placed(one.origin.pointer) } } : one,
    ),
    children: read.children.map((child) => inXml(child, placed)),
  }
}

/** Of what is missing, the place where it would be. */
function placeIn(places: ReadonlyMap<string, string>, pointer: string): string {
  const place = places.get(pointer)
  if (place !== undefined || pointer === '') return place ?? ''
  return placeIn(places, pointer.slice(0, pointer.lastIndexOf('/')))
}
