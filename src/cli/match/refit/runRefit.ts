import { parseArgs } from 'node:util'
import type { Input, Output, Route } from '#contract/contract.ts'
import type { Failure } from '#contract/reply.ts'
import { findRecord } from '#engine/audit/verifyRecord.ts'
import type { Engine } from '#engine/ports.ts'
import type { UiLanguage } from '#locales/words.ts'
import { chooseOfficer, type Terminal } from '../../terminal.ts'
import { modelName, previewText } from './previewText.ts'

export interface RefitTerminal extends Terminal {
  readonly language: UiLanguage
  /** An engine on a data folder that nobody else has open. */
  readonly engineOn: (dataFolder: string) => Engine
}

/** 0: shown, put in force or taken back; 1: too little to learn from; 2: it could not be done, which is told. */
export async function runRefit(argv: readonly string[], terminal: RefitTerminal): Promise<0 | 1 | 2> {
  const { words, say, complain, askPassphrase } = terminal
  const call = readCall(argv)
  if (call === 'help') {
    say(words('cli:refit.help'))
    return 0
  }
  if (call === 'wrong') {
    complain(words('cli:refit.wrongCall'))
    return 2
  }
  const record = findRecord(call.data)
  if (!record.ok) {
    complain(words(`cli:audit.problem.${record.error}`, { path: call.data }))
    return 2
  }
  const officer = chooseOfficer(record.value, call.officer, terminal)
  if (officer === null) return 2
  const passphrase = await askPassphrase(words('cli:audit.askPassphrase', { officer: officer.name }))
  const engine = terminal.engineOn(record.value.folder)
  try {
    const ask = asking(engine)
    await ask('session.unlock', { officerId: officer.id, passphrase })
    return await (call.act === 'back' ? goBack(ask, terminal) : fit(ask, call.act, terminal))
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    const { code, facts } = cause.failure
    const who = String(facts['roles'] ?? '')
      .split(' ')
      .filter((role) => role !== '')
      .map((role) => words(`roles:name.${role}`))
      .join(', ')
    complain(words(`failure:${code}`, { ...facts, who }))
    return 2
  } finally {
    await engine.close()
  }
}

type Ask = <R extends Route>(route: R, input: Input<R>) => Promise<Output<R>>

class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'Refused'
    this.failure = failure
  }
}

function asking(engine: Engine): Ask {
  return async (route, input) => {
    const reply = await engine.call(route, input)
    if (!reply.ok) throw new Refused(reply.error)
    return reply.value as never
  }
}

async function goBack(ask: Ask, { words, say }: RefitTerminal): Promise<0> {
  const { inForce } = await ask('models.back', {})
  say(words('cli:refit.back', { model: modelName(inForce, words) }))
  return 0
}

async function fit(ask: Ask, act: 'show' | 'use', { words, say, language }: RefitTerminal): Promise<0 | 1> {
  const preview = await ask('models.preview', {})
  if (preview.state === 'tooFew') {
    const { examples, cases, keptOut, keptOutCases } = preview.least
    const least = {
      leastExamples: examples,
      leastCases: cases,
      leastKeptOut: keptOut,
      leastKeptOutCases: keptOutCases,
    }
    say(words('learning:tooFew', { ...preview.found, ...least }))
    return 1
  }
  say(previewText(preview, words, language))
  if (act === 'show') say(words('cli:refit.shown'))
  else {
    const { inForce } = await ask('models.use', { key: preview.key })
    say(words('cli:refit.used', { model: modelName(inForce, words) }))
  }
  return 0
}

interface Call {
  readonly data: string
  readonly act: 'show' | 'use' | 'back'
  readonly officer: string | null
}

function readCall(argv: readonly string[]): Call | 'help' | 'wrong' {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        use: { type: 'boolean', default: false },
        back: { type: 'boolean', default: false },
        officer: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    if (values.data === undefined || (values.use && values.back)) return 'wrong'
    const act = values.back ? 'back' : values.use ? 'use' : 'show'
    return { data: values.data, act, officer: values.officer ?? null }
  } catch {
    return 'wrong'
  }
}
