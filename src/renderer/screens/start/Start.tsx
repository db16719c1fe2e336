import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartProps } from '../../frame/App.tsx'
import { useSession } from '../../frame/session.tsx'
import { Notice } from '../../ui/index.ts'
import { FirstRunForm } from './FirstRunForm.tsx'
import { NotUsable } from './NotUsable.tsx'
import { RecoveryKeySheet } from './RecoveryKeySheet.tsx'
import { Unlock } from './Unlock.tsx'
import './Start.css'

/** The door: first run, unlock, and the ways out where the database can't be opened. */
export function Start({ firstRun, onFirstRun }: StartProps) {
  const { t } = useTranslation('session')
  const { phase } = useSession()
  if (firstRun.step === 'showingKey') {
    return (
      <RecoveryKeySheet
        recoveryKey={firstRun.recoveryKey}
        onKept={() => {
          onFirstRun({ step: 'asking' })
        }}
      />
    )
  }
  if (phase === 'damaged' || phase === 'newer' || phase === 'inUse') {
    return (
      <Door title={t(`notUsable.${phase}.title`)}>
        <NotUsable phase={phase} />
      </Door>
    )
  }
  if (phase === 'firstRun' || firstRun.step === 'working') {
    return (
      <Door title={t('firstRun.title')}>
        <FirstRunForm onFirstRun={onFirstRun} />
      </Door>
    )
  }
  return (
    <Door title={t('unlock.title')}>
      <Unlock />
    </Door>
  )
}

function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation('session')
  const { phase, demo, folderOpenToOthers } = useSession()
  return (
    <main className="start">
      <section className="door" aria-labelledby="door-title">
        <h1 id="door-title">{title}</h1>
        {demo ? <p className="note">{t('demo')}</p> : null}
        {folderOpenToOthers ? (
          <Notice kind="part" title={t('folderOpen.title')}>
            {t('folderOpen.text')}
          </Notice>
        ) : null}
        {children}
        <p className="note door-foot">{t('encrypted')}</p>
      </section>
      <section className="teach" aria-labelledby="teach-title">
        <h2 id="teach-title" className="title">
          {t('teach.title')}
        </h2>
        <ol>
          {(['bring', 'compare', 'decide'] as const).map((step, index) => (
            <li key={step}>
              <span className="teach-number" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3>{t(`teach.${step}.title`)}</h3>
                <p>{t(`teach.${step}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
        {phase === 'firstRun' ? <p className="small faint door-foot">{t('teach.noTrustPack')}</p> : null}
      </section>
    </main>
  )
}
