import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionRow } from '#contract/retention.ts'
import { formatDate, formatDayOf } from '#locales/format.ts'
import { useAsk } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { FormDrafts } from '../../../frame/formDrafts.tsx'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { CopyButton } from '../../../frame/CopyButton.tsx'
import { Button, Empty, Pick } from '../../../ui/index.ts'
import { EraseDialog } from './EraseDialog.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { RetentionTermsForm } from './RetentionTermsForm.tsx'

const views = ['due', 'soon', 'held', 'all'] as const

/** How long cases are kept, which of them fall due, what holds one longer, and what was erased. */
export function RetentionList() {
  const { t } = useTranslation('retention')
  return (
    <div className="stack stack-wide">
      <p className="quiet">{t('text')}</p>
      <RetentionTermsForm />
      <May call="retention.list">
        <Cases />
      </May>
      <May call="erasures.list">
        <Erased />
      </May>
    </div>
  )
}

function Cases() {
  const { t } = useTranslation('retention')
  const [view, setView] = useState<(typeof views)[number]>('due')
  const [asked, setAsked] = useState<{ readonly row: RetentionRow; readonly act: 'erase' | 'keep' } | null>(null)
  const question = useAsk('retention.list', { view })
  // As the list has it now; a case that goes from the list with what is done to it stands as it was until that is done.
  const row = question.data?.rows.find(({ caseId }) => caseId === asked?.row.caseId) ?? asked?.row
  const close = () => {
    setAsked(null)
  }
  return (
    <>
      <Asked question={question} failed={t('notRead')}>
        {({ rows, counts }) => (
          <>
            <div className="settings-narrow">
              <Pick
                label={t('show')}
                value={view}
                onChange={setView}
                options={views.map((value) => ({ value, label: t(`view.${value}`, { count: counts[value] }) }))}
              />
            </div>
            {rows.length === 0 ? (
              <Empty title={t('none')} />
            ) : (
              <table className="table" aria-label={t('heading')}>
                <thead>
                  <tr>
                    <th scope="col">{t('column.case')}</th>
                    <th scope="col">{t('column.applicant')}</th>
                    <th scope="col">{t('column.until')}</th>
                    <th scope="col">{t('column.state')}</th>
                    <th scope="col">{t('column.act')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row
                      key={row.caseId}
                      row={row}
                      onAct={(act) => {
                        setAsked({ row, act })
                      }}
                    />
                  ))}
                </tbody>
              </table>
            )}
            {counts[view] > rows.length ? (
              <p className="note">{t('more', { shown: rows.length, of: counts[view] })}</p>
            ) : null}
          </>
        )}
      </Asked>
      {asked?.act === 'erase' && row !== undefined ? (
        <EraseDialog of={erasableOf(row)} onErased={close} onClose={close} />
      ) : null}
      {asked?.act === 'keep' && row !== undefined ? (
        // It is about the case, and is erased with it.
        <FormDrafts caseId={row.caseId}>
          <KeepDialog row={row} onClose={close} />
        </FormDrafts>
      ) : null}
    </>
  )
}

const erasableOf = ({ caseId, caseNumber, applicant, state }: RetentionRow) => ({
  caseId,
  caseNumber,
  applicantName: applicant.name,
  ground: state === 'due' ? ('retention' as const) : ('request' as const),
})

function Row({ row, onAct }: { readonly row: RetentionRow; readonly onAct: (act: 'erase' | 'keep') => void }) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const said = row.events.at(-1)
  return (
    <tr>
      <th scope="row" className="nowrap">
        {row.caseNumber}
      </th>
      <td>{row.applicant.name}</td>
      <td className="nowrap">{formatDate(row.keptUntil, language, 'medium')}</td>
      <td>
        {row.heldBy === null ? t(`state.${row.state}`) : t(`heldBy.${row.heldBy}`)}
        {said === undefined ? null : (
          <p className="note">{t(`said.${said.kind}`, { reason: said.reason, by: said.by })}</p>
        )}
      </td>
      <td>
        <div className="row row-wrap">
          <CopyButton caseId={row.caseId} label={t('copy:makeShort')} of={row.caseNumber} />
          <May call="retention.extend">
            <Button
              kind="plain"
              of={row.caseNumber}
              onPress={() => {
                onAct('keep')
              }}
            >
              {t('keepLonger')}
            </Button>
          </May>
          <May call="erasures.erase">
            <Button
              kind="plain"
              of={row.caseNumber}
              onPress={() => {
                onAct('erase')
              }}
            >
              {t('eraseCase')}
            </Button>
          </May>
        </div>
      </td>
    </tr>
  )
}

/** The newest of what was erased; the older are there at a press. */
const firstErased = 100

function Erased() {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const { timeZone } = useSession()
  const question = useAsk('erasures.list', {})
  const [most, setMost] = useState(firstErased)
  return (
    <Asked question={question}>
      {(erasures) =>
        erasures.length === 0 ? null : (
          <section className="stack">
            <h2>{t('erased.heading')}</h2>
            <ul className="stack small" aria-label={t('erased.heading')}>
              {erasures.slice(0, most).map((one, place) => (
                <li key={`${one.at} ${place}`}>
                  {t(one.caseNumbers.length === 0 ? 'erased.archived' : 'erased.line', {
                    cases: t('erased.cases', numbered(one.caseNumbers)),
                    statements:
                      one.statementNumbers.length === 0
                        ? t('erased.noStatement')
                        : t('erased.statements', numbered(one.statementNumbers)),
                    on: formatDayOf(one.at, language, timeZone),
                    by: one.by,
                  })}
                </li>
              ))}
            </ul>
            {erasures.length > most ? (
              <div>
                <Button
                  onPress={() => {
                    setMost(Infinity)
                  }}
                >
                  {t('erased.older', { count: erasures.length - most })}
                </Button>
              </div>
            ) : null}
          </section>
        )
      }
    </Asked>
  )
}

const numbered = (numbers: readonly string[]) => ({ count: numbers.length, numbers: numbers.join(', ') })
