import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Desk } from '../../cli/cases/desk.ts'
import { walk, type Walked } from '../../cli/cases/walk.ts'
import { casesFolder, casesOffice, deskOf, goldenOf, workedCases } from './workedCases.fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'workbench-cases-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the worked cases, in one office as the demo has them', () => {
  let desk: Desk
  let walked: Walked[] = []
  beforeAll(async () => {
    desk = await deskOf(join(folder, 'office'), (length) => randomBytes(length))
    walked = await walk(desk, workedCases, casesOffice)
  }, 300_000)
  afterAll(() => desk.engine.close())

  // Would catch a rule, a ledger, a check or a sentence that changes for a whole case though each part's own test holds.
  test.each(workedCases)('$name', async (worked) => {
    const one = walked.find((each) => each.worked === worked)
    if (one === undefined) throw new Error(`${worked.name} was not walked`)
    const { record, texts } = await goldenOf(desk, one)

    const { decisions, statements, credentials } = worked.expected
    const linesOf = ({ lines }: (typeof record.decisions)[number]) =>
      lines.map(({ module, outcome, credits, ledger: { atMost, limitedBy } }) => ({
        ...{ module, outcome, credits },
        ...{ atMost, limitedBy },
      }))
    expect(record.decisions.map((decision) => ({ inForce: decision.inForce, lines: linesOf(decision) }))).toEqual(
      decisions,
    )
    const checked = record.credentials.map(({ name, authenticity, standing, failed }) => [
      name,
      { authenticity, standing, failed },
    ])
    expect(Object.fromEntries(checked)).toEqual(credentials)
    const states = Object.entries(statements).map(([name, { state }]) => [name, state])
    expect(record.statements.map(({ name, state }) => [name, state])).toEqual(states)
    for (const [name, { says }] of Object.entries(statements)) {
      for (const sentence of says) expect(texts[name]).toContain(sentence)
    }
    const golden = join(casesFolder, 'records', `${worked.name}.json`)
    await expect(`${JSON.stringify({ record, texts }, null, 2)}\n`).toMatchFileSnapshot(golden)
  })
})

// Would catch a record that depends on more than what was done, when, and the engine's random bytes: an order of rows that
// the database picked, a clock that is read past the port, a PDF that differs from print to print.
test('replaying a case gives the same record, byte for byte', async () => {
  const short = workedCases.filter(({ name }) => name === 'withdrawn-statement')
  const replay = async (seed: number, place: string) => {
    const desk = await deskOf(join(folder, place), bytesFrom(seed))
    try {
      const [one] = await walk(desk, short, casesOffice)
      if (one === undefined) throw new Error('Nothing was walked')
      const statements = await ask(desk, 'statements.list', { caseId: one.open.caseId })
      const decisions = await ask(desk, 'decisions.list', { caseId: one.open.caseId })
      return { case: await ask(desk, 'cases.get', { caseId: one.open.caseId }), statements, decisions }
    } finally {
      await desk.engine.close()
    }
  }
  let place = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const [first, again] = [await replay(seed, `first-${place}`), await replay(seed, `again-${place++}`)]
      expect(again).toEqual(first)
    }),
    { numRuns: 2 },
  )
}, 300_000)

/** Bytes that look random and are the same for the same seed. */
function bytesFrom(seed: number): (length: number) => Uint8Array {
  let drawn = 0
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHash('sha256').update(`${seed}/${drawn++}`).digest(),
    )
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
}
