import { keptByText } from './keptByText.ts'
import { rewritten } from './rewritten.ts'

/** What reads a text asks several times. */
const mostKnown = 2000

/**
 * Where what is learned begins: behind "On completion of the module students will be able to", in UTF-16 units; 0 where a
 * text has no such frame.
 */
export const frameEnd = keptByText(mostKnown, (value, lang) => {
  const frames = framesOf[lang] ?? []
  if (!/[^\S ]| {2}/.test(value)) return endOf(value, frames)
  const spaced = rewritten(value, withSingleSpaces)
  return spaced.places[endOf(spaced.value, frames)] ?? value.length
})

/** As a sentence is written. */
function withSingleSpaces(unit: string, before: string): string {
  if (!/\s/.test(unit)) return unit
  return before.endsWith(' ') ? '' : ' '
}

function endOf(value: string, frames: readonly RegExp[]): number {
  let at = 0
  for (const frame of frames) {
    frame.lastIndex = at
    const match = frame.exec(value)
    if (match !== null && match[0].length < value.length - at) at += match[0].length
  }
  return at
}

const award = String.raw`(?:digital |open |this )?(?:badge|micro-?credential|certificate|credential|award|course|module|unit|programme|program|workshop|training|qualification)`
const bearers = 'students?|learners?|participants?|graduates?|candidates?|trainees?|attendees|holders?'
/** Nouns that name something else where no "can" or "will" comes after them. */
const earners = '(?:badge |certificate )?(?:earners?|recipients?|bearers?|holders?)'
const ability = String.raw`(?:ability|capacity|capability|competence|skills?)\s+(?:to|of)\b`

/** In the order in which they stand. Each begins where the one before ends. */
const framesOf: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\s*(?:(?:(?:up)?on|after|by|following|having|at)\b|(?:in|during|through|throughout)(?= (?:this|our|the(?! course of))\b))[^,.;:]{0,60}?\b(?:complet(?:ion|ing|ed)|end|finish(?:ing|ed)|pass(?:ing|ed)|conclusion|course|module|unit|badge|programme|program|examination|semester|training|workshop|micro-?credential)\b(?:(?! (?:students?|learners?|participants?|graduates?|you|the student|the learner)\b)[^,.;:]){0,40}?(?:,\s*|:\s*|\s+(?=(?:the |successful )?(?:students?|learners?|participants?|graduates?|candidates?|trainees?|you|one|they|i(?= (?:can|am|know|have|will|could)\b))\b))/iy,
    RegExp(
      String.raw`\s*(?:the|this|our) ${award} (?:(?:recogni[sz]es|certifies|verifies|validates|confirms|attests|shows|demonstrates|indicates|acknowledges|signifies) that |is (?:awarded|issued|given|granted) to (?:(?:\p{L}+ ){1,4}who (?=(?:can|are|is|has|have)\b))?)(?=\p{L})`,
      'iuy',
    ),
    RegExp(
      String.raw`\s*(?:(?:the|this|our) ${award} )?(?:will )?(?:teach(?:es)?|enables?|allows?|equips?|trains?|helps?) (?:the )?(?:${bearers}|you) (?:how )?to\s+(?=\p{L})`,
      'iuy',
    ),
    RegExp(
      String.raw`\s*(?:the |our |its |all |an? |successful )*(?:${earners}(?=(?: of (?:this|the|an?) ${award})? (?:who |will|can|are|is|has|have|knows?|demonstrate)\b)|(?:${bearers}|(?:individuals|those)(?= who\b)|(?:you|they)(?:['’](?:ll|re|ve))?(?! (?:and|or)\b)|i(?:['’]ve)?(?= (?:can|am|know|have|will|could|learn(?:ed|t))\b))(?![\p{L}'’]))(?: of (?:this|the|an?) ${award})?(?: (?:who|that) (?:have|has|complete[sd]?|pass(?:e[sd])?|earn(?:s|ed)?|holds?|receive[sd]?)\b[^,.;:]{0,50}?(?= (?:will|can|are|is)\b))?(?: who(?= (?:will|can|are|is|has|have)\b))?(?:\s+|\s*:\s*)(?=\p{L})`,
      'iuy',
    ),
    RegExp(
      String.raw`\s*(?:(?:(?:will|can|should|could|would|must|shall|have|has|are|is|am|be|being|been|then|also|successfully|learned|learnt|how|in a position|capable of|expected|able|knows? how|ability|capacity|capability|competence)\b|learn(?:s|ing)?(?= (?:how )?to\b(?! learn\b))|skills?(?= to\b)|(?:demonstrate[sd]?|shows?|showed|shown|proves?|proved|proven|acquire[sd]?|gain(?:s|ed)?|develop(?:s|ed)?)(?= (?:(?:the|an?|their|your|his|her) )?${ability})|(?:the|an?|their|your|his|her)(?= ${ability})|(?:demonstrate[sd]?|shows?|showed|shown|prove[sdn]?) that (?:they|you|he|she|i)(?= (?:can|are|is|have|has|know|could|will)\b)|to(?= \p{Ll}))\s*(?:to\b\s*|of\b\s*(?=\p{L}+ing\b))?)+(?::\s*)?(?=\p{L})`,
      'iuy',
    ),
  ],
  de: [
    /\s*(?:nach|mit|am|zum|bei|im anschluss an)\b[^,.;:]{0,60}?(?:abschluss|ende|absolvierung|bestehen|kurs|modul|lehrgang|einheit|seminar)\p{L}*[^,.;:]{0,40}?(?=\s(?:können|kann|sind|ist|haben|verfügen|kennen|verstehen|beherrschen|wissen)\s)/iuy,
    /\s*(?:in|im|während)\s+(?:(?:diesem|dieser|dieses|der|dem|des|unserem|unserer)\s+)?\p{L}*(?:kurs|modul|lehrgang|seminar|workshop|veranstaltung|weiterbildung|programm|badge)(?:e?s)?\s+(?=(?:er)?lern(?:en|st|t)\b)/iuy,
    /\s*wer\s+(?:dieses|diesen|diese|das|den|die|ein|einen|eine)\s[^,.;:]{1,50},\s*(?=kann\s)/iuy,
    /\s*(?:(?:die|der|das|alle)\s+)?(?:studierenden?|lernenden?|teilnehmenden?|teilnehmerinnen|teilnehmer|absolvent\p{L}*|kandidat\p{L}*|personen|studentinnen|studenten|sie|du(?=\s+(?:kannst|bist|hast|weißt|lernst)[\s,])|ich(?=\s+(?:kann|bin|habe|weiß)\s)|inhaber(?:innen|in)?(?:\s+und\s+inhaber)?(?=\s+(?:(?:dieses|des|eines|der|dieser)\s+)?[\p{L}-]+\s+(?:können|kann|sind|ist)\s)(?:\s+(?:dieses|des|eines|der|dieser))?\s+[\p{L}-]+)(?![\p{L}])(?:\s+und\s+(?:teilnehmer|studenten|absolventen))?\s+(?!(?:des|der|mit|im|in|aus|eines|einer|beim|und)\s)(?=\p{L})/iuy,
    /\s*(?:(?:können|kannst|kann|sind|ist|bist|bin|sollen|werden|in der lage|fähig|befähigt|imstande|die studierenden|die teilnehmenden|die lernenden|die fähigkeit|fähigkeit|sie|(?:er)?lern(?:en|t)(?=\s+(?:sie|die (?:studierenden|teilnehmenden|lernenden)),\s)|(?<=\s)(?:er)?lern(?:en|st|t)(?=,\s))(?![\p{L}])[,:]?\s*)+(?!(?:von|der|des)\s)(?=\p{L})/iuy,
  ],
  fr: [
    /\s*(?:à (?:l['’]issue|la fin)|au terme|après|une fois|en fin|(?:dans|pendant|durant|au cours de) (?:ce|cette|le|la) (?:cours|module|formation|programme|unité|atelier))(?![\p{L}])[^,.;:]{0,70}?,\s*/iuy,
    /\s*(?:(?:l['’]|les |le |la |chaque |tout )?(?:étudiante?s?|apprenante?s?|participante?s?|candidate?s?|stagiaires?|diplômée?s?)|(?:le |la |les )?(?:titulaire|détenteur|détentrice|bénéficiaire)s?(?= (?:de |du )[^,.;:]{1,40}? (?:peu(?:t|vent)|es?t|sont|sait|savent|sera|seront)\b)(?: (?:de (?:ce|cette|la|l['’])|du))? ?[\p{L}-]+|ils|elles|il|elle|vous(?= (?:êtes|serez|pouvez|pourrez|savez|saurez|apprenez|apprendrez)\b)|je(?= (?:peux|suis|sais)\b))(?:[·.]e?s?)?(?![\p{L}])\s*/iuy,
    /\s*(?:(?:est|sont|sera|seront|êtes|serez|suis|être|peut|peuvent|peux|pourra|pourront|pouvez|pourrez|sait|savent|sais|saura|sauront|savez|saurez|savoir(?= \p{L}+(?:er|ir|re)\b)|appren(?:ez|nent|dre|drez|dra|dront|d)(?= à )|capacité|aptitude|capables?|aptes?|en mesure|à même)(?![\p{L}])\s*(?:(?:de|à)(?:\s+|(?=\s*:))|d['’])?)+(?:\s*:\s*)?(?=\p{L})/iuy,
  ],
}
