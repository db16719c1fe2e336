import { decisionContent } from './decisionContent.ts'
import { ask, askOr, named, type Desk, type OpenCase } from './desk.ts'
import { enterByHand, importFile, judge, layDocument, supply } from './evidence.ts'
import type { Step } from './step.ts'

/** Does one step of a case, as the officer who is signed in. */
export async function perform(desk: Desk, open: OpenCase, step: Step): Promise<void> {
  const { caseId } = open
  switch (step.do) {
    case 'import':
      return importFile(desk, open, step)
    case 'enterByHand':
      return enterByHand(desk, open, step)
    case 'document':
      return layDocument(desk, open, step)
    case 'supply':
      return supply(desk, open, step)
    case 'judge':
      return judge(desk, open, step)
    case 'rename': {
      const { applicant } = await ask(desk, 'cases.get', { caseId })
      const { names, reason } = step
      await ask(desk, 'applicants.save', { applicantId: applicant.id, names, birthDate: applicant.birthDate, reason })
      return
    }
    case 'clock': {
      const { kind, on, reason } = step
      await ask(desk, 'cases.addEvent', { caseId, event: { kind, on, reason } })
      return
    }
    case 'hint':
    case 'confirmHolder': {
      const caseCredentialId = named(open.credentials.get(step.credential), `credential ${step.credential}`)
      const { hint, reasons } = await ask(desk, 'identity.hint', { caseCredentialId })
      if (hint !== step.hint) throw new Error(`The hint is ${hint} (${reasons.join(', ')}), not ${step.hint}`)
      if (step.do === 'hint') return
      await ask(desk, 'credentials.confirmHolder', { caseCredentialId, answer: step.answer, note: step.note })
      return
    }
    case 'find': {
      const caseCredentialId = named(open.credentials.get(step.credential), `credential ${step.credential}`)
      for (const finding of step.findings) await ask(desk, 'evaluation.find', { caseCredentialId, finding })
      return
    }
    case 'draft': {
      const content = await decisionContent(desk, open, step)
      const { revision } = await ask(desk, 'decisions.draft', { caseId })
      const { problems } = await ask(desk, 'decisions.saveDraft', { caseId, revision, content })
      const found = problems.map(({ code }) => code)
      if (found.toString() !== step.problems.toString()) {
        throw new Error(`The draft has ${JSON.stringify(problems)}, not ${step.problems.join(', ')}`)
      }
      return
    }
    case 'record': {
      const { revision } = await ask(desk, 'decisions.draft', { caseId })
      await askOr(desk, 'decisions.record', { caseId, revision }, step.refused)
      return
    }
    case 'issue': {
      const decisions = await ask(desk, 'decisions.list', { caseId })
      const inForce = named(
        decisions.find(({ replacedBy }) => replacedBy === null),
        'decision in force',
      )
      const input = { decisionId: inForce.id, language: step.language }
      const issued = await askOr(desk, 'statements.issue', input, step.refused)
      if (issued !== null) open.statements.set(step.as, issued.id)
      return
    }
    case 'deliver': {
      const statementId = named(open.statements.get(step.statement), `statement ${step.statement}`)
      const { on, how, recipient } = step
      await askOr(desk, 'statements.deliver', { statementId, on, how, recipient }, step.refused)
      return
    }
    case 'withdraw': {
      const statementId = named(open.statements.get(step.statement), `statement ${step.statement}`)
      await ask(desk, 'statements.withdraw', { statementId, reason: step.reason })
      return
    }
    case 'condition': {
      const { line, condition, kind, on, reason } = step
      const rows = await ask(desk, 'conditions.list', { caseId })
      const { decisionId } = named(rows[0], 'condition')
      await askOr(desk, 'conditions.save', { decisionId, line, condition, kind, on, reason }, step.refused)
      return
    }
    case 'appeal':
      await ask(desk, 'appeals.receive', { caseId, receivedOn: step.on, grounds: step.grounds })
      return
    case 'assignAppeal': {
      const [appeal] = await ask(desk, 'appeals.list', { caseId })
      const officerId = named(desk.officers.get(step.to), `officer ${step.to}`)
      await askOr(desk, 'appeals.assign', { appealId: named(appeal, 'appeal').id, officerId }, step.refused)
      return
    }
  }
}
