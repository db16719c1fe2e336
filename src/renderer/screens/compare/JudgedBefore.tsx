import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Comparison } from '#contract/comparison.ts'
import type { JudgedBefore as Before } from '#contract/precedents.ts'
import { textFor } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Block, FirstOnes, FoldedText, State } from '../../ui/index.ts'
import { coverages, judgedMarks, type Pair } from './pairs.ts'
import './JudgedBefore.css'

/** The newest; what came before them must not push away what is compared. */
const firstShown = 2

/** How this office judged the outcome for decisions of other cases, the newest first. */
export function JudgedBefore({ pair, comparison }: { readonly pair: Pair; readonly comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const { outcome } = pair
  const question = useAsk('precedents.ofOutcome', { comparisonId: comparison.id, moduleOutcomeId: outcome.id })
  const answer = question.data
  if (answer?.state === 'hidden') return null
  return (
    <Block level={3} heading={t('before.heading', { outcome: outcome.code })}>
      {question.isError ? (
        <p className="small quiet">{t('before.failed')}</p>
      ) : answer === undefined ? (
        <p className="small quiet">{t('before.waiting')}</p>
      ) : answer.judged.length === 0 ? (
        <p className="small quiet">{t('before.none')}</p>
      ) : (
        <>
          <Counted judged={answer.judged} counts={answer.counts} />
          <FirstOnes
            items={answer.judged}
            first={firstShown}
            of={t('before.heading', { outcome: outcome.code })}
            className="judged-before"
          >
            {(one) => <Judged key={`${one.decisionId} ${one.credential[0]?.value ?? ''}`} of={one} />}
          </FirstOnes>
        </>
      )}
    </Block>
  )
}

/** Of more than are listed, how they were judged. */
function Counted({
  judged,
  counts,
}: {
  readonly judged: readonly Before[]
  readonly counts: Readonly<Record<Before['coverage'], number>>
}) {
  const { t } = useTranslation('comparison')
  const all = coverages.reduce((sum, coverage) => sum + counts[coverage], 0)
  if (all === judged.length) return null
  const told = coverages.filter((coverage) => counts[coverage] > 0)
  return (
    <p className="note">
      {t('before.newest', {
        ...{ shown: judged.length, of: all },
        counts: told.map((coverage) => t(`before.count.${coverage}`, { count: counts[coverage] })).join(', '),
      })}
    </p>
  )
}

function Judged({ of }: { readonly of: Before }) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const title = textFor(of.credential, language)
  return (
    <li>
      <span className="judged-before-head">
        <Link to={`/cases/${of.caseId}/decision`}>{of.caseNumber}</Link>
        <State kind={judgedMarks[of.coverage]}>{t(`coverage.${of.coverage}`)}</State>
        <span className="note nowrap">{formatDate(of.decidedOn, language, 'medium')}</span>
      </span>
      {of.note === '' ? null : <FoldedText>{of.note}</FoldedText>}
      <span className="note">
        {title === null ? null : (
          <span lang={title.lang === 'und' ? undefined : title.lang.trim()} dir="auto">
            {title.value}
          </span>
        )}
        {[
          of.suggested === null
            ? ''
            : t(of.suggestionVisible ? 'before.suggested' : 'before.suggestedUnseen', {
                coverage: t(`coverage.${of.suggested}`),
              }),
          of.wording === 'other' ? t('before.otherWording') : '',
        ]
          .filter((words) => words !== '')
          .map((words) => ` · ${words}`)
          .join('')}
      </span>
    </li>
  )
}
