import { wordSet } from '../vocabulary/words.ts'
import type { Transcript } from '../transcript.ts'
import { kindsOf } from './kinds.ts'

/** Kinds of modules alone: no short forms of French transcripts are known here. */
export const frenchTranscript: Transcript = {
  abbreviations: new Map(),
  numerals: new Map(),
  levels: new Map(),
  kinds: kindsOf({
    elementary: 'élémentaire élémentaires débutants débutant',
    basic: 'général générale base bases',
    introduction: 'introduction initiation',
    foundations: 'fondements fondamentaux principes éléments',
    survey: 'panorama',
    intermediate: 'intermédiaire',
    advanced: 'avancé avancée avancés avancées approfondi approfondie approfondissement intensif',
    semester: 'semestre',
    inOrder: 'premier première deuxième second seconde troisième quatrième année',
    seminar: 'séminaire colloque atelier',
    topics: 'thèmes choisis spéciaux spéciales lectures',
    ownWork: 'mémoire thèse projet projets recherche',
    practical: 'stage stages terrain',
    theory: 'théorie théories théorique concepts perspectives approches',
    late: 'doctoral doctorat',
    second: 'ii',
    further: 'iii iv v vi',
  }),
  smallWords: wordSet(''),
}
