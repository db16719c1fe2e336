import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import type { ReadCredential } from '#core/credential/credential.ts'
import { elementNames, type Assertion, type ElementName, type ElementValue } from '#core/credential/element.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import { unreachable } from '#core/result.ts'
import { textFor, type LangText } from '#core/values.ts'
import { checkIdOf, type CheckResult } from '#core/verification/report.ts'
import type { Words } from '#locales/words.ts'
import type { Assessment } from './assessment.ts'

/** The assessment as a page in Markdown, for people. */
export function pageOf(assessment: Assessment, words: Words): string {
  const title = textFor(credentialFacts(assessment.elements).title, 'en')?.value ?? assessment.file.name
  const sections = [
    [`# ${title}`, `${assessment.file.name} · SHA-256 \`${assessment.file.sha256}\``],
    elementSection(assessment, words),
    partSection(assessment, words),
    remarkSection(assessment, words),
    verificationSection(assessment, words),
    candidateSection(assessment, words),
    comparisonSection(assessment, words),
  ]
  return `${sections.flat().join('\n\n')}\n`
}

function elementSection({ elements }: Assessment, words: Words): string[] {
  const rows = elementNames.flatMap((name) =>
    elements
      .filter(({ element }) => element === name)
      .map((row) => [
        words(`credential:element.${name}`),
        words(`credential:state.${row.state}`),
        row.value === null ? (row.reason ?? nothing(words)) : valueOf(row.value),
        originOf(row, words),
      ]),
  )
  const heads = ['element', 'state', 'value', 'origin'].map((head) => words(`cli:assess.page.${head}`))
  return [`## ${words('cli:assess.page.elements')}`, table(heads, rows)]
}

/** The courses of a degree, each a row; a dash before it for each part that it lies in. */
function partSection({ parts }: Assessment, words: Words): string[] {
  if (parts.length === 0) return []
  const rowsOf = ({ assertions, children }: ReadCredential, depth: number): string[][] => [
    [
      `${'– '.repeat(depth)}${textFor(credentialFacts(assertions).title, 'en')?.value ?? nothing(words)}`,
      valuesOf(assertions, 'workload') || nothing(words),
      valuesOf(assertions, 'grade', 'value') || nothing(words),
    ],
    ...children.flatMap((inner) => rowsOf(inner, depth + 1)),
  ]
  const heads = ['title', 'workload', 'grade'].map((element) => words(`credential:element.${element}`))
  return [
    `## ${words('cli:assess.page.parts')}`,
    table(
      heads,
      parts.flatMap((part) => rowsOf(part, 0)),
    ),
  ]
}

function valuesOf(rows: readonly Assertion[], element: ElementName, part?: string): string {
  return rows
    .filter((row) => row.element === element && (part === undefined || row.part === part))
    .flatMap(({ value }) => (value === null ? [] : [valueOf(value)]))
    .join('; ')
}

/** What was odd about the file; a course that was not passed is told here. */
function remarkSection({ remarks }: Assessment, words: Words): string[] {
  if (remarks.length === 0) return []
  const heads = ['remark', 'place'].map((head) => words(`cli:assess.page.${head}`))
  const rows = remarks.map(({ code, pointer, facts }) => [words(`importing:remark.${code}`, facts), pointer])
  return [`## ${words('cli:assess.page.remarks')}`, table(heads, rows)]
}

function verificationSection({ verification }: Assessment, words: Words): string[] {
  const { authenticity, standing, trustPack, checks } = verification
  const headline = [
    words(`verification:authenticity.${authenticity.answer}`),
    ...standing.answers.map((answer) => words(`verification:standing.${answer}`)),
  ].join(' · ')
  const titleOf = (check: CheckResult) => {
    const title = words(`verification:check.${checkIdOf(check)}`)
    return check.of === undefined ? title : words(`verification:of.${check.of}`, { check: title })
  }
  const rows = checks.map((check) => [
    titleOf(check),
    words(`verification:outcome.${check.status}`),
    words(`verification:${checkIdOf(check)}.${check.code}`, check.facts),
  ])
  const heads = ['check', 'result', 'reason'].map((head) => words(`cli:assess.page.${head}`))
  const pack = trustPack === null ? words('cli:assess.page.noPack') : trustPack.name
  return [
    `## ${words('cli:assess.page.verification')}`,
    `**${headline}**`,
    words('cli:assess.page.asOf', { date: standing.asOf, pack }),
    table(heads, rows),
  ]
}

function candidateSection({ candidates }: Assessment, words: Words): string[] {
  if (candidates.length === 0) return []
  const heads = ['module', 'credits', 'why'].map((head) => words(`cli:assess.page.${head}`))
  const rows = candidates.map(({ code, alsoListed, title, credits, reasons }) => [
    [code, ...alsoListed].join(', ') + ` ${plain(title)}`,
    String(credits / 100),
    reasons.map((reason) => words(`comparison:reason.${reason.code}`, reason.facts)).join('; ') || nothing(words),
  ])
  return [`## ${words('cli:assess.page.candidates')}`, table(heads, rows)]
}

function comparisonSection({ comparison }: Assessment, words: Words): string[] {
  if (comparison === null) return []
  const { module, suggestion, outcomes } = comparison
  const heads = ['outcome', 'weight', 'essential', 'coverage', 'carriedBy'].map((head) =>
    words(`cli:assess.page.${head}`),
  )
  const rows = outcomes.map(({ key, code, text, weight, essential }) => {
    const suggested = suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === key)
    const carried = suggested?.alignments.map(({ credentialText }) => credentialText).join(' / ') ?? ''
    return [
      `${code} ${plain(text)}`,
      String(weight / 100),
      words(`cli:assess.page.essential${essential === 'unknown' ? 'Unknown' : essential === 'yes' ? 'Yes' : 'No'}`),
      words(`comparison:coverage.${suggested?.coverage ?? 'cantSay'}`),
      carried === '' ? nothing(words) : carried,
    ]
  })
  const beside = suggestion.beside.map((reason) => `- ${words(`comparison:reason.${reason.code}`, reason.facts)}`)
  return [
    `## ${words('cli:assess.page.comparison', { module: codeAndTitle(module.code, plain(module.title)) })}`,
    words('cli:assess.page.note'),
    table(heads, rows),
    ...(beside.length === 0 ? [] : [beside.join('\n')]),
  ]
}

function valueOf(value: ElementValue): string {
  switch (value.kind) {
    case 'text':
      return value.lang === 'und' ? value.text : `${value.text} (${value.lang})`
    case 'date':
      return value.date
    case 'credits':
      return `${value.hundredths / 100} ${value.scheme ?? ''}`.trim()
    case 'duration':
      return `${value.minutes / 60} h`
    case 'code':
      return `${value.scheme} ${value.code}`
    case 'identifier':
      return [value.scheme, value.id].filter(Boolean).join(' ')
    case 'flag':
      return value.holds ? '✓' : '✗'
    default:
      return unreachable(value)
  }
}

function originOf({ origin }: Assertion, words: Words): string {
  return origin?.from === 'file' ? `${origin.layer} \`${origin.pointer}\`` : nothing(words)
}

function nothing(words: Words): string {
  return words('cli:assess.page.nothing')
}

function plain(text: LangText): string {
  return textFor(text, 'en')?.value ?? ''
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** What a file says must not break the table or become mark-up of the page. */
function cell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[|<>*_[\]]/g, (mark) => `\\${mark}`)
    .replace(/\s+/g, ' ')
}
