import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#contract/decisions.ts'
import { formatDate, formatDayOf } from '#locales/format.ts'
import { call } from '../../api.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Block, Button } from '../../ui/index.ts'
import { DeliverDialog, WithdrawDialog } from './LifeDialogs.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { savePdf } from '../../parts/saveFile.ts'

/** The statements of a case with what became of each: delivered when and how, replaced, withdrawn and why. */
export function Issued({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useTranslation('statement')
  return (
    <Block heading={t('screen.issued')}>
      {statements.length === 0 ? <p className="small quiet">{t('screen.none')}</p> : null}
      <ul className="stack" aria-label={t('screen.issued')}>
        {statements.map((statement) => (
          <OneIssued key={statement.id} statement={statement} />
        ))}
      </ul>
    </Block>
  )
}

function OneIssued({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('statement')
  const language = useLanguage()
  const { timeZone } = useSession()
  const [asking, setAsking] = useState<'none' | 'deliver' | 'withdraw'>('none')
  const [notSaved, setNotSaved] = useState<unknown>(null)
  const close = () => {
    setAsking('none')
  }
  const number = t('screen.number', { number: statement.number })
  return (
    <li className="small">
      <strong>
        <bdi dir="ltr">{number}</bdi>
      </strong>{' '}
      {t(`screen.languageName.${statement.language}`)}, {t(`screen.state.${statement.state}`)}
      <br />
      <span className="note">
        {t('screen.issuedBy', { by: statement.by, date: formatDayOf(statement.issuedAt, language, timeZone) })}
      </span>
      {statement.withdrawnBecause === null ? null : (
        <span className="note statement-life">{t('life.because', { reason: statement.withdrawnBecause })}</span>
      )}
      {statement.deliveries.map(({ on, how, recipient, by }, index) => (
        <span key={index} className="note statement-life">
          {t('life.delivered', { on: formatDate(on, language, 'medium'), how: t(`life.hows.${how}`), recipient, by })}
        </span>
      ))}
      <div className="row row-wrap statement-acts">
        <Button
          kind="plain"
          of={number}
          onPress={() => {
            setNotSaved(null)
            call('statements.bytes', { statementId: statement.id }).then(savePdf).catch(setNotSaved)
          }}
        >
          {t('screen.save')}
        </Button>
        {statement.state === 'issued' ? (
          <>
            <May call="statements.deliver">
              <Button
                kind="plain"
                of={number}
                onPress={() => {
                  setAsking('deliver')
                }}
              >
                {t('life.deliver')}
              </Button>
            </May>
            <May call="statements.withdraw">
              <Button
                kind="plain"
                of={number}
                onPress={() => {
                  setAsking('withdraw')
                }}
              >
                {t('life.withdraw')}
              </Button>
            </May>
          </>
        ) : null}
      </div>
      <NotDone error={notSaved} title={t('common:fileNotSaved')} />
      {asking === 'deliver' ? <DeliverDialog statement={statement} onClose={close} /> : null}
      {asking === 'withdraw' ? <WithdrawDialog statement={statement} onClose={close} /> : null}
    </li>
  )
}
