import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useTranslation } from 'react-i18next'
import type { ModuleDetail } from '#contract/catalogue.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { Purpose } from '#core/programme/programme.ts'
import { textFor, type LangText } from '#core/values.ts'
import { formatCredits, formatCreditsInColumn, formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button, Notice } from '../../ui/index.ts'
import { SkillsBlock } from './SkillsBlock.tsx'
import { ModuleChange } from './ModuleChange.tsx'

/** One version of a module with its outcomes, what each weighs and for which purpose it is essential. */
export function ModulePanel({
  moduleVersionId,
  onVersion,
}: {
  readonly moduleVersionId: ModuleVersionId
  readonly onVersion: (id: ModuleVersionId) => void
}) {
  const { t } = useTranslation('catalogue')
  const question = useAsk('catalogue.module', { moduleVersionId })
  return (
    <section className="catalogue-module" aria-label={t('screen.module')} data-region="">
      <Asked question={question} waiting={t('screen.reading')} failed={t('screen.notRead')}>
        {(module) => <OneModule module={module} onVersion={onVersion} />}
      </Asked>
    </section>
  )
}

function OneModule({
  module,
  onVersion,
}: {
  readonly module: ModuleDetail
  readonly onVersion: (id: ModuleVersionId) => void
}) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const validity = [
    t('screen.validFrom', { date: formatDate(module.validFrom, language, 'long') }),
    module.validTo === null ? null : t('screen.validTo', { date: formatDate(module.validTo, language, 'long') }),
    t('screen.revision', { number: module.revision }),
  ].filter(Boolean)
  const facts = [
    `${formatCredits(module.credits, language)} ECTS`,
    module.hours === null ? null : t('screen.hours', { hours: module.hours }),
    module.eqfLevel === null ? null : `${t('screen.level')} ${String(module.eqfLevel)}`,
  ].filter(Boolean)
  return (
    <>
      <h2>{codeAndTitle(module.code, textFor(module.title, language)?.value)}</h2>
      <p className="quiet">{facts.join(' · ')}</p>
      <p className="note">{validity.join(', ')}</p>
      {module.weightsFrom === 'import' ? <Notice kind="part" title={t('screen.weightsByImport')} /> : null}
      <dl className="facts">
        <Fact name={t('screen.inProgrammes')} text={[{ lang: 'und', value: module.programmes.join(', ') }]} />
        <Fact name={t('screen.assessment')} text={module.assessment} />
        <Fact name={t('screen.prerequisites')} text={module.prerequisites} />
      </dl>
      <table className="table catalogue-outcomes">
        <thead>
          <tr>
            <th scope="col">{t('screen.code')}</th>
            <th scope="col">{t('screen.outcome')}</th>
            <th scope="col" className="number">
              {t('screen.weight')}
            </th>
            <th scope="col">{t('screen.essential')}</th>
          </tr>
        </thead>
        <tbody>
          {module.outcomes.map((outcome) => {
            const text = textFor(outcome.text, language)
            return (
              <tr key={outcome.id}>
                <td className="faint">{outcome.code}</td>
                <td lang={text?.lang}>{text?.value}</td>
                <td className="number">{formatCreditsInColumn(outcome.weight, language)}</td>
                <td className="quiet">
                  {Purpose.options
                    .filter((purpose) => outcome.essential[purpose] === true)
                    .map((purpose) => t(`screen.purposeShort.${purpose}`))
                    .join(', ') || (Object.keys(outcome.essential).length === 0 ? t('screen.essentialUnknown') : '–')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <SkillsBlock module={module} />
      <ModuleChange moduleVersionId={module.moduleVersionId} />
      {module.versions.length === 0 ? null : (
        <div className="row row-wrap">
          <span className="label">{t('screen.versions')}</span>
          {module.versions.map((version) => (
            <Button
              key={version.moduleVersionId}
              kind="plain"
              onPress={() => {
                onVersion(version.moduleVersionId)
              }}
            >
              {formatDate(version.validFrom, language, 'medium')}, {t('screen.revision', { number: version.revision })}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: LangText }) {
  const language = useLanguage()
  const value = textFor(text, language)?.value ?? ''
  if (value === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
