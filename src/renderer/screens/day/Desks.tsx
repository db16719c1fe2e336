import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatDate } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { OfficeFormDrafts } from '../../frame/formDrafts.tsx'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Block, Button, Notice } from '../../ui/index.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { DeskDialog } from './DeskDialog.tsx'

/** Who holds how much, who is away and who stands in. */
export function Desks({ day }: { readonly day: Output<'day.list'> }) {
  const { t } = useTranslation('day')
  const [asking, setAsking] = useState<'desk' | 'absence' | null>(null)
  const takeBack = useChange('desk.takeBack')
  const failureWords = useFailureWords()
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <Block heading={t('desks.heading')}>
        <ul className="small stack" aria-label={t('desks.heading')}>
          {day.desks.map((desk) => (
            <li key={desk.id} className="row">
              <span className="grow medium cut">{desk.name}</span>
              <span className="faint">{t('desks.open', { count: desk.open })}</span>
            </li>
          ))}
        </ul>
        {day.lent === 0 ? null : (
          <Notice
            kind="part"
            title={t('desks.lent', { count: day.lent })}
            actions={
              <Button
                pending={takeBack.isPending}
                onPress={() => {
                  takeBack.mutate({})
                }}
              >
                {t('desks.takeBack')}
              </Button>
            }
          />
        )}
        {takeBack.isError ? (
          <Notice kind="bad" title={t('desks.failed')}>
            {failureWords(takeBack.error)}
          </Notice>
        ) : null}
        <May call="desk.handOver">
          <div>
            <Button
              offBecause={day.desks.length < 2 ? t('desks.alone') : null}
              onPress={() => {
                setAsking('desk')
              }}
            >
              {t('desks.handOver')}
            </Button>
          </div>
        </May>
      </Block>
      <Block heading={t('absences.heading')}>
        <Absences absences={day.absences} />
        {day.desks.length < 2 ? null : (
          <May call="absences.declare">
            <div>
              <Button
                onPress={() => {
                  setAsking('absence')
                }}
              >
                {t('absences.declare')}
              </Button>
            </div>
          </May>
        )}
      </Block>
      {asking === null ? null : (
        <OfficeFormDrafts>
          {asking === 'desk' ? (
            <DeskDialog desks={day.desks} onClose={close} />
          ) : (
            <AbsenceDialog desks={day.desks} onClose={close} />
          )}
        </OfficeFormDrafts>
      )}
    </>
  )
}

function Absences({ absences }: { readonly absences: Output<'day.list'>['absences'] }) {
  const { t } = useTranslation('day')
  const language = useLanguage()
  const end = useChange('absences.end')
  const failureWords = useFailureWords()
  if (absences.length === 0) return <p className="small quiet">{t('absences.none')}</p>
  return (
    <>
      {end.isError ? (
        <Notice kind="bad" title={t('desks.failed')}>
          {failureWords(end.error)}
        </Notice>
      ) : null}
      <ul className="small stack" aria-label={t('absences.heading')}>
        {absences.map(({ id, officer, deputy, fromDay, toDay, reason }) => (
          <li key={id} className="stack">
            <span>
              {t('absences.row', {
                officer: officer.name,
                deputy: deputy.name,
                from: formatDate(fromDay, language, 'medium'),
                to: formatDate(toDay, language, 'medium'),
                reason,
              })}
            </span>
            <May call="absences.end">
              <div>
                <Button
                  kind="plain"
                  pending={end.isPending}
                  onPress={() => {
                    end.mutate({ absenceId: id })
                  }}
                >
                  {t('absences.end', { name: officer.name })}
                </Button>
              </div>
            </May>
          </li>
        ))}
      </ul>
    </>
  )
}
