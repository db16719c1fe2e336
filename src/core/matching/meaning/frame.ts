import { keptByText } from './keptByText.ts'

/** What reads a text asks several times. */
const mostKnown = 2000

/**
 * Where what is learned begins: behind "On completion of the module students will be able to", in UTF-16 units; 0 where a
 * text has no such frame.
 */
export const frameEnd = keptByText(mostKnown, (value, lang) => endOf(value, framesOf[lang] ?? []))

function endOf(value: string, frames: readonly RegExp[]): number {
  let at = 0
  for (const frame of frames) {
    frame.lastIndex = at
    const match = frame.exec(value)
    if (match !== null && match[0].length < value.length - at) at += match[0].length
  }
  return at
}

/** In the order in which they stand. Each begins where the one before ends. */
const framesOf: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\s*(?:(?:up)?on|after|by|following|having|at)\b[^,.;:]{0,60}?\b(?:complet(?:ion|ing|ed)|end|finish(?:ing|ed)|pass(?:ing|ed)|conclusion|course|module|unit|badge|programme|program|examination|semester|training)\b(?:(?! (?:students?|learners?|participants?|graduates?|you|the student|the learner)\b)[^,.;:]){0,40}?(?:,\s*|:\s*|\s+(?=(?:the |successful )?(?:students?|learners?|participants?|graduates?|candidates?|trainees?|you|one|they)\b))/iy,
    /\s*(?:the |our |all |successful )*(?:students?|learners?|participants?|graduates?|candidates?|trainees?|attendees|holders?|you|they)\b(?: (?:who|that) (?:have|has|complete|pass)[^,.;:]{0,50}?(?= (?:will|can|are|is)\b))?\s+(?=\p{L})/iuy,
    /\s*(?:(?:will|can|should|could|would|must|shall|have|has|are|is|be|being|been|then|also|successfully|learned|learnt|how|in a position|capable of|expected|able|knows? how|ability|capacity|capability|competence)\b\s*(?:to\b\s*|of\b\s*(?=\p{L}+ing\b))?)+(?=\p{L})/iuy,
  ],
  de: [
    /\s*(?:nach|mit|am|zum|bei|im anschluss an)\b[^,.;:]{0,60}?(?:abschluss|ende|absolvierung|bestehen|kurs|modul|lehrgang|einheit|seminar)\p{L}*[^,.;:]{0,40}?(?=\s(?:können|kann|sind|ist|haben|verfügen|kennen|verstehen|beherrschen|wissen)\s)/iuy,
    /\s*(?:(?:die|der|das|alle)\s+)?(?:studierenden?|lernenden?|teilnehmenden?|teilnehmerinnen|teilnehmer|absolvent\p{L}*|kandidat\p{L}*|personen|studentinnen|studenten|sie)\b(?:\s+und\s+(?:teilnehmer|studenten|absolventen))?\s+(?!(?:des|der|mit|im|in|aus|eines|einer|beim|und)\s)(?=\p{L})/iuy,
    /\s*(?:(?:können|kann|sind|ist|sollen|werden|in der lage|fähig|befähigt|imstande|die studierenden|die teilnehmenden|die lernenden|die fähigkeit|fähigkeit|sie)(?![\p{L}]),?\s*)+(?!(?:von|der|des)\s)(?=\p{L})/iuy,
  ],
  fr: [
    /\s*(?:à (?:l['’]issue|la fin)|au terme|après|une fois|en fin)\b[^,.;:]{0,70}?,\s*/iuy,
    /\s*(?:(?:l['’]|les |le |la |chaque |tout )?(?:étudiante?s?|apprenante?s?|participante?s?|candidate?s?|stagiaires?|diplômée?s?)|ils|elles|il|elle)(?:[·.]e?s?)?(?![\p{L}])\s*/iuy,
    /\s*(?:(?:est|sont|sera|seront|être|peut|peuvent|pourra|pourront|sait|savent|saura|sauront|savoir(?= \p{L}+(?:er|ir|re)\b)|capacité|aptitude|capables?|aptes?|en mesure|à même)(?![\p{L}])\s*(?:de\s+|d['’]|à\s+)?)+(?=\p{L})/iuy,
  ],
}
