import type { ReadCredential } from '../credential/credential.ts'
import { err, ok } from '../result.ts'
import { assemble } from './assemble.ts'
import { courseSections, oddities } from './elmo/course.ts'
import { reportSections, type ReportParts } from './elmo/report.ts'
import type { CredentialDocument, Importer, Remark } from './importer.ts'
import { remark } from './leaves.ts'
import { childOf, childrenOf, descend, outermost, tokenIn, type XmlElement } from './xml/node.ts'

/** The namespaces of EMREX (1.x, with the number of a version behind it), and of the CEN draft before it. */
const namespaces =
  /^(?:https:\/\/github\.com\/emrex-eu\/elmo-schemas\/tree\/v1(?:\.\d+)*|http:\/\/purl\.org\/net\/elmo|)$/

/**
 * ELMO, the XML of EMREX, Erasmus Without Paper and national student systems: a transcript. Each learning opportunity is
 * an award of its own; those that it has as parts are its children, and credits count at one of these levels only.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts".
 */
export const elmo: Importer = {
  id: 'elmo',
  version: 1,
  confidence: ({ xml }) => (xml === undefined ? 0 : transcriptsIn(xml).length > 0 ? 1 : 0),
  read(document) {
    const transcripts = transcriptsIn(document.xml ?? null)
    const read = transcripts.flatMap((transcript) => readTranscript(transcript, document))
    if (read.length === 0) return err({ code: 'no-courses', facts: {} })
    return ok({
      importer: elmo.id,
      importerVersion: elmo.version,
      credentials: read.map(({ credential }) => credential),
      remarks: [...read.flatMap(({ remarks }) => remarks), ...transcripts.flatMap(attachments)],
    })
  },
}

/** Files inside the transcript, such as a PDF of it; they stand around the reports, inside one, and in supplements. */
function attachments(transcript: XmlElement): readonly Remark[] {
  return outermost(transcript, ({ name }) => name === 'attachment').map((attachment) => {
    const kind = childOf(attachment, 'content')?.text.match(/^\s*data:([\w.+-]+\/[\w.+-]+)/)?.[1]
    const [name = kind ?? '?'] = childrenOf(attachment, 'title').concat(childrenOf(attachment, 'type')).flatMap(wordsIn)
    return remark('attachment-not-read', tokenIn(attachment), { name })
  })
}

/** The transcripts of a document: itself, or those inside a wrapper such as an answer of Erasmus Without Paper. */
function transcriptsIn(root: XmlElement | null): readonly XmlElement[] {
  return root === null ? [] : outermost(root, ({ name, namespace }) => name === 'elmo' && namespaces.test(namespace))
}

interface Read {
  readonly credential: ReadCredential
  readonly remarks: readonly Remark[]
}

function readTranscript(transcript: XmlElement, document: CredentialDocument): readonly Read[] {
  return childrenOf(transcript, 'report').flatMap((report) => {
    // The draft before EMREX had the learner inside each report.
    const learner = childOf(transcript, 'learner') ?? childOf(report, 'learner')
    const around: ReportParts = { transcript, report, learner }
    return childrenOf(report, 'learningOpportunitySpecification').map((one) => readCourse(one, around, document))
  })
}

/** A part says who awarded it, to whom and when just as the whole does: the report around both says so once. */
function readCourse(course: XmlElement, around: ReportParts, document: CredentialDocument): Read {
  const sections = [...reportSections(around), ...courseSections(course, around)]
  const own = assemble(sections, { importer: elmo.id, layer: document.layers.join('/') })
  const parts = descend(course, 'hasPart', 'learningOpportunitySpecification').map((part) =>
    readCourse(part, around, document),
  )
  return {
    credential: {
      pointer: course.pointer,
      assertions: own.assertions,
      children: parts.map(({ credential }) => credential),
    },
    remarks: [...own.remarks, ...oddities(course), ...parts.flatMap(({ remarks }) => remarks)],
  }
}

function wordsIn(element: XmlElement): readonly string[] {
  const { value } = tokenIn(element)
  return typeof value === 'string' && value !== '' ? [value] : []
}
