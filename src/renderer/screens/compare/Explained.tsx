import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { Change, ExplainedPassage } from '#core/matching/explanation/explanation.ts'
import { useAsk } from '../../api.ts'
import { Block, Mark } from '../../ui/index.ts'
import { MarkedText } from './MarkedText.tsx'
import { outcomeName, suggestedMarks, type Pair } from './pairs.ts'

/** Which phrases carry the suggestion and what would change it: worked out by making the comparison again. */
export function Explained({ pair, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const question = useAsk('comparison.explain', { comparisonId: comparison.id, moduleOutcomeId: pair.outcome.id })
  const nameOf = (item: number) => outcomeName(comparison, item)
  const answer = question.data
  return (
    <>
      {answer?.state === 'explained' && answer.explanation.passages.length > 0 ? (
        <Block heading={t('screen.carrying')}>
          <p className="note">{t('screen.carryingHelp')}</p>
          {answer.explanation.passages.map((passage) => (
            <Passage key={passage.item} passage={passage} name={nameOf(passage.item)} own={pair.outcome.code} />
          ))}
        </Block>
      ) : null}
      <Block heading={t('screen.changes')}>
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

function Passage({
  passage,
  name,
  own,
}: {
  readonly passage: ExplainedPassage
  readonly name: string
  readonly own: string
}) {
  const { t } = useTranslation('comparison')
  const { credentialText, moduleText, phrases } = passage
  const carrying = phrases.filter(({ side }) => side === 'for')
  const met = carrying.flatMap(({ meets, strength }) => meets.map((span) => ({ ...span, strength })))
  return (
    <div className="passage">
      <p className="small">
        <span className="outcome-name">{name}</span>{' '}
        <span dir="auto">
          <MarkedText text={credentialText} spans={carrying} />
        </span>
      </p>
      <p className="small">
        <span className="outcome-name">{own}</span>{' '}
        <span dir="auto">
          <MarkedText text={moduleText} spans={met} />
        </span>
      </p>
      {phrases.length === 0 ? (
        <p className="note">{t('screen.noPhrase')}</p>
      ) : (
        <ul className="phrases note">
          {phrases.map(({ start, end, side, strength }) => (
            <li key={start}>
              {t(`screen.phrase.${side}`, {
                words: credentialText.slice(start, end),
                strength: t(`strength.${strength}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
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
