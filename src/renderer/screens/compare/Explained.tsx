import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { Alignment, MatchReason, OutcomeSuggestion } from '#core/matching/comparison.ts'
import type { Change, ExplainedPassage } from '#core/matching/explanation/explanation.ts'
import { Block, FirstOnes, Mark } from '../../ui/index.ts'
import { brieflyIn } from './brief.ts'
import { MarkedText } from './MarkedText.tsx'
import { outcomeName, suggestedMarks, type Pair } from './pairs.ts'
import { useExplanation } from './useExplanation.ts'

/** All are marked in the text above them. */
const phrasesShown = 4

/** Which phrases carry the suggestion and what would change it: worked out by making the comparison again. */
export function Explained({
  pair,
  suggestion,
  comparison,
}: {
  readonly pair: Pair
  readonly suggestion: OutcomeSuggestion
  readonly comparison: Comparison
}) {
  const { t } = useTranslation('comparison')
  const question = useExplanation(pair, comparison)
  const nameOf = (item: number) => outcomeName(comparison, item)
  const answer = question.data
  const explanation = answer?.state === 'explained' ? answer.explanation : null
  return (
    <>
      {explanation === null ? null : (
        <Passages
          passages={explanation.passages}
          alignments={explanation.nearest === null ? suggestion.alignments : [explanation.nearest]}
          carries={suggestion.coverage === 'covered' || suggestion.coverage === 'partly' ? 'carries' : 'nearest'}
          nameOf={nameOf}
          own={pair.outcome.code}
        />
      )}
      <Block level={3} heading={t('screen.changes')}>
        {question.isError ? (
          <p className="small quiet">{t('screen.notExplained')}</p>
        ) : answer === undefined ? (
          <p className="small quiet">{t('screen.explaining')}</p>
        ) : answer.state === 'explained' ? (
          <Changes changes={answer.explanation.changes} tried={answer.explanation.tried} nameOf={nameOf} />
        ) : (
          <p className="small quiet">{t(`screen.${answer.state}`)}</p>
        )}
      </Block>
    </>
  )
}

/** All passages that carry it, or, where none does, the one that comes nearest: the others are listed apart. */
function Passages({
  passages,
  alignments,
  carries,
  nameOf,
  own,
}: {
  readonly passages: readonly ExplainedPassage[]
  readonly alignments: readonly Alignment[]
  readonly carries: 'carries' | 'nearest'
  readonly nameOf: (item: number) => string
  readonly own: string
}) {
  const { t } = useTranslation('comparison')
  const shown = carries === 'carries' ? passages : passages.slice(0, 1)
  if (shown.length === 0) return null
  const sides = (['for', 'against'] as const).filter((side) =>
    shown.some(({ phrases }) => phrases.some((phrase) => phrase.side === side)),
  )
  return (
    <Block level={3} heading={t(carries === 'carries' ? 'screen.carrying' : 'screen.nearest')}>
      {sides.length === 0 ? null : <p className="note">{sides.map((side) => t(`screen.marked.${side}`)).join(' ')}</p>}
      {shown.map((passage, place) => {
        const alignment = alignments.find(
          ({ item, credentialText }) => item === passage.item && credentialText === passage.credentialText,
        )
        return (
          <Passage
            key={`${String(passage.item)} ${passage.credentialText}`}
            passage={passage}
            alignment={alignment}
            name={nameOf(passage.item)}
            own={own}
            // The reasons of the first stand above.
            reasons={place === 0 ? null : (alignment?.reasons ?? [])}
          />
        )
      })}
    </Block>
  )
}

function Passage({
  passage,
  alignment,
  name,
  own,
  reasons,
}: {
  readonly passage: ExplainedPassage
  /** What both texts say, marked where no single phrase moves anything. */
  readonly alignment: Alignment | undefined
  readonly name: string
  readonly own: string
  /** Told in a word each; null where they are told elsewhere. */
  readonly reasons: readonly MatchReason[] | null
}) {
  const { t } = useTranslation('comparison')
  const { credentialText, moduleText, phrases } = passage
  const met = phrases.flatMap(({ meets, strength }) => meets.map((span) => ({ ...span, strength })))
  const both = alignment?.credentialSpans ?? []
  const carries = phrases.some(({ side }) => side === 'for')
  // Where no single phrase carries it, what both say stands for all of them.
  const marks = carries
    ? { shown: phrases, asked: met }
    : { shown: [...both, ...phrases], asked: alignment?.moduleSpans ?? [] }
  return (
    <div className="passage">
      <p className="small">
        <span className="outcome-name">{name}</span>{' '}
        <span dir="auto">
          <MarkedText text={credentialText} spans={marks.shown} />
        </span>
      </p>
      <p className="small">
        <span className="outcome-name">{own}</span>{' '}
        <span dir="auto">
          <MarkedText text={moduleText} spans={marks.asked} />
        </span>
      </p>
      {phrases.length === 0 ? null : (
        <FirstOnes items={phrases} first={phrasesShown} of={`${name} / ${own}`} className="phrases note">
          {({ start, end, side, strength }) => (
            <li key={start}>
              {t(`screen.phrase.${side}`, {
                words: credentialText.slice(start, end),
                strength: t(`strength.${strength}`),
              })}
            </li>
          )}
        </FirstOnes>
      )}
      {carries || both.length === 0 ? null : <p className="note">{t('screen.noPhrase')}</p>}
      {reasons === null ? null : <InAWord reasons={reasons} />}
    </div>
  )
}

function InAWord({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('comparison')
  const { carried, against } = brieflyIn(reasons)
  const words = [
    carried.map((code) => t(`screen.brief.${code}`)).join(', '),
    against.map(({ code, count }) => t(`screen.brief.${code}`, { count })).join(', '),
  ] as const
  return (
    <p className="note">
      {words[0] === '' ? t('screen.nothingFor') : `+ ${words[0]}`}
      {words[1] === '' ? '' : ` – ${words[1]}`}
    </p>
  )
}

function Changes({
  changes,
  tried,
  nameOf,
}: {
  readonly changes: readonly Change[]
  readonly tried: number
  readonly nameOf: (item: number) => string
}) {
  const { t } = useTranslation('comparison')
  if (tried === 0) return <p className="small quiet">{t('screen.nothingToTry')}</p>
  if (changes.length === 0) return <p className="small quiet">{t('screen.noChange', { count: tried })}</p>
  return (
    <ul className="reasons">
      {changes.map(({ code, item, words, instead, coverage }) => (
        <li key={`${code} ${words} ${String(item)}`}>
          <span className="reason-sign">
            <Mark kind={suggestedMarks[coverage]} />
          </span>
          <span>
            {t(`change.${code}`, {
              name: item === null ? '' : nameOf(item),
              words,
              instead,
              coverage: t(`coverage.${coverage}`),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
