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
afrikaans | afrikaans | afrikaans
albanian | albanisch albanische albanischen | albanais albanaise
amharic | amharisch amharische amharischen | amharique
armenian | armenisch armenische armenischen | arménien arménienne
azerbaijani | aserbaidschanisch aserbaidschanische aserbaidschanischen | azerbaïdjanais azerbaïdjanaise
basque | baskisch baskische baskischen | basque
belarusian | belarussisch belarussische belarussischen | biélorusse
bengali | bengalisch bengalische bengalischen | bengali
bosnian | bosnisch bosnische bosnischen | bosniaque bosnien bosnienne
breton | bretonisch bretonische bretonischen | breton bretonne
bulgarian | bulgarisch bulgarische bulgarischen | bulgare
burmese | birmanisch birmanische birmanischen | birman birmane
catalan | katalanisch katalanische katalanischen | catalan catalane
corsican | korsisch korsische korsischen | corse
croatian | kroatisch kroatische kroatischen | croate
estonian | estnisch estnische estnischen | estonien estonienne
faroese | färöisch färöische färöischen | féroïen féroïenne
frisian | friesisch friesische friesischen | frison frisonne
galician | galicisch galicische galicischen | galicien galicienne
georgian | georgisch georgische georgischen | géorgien géorgienne
gujarati | gujarati | gujarati
hausa | hausa | haoussa
icelandic | isländisch isländische isländischen | islandais islandaise
indonesian | indonesisch indonesische indonesischen | indonésien indonésienne
irish | irisch irische irischen | irlandais irlandaise
javanese | javanisch javanische javanischen | javanais javanaise
kannada | kannada | kannada
kazakh | kasachisch kasachische kasachischen | kazakh kazakhe
khmer | khmer | khmer khmère
kurdish | kurdisch kurdische kurdischen | kurde
kyrgyz | kirgisisch kirgisische kirgisischen | kirghize
lao | laotisch laotische laotischen | laotien laotienne
latvian | lettisch lettische lettischen | letton lettone
limburgish | limburgisch limburgische limburgischen | limbourgeois
lithuanian | litauisch litauische litauischen | lituanien lituanienne
luxembourgish | luxemburgisch luxemburgische luxemburgischen | luxembourgeois luxembourgeoise
macedonian | mazedonisch mazedonische mazedonischen | macédonien macédonienne
malay | malaiisch malaiische malaiischen | malais malaise
malayalam | malayalam | malayalam
maltese | maltesisch maltesische maltesischen | maltais maltaise
marathi | marathi | marathi
mongolian | mongolisch mongolische mongolischen | mongol mongole
nepali | nepalesisch nepali | népalais népalaise
occitan | okzitanisch okzitanische okzitanischen | occitan occitane
ojibwe | ojibwe | ojibwé
punjabi | punjabi | pendjabi
romani romany | romani | romani
romansh | rätoromanisch rätoromanische rätoromanischen | romanche
sami | samisch samische samischen | same
sanskrit | sanskrit | sanskrit
serbian | serbisch serbische serbischen | serbe
slovak | slowakisch slowakische slowakischen | slovaque
slovenian slovene | slowenisch slowenische slowenischen | slovène
somali | somali somalisch | somali
swahili | swahili suaheli | swahili
tagalog filipino | tagalog filipino | tagalog
tamil | tamil tamilisch | tamoul tamoule
telugu | telugu | télougou
thai | thailändisch thailändische thailändischen | thaï thaïlandais thaïlandaise
tibetan | tibetisch tibetische tibetischen | tibétain tibétaine
urdu | urdu | ourdou
uzbek | usbekisch usbekische usbekischen | ouzbek ouzbèke
walloon | wallonisch wallonische wallonischen | wallon wallonne
welsh | walisisch walisische walisischen | gallois galloise
wolof | wolof | wolof
yiddish | jiddisch jiddische jiddischen | yiddish
yoruba | yoruba | yoruba
zulu | zulu | zoulou zouloue
`
  .trim()
  .split('\n')
