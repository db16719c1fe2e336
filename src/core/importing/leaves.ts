import type { ElementValue } from '../credential/element.ts'
import type { Remark, RemarkCode } from './importer.ts'
import { at, each, isObject, isPresent, keysOf, textOf, type JsonNode } from './json/node.ts'
import { dayOf, dayOfSeconds, hundredthsOf, minutesOf, minutesOfHours } from './normalise.ts'

/** One value with the place it was read from. */
export interface Leaf {
  readonly part: string
  readonly value: ElementValue
  readonly pointer: string
}

/** What reading a place gives: values, and remarks on what was odd. Nothing, where the file states nothing there. */
export type Finding = Leaf | Remark
export type Findings = readonly Finding[]

export const isRemark = (finding: Finding): finding is Remark => 'code' in finding

export function remark(code: RemarkCode, node: JsonNode, facts: Remark['facts'] = {}): Remark {
  return { code, pointer: node.pointer, facts }
}

/** The findings up to and with the first alternative that states a value: remarks on the way are kept. */
export function firstStated(...alternatives: readonly Findings[]): Findings {
  const index = alternatives.findIndex((findings) => findings.some((finding) => !isRemark(finding)))
  return (index < 0 ? alternatives : alternatives.slice(0, index + 1)).flat()
}

/** A text without a language map; numbers count as text. */
export function text(part: string, node: JsonNode, lang: string): Findings {
  return leaf(node, scalarOf, 'text', (value) => [
    { part, value: { kind: 'text', text: value, lang }, pointer: node.pointer },
    ...(looksGarbled(value) ? [remark('text-garbled', node)] : []),
  ])
}

/** UTF-8 that was once read as Latin-1: `lÃ©gal`. */
const looksGarbled = (value: string): boolean => /[\u00c2\u00c3][\u0080-\u00bf]/.test(value)

/** A text that may be a value object of JSON-LD (`@value`, `@language`), one or several. */
export function taggedTexts(part: string, node: JsonNode, lang: string): Findings {
  return each(node).flatMap((one) =>
    isObject(one.value) ? text(part, at(one, '@value'), textOf(at(one, '@language')) ?? lang) : text(part, one, lang),
  )
}

/** The language that a file names for texts beside it; null where it names none. */
export function languageIn(node: JsonNode): string | null {
  const tag = textOf(node)?.trim() ?? ''
  return tag === '' ? null : tag
}

/** The address of a page; a blank node of JSON-LD (`_:b1`) means nothing outside its file. */
export function address(part: string, node: JsonNode): Findings {
  return textOf(node)?.startsWith('_:') === true ? [] : identifier(part, node, 'URL')
}

/** A language map: `{ en: "…", de: ["…", "…"] }`. The keys are kept as they are. */
export function languageMap(part: string, node: JsonNode): Findings {
  return each(node).flatMap((one) =>
    isObject(one.value) ? keysOf(one).flatMap((lang) => textsOf(part, at(one, lang), lang)) : text(part, one, 'und'),
  )
}

function textsOf(part: string, node: JsonNode, lang: string): Findings {
  const tag = lang.trim() === '' ? 'und' : lang
  return [
    ...(lang === lang.trim() ? [] : [remark('language-tag-untidy', node, { tag: lang })]),
    ...(node.value === null ? [remark('text-null', node)] : []),
    ...each(node).flatMap((one) => text(part, one, tag)),
  ]
}

export function date(part: string, node: JsonNode): Findings {
  return leaf(node, dayOf, 'date', (day) => [{ part, value: { kind: 'date', date: day }, pointer: node.pointer }])
}

export function secondsDate(part: string, node: JsonNode): Findings {
  return leaf(node, dayOfSeconds, 'date', (day) => [
    { part, value: { kind: 'date', date: day }, pointer: node.pointer },
  ])
}

/** Credits; `scheme` is null where the file names no unit. */
export function credits(part: string, node: JsonNode, scheme: string | null): Findings {
  return leaf(node, hundredthsOf, 'credits', ({ hundredths, exact }) => [
    { part, value: { kind: 'credits', hundredths, scheme }, pointer: node.pointer },
    ...(exact ? [] : [remark('credits-rounded-down', node)]),
    ...(scheme === null ? [remark('credits-without-unit', node)] : []),
  ])
}

export function duration(part: string, node: JsonNode): Findings {
  return leaf(node, minutesOf, 'duration', (minutes) => [
    { part, value: { kind: 'duration', minutes }, pointer: node.pointer },
  ])
}

export function hours(part: string, node: JsonNode): Findings {
  return leaf(node, minutesOfHours, 'duration', (minutes) => [
    { part, value: { kind: 'duration', minutes }, pointer: node.pointer },
  ])
}

export function code(part: string, node: JsonNode, scheme: string): Findings {
  return leaf(node, scalarOf, 'text', (raw) => [
    { part, value: { kind: 'code', scheme, code: codeIn(scheme, raw) }, pointer: node.pointer },
  ])
}

const countryAuthority = 'http://publications.europa.eu/resource/authority/country/'

/** A country of the EU's list becomes its code, a level of the EQF its digit; every other term stays as it is. */
function codeIn(scheme: string, raw: string): string {
  if (scheme === 'ISO-3166-1' && raw.startsWith(countryAuthority)) return raw.slice(countryAuthority.length)
  if (scheme === 'EQF') return eqfLevelOf(raw) ?? raw
  return raw
}

export function eqfLevelOf(raw: string): string | null {
  return (
    /^(?:https?:\/\/(?:data|publications)\.europa\.eu\/(?:[\w-]+\/)*eqf\/|(?:eqf\s*)?(?:level\s*)?)([1-8])$/i.exec(
      raw.trim(),
    )?.[1] ?? null
  )
}

export function identifier(part: string, node: JsonNode, scheme: string | null): Findings {
  return leaf(node, scalarOf, 'text', (id) => [
    { part, value: { kind: 'identifier', scheme, id }, pointer: node.pointer },
  ])
}

export function flag(part: string, node: JsonNode): Findings {
  return leaf(
    node,
    (raw) => (typeof raw === 'boolean' ? { raw } : null),
    'flag',
    ({ raw }) => [{ part, value: { kind: 'flag', holds: raw }, pointer: node.pointer }],
  )
}

function scalarOf(raw: unknown): string | null {
  if (typeof raw === 'number') return String(raw)
  return typeof raw === 'string' ? raw : null
}

/** Reads one leaf: absent and blank say nothing, what does not fit leaves a remark. */
function leaf<T>(node: JsonNode, read: (raw: unknown) => T | null, expected: string, found: (value: T) => Findings) {
  if (!isPresent(node) || (typeof node.value === 'string' && node.value.trim() === '')) return []
  const value = read(node.value)
  return value === null ? [remark('unexpected-value', node, { expected })] : found(value)
}
