import { wordSet } from '../vocabulary/words.ts'

/** What a word says of learning a language; `frame` words say nothing of it and nothing else either. */
export type LanguageWord =
  'understanding' | 'listening' | 'reading' | 'speaking' | 'writing' | 'spoken' | 'written' | 'year' | 'frame'

/** In lower case, written for this project after the headings of the Common European Framework of Reference. */
const lists: Readonly<Record<string, Readonly<Record<LanguageWord, string>>>> = {
  en: {
    understanding: 'understand understanding comprehend comprehension follow',
    listening: 'listen listening',
    reading: 'read reading',
    speaking: `speak converse conversation conversational conversations fluent fluency fluently interact interaction talk
      talking pronunciation`,
    writing: 'write correspond correspondence composition',
    spoken: 'spoken speaking oral orally verbal verbally speech',
    written: 'written writing',
    year: 'year years',
    frame: `language languages course courses class ability able show demonstrate competent competency competence proficiency skill
      skills use command master communicate communication learn learners study beginner foreign semester`,
  },
  de: {
    understanding: 'verstehen verständnis',
    listening: 'hören hörverstehen hörverständnis zuhören',
    reading: 'lesen leseverstehen leseverständnis lektüre',
    speaking: 'sprechen konversation unterhalten aussprache gespräch gesprächsführung',
    writing: 'schreiben schriftverkehr korrespondenz textproduktion aufsatz',
    spoken: 'gesprochen gesprochene gesprochenes gesprochenen mündlich mündliche mündlicher mündliches ausdruck',
    written:
      'geschrieben geschriebene geschriebenes geschriebenen schriftlich schriftliche schriftlicher schriftliches',
    year: 'jahr jahre',
    frame: `sprache sprachen sprachkurs kurs als fremdsprache zweitsprache können kompetenz sprachkompetenz sprachpraxis fertigkeiten
      kommunikation kommunizieren lernen semester`,
  },
  fr: {
    understanding: 'comprendre compréhension',
    listening: 'écouter écoute audition',
    reading: 'lire lecture',
    speaking: 'parler converser conversation interagir prononciation dialoguer',
    writing: 'écrire rédiger rédaction correspondance correspondre',
    spoken: 'oral orale oraux parlé parlée oralement verbalement',
    written: 'écrit écrite écrits',
    year: 'an année années',
    frame: `langue langues cours expression étrangère compétence compétences maîtrise maîtriser communiquer communication apprendre
      semestre débutants`,
  },
}

const known = new Map(
  Object.entries(lists).map(([lang, words]) => [
    lang,
    new Map(
      Object.entries(words).flatMap(([kind, list]) => [...wordSet(list)].map((word) => [word, kind as LanguageWord])),
    ),
  ]),
)

/** Null for a language whose words nobody here could write. */
export function languageWordsIn(lang: string): ReadonlyMap<string, LanguageWord> | null {
  return known.get(lang) ?? null
}
