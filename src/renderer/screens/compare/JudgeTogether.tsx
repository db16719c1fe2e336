import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Comparison } from '#contract/comparison.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { Button, Dialog, Field, Notice, State } from '../../ui/index.ts'
import { OutcomeInSight } from './OutcomeText.tsx'
import { besideSuggestions, judgedMarks, outcomeName, suggestedMarks, suggests, type Pair } from './pairs.ts'
import type { Act } from './acts.ts'
import type { Judging } from './useJudging.ts'
import './Together.css'

const Note = z.object({ note: z.string() })

/** Before several outcomes are judged alike: which they are, where the machine says otherwise, and what is replaced. */
export function JudgeTogether({
  comparison,
  pairs,
  coverage,
  judging,
  onClose,
  onDone,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
  readonly coverage: Coverage
  readonly judging: Judging
  readonly onClose: () => void
  readonly onDone: (act: Act) => void
}) {
  const { t } = useTranslation('comparison')
  const failureWords = useFailureWords()
  const draft = useDialogDraft(`together ${comparison.id}`, Note.partial(), { begins: { note: '' }, onClose })
  const { note } = draft.value
  const { suggested, otherwise, noSuggestion, notShown, judgedBefore } = besideSuggestions(pairs, coverage)
  const count = pairs.length
  const codes = (of: readonly Pair[]) => ({
    count: of.length,
    outcomes: of.map(({ outcome }) => outcome.code).join(', '),
  })
  return (
    <Dialog
      width="wide"
      title={t('together.title', { count, coverage: t(`coverage.${coverage}`) })}
      onClose={draft.done}
      opensWith={draft.opensWith}
      actions={
        <>
          <Button onPress={draft.done}>{t('together.cancel')}</Button>
          <Button
            kind="primary"
            starts="here"
            pending={judging.judgingTogether}
            onPress={() => {
              judging.judgeTogether(pairs, coverage, note, (act) => {
                draft.done()
                onDone(act)
              })
            }}
          >
            {t('together.act', { count })}
          </Button>
        </>
      }
    >
      <ul className="together-summary">
        {otherwise.length > 0 ? (
          <li>
            <strong>{t('together.otherwise', codes(otherwise))}</strong>
          </li>
        ) : suggested.length > 0 ? (
          <li>{t('together.asSuggested')}</li>
        ) : null}
        {noSuggestion.length > 0 ? <li>{t('together.noSuggestion', codes(noSuggestion))}</li> : null}
        {notShown.length > 0 ? <li>{t('together.notShown', codes(notShown))}</li> : null}
        {judgedBefore.length > 0 ? <li>{t('together.judgedBefore', codes(judgedBefore))}</li> : null}
      </ul>
      <div className="together-list" role="region" aria-label={t('together.list')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('together.outcome')}</th>
              <th scope="col">{t('together.carriedBy')}</th>
              <th scope="col">{t('together.suggestion')}</th>
              <th scope="col">{t('together.soFar')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <Row
                key={pair.outcome.id}
                pair={pair}
                carriedBy={
                  coverage === 'covered' || coverage === 'partly'
                    ? judging.itemsOf(pair).map((item) => outcomeName(comparison, item))
                    : []
                }
                differs={otherwise.includes(pair)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Field
        label={t('together.note')}
        value={note}
        onChange={(next) => {
          draft.change({ note: next })
        }}
        lines={2}
        note={t('together.noteHelp')}
      />
      {judging.failedTogether === null ? null : (
        <Notice kind="bad" title={t('together.failed')}>
          {failureWords(judging.failedTogether)}
        </Notice>
      )}
    </Dialog>
  )
}

function Row({
  pair: { outcome, suggestion, judgement },
  carriedBy,
  differs,
}: {
  readonly pair: Pair
  readonly carriedBy: readonly string[]
  readonly differs: boolean
}) {
  const { t } = useTranslation('comparison')
  return (
    <tr className={differs ? 'together-differs' : undefined}>
      <th scope="row">
        <span className="together-outcome">
          <span className="outcome-name">{outcome.code}</span>
          <OutcomeInSight text={outcome.text} />
        </span>
      </th>
      <td>{carriedBy.length === 0 ? t('together.nothing') : carriedBy.join(' + ')}</td>
      <td>
        {suggestion === null ? (
          <span className="note">{t('together.hidden')}</span>
        ) : (
          <>
            <State kind={suggestedMarks[suggestion.coverage]}>{t(`coverage.${suggestion.coverage}`)}</State>
            {differs ? <span className="note together-why">{t('together.differs')}</span> : null}
            {suggests(suggestion) ? null : <span className="note together-why">{t('screen.noSuggestion')}</span>}
          </>
        )}
      </td>
      <td>
        {judgement === null ? (
          <State kind="later">{t('screen.open')}</State>
        ) : (
          <State kind={judgedMarks[judgement.coverage]}>{t(`coverage.${judgement.coverage}`)}</State>
        )}
      </td>
    </tr>
  )
}
