import { stemmer } from '@orama/stemmers/dutch'
import { wordsAlone } from './wordsAlone.ts'

/** Joined words meet their parts. */
export const dutch = wordsAlone({
  stem: (word) => asInSingular(stemmer(word)),
  joinsWords: true,
  negations: 'niet geen nooit noch zonder behalve',
  joiningWords: 'en of met voor bij door uit tegen alsook evenals',
  stopWords: `
    de het een en of maar als dan zo ook in op aan van voor tegen met bij door uit over onder tussen tot te ter ten om naar
    na sinds per zich ze hij zij het hun haar zijn is was waren wordt worden kan kunnen zal zullen moet moeten heeft hebben
    die dat deze dit welke wat waar wanneer hoe er eigen via zoals alle elke ieder studenten student deelnemers deelnemer
    cursist cursisten module vak cursus staat vermogen
  `,
})

/** The stemmer leaves the letters of a plural that Dutch spells in another way: "modellen", "huizen", "brieven". */
function asInSingular(stem: string): string {
  return stem
    .replace(/([bcfglmnprs])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
}
