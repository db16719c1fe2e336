import { EvaluatedElement } from '../../recognition/decision.ts'
import { textFor, type LangText } from '../../values.ts'
import { cell, plain, say, type Block, type Said } from '../document.ts'
import type { RecordCredential } from './recordInput.ts'

/** What was found of the five elements, and how the form was answered, each with its suggestion beside it. */
export function evaluationBlocks(credential: RecordCredential, language: string): Block[] {
  return [...findingBlocks(credential), ...formBlocks(credential, language)]
}

function findingBlocks({ findings }: RecordCredential): Block[] {
  const heading: Block = { kind: 'heading', text: say('record:findings.heading') }
  if (findings.length === 0) return [heading, { kind: 'paragraph', text: say('record:findings.none') }]
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: say('record:findings.element'), share: 0.16, align: 'start' },
        { label: say('evaluation:elements.finding'), share: 0.2, align: 'start' },
        { label: say('evaluation:elements.evidence'), share: 0.29, align: 'start' },
        { label: say('evaluation:elements.reason'), share: 0.35, align: 'start' },
      ],
      rows: EvaluatedElement.options.map((element) => {
        const found = findings.find((one) => one.element === element)
        const name = cell(say(`evaluation:elements.name.${element}`))
        if (found === undefined)
          return [name, { text: [say('evaluation:elements.open')], mark: 'open' }, cell(), cell()]
        return [
          name,
          { text: [say(`evaluation:elements.answer.${found.finding}`)], mark: findingMarks[found.finding] },
          cell(plain(found.evidence)),
          cell(plain(found.reason), say('record:by', { by: found.by })),
        ]
      }),
      totals: [],
    },
  ]
}

const findingMarks = {
  comparable: 'holds',
  difference: 'part',
  substantialDifference: 'not',
  notEstablished: 'open',
} as const

function formBlocks({ template, answers }: RecordCredential, language: string): Block[] {
  const text = (of: LangText): Said => {
    const found = textFor(of, language)
    return found === null ? plain('–') : { text: found.value, lang: found.lang }
  }
  const heading: Block = {
    kind: 'heading',
    text: say('record:form.heading', {
      name: { verbatim: textFor(template.name, language) === null ? plain('–') : verbatimOf(template.name, language) },
      version: template.version,
    }),
  }
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: say('record:form.criterion'), share: 0.22, align: 'start' },
        { label: say('record:form.suggested'), share: 0.38, align: 'start' },
        { label: say('record:form.answered'), share: 0.4, align: 'start' },
      ],
      rows: template.criteria.map(({ key, question, grades }) => {
        const { suggestion, answer } = answers.find(({ criterion }) => criterion === key) ?? {
          suggestion: null,
          answer: null,
        }
        const grade = (of: string): Said =>
          of === 'notApplicable' ? say('evaluation:form.notApplicable') : text(grades[Number(of)] ?? [])
        return [
          cell(text(question)),
          suggestion === null
            ? cell(say('evaluation:form.noSuggestion'))
            : cell(grade(suggestion.grade), say(`evaluation:evidence.${suggestion.code}`, suggestion.facts)),
          answer === null
            ? { text: [say('evaluation:form.open')], mark: 'open' }
            : cell(
                grade(answer.grade),
                ...(answer.reason.trim() === '' ? [] : [plain(answer.reason)]),
                say('record:by', { by: answer.by }),
              ),
        ]
      }),
      totals: [],
    },
  ]
}

function verbatimOf(text: LangText, language: string) {
  const found = textFor(text, language)
  return { text: found?.value ?? '', lang: found?.lang ?? 'und' }
}
