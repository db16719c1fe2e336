import { join } from 'node:path'
import type { Output } from '#contract/contract.ts'
import type { Engine } from '#engine/ports.ts'
import { ask } from '../cases/desk.ts'
import { openCasesOffice, walk } from '../cases/walk.ts'
import { readCasesOffice, readWorkedCases, type WorkedCase } from '../cases/workedCase.ts'

export interface DemoCase {
  readonly worked: WorkedCase
  readonly number: string
  /** The one in force. */
  readonly decision: Output<'decisions.list'>[number]
  readonly statements: readonly Output<'statements.bytes'>[]
}

/** Walks the worked cases of `resources/cases` through the demo's office, on their own days. */
export async function walkCases(
  engine: Engine,
  resources: string,
  { setClock, passphrase }: { readonly setClock: (now: Date) => void; readonly passphrase: string },
): Promise<DemoCase[]> {
  const folder = join(resources, 'cases')
  const office = readCasesOffice(folder)
  const desk = await openCasesOffice({ engine, setClock, passphrase, resources }, office)
  const walked = await walk(desk, readWorkedCases(folder), office)
  const cases: DemoCase[] = []
  for (const { worked, open } of walked) {
    const { caseId } = open
    const { number } = await ask(desk, 'cases.get', { caseId })
    const decision = (await ask(desk, 'decisions.list', { caseId })).find(({ replacedBy }) => replacedBy === null)
    if (decision === undefined) throw new Error(`${worked.name} ended without a decision`)
    const statements: Output<'statements.bytes'>[] = []
    for (const statementId of open.statements.values()) {
      statements.push(await ask(desk, 'statements.bytes', { statementId }))
    }
    cases.push({ worked, number, decision, statements })
  }
  return cases
}
