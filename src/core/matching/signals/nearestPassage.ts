import { makeRoom } from '../makeRoom.ts'
import { cosineOf, meaningOf } from '../ranking/meaningOf.ts'
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
    const vectors = new Map<number, readonly (Float32Array | null)[]>()
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
            known = passages.map((passage) => meaningOf(passage, rarity, meaning))
            makeRoom(vectors, keptModules)
            vectors.set(position, known)
          }
          return [Math.max(0, ...known.map((vector) => cosineOf(asked, vector))), same, kin, soft]
        },
        reasonFor: () => null,
      }
    }
  },
}

const passagesRead = 60
/** Modules whose passages stay worked out: those that the credentials last asked with come near. */
const keptModules = 600
