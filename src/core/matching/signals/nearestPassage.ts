import { makeRoom } from '../makeRoom.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import { productsWith } from '../productsWith.ts'
import type { CatalogueTexts } from '../ranking/catalogueTexts.ts'
import { meaningOf, putMeaning } from '../ranking/meaningOf.ts'
import type { RankWord } from '../ranking/rankWord.ts'
import { shareOfAsked } from '../ranking/shareMet.ts'
import type { RankingSignal } from './signal.ts'

/** The one sentence or outcome of the module that is nearest to the credential's title, by stems and by meaning. */
export const nearestPassage: RankingSignal = {
  name: 'nearestPassage',
  measures: ['nearestPassageMeaning', 'nearestPassageSame', 'nearestPassageKin', 'nearestPassageSoft'],
  againstBest: ['nearestPassageMeaning', 'nearestPassageSame', 'nearestPassageKin', 'nearestPassageSoft'],
  index: (catalogue) => {
    const { lexicon, rarity } = catalogue
    const { meaning } = lexicon
    /** Of a module's passages one after the other. */
    const vectors = new Map<number, Float32Array>()
    return ({ text, titleContent, surestInto }) => {
      const asked = meaning === null ? null : meaningOf(text.titleWords, rarity, meaning)
      return {
        found: null,
        measure: (position) => {
          const passages = catalogue.text(position).passages.slice(0, passagesRead)
          let [same, kin, soft] = [0, 0, 0]
          for (const passage of passages) {
            const shared = text.titleWords.filter(({ stemId }) => passage.some((word) => word.stemId === stemId))
            const sum = shared.reduce((all, word) => all + rarity(word), 0)
            same = Math.max(same, sum / Math.sqrt(passage.length + 3))
            const met = shareOfAsked(titleContent, passage, rarity, surestInto)
            kin = Math.max(kin, met[2])
            soft = Math.max(soft, met[3])
          }
          if (asked === null || meaning === null) return [0, same, kin, soft]
          let known = vectors.get(position)
          if (known === undefined) {
            makeRoom(vectors, keptModules)
            vectors.set(position, (known = directionsOf(passages, rarity, meaning)))
          }
          return [productsWith(asked, known).reduce((most, near) => Math.max(most, near), 0), same, kin, soft]
        },
        reasonFor: () => null,
      }
    }
  },
}

/** A passage without a meaning points nowhere and is near nothing. */
function directionsOf(
  passages: readonly (readonly RankWord[])[],
  rarity: CatalogueTexts['rarity'],
  meaning: WordMeaning,
): Float32Array {
  const { dimensions } = meaning
  const all = new Float32Array(passages.length * dimensions)
  passages.forEach((passage, nth) => {
    putMeaning(passage, rarity, meaning, all.subarray(nth * dimensions, (nth + 1) * dimensions))
  })
  return all
}

const passagesRead = 60
/** Modules whose passages stay worked out: those that the credentials last asked with come near. */
const keptModules = 600
