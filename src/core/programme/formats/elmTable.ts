import { oneLine } from '../../oneLine.ts'
import type { ProblemPlace } from '../catalogueProblem.ts'
import type { ElmValue } from './elmValue.ts'
import { tableOf, type SourceTable } from './table.ts'

/** What describes a unit of learning: ELM 3 and its qualification, and the older Europass profile (LOMS). */
const specifications = new Set(['learningachievementspecification', 'qualification', 'learningspecification'])

/** The concept of ELM's list of credit systems that is ECTS. */
const ects = 'http://data.europa.eu/snb/education-credit/6fcec5c5af'

/** Every specification of the file as a row. Null where there is none. */
export function elmTable(roots: readonly ElmValue[]): SourceTable | null {
  const byId = new Map<string, ElmValue>()
  const found: ElmValue[] = []
  const others = new Map<string, number>()
  for (const value of everyValue(roots)) {
    if (value.id === '') continue
    const before = byId.get(value.id)
    if (before !== undefined) continue
    byId.set(value.id, value)
    if (specifications.has(value.type) && value.children.has('title')) found.push(value)
    else others.set(value.type, (others.get(value.type) ?? 0) + 1)
  }
  if (found.length === 0) return null
  for (const used of ['learningoutcome', 'learningassessmentspecification', 'assessmentspecification']) {
    others.delete(used)
  }
  const records = found.map((value) => ({
    place: { at: 'path', path: value.id } satisfies ProblemPlace,
    values: columnsOf(value, byId),
  }))
  return tableOf(records, { name: '', beside: [...others].map(([kind, count]) => ({ kind, count })) })
}

function* everyValue(values: Iterable<ElmValue>): Iterable<ElmValue> {
  for (const value of values) {
    yield value
    for (const inside of value.children.values()) yield* everyValue(inside)
  }
}

function columnsOf(specification: ElmValue, byId: ReadonlyMap<string, ElmValue>): Map<string, string> {
  const values = new Map<string, string>([['id', specification.id]])
  const put = (column: string, text: string) => {
    // Notes may be HTML: its tags say how a text looks.
    const line = oneLine(text.replace(/<\/?[a-z][^<>]*>/gi, ' '))
    if (line === '') return
    const before = values.get(column)
    values.set(column, before === undefined ? line : `${before}\n${line}`)
  }
  const putTexts = (column: string, texts: readonly ElmValue[]) => {
    for (const { text, lang } of texts) put(lang === '' ? column : `${column}:${lang.toLowerCase()}`, text)
  }
  const resolved = (value: ElmValue): ElmValue => byId.get(value.ref) ?? value

  for (const [name, properties] of specification.children) {
    for (const property of properties) {
      if (/^(?:learningOutcomes?)$/.test(name)) {
        const outcomes = [property, ...(property.children.get('learningOutcome') ?? [])].map(resolved)
        for (const outcome of outcomes) {
          putTexts('learningOutcome', textsOf(outcome))
          for (const skill of skillsOf(outcome)) put('relatedESCOSkill', skill)
        }
      } else if (/^(?:provenBy|assessmentSpecification)$/.test(name)) putTexts(name, textsOf(resolved(property)))
      else if (name === 'identifier') put('identifier', (property.children.get('notation')?.[0] ?? property).text)
      else if (/creditPoint/i.test(name)) {
        const framework = property.children.get('framework')?.[0]?.ref ?? property.ref
        const point = property.children.get('point')?.[0]?.text ?? property.text
        put(framework === ects || name.includes('ECTS') ? 'creditPoint:ECTS' : 'creditPoint', point)
      } else if (name === 'EQFLevel' || name === 'eqfLevel') put('EQFLevel', property.ref || property.text)
      else {
        const texts = textsOf(property)
        if (texts.length > 0) putTexts(name, texts)
        else put(name, property.ref)
      }
    }
  }
  return values
}

/** The words of a value: its own, or those of the property that carries them in each class of the model. */
function textsOf(value: ElmValue): readonly ElmValue[] {
  if (value.text !== '') return [value]
  for (const name of ['title', 'prefLabel', 'noteLiteral', 'text', 'targetName', 'name']) {
    const texts = (value.children.get(name) ?? []).flatMap((one) => textsOf(one))
    if (texts.length > 0) return texts
  }
  return []
}

function skillsOf(outcome: ElmValue): readonly string[] {
  return ['relatedESCOSkill', 'relatedSkill', 'hasESCOSkill']
    .flatMap((name) => outcome.children.get(name) ?? [])
    .map(({ ref, text }) => ref || text)
}
