import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StackView } from '#contract/stack.ts'
import type { CaseCredentialId, ModuleVersionId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useAskOn } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Button, Empty, Pick, useKeys } from '../../../ui/index.ts'
import { StackGrid } from './StackGrid.tsx'
import { StackSide } from './StackSide.tsx'
import './Stack.css'

/** What the credentials of the case bring together towards one module: which to use, and what is missing. */
export function StackScreen({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('stack')
  const { detail } = useOpenCase()
  const [moduleVersionId, setModule] = useState<ModuleVersionId | null>(null)
  const [chosen, setChosen] = useState<CaseCredentialId[] | null>(null)
  const question = useAskOn('stack.get', { caseId: detail.id, moduleVersionId, chosen })
  return (
    <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
      {(view) =>
        view === null ? (
          <Empty title={t('empty')} action={<Button onPress={onClose}>{t('toDecision')}</Button>}>
            {t('emptyHelp')}
          </Empty>
        ) : (
          <Stack
            view={view}
            isCurrent={!question.isFetching}
            chosen={chosen}
            onModule={(id) => {
              setModule(id)
              setChosen(null)
            }}
            onChosen={setChosen}
            onClose={onClose}
          />
        )
      }
    </Asked>
  )
}

function Stack({
  view,
  isCurrent,
  chosen,
  onModule,
  onChosen,
  onClose,
}: {
  readonly view: StackView
  /** False while the view of another combination, or of before a judgement, is in sight. */
  readonly isCurrent: boolean
  readonly chosen: readonly CaseCredentialId[] | null
  readonly onModule: (id: ModuleVersionId) => void
  readonly onChosen: (ids: CaseCredentialId[] | null) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('stack')
  const language = useLanguage()
  const used = chosen ?? view.combinations[0]?.caseCredentialIds ?? []
  const toggle = (id: CaseCredentialId) => {
    onChosen(used.includes(id) ? used.filter((one) => one !== id) : [...used, id])
  }
  const work = useRef<HTMLDivElement>(null)
  // What led here is gone; the arrows and Space that the line below names act on the credentials.
  useEffect(() => {
    work.current?.querySelector<HTMLElement>('thead button')?.focus()
  }, [])
  useKeys([
    { keys: '← →', label: t('keys.cell'), run: null, shown: 'line' },
    { keys: 'Space', label: t('keys.use'), run: null, shown: 'line' },
    { keys: 'Esc', label: t('toDecision'), run: onClose, shown: 'list' },
  ])
  return (
    <div className="stack-work" ref={work}>
      <section className="stack-main" aria-label={t('heading')} data-region="">
        <header className="row row-wrap stack-head">
          {view.modules.length > 1 ? null : (
            <h2>
              {t('towards', { module: codeAndTitle(view.module.code, textFor(view.module.title, language)?.value) })}
            </h2>
          )}
          {view.modules.length > 1 ? (
            <Pick
              label={t('module')}
              value={view.module.moduleVersionId}
              onChange={onModule}
              options={view.modules.map(({ moduleVersionId: value, code, title }) => ({
                value,
                label: codeAndTitle(code, textFor(title, language)?.value),
              }))}
            />
          ) : null}
          <span className="grow" />
          <Button kind="plain" onPress={onClose}>
            {t('toDecision')}
          </Button>
        </header>
        <StackGrid view={view} used={used} onToggle={toggle} onKey={moveInGrid} />
      </section>
      <StackSide view={view} isCurrent={isCurrent} used={used} onChosen={onChosen} onUsed={onClose} />
    </div>
  )
}

/** Arrows go from column to column, or along the credentials; the buttons of the head are the only ones in the grid. */
function moveInGrid(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('thead button')]
  const next = cells[cells.findIndex((one) => one === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
