import { section, type Section } from '../assemble.ts'
import { code, date, firstStated, identifier, text, type Findings } from '../leaves.ts'
import { attributeOf, childOf, childrenOf, languageOf, tokenIn, type XmlElement } from '../xml/node.ts'

/** What surrounds the courses of a report. */
export interface ReportParts {
  readonly transcript: XmlElement
  readonly report: XmlElement
  readonly learner: XmlElement | null
}

/**
 * What a report says of all its courses: holder, issuer, dates. The issuer of ELMO is "the host institution, the
 * institution at which the courses have been completed" (schema.xsd, `report/issuer`): awarding body and issuer in one.
 */
export function reportSections({ transcript, report, learner }: ReportParts): readonly Section[] {
  const issuer = childOf(report, 'issuer')
  const country = tokenIn(childOf(issuer, 'country'))
  return [
    section('learner', 0, learnerOf(learner)),
    section('issuerCountry', 0, code('code', country, 'ISO-3166-1')),
    section('awardingBody', 0, titles(issuer), code('country', country, 'ISO-3166-1'), identifiers(issuer)),
    section('issuer', 0, titles(issuer), identifiers(issuer)),
    section(
      'issuedOn',
      0,
      firstStated(
        date('date', tokenIn(childOf(report, 'issueDate'))),
        date('date', tokenIn(childOf(transcript, 'generatedDate'))),
      ),
    ),
  ]
}

function learnerOf(learner: XmlElement | null): Findings {
  const name = (part: string, element: string) => text(part, tokenIn(childOf(learner, element)), 'und')
  return [
    ...name('fullName', 'fullName'),
    ...name('givenName', 'givenNames'),
    ...name('familyName', 'familyName'),
    ...name('birthName', 'birthName'),
    ...childrenOf(learner, 'bday').flatMap((day) => date('birthDate', dayIn(day))),
    ...identifiers(learner),
  ]
}

/** The draft before EMREX named the shape of a date beside it: `dtf="dd-MM-yyyy"`. */
function dayIn(element: XmlElement) {
  const { value, pointer } = tokenIn(element)
  const [, day, month, year] = /^(\d{2})[-./](\d{2})[-./](\d{4})$/.exec(String(value)) ?? []
  const dayFirst = element.attributes['dtf']?.startsWith('d') === true
  return { value: dayFirst && day !== undefined ? `${year ?? ''}-${month ?? ''}-${day}` : value, pointer }
}

const titles = (body: XmlElement | null): Findings =>
  childrenOf(body, 'title').flatMap((title) => text('name', tokenIn(title), languageOf(title)))

/** Numbers with the kind that the file names: `erasmus`, `schac`, `pic`, `nationalIdentifier`, `local`. */
export function identifiers(element: XmlElement | null): Findings {
  return childrenOf(element, 'identifier').flatMap((one) => {
    const kind = attributeOf(one, 'type').value
    return identifier('identifier', tokenIn(one), typeof kind === 'string' && kind !== '' ? kind : null)
  })
}
