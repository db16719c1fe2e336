import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appeal } from '#contract/appeals.ts'
import { call, useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { May, useMay } from '../../frame/may.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { AppealToRead } from '../../parts/AppealToRead.tsx'
import { savePdf } from '../../parts/saveFile.ts'
import { Button, Notice } from '../../ui/index.ts'
import { AppealDialog, AssignDialog, ReceiveDialog, type AppealStep } from './AppealDialogs.tsx'

type Asking = 'none' | 'receive' | 'assign' | AppealStep

/** Appeals against the decisions of the case, newest first, and what can be done about the open one. */
export function Appeals({ decidedOn, onAgain }: { readonly decidedOn: string; readonly onAgain: () => void }) {
  const { t } = useTranslation('appeal')
  const { detail } = useOpenCase()
  const question = useAsk('appeals.list', { caseId: detail.id })
  const [asking, setAsking] = useState<Asking>('none')
  const close = () => {
    setAsking('none')
  }
  return (
    <section className="stack" aria-labelledby="appeals">
      <h2 id="appeals">{t('heading')}</h2>
      <Asked question={question}>
        {(appeals) => {
          const open = appeals.find(({ next }) => next.length > 0)
          return (
            <>
              {appeals.length === 0 ? <p className="quiet">{t('none')}</p> : null}
              {appeals.map((appeal) => (
                <OneAppeal key={appeal.id} appeal={appeal} onAsk={setAsking} onAgain={onAgain} />
              ))}
              {open === undefined ? (
                <May call="appeals.receive">
                  <div>
                    <Button
                      onPress={() => {
                        setAsking('receive')
                      }}
                    >
                      {t('receive')}
                    </Button>
                  </div>
                </May>
              ) : null}
              {asking === 'receive' ? <ReceiveDialog from={decidedOn} onClose={close} /> : null}
              {asking === 'assign' && open !== undefined ? <AssignDialog appeal={open} onClose={close} /> : null}
              {asking !== 'none' && asking !== 'receive' && asking !== 'assign' && open !== undefined ? (
                <AppealDialog appeal={open} kind={asking} onClose={close} />
              ) : null}
            </>
          )
        }}
      </Asked>
    </section>
  )
}

function OneAppeal({
  appeal,
  onAsk,
  onAgain,
}: {
  readonly appeal: Appeal
  readonly onAsk: (asking: Asking) => void
  readonly onAgain: () => void
}) {
  const { t } = useTranslation('appeal')
  const language = useLanguage()
  const may = useMay()
  const { officer } = useSession()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<unknown>(null)
  const mine = appeal.assignedTo?.id === officer?.id
  const steps = appeal.next.filter(
    (kind): kind is AppealStep => kind !== 'assigned' && kind !== 'changed' && (kind !== 'upheld' || mine),
  )
  return (
    <article className="recorded">
      <AppealToRead appeal={appeal} />
      {failure === null ? null : (
        <Notice kind="bad" title={t('failed')}>
          {failureWords(failure)}
        </Notice>
      )}
      <div className="row row-wrap">
        {appeal.next.includes('assigned') && may('appeals.assign') ? (
          <Button
            onPress={() => {
              onAsk('assign')
            }}
          >
            {t('assign')}
          </Button>
        ) : null}
        {may('appeals.addEvent')
          ? steps.map((kind) => (
              <Button
                key={kind}
                onPress={() => {
                  onAsk(kind)
                }}
              >
                {t(`add.${kind}`)}
              </Button>
            ))
          : null}
        {appeal.next.includes('changed') && mine ? (
          <>
            <Button onPress={onAgain}>{t('change')}</Button>
            <span className="note">{t('changeHelp')}</span>
          </>
        ) : null}
        <Button
          kind="plain"
          onPress={() => {
            setFailure(null)
            call('appeals.pack', { appealId: appeal.id, language }).then(savePdf).catch(setFailure)
          }}
        >
          {t('save')}
        </Button>
      </div>
    </article>
  )
}
