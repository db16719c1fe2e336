import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evaluation, GradeTable } from '#contract/evaluation.ts'
import { OverlapRule } from '#core/recognition/grades/convert.ts'
import { formatNumber } from '#locales/format.ts'
import { useAsk, useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { Block, Button, Field, Notice, Pick } from '../../ui/index.ts'

/** The grade in the local scale by two distribution tables; the rule, the sizes and the doubt stand beside it. */
export function GradeBlock({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const tables = useAsk('grades.tables', {}).data
  const withdraw = useChange('grades.withdraw')
  const percent = (share: number) => formatNumber(Math.round(share * 100), language)
  return (
    <Block heading={t('grade.title')}>
      <NotDone error={withdraw.error} />
      {evaluation.conversions.map(({ id, stated, result, from, to }) => (
        <div key={id} className="evaluation-grade">
          <p>
            <strong>{t('grade.given', { stated, grade: result.grade })}</strong>
          </p>
          <p className="note">
            {t('grade.how', {
              from: `${from.institution}, ${from.group}`,
              to: `${to.institution}, ${to.group}`,
              above: percent(result.range.above),
              through: percent(result.range.through),
              rule: t(`grade.rule.${result.rule}`),
            })}{' '}
            {t('grade.doubt', {
              best: result.between.best,
              lowest: result.between.lowest,
              source: result.sizes.source,
              local: result.sizes.local,
            })}
          </p>
          <Button
            kind="plain"
            pending={withdraw.isPending}
            onPress={() => {
              withdraw.mutate({ caseCredentialId: evaluation.caseCredentialId, id })
            }}
          >
            {t('grade.withdraw', { stated })}
          </Button>
        </div>
      ))}
      {tables === undefined ? null : tables.length < 2 ? (
        <p className="quiet small">{t('grade.noTables')}</p>
      ) : (
        <Convert evaluation={evaluation} tables={tables} />
      )}
    </Block>
  )
}

function Convert({ evaluation, tables }: { readonly evaluation: Evaluation; readonly tables: readonly GradeTable[] }) {
  const { t } = useTranslation('evaluation')
  const convert = useChange('grades.convert')
  const failureWords = useFailureWords()
  const [grade, setGrade] = useState(evaluation.grades[0] ?? '')
  const [fromId, setFrom] = useState<string | null>(null)
  const [toId, setTo] = useState<string | null>(null)
  const [rule, setRule] = useState<OverlapRule>('mean')
  const asked =
    grade.trim() === '' || fromId === null || toId === null
      ? null
      : { caseCredentialId: evaluation.caseCredentialId, grade, fromId, toId, rule }
  const options = tables.map(({ id, distribution: { institution, group }, size }) => ({
    value: id,
    label: `${institution}, ${group}`,
    note: t('grade.size', { count: size }),
  }))
  return (
    <div className="stack">
      <Field label={t('grade.stated')} value={grade} onChange={setGrade} />
      <Pick
        label={t('grade.from')}
        value={fromId}
        placeholder={t('grade.choose')}
        onChange={setFrom}
        options={options}
      />
      <Pick label={t('grade.to')} value={toId} placeholder={t('grade.choose')} onChange={setTo} options={options} />
      <Pick
        label={t('grade.whichRule')}
        value={rule}
        onChange={setRule}
        options={OverlapRule.options.map((value) => ({ value, label: t(`grade.rule.${value}`) }))}
      />
      {asked === null ? null : <Preview asked={asked} />}
      {convert.isError ? (
        <Notice kind="bad" title={t('grade.notConverted')}>
          {failureWords(convert.error)}
        </Notice>
      ) : null}
      <div>
        <Button
          pending={convert.isPending}
          offBecause={asked === null ? t('grade.fillFirst') : null}
          onPress={() => {
            if (asked !== null) convert.mutate(asked)
          }}
        >
          {t('grade.keep')}
        </Button>
      </div>
    </div>
  )
}

function Preview({
  asked,
}: {
  readonly asked: {
    caseCredentialId: Evaluation['caseCredentialId']
    grade: string
    fromId: string
    toId: string
    rule: OverlapRule
  }
}) {
  const { t } = useTranslation('evaluation')
  const { data } = useAsk('grades.preview', asked)
  if (data === undefined) return null
  if (data.problem !== null) return <p className="note">{t(`gradeProblem.${data.problem.code}`, data.problem.facts)}</p>
  return data.result === null ? null : (
    <p role="status">
      {t('grade.given', { stated: asked.grade, grade: data.result.grade })}{' '}
      <span className="note">
        {t('grade.doubt', {
          best: data.result.between.best,
          lowest: data.result.between.lowest,
          source: data.result.sizes.source,
          local: data.result.sizes.local,
        })}
      </span>
    </p>
  )
}
