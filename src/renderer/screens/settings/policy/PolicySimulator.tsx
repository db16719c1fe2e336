import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PolicyValues, SimulatedDecision } from '#contract/policies.ts'
import { decisionProblemSentence } from '#locales/decisionProblem.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Button, Notice } from '../../../ui/index.ts'
import { useSimulation, type Simulation } from './useSimulation.ts'

/** What these values would have made of past decisions: which would differ, and by which rule. Nothing is changed. */
export function PolicySimulator({ values }: { readonly values: PolicyValues | null }) {
  const { t } = useTranslation('policy')
  const { simulation: newest, start, stop } = useSimulation()
  // What other values would have made says nothing of these.
  const [simulated, setSimulated] = useState('')
  const isOfOthers = simulated !== JSON.stringify(values)
  const simulation = isOfOthers ? null : newest
  const letGo = useEffectEvent(() => {
    if (newest?.state === 'running') stop()
  })
  useEffect(() => {
    if (isOfOthers) letGo()
  }, [isOfOthers])
  return (
    <section className="stack" aria-labelledby="policy-simulator">
      <h2 id="policy-simulator">{t('simulator')}</h2>
      <p className="quiet small">{t('simulatorText')}</p>
      <div className="row">
        <Button
          offBecause={values === null ? t('valuesRefused') : null}
          pending={simulation?.state === 'running'}
          onPress={() => {
            if (values === null) return
            setSimulated(JSON.stringify(values))
            start(values)
          }}
        >
          {t('simulate')}
        </Button>
        {simulation?.state === 'running' ? (
          <Button kind="plain" onPress={stop}>
            {t('stop')}
          </Button>
        ) : null}
        <span role="status" className="note">
          {simulation === null
            ? ''
            : t(`result.${simulation.state}`, { count: simulation.examined, differing: simulation.differing })}
        </span>
      </div>
      {simulation === null ? null : <Result simulation={simulation} />}
    </section>
  )
}

function Result({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('policy')
  const failureWords = useFailureWords()
  const codes = Object.entries(simulation.byCode).sort(([, a], [, b]) => b - a)
  if (simulation.failure !== null) {
    return (
      <Notice kind="bad" title={t('notSimulated')}>
        {failureWords(simulation.failure)}
      </Notice>
    )
  }
  if (codes.length === 0) return null
  return (
    <>
      <table className="table policy-codes">
        <thead>
          <tr>
            <th>{t('rule')}</th>
            <th className="number">{t('found')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(([code, count]) => (
            <tr key={code}>
              <td>{t(`ruleName.${code}`, { defaultValue: code })}</td>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="policy-scroll" tabIndex={0} role="region" aria-label={t('differing')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('case')}</th>
              <th>{t('decidedOn')}</th>
              <th>{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {simulation.shown.map((decision) => (
              <Differing key={decision.decisionId} decision={decision} />
            ))}
          </tbody>
        </table>
      </div>
      {simulation.differing > simulation.shown.length ? (
        <p className="note">{t('firstShown', { count: simulation.shown.length })}</p>
      ) : null}
    </>
  )
}

function Differing({ decision }: { readonly decision: SimulatedDecision }) {
  const { t } = useTranslation('policy')
  const language = useLanguage()
  const sentence = ({ code, facts }: SimulatedDecision['differences'][number]) => {
    if (code === 'secondOfficerAsked') return t('policy:secondOfficerAsked')
    if (code === 'moreCredits') {
      const ects = (name: string) => formatCredits(Number(facts[name] ?? 0), language)
      return t('policy:moreCredits', { credits: ects('credits'), atMost: ects('atMost') })
    }
    return decisionProblemSentence((key, said) => t(key, { ...said }), language, { code, facts })
  }
  return (
    <tr>
      <td className="nowrap">
        <Link to={`/cases/${decision.caseId}/decision`}>{decision.caseNumber}</Link>
      </td>
      <td className="nowrap">{formatDate(decision.decidedOn, language, 'medium')}</td>
      <td>
        {decision.differences.map((one, index) => (
          <p key={`${one.code} ${String(index)}`}>
            <span className="faint">{one.moduleCode}</span> {sentence(one)}
          </p>
        ))}
      </td>
    </tr>
  )
}
