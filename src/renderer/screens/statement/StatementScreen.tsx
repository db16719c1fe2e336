import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { otherLanguageIn } from '#core/report/otherLanguage.ts'
import { formatBytes, formatLanguage } from '#locales/format.ts'
import { call, useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May, useMay } from '../../frame/may.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { PdfPages } from '../../parts/pdf/PdfPages.tsx'
import { savePdf } from '../../parts/saveFile.ts'
import { Block, Button, Choices, Confirm, Empty, Notice, useKeys, useStatus } from '../../ui/index.ts'
import { Issued } from './Issued.tsx'
import { Records } from './Records.tsx'
import './Statement.css'

type Decision = Output<'decisions.list'>[number]
type Statement = Output<'statements.list'>[number]

/** The statement of the decision in force: previewed as the PDF itself, issued once a language, reprinted as issued. */
export function StatementScreen() {
  const { t } = useTranslation('statement')
  const { detail, goTo } = useOpenCase()
  const decisions = useAsk('decisions.list', { caseId: detail.id })
  const statements = useAsk('statements.list', { caseId: detail.id })
  return (
    <Asked question={decisions} waiting={t('screen.reading')} failed={t('screen.notRead')}>
      {(known) => {
        const inForce = known.find(({ replacedBy }) => replacedBy === null)
        if (inForce === undefined) {
          return (
            <Empty
              title={t('screen.noDecision')}
              action={
                <Button
                  kind="primary"
                  onPress={() => {
                    goTo('decision')
                  }}
                >
                  {t('screen.toDecision')}
                </Button>
              }
            >
              {t('screen.noDecisionHelp')}
            </Empty>
          )
        }
        return (
          <Asked question={statements} waiting={t('screen.reading')} failed={t('screen.notRead')}>
            {(issued) => <OfDecision decision={inForce} statements={issued} />}
          </Asked>
        )
      }}
    </Asked>
  )
}

function OfDecision({
  decision,
  statements,
}: {
  readonly decision: Decision
  readonly statements: readonly Statement[]
}) {
  const { t } = useTranslation('statement')
  const settings = useAsk('office.settings', {})
  const languages = settings.data?.statementLanguages ?? ['en']
  const [asked, setAsked] = useState<'en' | 'de' | null>(null)
  const [question, setQuestion] = useState<'asked' | 'none'>('none')
  const failureWords = useFailureWords()
  const may = useMay()
  const issue = useChange('statements.issue')
  const language = asked ?? languages[0] ?? 'en'
  const shown = useLanguage()
  const other = otherLanguageIn(decision.content, language, languages[0] ?? 'en')
  const otherLanguage =
    other === null ? null : (
      <Notice kind="part" title={t('screen.otherLanguage', { language: formatLanguage(language, shown) })}>
        {t('screen.otherLanguageText', { written: formatLanguage(other, shown) })}
      </Notice>
    )
  const issued =
    statements.find((one) => one.decisionId === decision.id && one.language === language && one.state === 'issued') ??
    null

  const [notSaved, setNotSaved] = useState<unknown>(null)
  const save = () => {
    if (issued === null) return
    setNotSaved(null)
    call('statements.bytes', { statementId: issued.id }).then(savePdf).catch(setNotSaved)
  }
  useKeys([
    ...(issued === null && !may('statements.issue')
      ? []
      : [
          {
            keys: 'Ctrl+S',
            label: issued === null ? t('screen.keys.issue') : t('screen.keys.save'),
            run: () => {
              if (issued === null) setQuestion('asked')
              else save()
            },
            shown: 'line' as const,
          },
        ]),
  ])

  return (
    <div className="statement-work">
      <aside className="statement-side" aria-label={t('screen.side')} data-region="">
        <Block heading={t('screen.document')}>
          <p className="small">{t('screen.documentIs')}</p>
        </Block>
        <div className="block">
          <Choices
            label={t('screen.language')}
            value={language}
            onChange={setAsked}
            options={languages.map((value, index) => ({
              value,
              label:
                index === 0
                  ? t('screen.binding', { language: t(`screen.languageName.${value}`) })
                  : t(`screen.languageName.${value}`),
            }))}
          />
        </div>
        <div className="block stack">
          {issued === null ? (
            <May call="statements.issue">
              {otherLanguage}
              <Button
                kind="primary"
                onPress={() => {
                  setQuestion('asked')
                }}
                pending={issue.isPending}
                keys="Ctrl+S"
              >
                {t('screen.issue')}
              </Button>
              <p className="note">{t('screen.issueHelp')}</p>
            </May>
          ) : (
            <Button kind="primary" onPress={save} keys="Ctrl+S">
              {t('screen.save')}
            </Button>
          )}
          <NotDone error={notSaved} title={t('common:fileNotSaved')} />
          {/* Of the statement that was to be issued: it may be there by now, or another language chosen. */}
          {issue.isError && issued === null && issue.variables.language === language ? (
            <Notice kind="bad" title={t('screen.notIssued')}>
              {failureWords(issue.error)}
            </Notice>
          ) : null}
        </div>
        <Issued statements={statements} />
        <Records decision={decision} language={language} />
        <Block heading={t('screen.hash')}>
          <code className="statement-hash">{decision.auditHash}</code>
        </Block>
      </aside>
      <Preview
        key={`${decision.id} ${language} ${issued?.id ?? 'draft'}`}
        decision={decision}
        language={language}
        issued={issued}
      />
      {question === 'none' ? null : (
        <Confirm
          title={t('screen.issueQuestion')}
          keep={t('screen.keep')}
          act={t('screen.issue')}
          pending={issue.isPending}
          onKeep={() => {
            setQuestion('none')
          }}
          onAct={() => {
            issue.mutate(
              { decisionId: decision.id, language },
              {
                onSettled: () => {
                  setQuestion('none')
                },
              },
            )
          }}
        >
          <p>{t('screen.issueHelp')}</p>
          {otherLanguage}
        </Confirm>
      )}
    </div>
  )
}

function Preview({
  decision,
  language,
  issued,
}: {
  readonly decision: Decision
  readonly language: 'en' | 'de'
  readonly issued: Statement | null
}) {
  const { t } = useTranslation('statement')
  return issued === null ? (
    <DraftPreview decision={decision} language={language} />
  ) : (
    <IssuedPreview statement={issued} title={t('screen.issuedShown', { number: issued.number })} />
  )
}

function DraftPreview({ decision, language }: { readonly decision: Decision; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('statement')
  const question = useAsk('statements.preview', { decisionId: decision.id, language })
  return (
    <Asked question={question} waiting={t('screen.drawing')} failed={t('screen.notDrawn')}>
      {({ bytes }) => <Pages bytes={bytes} title={t('screen.draftShown')} />}
    </Asked>
  )
}

function IssuedPreview({ statement, title }: { readonly statement: Statement; readonly title: string }) {
  const { t } = useTranslation('statement')
  const question = useAsk('statements.bytes', { statementId: statement.id })
  return (
    <Asked question={question} waiting={t('screen.drawing')} failed={t('screen.notDrawn')}>
      {({ bytes }) => <Pages bytes={bytes} title={title} />}
    </Asked>
  )
}

function Pages({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const { t } = useTranslation('statement')
  const language = useLanguage()
  useStatus(t('screen.previewIs', { size: formatBytes(bytes.length, language) }))
  return <PdfPages bytes={bytes} title={title} />
}
