import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseCredentialId } from '#core/ids.ts'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { doubtOf, type Doubt } from '#core/recognition/doubts.ts'
import { textFor } from '#core/values.ts'
import { formatDate, formatDayOf } from '#locales/format.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Notice } from '../../ui/index.ts'

/** What a report says against one credential. */
export interface CredentialDoubt {
  readonly caseCredentialId: CaseCredentialId
  readonly doubt: Doubt
}

/** What the newest reports say against credentials of the open case: those of a line, or all. */
export function useDoubtsNow(of: readonly CaseCredentialId[] | 'all'): readonly CredentialDoubt[] {
  const { detail } = useOpenCase()
  return detail.credentials.flatMap(({ id, report }) => {
    const doubt = report === null || (of !== 'all' && !of.includes(id)) ? null : doubtOf(report)
    return doubt === null ? [] : [{ caseCredentialId: id, doubt }]
  })
}

/** Beside the outcomes: what is known against the credentials of a line, and what the officer can do. It blocks nothing. */
export function DoubtsOfLine({ line, id }: { readonly line: DecisionLine; readonly id: string }) {
  const { t } = useTranslation('decision')
  const { detail } = useOpenCase()
  const { titled, told } = useDoubtWords()
  const doubts = useDoubtsNow(line.caseCredentialIds)
  if (doubts.length === 0) return null
  const recognises = line.outcome !== null && line.outcome !== 'notRecognised'
  return (
    <div id={id} className="stack">
      {doubts.map((one) => (
        <Notice key={one.caseCredentialId} kind="part" title={titled(one)}>
          {told(one)}{' '}
          <Link
            to={{
              pathname: `/cases/${detail.id}/authenticity`,
              search: new URLSearchParams({ credential: one.caseCredentialId }).toString(),
            }}
          >
            {t('doubt.toChecks')}
          </Link>
        </Notice>
      ))}
      <p className="note">
        {recognises ? t('doubt.recognised') : t('doubt.open')} {t('doubt.kept')}
      </p>
    </div>
  )
}

/** To read: what was known against the credentials when a decision was recorded, or is now. */
export function DoubtsToRead({
  doubts,
  known,
}: {
  readonly doubts: readonly CredentialDoubt[]
  readonly known: 'whenDecided' | 'now'
}) {
  const { t } = useTranslation('decision')
  const { titled, told } = useDoubtWords()
  if (doubts.length === 0) return null
  return (
    <dl className="facts small">
      <dt>{t(`doubt.known.${known}`)}</dt>
      <dd>
        <ul className="stack">
          {doubts.map((one) => (
            <li key={one.caseCredentialId}>
              <strong>{titled(one)}</strong> {told(one)}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}

function useDoubtWords() {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { detail } = useOpenCase()
  return {
    titled: ({ caseCredentialId, doubt: { found } }: CredentialDoubt): string => {
      const credential = detail.credentials.find(({ id }) => id === caseCredentialId)
      const words = found.map((one) =>
        one === 'notAuthentic' ? t('verification:authenticity.notAuthentic') : t(`verification:standing.${one}`),
      )
      return t('doubt.title', {
        title: textFor(credential?.title ?? [], language)?.value ?? t('ledger.untitled'),
        found: words.join(', '),
      })
    },
    told: ({ doubt: { reasons, holds, statusListOf, trustPack, checkedAt } }: CredentialDoubt): string =>
      [
        t('doubt.found', {
          date: formatDayOf(checkedAt, language, timeZone),
          reasons: reasons.map((reason) => t(`verification:reason.${reason}`)).join('; '),
        }),
        ...(holds === 'since' ? [t('doubt.since')] : []),
        ...(statusListOf === null
          ? []
          : [`${t('verification:statusListOf', { date: formatDate(statusListOf, language, 'long') })}.`]),
        ...(trustPack === null
          ? []
          : [
              `${t('trust:screen.asOfPack', { name: trustPack.name, date: formatDate(trustPack.issuedOn, language, 'long') })}.`,
            ]),
      ].join(' '),
  }
}
