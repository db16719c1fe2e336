import { checkIdOf, type CheckResult, type VerificationReport } from '../../verification/report.ts'
import { say, type Block, type Cell, type Mark, type Phrase, type PhraseValue } from '../document.ts'
import type { DatedReport } from '../statementInput.ts'

const marks: Readonly<Record<CheckResult['status'], Mark>> = { passed: 'holds', failed: 'not', skipped: 'open' }

/** The verification report the decision rested on, check by check, with the trust pack and the day it is as of. */
export function checkBlocks(report: DatedReport | null): Block[] {
  const heading: Block = { kind: 'heading', text: say('record:checks.heading') }
  if (report === null) return [heading, { kind: 'paragraph', text: say('record:checks.none') }]
  const { checks, authenticity, standing, standingToday, trustPack, checkedOn, engineVersion } = report
  const fact = (name: string, value: Phrase) => ({ label: say(`record:checks.${name}`), value })
  return [
    heading,
    {
      kind: 'facts',
      facts: [
        fact(
          'authenticity',
          answerWith(`statement:document.authenticity.${authenticity.answer}`, authenticity.reasons),
        ),
        fact('standing', standingPhrase(standing)),
        fact('standingToday', standingPhrase(standingToday)),
        fact(
          'asOf',
          trustPack === null
            ? say('record:checks.withoutPack', { checkedOn: { date: checkedOn }, version: engineVersion })
            : say('record:checks.withPack', {
                pack: trustPack.name,
                packDate: { date: trustPack.issuedOn },
                checkedOn: { date: checkedOn },
                version: engineVersion,
              }),
        ),
      ],
    },
    ...(checks.length === 0 ? [] : [checksTable(checks)]),
  ]
}

function checksTable(checks: readonly CheckResult[]): Block {
  const cell = (text: Phrase, mark: Mark | null = null): Cell => ({ text: [text], mark })
  return {
    kind: 'table',
    columns: [
      { label: say('record:checks.check'), share: 0.25, align: 'start' },
      { label: say('record:checks.outcome'), share: 0.16, align: 'start' },
      { label: say('record:checks.why'), share: 0.59, align: 'start' },
    ],
    rows: checks.map((check) => [
      cell(titleOf(check)),
      cell(say(`verification:outcome.${check.status}`), marks[check.status]),
      {
        text: [
          say(`verification:${checkIdOf(check)}.${check.code}`, worded(check.facts)),
          ...(check.restsOn === undefined ? [] : [say(`verification:restsOn.${check.restsOn}`)]),
        ],
        mark: null,
      },
    ]),
    totals: [],
  }
}

function titleOf(check: CheckResult): Phrase {
  const title = say(`verification:check.${checkIdOf(check)}`)
  return check.of === undefined ? title : say(`verification:of.${check.of}`, { check: { phrase: title } })
}

function answerWith(key: string, reasons: readonly string[]): Phrase {
  if (reasons.length === 0) return say(key)
  const because = { list: reasons.map((reason) => ({ phrase: say(`verification:reason.${reason}`) })) }
  return say('record:checks.because', { answer: { phrase: say(key) }, because })
}

function standingPhrase({ answers, asOf, statusListOf }: VerificationReport['standing']): Phrase {
  const values = {
    standing: { list: answers.map((answer) => ({ phrase: say(`statement:document.standing.${answer}`) })) },
    asOf: { date: asOf },
  }
  return statusListOf === null
    ? say('record:checks.standingOn', values)
    : say('record:checks.standingByList', { ...values, list: { date: statusListOf } })
}

/** Facts as a sentence needs them: days in words. */
function worded(facts: CheckResult['facts']): Record<string, PhraseValue> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? { date: fact } : fact,
    ]),
  )
}
