import { useTranslation } from 'react-i18next'
import type { CaseCredential } from '#contract/cases.ts'
import { textFor } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useImporting } from '../../frame/importing.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May } from '../../frame/may.tsx'
import { EnterByHandButton } from './receiving/EnterByHandButton.tsx'
import { FileButton, State, type MarkKind } from '../../ui/index.ts'

const authenticityMarks: Record<'authentic' | 'notAuthentic' | 'undetermined', MarkKind> = {
  authentic: 'good',
  notAuthentic: 'bad',
  undetermined: 'skipped',
}

/** The credentials of the case; one is chosen, and the screen is about it. */
export function Credentials() {
  const { t } = useTranslation('credential')
  const { detail, credential, choose } = useOpenCase()
  const { take } = useImporting()
  return (
    <div className="credentials" role="group" aria-label={t('list.label')}>
      {detail.credentials.map((one) => (
        <CredentialRow
          key={one.id}
          credential={one}
          chosen={one.id === credential?.id ? 'true' : 'false'}
          onChoose={() => {
            choose(one.id)
          }}
        />
      ))}
      <May call="imports.start">
        <div className="credentials-add">
          <FileButton
            kind="plain"
            many="several"
            onChoose={(files) => {
              take({ files, left: null }, detail.id)
            }}
          >
            {t('list.add')}
          </FileButton>
          <EnterByHandButton />
        </div>
      </May>
    </div>
  )
}

function CredentialRow({
  credential,
  chosen,
  onChoose,
}: {
  readonly credential: CaseCredential
  readonly chosen: 'true' | 'false'
  readonly onChoose: () => void
}) {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const say = (text: CaseCredential['title']) => textFor(text, language)?.value ?? null
  const body = say(credential.awardingBody)
  const issuer = say(credential.issuer)
  const facts = [
    body === null ? null : t('list.awardedBy', { body }),
    issuer === null || issuer === body ? null : t('list.issuedBy', { issuer }),
    credential.issuedOn === null ? null : formatDate(credential.issuedOn, language, 'medium'),
  ]
  return (
    <button type="button" className="credential-row" aria-pressed={chosen} onClick={onChoose}>
      <span className="credential-words">
        <span className="credential-title">
          <strong>{say(credential.title) ?? t('list.untitled')}</strong>
          <span className="faint">{t(`importing:format.${credential.format}`)}</span>
        </span>
        <span className="small quiet cut">
          {facts.flatMap((fact) => (fact === null ? [] : `${fact} · `)).join('')}
          <code>{credential.fileName}</code>
        </span>
      </span>
      <Authenticity credential={credential} />
    </button>
  )
}

/** What was proven, never without its date. */
function Authenticity({ credential }: { readonly credential: CaseCredential }) {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const { report } = credential
  if (report === null) return <State kind="skipped">{t('list.notChecked')}</State>
  const { answer } = report.authenticity
  return (
    <span className="small credential-proof">
      <State kind={authenticityMarks[answer]}>{t(`verification:authenticity.${answer}`)}</State>
      <span className="note">
        {report.trustPack === null
          ? t('list.withoutPack')
          : t('list.asOf', { date: formatDate(report.trustPack.issuedOn, language, 'medium') })}
      </span>
    </span>
  )
}
