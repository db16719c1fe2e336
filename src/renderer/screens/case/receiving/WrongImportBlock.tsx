import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetAside } from '#contract/receiving.ts'
import { textFor } from '#core/values.ts'
import { formatDayOf } from '#locales/format.ts'
import { useAsk } from '../../../api.ts'
import { May } from '../../../frame/may.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { Block, Button } from '../../../ui/index.ts'
import { SetAsideDialog } from './SetAsideDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import './receiving.css'

/** The way out for a credential that does not belong here, and what went that way. */
export function WrongImportBlock() {
  const { t } = useTranslation('receiving')
  const { detail, credential } = useOpenCase()
  const aside = useAsk('credentials.asideList', { caseId: detail.id }).data ?? []
  const [open, setOpen] = useState<SetAside | 'setAside' | null>(null)
  const close = () => {
    setOpen(null)
  }
  if (credential === null && aside.length === 0) return null
  return (
    <Block heading={t('wrong.heading')}>
      <p className="small quiet">{t('wrong.text')}</p>
      {credential === null ? null : (
        <May call="credentials.setAside">
          <div className="row">
            <Button
              onPress={() => {
                setOpen('setAside')
              }}
            >
              {t('wrong.open')}
            </Button>
          </div>
        </May>
      )}
      {aside.length === 0 ? null : (
        <>
          <h3 className="label">{t('aside.heading')}</h3>
          <ul className="aside-list small">
            {aside.map((one) => (
              <AsideRow
                key={one.caseCredentialId}
                aside={one}
                onTakeBack={() => {
                  setOpen(one)
                }}
              />
            ))}
          </ul>
        </>
      )}
      {open === 'setAside' && credential !== null ? <SetAsideDialog credential={credential} onClose={close} /> : null}
      {open !== null && open !== 'setAside' ? <TakeBackDialog aside={open} onClose={close} /> : null}
    </Block>
  )
}

function AsideRow({ aside, onTakeBack }: { readonly aside: SetAside; readonly onTakeBack: () => void }) {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const { timeZone } = useSession()
  const title = textFor(aside.title, language)?.value ?? t('credential:list.untitled')
  return (
    <li>
      <span className="medium">{title}</span>{' '}
      <span className="faint">{t(`aside.kind.${aside.kind}`, { number: aside.toCase ?? '' })}</span>
      <br />
      <span className="note">
        {t('aside.by', { name: aside.by, date: formatDayOf(aside.at, language, timeZone), reason: aside.reason })}
      </span>
      <May call="credentials.restore">
        <div className="row">
          <Button kind="plain" onPress={onTakeBack}>
            {t('aside.backOf', { title })}
          </Button>
        </div>
      </May>
    </li>
  )
}
