import type { CaseCredentialId, CredentialId } from '#core/ids.ts'
import { ask, named, type Desk } from './desk.ts'
import type { Walked } from './walk.ts'

/** What the record holds of a walked case in the end, without ids and hashes: the same on every machine. */
export async function caseRecord(desk: Desk, { open }: Walked) {
  const { caseId } = open
  const detail = await ask(desk, 'cases.get', { caseId })
  const names = new Map<CaseCredentialId | CredentialId, string>()
  for (const [name, id] of open.credentials) {
    names.set(id, name)
    const credential = detail.credentials.find((one) => one.id === id)
    if (credential !== undefined) names.set(credential.credentialId, name)
  }
  const nameOf = (id: CaseCredentialId | CredentialId) => named(names.get(id), `credential ${id}`)
  const decisions = await ask(desk, 'decisions.list', { caseId })
  const conditions = await ask(desk, 'conditions.list', { caseId })
  const appeals = await ask(desk, 'appeals.list', { caseId })
  const statements = await ask(desk, 'statements.list', { caseId })
  const nameOfStatement = new Map([...open.statements].map(([name, id]) => [id, name]))
  return {
    number: detail.number,
    stage: detail.stage,
    clock: { state: detail.clock, dueOn: detail.dueOn },
    heldBy: detail.heldBy.name,
    names: detail.applicant.names.map(({ kind, given, family }) => `${kind}: ${given} ${family}`),
    history: detail.history.map(({ code }) => code),
    credentials: detail.credentials.map(({ id, format, holder, report }) => ({
      name: nameOf(id),
      format,
      holder: [holder.inFile, holder.answer, holder.note],
      authenticity: report?.authenticity.answer ?? null,
      standing: report?.standing.answers ?? [],
      failed: report?.checks.filter(({ status }) => status === 'failed').map(({ check, code }) => `${check}.${code}`),
    })),
    decisions: decisions.toReversed().map(({ number, by, decidedOn, replacedBy, content, lines }) => ({
      number,
      by,
      decidedOn,
      inForce: replacedBy === null,
      lines: content.lines.map((line, place) => {
        const view = named(lines[place], `line ${place}`)
        const { countedBefore, sources, ...ledger } = view.ledger
        return {
          module: view.moduleCode,
          credentials: line.caseCredentialIds.map(nameOf),
          outcome: named(line.outcome ?? undefined, 'outcome'),
          credits: line.credits,
          ledger: {
            ...ledger,
            countedBefore: countedBefore.map(({ outcomeCode, caseNumber, credits }) => [
              outcomeCode,
              caseNumber,
              credits,
            ]),
            sources: sources.map(({ credentialId, ...source }) => ({ name: nameOf(credentialId), ...source })),
          },
        }
      }),
    })),
    conditions: conditions.map(({ text, until, state, events }) => ({
      text,
      until,
      state,
      events: events.map(({ kind, on, by }) => `${on} ${kind} by ${by}`),
    })),
    appeals: appeals.map(({ receivedOn, state, dueOn, term, lastDay, events }) => ({
      receivedOn,
      state,
      dueOn,
      term,
      lastDay,
      events: events.map(({ kind, on, by }) => `${on} ${kind} by ${by}`),
    })),
    statements: statements
      .toSorted((a, b) => a.number.localeCompare(b.number))
      .map(({ id, number, language, state, withdrawnBecause, deliveries }) => ({
        name: named(nameOfStatement.get(id), `statement ${number}`),
        number,
        language,
        state,
        withdrawnBecause,
        deliveries: deliveries.map(({ on, how, recipient }) => `${on} ${how} to ${recipient}`),
      })),
  }
}
