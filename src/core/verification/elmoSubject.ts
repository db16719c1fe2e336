import type { ReadCredential } from '../credential/credential.ts'
import { credentialFacts } from '../credential/facts.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import { childOf, outermost, tokenIn, type XmlElement } from '../importing/xml/node.ts'
import { bodyIn } from './readBody.ts'
import { xmlSeals } from './seal.ts'
import type { VerificationSubject } from './subject.ts'

/** A course of a transcript in XML: its report stands for the credential, and what was read names its bodies. */
export function elmoSubject(
  document: CredentialDocument,
  root: XmlElement,
  read: ReadCredential | null,
): VerificationSubject {
  const reports = outermost(root, ({ name }) => name === 'report')
  const report = reports.find(({ pointer }) => read?.pointer.startsWith(`${pointer}/`)) ?? reports[0] ?? root
  const transcript = outermost(root, ({ name }) => name === 'elmo')[0] ?? root
  const issueDate = childOf(report, 'issueDate') ?? childOf(transcript, 'generatedDate')
  const present = (element: XmlElement | null) => (element === null ? {} : { [element.name]: true })
  const facts = read === null ? null : credentialFacts(read.assertions)
  const issuer = bodyIn(read, 'issuer')
  const awarding = bodyIn(read, 'awardingBody')
  return {
    document,
    credential: {
      pointer: report.pointer,
      value: {
        ...present(childOf(transcript, 'learner') ?? childOf(report, 'learner')),
        ...present(childOf(report, 'issuer')),
        ...(issueDate === null ? {} : { issueDate: tokenIn(issueDate).value }),
      },
    },
    format: 'elmo',
    seals: xmlSeals(document.text, root),
    claims: null,
    issuer,
    awardingBodies: awarding === null ? [] : [awarding],
    titles: facts?.title.map(({ value }) => value) ?? [],
    awardedOn: facts?.awardedOn ?? facts?.issuedOn ?? null,
  }
}
