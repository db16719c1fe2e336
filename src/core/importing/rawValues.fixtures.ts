import { findNodeAtLocation, getNodeValue, parseTree, type Node } from 'jsonc-parser'
import type { Assertion } from '../credential/element.ts'
import type { ReadCredential } from '../credential/credential.ts'
import { rawXmlReader } from './rawXml.fixtures.ts'

/** Reads values out of a text of JSON by pointer with a parser of its own, which the importers do not use. */
function rawReader(text: string): (pointer: string) => unknown {
  const tree = parseTree(text)
  return (pointer) => {
    const node = tree && pointer.split('/').slice(1).map(unescaped).reduce<Node | undefined>(step, tree)
    return node === undefined ? undefined : (getNodeValue(node) as unknown)
  }
}

const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')

function step(node: Node | undefined, key: string): Node | undefined {
  return node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key])
}

/** What a raw value is stored as, by the rules of `docs/how-to/add-an-importer.md`, worked out a second time. */
function storedFrom(raw: unknown, value: NonNullable<Assertion['value']>): unknown {
  switch (value.kind) {
    case 'text':
      return { ...value, text: typeof raw === 'number' ? JSON.stringify(raw) : raw }
    case 'date':
      return { kind: 'date', date: typeof raw === 'number' ? utcDay(raw) : String(raw).trim().slice(0, 10) }
    case 'credits':
      return { ...value, hundredths: hundredths(String(raw)) }
    case 'duration':
      return { kind: 'duration', minutes: typeof raw === 'string' && raw.includes('P') ? minutes(raw) : hours(raw) }
    case 'code':
      return { ...value, code: codeFrom(String(raw), value.scheme) }
    case 'identifier':
      return { ...value, id: typeof raw === 'number' ? JSON.stringify(raw) : raw }
    case 'flag':
      return { kind: 'flag', holds: raw }
  }
}

/** As `storedFrom`; in XML everything is text, and white space around and inside words of one line says nothing. */
function storedFromXml(raw: unknown, value: NonNullable<Assertion['value']>): unknown {
  if (typeof raw !== 'string') return undefined
  const line = raw
    .split(/[\t\n\r ]+/)
    .filter((word) => word !== '')
    .join(' ')
  if (value.kind === 'text') return { ...value, text: value.text === raw ? raw : line }
  if (value.kind === 'duration') {
    return { kind: 'duration', minutes: line.startsWith('P') ? minutes(line) : hours(line) }
  }
  if (value.kind === 'flag') return { kind: 'flag', holds: line === 'true' || line === '1' }
  if (value.kind === 'identifier') return { ...value, id: line.replace(/^mailto:/i, '') }
  const dayFirst = /^(\d\d)\D(\d\d)\D(\d{4})$/.exec(line)
  const isDayFirst = value.kind === 'date' && dayFirst !== null
  return storedFrom(isDayFirst ? dayFirst.slice(1).reverse().join('-') : line, value)
}

const utcDay = (seconds: number) => new Date(seconds * 1000).toISOString().split('T')[0]

/** A bare number of hours, also as a text. */
const hours = (raw: unknown) => Math.floor(Number(String(raw).replace(/ ?h(ours?)?$/i, '')) * 60)

function hundredths(decimal: string): number {
  const [whole = '', fraction = ''] = decimal.trim().split(/[.,]/)
  return Number(`${whole}${`${fraction}00`.slice(0, 2)}`)
}

const unitMinutes: Readonly<Record<string, number>> = { D: 1440, H: 60, M: 1, S: 1 / 60 }

function minutes(duration: string): number {
  const amounts = [...duration.matchAll(/([\d.]+)([DHMS])/g)]
  return Math.floor(
    amounts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitMinutes[unit ?? ''] ?? NaN), 0),
  )
}

const countryAuthority = 'http://publications.europa.eu/resource/authority/country/'

function codeFrom(raw: string, scheme: string): string {
  if (scheme === 'ISO-3166-1') return raw.startsWith(countryAuthority) ? raw.slice(countryAuthority.length) : raw
  const level = raw.toLowerCase().replace(/^https?:.*europa\.eu\/.*eqf\/|eqf|level|\s|\.0$/g, '')
  return scheme === 'EQF' && '12345678'.includes(level) && level.length === 1 ? level : raw
}

/** What stands between two marks of a list of several lines, or before the first. */
function isOfList(raw: unknown, text: string): boolean {
  if (typeof raw !== 'string') return false
  const pieces = `\n${raw}`.split(/\n[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+/)
  return pieces.length > 2 && pieces.some((piece) => isWithoutMarks(piece, text))
}

/** What is left of a text in Markdown without its marks; told by letters and figures alone. */
function isWithoutMarks(raw: unknown, text: string): boolean {
  if (typeof raw !== 'string') return false
  const marks = /(?<=\])\([^()\s]+(?: "[^"]*")?\)|<\/?[a-z][^<>:]*>|&[a-z\d#]+;/gi
  const letters = (of: string) =>
    of
      .replaceAll(marks, '')
      .match(/[\p{L}\p{N}]/gu)
      ?.join('') ?? ''
  return letters(raw) === letters(text)
}

/** Every assertion of an award and of its parts. */
export function assertionsOf(credentials: readonly ReadCredential[]): readonly Assertion[] {
  return credentials.flatMap(({ assertions, children }) => [...assertions, ...assertionsOf(children)])
}

const markedParts = ['text', 'description', 'credentialDescription', 'narrative', 'evidenceText', 'endorsement']

function mayBeMarked({ element, part, origin }: Assertion): boolean {
  const ofBadge = origin?.from === 'file' && origin.importer.startsWith('openBadge')
  return ofBadge && element !== 'title' && markedParts.includes(part)
}

/** What a pointer promises and does not hold: empty where every stated value follows from the file. */
export function brokenOrigins(text: string, credentials: readonly ReadCredential[]): readonly object[] {
  const isXml = text.trimStart().startsWith('<')
  const rawAt = isXml ? rawXmlReader(text) : rawReader(text)
  const expectedFrom = isXml ? storedFromXml : storedFrom
  return assertionsOf(credentials).flatMap((assertion): readonly object[] => {
    const { value, origin } = assertion
    if (value === null || origin?.from !== 'file') return value === null && origin === null ? [] : [assertion]
    const raw = rawAt(origin.pointer)
    if (value.kind === 'text' && assertion.element === 'learningOutcome' && isOfList(raw, value.text)) return []
    if (value.kind === 'text' && mayBeMarked(assertion) && isWithoutMarks(raw, value.text)) return []
    // Texts of EDCI may be HTML.
    const isHtml = origin.importer === 'edci' && /<[a-z]|&[a-z]/i.test(String(raw))
    if (value.kind === 'text' && isHtml && isWithoutMarks(raw, value.text)) return []
    const expected = expectedFrom(raw, value)
    return JSON.stringify(expected) === JSON.stringify(value) ? [] : [{ assertion, expected }]
  })
}
