import { languageNamedBy } from '../meaning/namedLanguages.ts'
import type { ModuleKind } from '../transcript.ts'
import { languageWordsIn, type LanguageWord } from '../transcript/languageWords.ts'
import type { RankWord } from './rankWord.ts'

/** What the title of a module or a skill says of learning a human language. */
export interface LanguageStudy {
  /** Its English name. */
  readonly language: string
  /** Whether the title names nothing else: "Intermediate French II", not "The French Revolution". */
  readonly alone: boolean
  /** How far it goes, in semesters from the first for beginners on; null where the title says nothing of it. */
  readonly step: number | null
  /** What is done in the language, a bit each as in `activities`; all of them where the title names none. */
  readonly activities: number
}

/**
 * The activities of the Common European Framework of Reference for Languages (Council of Europe 2020): oral and written
 * reception and production; interaction is counted to production.
 */
export const activities = { listening: 1, reading: 2, speaking: 4, writing: 8 } as const
const allActivities = 15

/** Null where a title names no language, or several: translating is another study. */
export function languageStudyOf(title: readonly RankWord[], lang: string): LanguageStudy | null {
  const words = languageWordsIn(lang)
  if (words === null) return null
  const named = new Set(title.flatMap(({ full }) => languageNamedBy(full, lang)))
  const [language] = named
  if (language === undefined || named.size > 1) return null
  const told = title.flatMap(({ full }) => words.get(full) ?? [])
  const others = title.filter((word) => !words.has(word.full) && languageNamedBy(word.full, lang).length === 0)
  return { language, alone: others.every(tellsStage), step: stepOf(title, told), activities: activitiesOf(told) }
}

/** Says how far a course goes, or nothing, and not what it is about. */
function tellsStage({ isNumber, isStop, level, moduleKind, written }: RankWord): boolean {
  return isNumber || isStop || level > 0 || written.length === 1 || (moduleKind !== null && stages.has(moduleKind))
}

const stages: ReadonlySet<ModuleKind> = new Set([
  'elementary',
  'basic',
  'introduction',
  'foundations',
  'intermediate',
  'advanced',
  'semester',
  'inOrder',
  'second',
  'further',
])

const semestersAYear = 2
/** More is the number of a course, or a year. */
const mostSemesters = 10

/**
 * "Spanish 3" and "Third Semester Spanish" are the third. A level lasts a year, of a course or of the Framework: "Intermediate
 * Spanish II" and "Spanish B2" are the fourth. "Third Year Spanish" begins with the fifth.
 */
function stepOf(title: readonly RankWord[], told: readonly LanguageWord[]): number | null {
  const numbers = title.flatMap(({ isNumber, stem }) => (isNumber ? Number(stem.slice(1)) : []))
  const [first, part = 1] = numbers
  if (first !== undefined && first > mostSemesters) return null
  if (told.includes('year')) return first === undefined ? null : semestersAYear * (first - 1) + part
  const level = Math.max(0, ...title.map(levelOf))
  if (level === 0 || title.some(({ moduleKind }) => moduleKind === 'semester')) return first ?? null
  return semestersAYear * (level - 1) + (first ?? 1)
}

function levelOf({ isNumber, level, written }: RankWord): number {
  return isNumber ? 0 : Math.max(level, 1 + ['a', 'b', 'c'].indexOf(written))
}

/** To understand what is spoken is to listen; "spoken" without it is to speak. */
function activitiesOf(told: readonly LanguageWord[]): number {
  const { listening, reading, speaking, writing } = activities
  const understanding = told.lastIndexOf('understanding')
  // In German the verb stands last: it is said of all that stands before it.
  let understands = understanding > Math.max(told.lastIndexOf('spoken'), told.lastIndexOf('written'))
  let found = 0
  for (const word of told) {
    if (word === 'understanding') understands = true
    if (word === 'speaking' || word === 'writing') understands = false
    if (word === 'listening' || (word === 'spoken' && understands)) found |= listening
    if (word === 'reading' || (word === 'written' && understands)) found |= reading
    if (word === 'speaking' || (word === 'spoken' && !understands)) found |= speaking
    if (word === 'writing' || (word === 'written' && !understands)) found |= writing
  }
  if (found > 0) return found
  return understanding === -1 ? allActivities : listening | reading
}
