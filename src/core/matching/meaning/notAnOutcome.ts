import { oneLine } from '../../oneLine.ts'

/**
 * How a sentence tells something else than what is learned: whom it is for, how it is taught, who attended, what is
 * expected beforehand or where it counts. `null` where it may be an outcome.
 */
export function notAnOutcome(value: string, lang: string): 'appliesTo' | 'prerequisite' | 'attendance' | null {
  const patterns = patternsOf[lang]
  if (patterns === undefined) return null
  const text = oneLine(value)
  return kinds.find((kind) => patterns[kind].test(text)) ?? null
}

const kinds = ['prerequisite', 'attendance', 'appliesTo'] as const

const patternsOf: Readonly<Record<string, Readonly<Record<(typeof kinds)[number], RegExp>>>> = {
  en: {
    prerequisite:
      /^(?:admission|enrolment|entry|prerequisites?|entrance|a prior|prior|previous)\b|\b(?:is|are) (?:expected(?! to be able)|required|assumed|presupposed|a prerequisite|mandatory|compulsory|necessary)\b|^(?:participants|students|learners|applicants|candidates)\b.{0,80}\bare (?:preferred|welcome)\b|^(?:participants|students|learners|applicants|candidates) (?:need|must|should(?! be able to\b(?!.*\b(?:before|beforehand|prior|on entry)\b))|are (?:not )?(?:expected|required)|have to|require|bring|(?:have|with) (?:prior|previous))\b|\brequires? (?:a|an|at least|prior|previous|two|three|one)\b|^(?:\w+ )?prior knowledge\b|\bprerequisite for\b/i,
    attendance:
      /^(?:(?:the |all )?(?:participants|students|learners|graduates|attendees|trainees|candidates) (?:have )?(?:attended|visited|participated|t(?:ook|aken) part|receive a certificate)|attended|visited|participated|took part|completed (?:a|an|the|all)|was present|has (?:attended|visited|participated|taken part|completed)|participation in|attendance (?:at|of)|attend (?:a|the|all)|regular attendance|present at|sat in on|joined)\b/i,
    appliesTo:
      /^(?:(?:a |the )?(?:course|training|module|programme|seminar|workshop) )?(?:intended|suitable|suited|useful|helpful|aimed|designed|meant|open|recommended|relevant|of interest|addressed|targeted|tailored|ideal|valuable|applicable|especially|particularly)\b.{0,25}\b(?:for|to|at)\b|^(?:the|this|our|each|all|its) (?:\w+ ){0,2}?(?:course|module|unit|training|programme|program|micro-?credential|certificate|seminar|workshop|lecture|content|contents|badge|class|teaching|lessons?|sessions?|credential|topics?|material|offer) (?!is (?:awarded|issued|given|granted) to (?:\w+ ){1,4}who (?:can|are|is|have shown|has shown|have demonstrated|has demonstrated)\b|will (?:teach|enable|allow|equip|train|help) )(?:is|are|was|were|takes?|took|consists?|includes?|addresses|targets|uses?|runs?|lasts?|combines?|can|may|has|have|will|opens?|counts?|comes|deals|covers?|comprises|follows|meets|offers|provides|prepares|serves)\b|^(?:taught|offered|held|delivered|recognised|accredited|organised in)\b|^for [^,;:]*\b(?:who|wishing|wanting|seeking|interested|about to)\b[^,;:]*$|^target (?:groups?|audiences?)(?::| (?:is|are)\b)|^(?:the|these|its) (?:skills?|knowledge|competenc\w+|outcomes?) (?:is|are) (?:relevant|intended|useful|suitable|helpful|valuable|meant|aimed)\b|^(?:\w+ ){0,2}(?:sessions?|lectures?|classes|seminars?|workshops?|tutorials?|excursions?|lessons|practicals?) (?:is|are|takes?) (?:held|taught|given|delivered|offered|place|organi[sz]ed|run)\b/i,
  },
  de: {
    prerequisite:
      /^(?:voraussetzung|vorausgesetzt|zulassung|zugangsvoraussetzung|vorkenntnisse|teilnahmevoraussetzung|erwartet werden)|\b(?:wird|werden|ist|sind) .{0,60}(?:vorausgesetzt|erwartet|erforderlich|verlangt|notwendig|voraussetzung)|\b(?:setzt|setzen) .{1,80} voraus\b/i,
    attendance:
      /^(?:besuch (?:von|der|des|einer|eines)|teilnahme an|teilgenommen|besuchte?|hat .{1,80}(?:teilgenommen|besucht)|anwesenheit)|\b(?:teilgenommen|besucht) (?:hat|haben|wurde|wurden)?\.?$/i,
    appliesTo:
      /^zielgruppe\b|^für [^,;:]+, (?:die|der|welcher?) [^,;:]+$|^(?:geeignet|gedacht|vorgesehen|bestimmt|nützlich|hilfreich|empfohlen|interessant|richtet sich|wendet sich|konzipiert|offen) |\b(?:richtet|richten|wendet|wenden) sich an\b|\bfinde[tn] .{1,80} statt\b|^(?:der|die|das|dieser|diese|dieses) (?:\S+ )?(?:kurs|modul|lehrgang|veranstaltung|seminar|vorlesung|weiterbildung|schulung|zertifikat|unterricht|ausbildung|inhalte?|einheit|workshop|angebot|abschluss) (?:ist|sind|wird|werden|findet|richtet|besteht|umfasst|dauert|nutzt|eignet|verbindet|kann|gilt|bietet|behandelt|wendet|zählt|öffnet|berechtigt|läuft)\b/i,
  },
  fr: {
    prerequisite:
      /^(?:prérequis|pré-requis|condition d['’]|conditions d['’]|admission|l['’]admission)|\b(?:est|sont) (?:requis|requise|requises|exigée?s?|attendue?s?|supposée?s?|nécessaires?|obligatoires?|demandée?s?|indispensables?)\b|^(?:les )?(?:participants|participantes|étudiants|candidats) (?:doivent|devront|sont tenus)\b/i,
    attendance:
      /^(?:a (?:participé|assisté|suivi|visité)|ayant (?:participé|assisté|suivi|visité)|avoir (?:participé|assisté|suivi|visité)|participation (?:à|au|aux)|présence (?:à|au|aux)|visite (?:de|du|des)|participé|assisté)(?=\s)/i,
    appliesTo:
      /^(?:(?:formation|cours|module|atelier|stage) )?(?:destinée?s?|prévue?s?|ouverte?s?|utiles?|conçue?s?|recommandée?s?|adaptée?s?|s['’]adresse|idéale?s?|intéressante?s?) .{0,12}\b(?:à|au|aux|pour)(?=\s)|^(?:le|la|les|l['’]|ce|cette) ?(?:\S+ )?(?:cours|module|formation|séminaire|certificat|enseignement|unité|atelier|programme|contenus?|stage|offre|diplôme) (?:est|sont|a lieu|se |s['’]|comprend|dure|utilise|combine|peut|vise|ouvre|compte|porte|offre|aborde|traite)|^pour (?:les|des|le|la|l['’]|tous|toutes?)[^,;:]* (?:qui|souhaitant|désirant|désireu(?:x|ses?))(?=\s)[^,;:]*$/i,
  },
}
