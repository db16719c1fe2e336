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

/** The other names of the language that a word names, in the same language as the word: of "farsi" "persian". */
export function otherNamesOf(form: string, lang: string): readonly string[] {
  const column = columnOf(lang)
  const [name] = languageNamedBy(form, lang)
  // Of most words of a title there is nothing to look for.
  if (name === undefined) return []
  const names = lines.map(columnsOf).find(([english]) => english?.[0] === name)?.[column] ?? []
  return names.filter((other) => other !== form)
}

const known = new Map<string, ReadonlyMap<string, string>>()

function namesIn(lang: string): ReadonlyMap<string, string> {
  const before = known.get(lang)
  if (before !== undefined) return before
  const column = columnOf(lang)
  const { stem } = vocabularyOf(lang)
  const names = new Map(
    column === -1
      ? []
      : lines.flatMap((line): [string, string][] => {
          const columns = columnsOf(line)
          return (columns[column] ?? []).map((form) => [stem(form), columns[0]?.[0] ?? ''])
        }),
  )
  known.set(lang, names)
  return names
}

function columnOf(lang: string): number {
  return ['en', 'de', 'fr'].indexOf(lang)
}

function columnsOf(line: string): string[][] {
  return line.split('|').map((part) => part.trim().split(/\s+/))
}

/**
 * English | German | French, the usual name first, then others and the largest varieties that are taught under a name of their
 * own (after ISO 639-3). Forms of German adjectives are told apart by the stemmer.
 */
const lines = `
english | englisch englische englischen | anglais anglaise
german deutsch | deutsch deutsche deutschen | allemand allemande
french français francais | französisch französische französischen | français française
italian italiano | italienisch italienische italienischen | italien italienne
spanish castilian español espanol | spanisch spanische spanischen | espagnol espagnole
portuguese português | portugiesisch portugiesische portugiesischen | portugais portugaise
dutch flemish nederlands | niederländisch niederländische niederländischen | néerlandais néerlandaise
swedish svenska | schwedisch schwedische schwedischen | suédois suédoise
norwegian bokmål bokmal nynorsk norsk | norwegisch norwegische norwegischen | norvégien norvégienne
danish dansk | dänisch dänische dänischen | danois danoise
finnish suomi | finnisch finnische finnischen | finnois finlandais
polish polski | polnisch polnische polnischen | polonais polonaise
czech | tschechisch tschechische tschechischen | tchèque
hungarian magyar | ungarisch ungarische ungarischen | hongrois hongroise
russian | russisch russische russischen | russe
ukrainian | ukrainisch ukrainische ukrainischen | ukrainien ukrainienne
romanian rumanian moldovan moldavian | rumänisch rumänische rumänischen | roumain roumaine
greek | griechisch griechische griechischen | grec grecque
turkish | türkisch türkische türkischen | turc turque
arabic | arabisch arabische arabischen | arabe
hebrew ivrit | hebräisch hebräische hebräischen | hébreu hébraïque
persian farsi | persisch persische persischen | persan persane
hindi | hindi | hindi
chinese mandarin | chinesisch chinesische chinesischen mandarin | chinois chinoise mandarin
japanese | japanisch japanische japanischen | japonais japonaise
korean | koreanisch koreanische koreanischen | coréen coréenne
vietnamese | vietnamesisch vietnamesische vietnamesischen | vietnamien vietnamienne
latin | latein lateinisch lateinische lateinischen | latin latine
afrikaans | afrikaans | afrikaans
akkadian | akkadisch akkadische akkadischen | akkadien akkadienne
albanian | albanisch albanische albanischen | albanais albanaise
amharic | amharisch amharische amharischen | amharique
aramaic | aramäisch aramäische aramäischen | araméen araméenne
armenian | armenisch armenische armenischen | arménien arménienne
azerbaijani azeri | aserbaidschanisch aserbaidschanische aserbaidschanischen | azerbaïdjanais azerbaïdjanaise
basque euskara euskera | baskisch baskische baskischen | basque
belarusian byelorussian | belarussisch belarussische belarussischen | biélorusse
bengali bangla | bengalisch bengalische bengalischen | bengali
berber amazigh tamazight | berberisch berberische berberischen | berbère amazigh
bihari bhojpuri maithili magahi | bihari | bihari
bosnian | bosnisch bosnische bosnischen | bosniaque bosnien bosnienne
breton | bretonisch bretonische bretonischen | breton bretonne
bulgarian | bulgarisch bulgarische bulgarischen | bulgare
burmese | birmanisch birmanische birmanischen | birman birmane
cantonese | kantonesisch kantonesische kantonesischen | cantonais cantonaise
catalan valencian | katalanisch katalanische katalanischen | catalan catalane
cherokee | cherokee | cherokee
coptic | koptisch koptische koptischen | copte
corsican | korsisch korsische korsischen | corse
croatian | kroatisch kroatische kroatischen | croate
estonian | estnisch estnische estnischen | estonien estonienne
faroese | färöisch färöische färöischen | féroïen féroïenne
frisian | friesisch friesische friesischen | frison frisonne
galician | galicisch galicische galicischen | galicien galicienne
georgian | georgisch georgische georgischen | géorgien géorgienne
gujarati | gujarati | gujarati
haitian | haitianisch haitianische haitianischen | haïtien haïtienne
hausa | hausa | haoussa
hawaiian | hawaiisch hawaiische hawaiischen | hawaïen hawaïenne
hmong | hmong | hmong
icelandic | isländisch isländische isländischen | islandais islandaise
igbo | igbo | igbo
indonesian | indonesisch indonesische indonesischen | indonésien indonésienne
irish gaelic gaeilge | irisch irische irischen | irlandais irlandaise
javanese jawa | javanisch javanische javanischen | javanais javanaise
kannada | kannada | kannada
kazakh | kasachisch kasachische kasachischen | kazakh kazakhe
khmer | khmer | khmer khmère
kurdish kurmanji sorani | kurdisch kurdische kurdischen | kurde
kyrgyz | kirgisisch kirgisische kirgisischen | kirghize
lao | laotisch laotische laotischen | laotien laotienne
latvian | lettisch lettische lettischen | letton lettone
limburgish | limburgisch limburgische limburgischen | limbourgeois
lithuanian | litauisch litauische litauischen | lituanien lituanienne
luxembourgish letzeburgesch | luxemburgisch luxemburgische luxemburgischen | luxembourgeois luxembourgeoise
macedonian | mazedonisch mazedonische mazedonischen | macédonien macédonienne
malagasy | madagassisch madagassische madagassischen | malgache
malay | malaiisch malaiische malaiischen | malais malaise
malayalam | malayalam | malayalam
maltese | maltesisch maltesische maltesischen | maltais maltaise
maori | maori | maori
marathi | marathi | marathi
mongolian | mongolisch mongolische mongolischen | mongol mongole
montenegrin | montenegrinisch montenegrinische montenegrinischen | monténégrin monténégrine
nahuatl | nahuatl | nahuatl
navajo | navajo | navajo
nepali | nepalesisch nepali | népalais népalaise
occitan provençal provencal languedocien | okzitanisch okzitanische okzitanischen | occitan occitane
ojibwe ojibwa | ojibwe | ojibwé
oromo | oromo | oromo
pashto pushto | paschtunisch paschtu | pachto
punjabi panjabi | punjabi | pendjabi
quechua | quechua | quechua
romani romany | romani | romani
romansh | rätoromanisch rätoromanische rätoromanischen | romanche
sami | samisch samische samischen | same
sanskrit | sanskrit | sanskrit
sardinian sard | sardisch sardische sardischen | sarde
serbian | serbisch serbische serbischen | serbe
shona | shona | shona
sindhi | sindhi | sindhi
sinhala sinhalese | singhalesisch singhalesische singhalesischen | cinghalais cinghalaise
slovak | slowakisch slowakische slowakischen | slovaque
slovenian slovene | slowenisch slowenische slowenischen | slovène
somali | somali somalisch | somali
swahili kiswahili | swahili suaheli | swahili
syriac | syrisch-aramäisch | syriaque
tagalog filipino | tagalog filipino | tagalog
tajik | tadschikisch tadschikische tadschikischen | tadjik tadjike
tamil | tamil tamilisch | tamoul tamoule
tatar | tatarisch tatarische tatarischen | tatar tatare
telugu | telugu | télougou
thai | thailändisch thailändische thailändischen | thaï thaïlandais thaïlandaise
tibetan | tibetisch tibetische tibetischen | tibétain tibétaine
tigrinya | tigrinya | tigrigna
turkmen | turkmenisch turkmenische turkmenischen | turkmène
twi akan | twi akan | twi akan
urdu | urdu | ourdou
uyghur uighur | uigurisch uigurische uigurischen | ouïghour ouïghoure
uzbek | usbekisch usbekische usbekischen | ouzbek ouzbèke
walloon | wallonisch wallonische wallonischen | wallon wallonne
welsh cymraeg | walisisch walisische walisischen | gallois galloise
wolof | wolof | wolof
xhosa | xhosa | xhosa
yiddish | jiddisch jiddische jiddischen | yiddish
yoruba | yoruba | yoruba
zulu | zulu | zoulou zouloue
`
  .trim()
  .split('\n')
