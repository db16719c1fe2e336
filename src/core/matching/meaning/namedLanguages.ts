import { wordsOf } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'
import type { Gist } from './gist.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** The languages, or peoples, that a text names, by their English names; empty where it names none. */
export const languagesNamedIn = workedOutOnce(({ read: { value, lang } }: Gist): ReadonlySet<string> => {
  return new Set(wordsOf(value).flatMap(({ form }) => languageNamedBy(form, lang)))
})

/** The language that a word of a text names, in a list; empty where it names none. */
export function languageNamedBy(form: string, lang: string): readonly string[] {
  const name = namesIn(lang).get(vocabularyOf(lang).stem(form))
  return name === undefined ? [] : [name]
}

const known = new Map<string, ReadonlyMap<string, string>>()

function namesIn(lang: string): ReadonlyMap<string, string> {
  const before = known.get(lang)
  if (before !== undefined) return before
  const column = ['en', 'de', 'fr'].indexOf(lang)
  const { stem } = vocabularyOf(lang)
  const names = new Map(
    column === -1
      ? []
      : lines.flatMap((line): [string, string][] => {
          const columns = line.split('|').map((part) => part.trim().split(/\s+/))
          return (columns[column] ?? []).map((form) => [stem(form), columns[0]?.[0] ?? ''])
        }),
  )
  known.set(lang, names)
  return names
}

/** English | German | French. Forms of German adjectives are told apart by the stemmer. */
const lines = `
english | englisch englische englischen | anglais anglaise
german | deutsch deutsche deutschen | allemand allemande
french | französisch französische französischen | français française
italian | italienisch italienische italienischen | italien italienne
spanish | spanisch spanische spanischen | espagnol espagnole
portuguese | portugiesisch portugiesische portugiesischen | portugais portugaise
dutch | niederländisch niederländische niederländischen | néerlandais néerlandaise
swedish | schwedisch schwedische schwedischen | suédois suédoise
norwegian | norwegisch norwegische norwegischen | norvégien norvégienne
danish | dänisch dänische dänischen | danois danoise
finnish | finnisch finnische finnischen | finnois finlandais
polish | polnisch polnische polnischen | polonais polonaise
czech | tschechisch tschechische tschechischen | tchèque
hungarian | ungarisch ungarische ungarischen | hongrois hongroise
russian | russisch russische russischen | russe
ukrainian | ukrainisch ukrainische ukrainischen | ukrainien ukrainienne
romanian | rumänisch rumänische rumänischen | roumain roumaine
greek | griechisch griechische griechischen | grec grecque
turkish | türkisch türkische türkischen | turc turque
arabic | arabisch arabische arabischen | arabe
hebrew | hebräisch hebräische hebräischen | hébreu hébraïque
persian | persisch persische persischen | persan persane
hindi | hindi | hindi
chinese mandarin | chinesisch chinesische chinesischen mandarin | chinois chinoise mandarin
japanese | japanisch japanische japanischen | japonais japonaise
korean | koreanisch koreanische koreanischen | coréen coréenne
vietnamese | vietnamesisch vietnamesische vietnamesischen | vietnamien vietnamienne
latin | latein lateinisch lateinische lateinischen | latin latine
`
  .trim()
  .split('\n')
