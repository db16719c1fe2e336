import { at, isPresent, type JsonNode } from '../../importing/json/node.ts'
import { type Fault, missing } from './fault.ts'

/** What ELMO requires of a report (EMREX schema.xsd 1.x): who was taught, by whom, and when this was written. */
export function faultsOfElmo(report: JsonNode): Fault[] {
  return ['learner', 'issuer', 'issueDate'].flatMap((field) =>
    isPresent(at(report, field)) ? [] : [missing(report, field)],
  )
}
