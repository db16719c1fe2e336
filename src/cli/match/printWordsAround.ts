import type { Coverage } from '#core/matching/comparison.ts'
import type { Corpus } from '#core/matching/corpus.ts'
import { frameEnd } from '#core/matching/meaning/frame.ts'
import { goldFigures } from './goldFigures.ts'
import { hands, readHalf, readHand, type HalfPair } from './goldHalves.ts'
import { suggestedFor, type RatedPair } from './goldPairs.ts'
import { rounded } from './rounded.ts'
import { nearOf } from './sentences/nearOf.ts'
import { putAround, wordsAround } from './wordsAround.ts'

/** One of so many pairs is asked: each is asked in forty ways. */
const sampled = 8

/** Prints how often an answer is another once the credential's outcome stands as issuers write it: numbered, headed, framed. */
export async function printWordsAround(corpus: Corpus): Promise<void> {
  const pairs = [...readHalf('open'), ...hands.flatMap(readHand)].filter(beginsAsOutcome)
  console.log('\nthe same pairs with words around the credential’s outcome (open half and hands)')
  const rows = []
  for (const [lang, around] of Object.entries(wordsAround)) {
    const plain = pairs.filter(({ text }) => text.lang === lang).filter((_, place) => place % sampled === 0)
    const wrapped = around.flatMap((words) =>
      plain.map((alone) => ({ ...alone, alone, text: { lang, value: putAround(alone.text.value, words, lang) } })),
    )
    const near = await nearOf([...plain, ...wrapped])
    const answers = new Map<RatedPair, Coverage>(
      [...plain, ...wrapped].map((pair) => [pair, suggestedFor(pair, corpus, { near })]),
    )
    const differ = wrapped.filter((pair) => answers.get(pair) !== answers.get(pair.alone)).length
    const [alone, among] = [plain, wrapped].map((asked) => {
      const { decided, right } = goldFigures(asked, (pair) => answers.get(pair) ?? 'cantSay')
      return `${String(rounded(decided))} / ${String(rounded(right))}`
    })
    rows.push({
      lang,
      pairs: plain.length,
      ways: around.length,
      alone,
      among,
      differ: rounded(differ / wrapped.length),
    })
  }
  console.table(rows)
}

/** Only an outcome that begins, in German ends, with what is done stands in a sentence behind such words. */
function beginsAsOutcome({ text: { lang, value } }: HalfPair): boolean {
  if (frameEnd(value, lang) > 0) return false
  return patterns[lang]?.test(value) === true
}

const patterns: Readonly<Record<string, RegExp>> = {
  en: /^(?:Analyse|Apply|Assess|Build|Calculate|Carry out|Compare|Conduct|Describe|Design|Develop|Draft|Evaluate|Explain|Identify|Interpret|Plan|Prepare|Use|Write)\b/,
  de: /\p{L}{3,}e[nr]n?\.?$/u,
  fr: /^\p{L}+(?:er|ir|re)\s/u,
}
