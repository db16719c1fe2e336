import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { Failure } from '#contract/reply.ts'
import { TrustPackRow } from '#contract/trust.ts'
import { auditCodes } from '#core/audit/entry.ts'
import { elementNames, ElementState } from '#core/credential/element.ts'
import { ImportProblem } from '#core/importing/importer.ts'
import { catalogueProblemCodes } from '#core/programme/catalogueProblem.ts'
import { Field } from '#core/programme/mapping/mapping.ts'
import { Purpose } from '#core/programme/programme.ts'
import { CaseEventKind, Stage } from '#core/recognition/case.ts'
import { DayCorrectionProblem } from '#core/recognition/dayCorrection.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { evidenceCodes } from '#core/recognition/evaluation/suggest.ts'
import { languages } from './words.ts'

/** Every sentence of a language by its whole key, `subject:part.part`. */
function sentencesOf(subjects: object): Map<string, string> {
  const flat = (prefix: string, value: unknown): [string, string][] =>
    typeof value === 'string'
      ? [[prefix, value]]
      : Object.entries(value as object).flatMap(([name, inner]) => flat(`${prefix}.${name}`, inner))
  return new Map(
    Object.entries(subjects).flatMap(([subject, value]) =>
      Object.entries(value as object).flatMap(([name, inner]) => flat(`${subject}:${name}`, inner)),
    ),
  )
}

const english = sentencesOf(languages.en)
/** Keys as the code writes them: `count` chooses the plural form. */
const keys = new Set([...english.keys()].map((key) => key.replace(/_(?:one|other)$/, '')))

const files = globSync('src/**/*.{ts,tsx}').filter(
  (path) => !/\.(test|fixtures)\.tsx?$|testSetup|src\/locales\/(en|de)\//.test(path),
)
const texts = files.flatMap(readTexts)

interface WrittenText {
  readonly file: string
  /** The text, with `*` where the code puts something in. */
  readonly pattern: string
  /** It is the key of a call that words it: it must exist. */
  readonly isKey: boolean
  /** The subjects that keys without one belong to in this file. */
  readonly subjects: readonly string[]
}

test.each(Object.keys(languages))('%s has every sentence that English has, and no other', (language) => {
  const own = sentencesOf(languages[language as keyof typeof languages])

  expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
})

// "The letter was not made. The letter was not made. Its fonts …": a failure stands under what says that it failed, and under
// others too: an assessment record that was not made said that the statement was not issued.
test.each(Object.keys(languages))('%s says in a failure why, not once more that it failed', (language) => {
  const own = [...sentencesOf(languages[language as keyof typeof languages])]
  const titles = own.flatMap(([key, words]) => (/^(failure|cli):/.test(key) ? [] : [words]))
  const saidTwice = own.filter(
    ([key, words]) =>
      key.startsWith('failure:') && titles.some((title) => title.endsWith('.') && words.startsWith(`${title} `)),
  )

  expect(saidTwice).toEqual([])
})

// A sentence that loses its fact in one language says "larger than MB" there.
test.each(Object.keys(languages))('%s uses the same facts in every sentence', (language) => {
  const own = sentencesOf(languages[language as keyof typeof languages])
  const factsOf = (sentence = '') => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort().join()
  const differing = [...english].filter(([key, words]) => factsOf(words) !== factsOf(own.get(key)))

  // `count` may be left out where a language has no use for it: "one day".
  expect(differing.map(([key]) => key).filter((key) => !/_(?:one|other)$/.test(key))).toEqual([])
})

test('no sentence is empty', () => {
  const empty = Object.values(languages).flatMap((subjects) =>
    [...sentencesOf(subjects)].filter(([, words]) => words.trim() === ''),
  )

  expect(empty).toEqual([])
})

// A key without a sentence shows itself to the officer.
test('every key that the code words has a sentence', () => {
  const missing = texts.filter((text) => text.isKey && !wholeKeys(text).some((pattern) => matches(pattern)))

  expect(missing.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([])
})

// A sentence that nobody shows is translated and reviewed for nothing, and looks as if the product said it.
test('every sentence is worded somewhere', () => {
  const patterns = texts.flatMap((text) => [
    ...wholeKeys(text),
    // Outside the renderer a key can be put together before it is worded: there a dotted text counts in any subject.
    ...(!text.file.startsWith('src/renderer/') && text.pattern.includes('.') ? [`*:${text.pattern}`] : []),
  ])
  const within = [...english.values()].flatMap((words) =>
    [...words.matchAll(/\$t\(([^)]+)\)/g)].map(([, key]) => (key ?? '').replaceAll(/\{\{\w+\}\}/g, '*')),
  )
  const written = new Set([...patterns, ...within])
  const open = [...written].filter((pattern) => pattern.includes('*') && /\w/.test(pattern)).map(toRegExp)

  expect([...keys].filter((key) => !written.has(key) && !open.some((pattern) => pattern.test(key)))).toEqual([])
})

// Codes reach `t` as values, so the compiler can't see that one of them has no words.
test.each([
  { prefix: 'failure:', codes: Failure.shape.code.options },
  { prefix: 'importing:problem.', codes: ImportProblem.shape.code.options },
  { prefix: 'catalogue:import.problem.', codes: catalogueProblemCodes },
  { prefix: 'catalogue:mapping.field.', codes: Field.options },
  { prefix: 'credential:element.', codes: elementNames },
  { prefix: 'credential:state.', codes: ElementState.options },
  { prefix: 'evaluation:evidence.', codes: evidenceCodes },
  { prefix: 'cases:stage.', codes: Stage.options },
  { prefix: 'trust:counts.', codes: Object.keys(TrustPackRow.shape.counts.shape) },
  { prefix: 'cases:purpose.', codes: Purpose.options },
  { prefix: 'cases:outcome.', codes: RecognitionOutcome.options },
  { prefix: 'cases:event.', codes: CaseEventKind.options },
  { prefix: 'cases:event.correct.problem.', codes: DayCorrectionProblem.options },
  {
    prefix: 'cases:history.',
    codes: auditCodes.filter(
      (code) =>
        !/^(?:record|officer|role|settings|policy|trust|catalogue|outcome|assessmentTemplate|gradeTable|register|archive|statementBatch|consistency)/.test(
          code,
        ),
    ),
  },
])('every code of $prefix has words', ({ prefix, codes }) => {
  expect(codes.filter((code) => !keys.has(prefix + code))).toEqual([])
})

function wholeKeys({ pattern, subjects }: WrittenText): readonly string[] {
  return pattern.includes(':') ? [pattern] : subjects.map((subject) => `${subject}:${pattern}`)
}

function matches(pattern: string): boolean {
  const expression = toRegExp(pattern)
  return [...keys].some((key) => expression.test(key))
}

function toRegExp(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll('*', '.+')}$`)
}

/** Every text that a file writes, and which of them are keys. */
function readTexts(file: string): readonly WrittenText[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: { pattern: string; isKey: boolean }[] = []
  const subjects = [...source.text.matchAll(/useTranslation\('(\w+)'\)/g)].map(([, subject]) => subject ?? '')

  const visit = (node: ts.Node, inKey: boolean): void => {
    const pattern = patternOf(node)
    if (pattern !== null) found.push({ pattern, isKey: inKey })
    if (ts.isTemplateExpression(node)) {
      for (const span of node.templateSpans) visit(span.expression, false)
      return
    }
    if (ts.isConditionalExpression(node)) {
      visit(node.condition, false)
      visit(node.whenTrue, inKey)
      visit(node.whenFalse, inKey)
      return
    }
    const words =
      ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['t', 'words'].includes(node.expression.text)
    ts.forEachChild(node, (child) => {
      visit(child, words && child === node.arguments[0])
    })
  }
  visit(source, false)
  return found.map((text) => ({ file, subjects: subjects.length === 0 ? ['common'] : subjects, ...text }))
}

function patternOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')
}
