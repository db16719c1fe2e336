import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JudgementId, ModuleOutcomeId } from '#core/ids.ts'
import { afterRedo, afterUndo, did, given, noActs, redoStep, taken, undoStep, type InForce, type Step } from './acts.ts'

const idOf = (kind: 'a' | 'b', number: number) => `0190a000-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`
const outcomes = [1, 2, 3].map((number) => ModuleOutcomeId.parse(idOf('a', number)))

/** Judgements as the engine keeps them: only ever more of them; the newest that was not taken back holds. */
class Record {
  readonly rows: { id: JudgementId; outcome: ModuleOutcomeId; says: number; gone: boolean }[] = []

  inForce(): InForce {
    return new Map(this.rows.filter(({ gone }) => !gone).map(({ id, outcome }) => [outcome, id]))
  }

  /** What holds, without whose row it is. */
  said() {
    const held = new Set(this.inForce().values())
    return this.rows
      .filter(({ id }) => held.has(id))
      .map(({ outcome, says }) => `${outcome} ${String(says)}`)
      .sort()
  }

  give(outcome: ModuleOutcomeId, says: number): void {
    this.rows.push({ id: JudgementId.parse(idOf('b', this.rows.length)), outcome, says, gone: false })
  }

  carryOut(step: Step): void {
    if (step.kind === 'withdraw') {
      for (const id of step.judgementIds) this.row(id).gone = true
      return
    }
    for (const { id, replaces } of step.judgements) {
      const { outcome, says, gone } = this.row(id)
      if (!gone || (this.inForce().get(outcome) ?? null) !== replaces) throw new Error('Judged meanwhile')
      this.give(outcome, says)
    }
  }

  private row(id: JudgementId) {
    const row = this.rows.find((one) => one.id === id)
    if (row === undefined) throw new Error('No such judgement')
    return row
  }
}

const press = fc.oneof(
  fc.record({
    kind: fc.constant('give' as const),
    on: fc.subarray(outcomes, { minLength: 1 }),
    says: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('clear' as const), outcome: fc.constantFrom(...outcomes) }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
)

// Would catch an undo that takes back half an act or another's, a redo that brings back what was replaced since, and a step
// the engine refuses although nobody else has judged: ids change each time a judgement is given again.
test('any row of judging, taking back, undo and redo holds what holds in a plain list of states', () => {
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      const record = new Record()
      let acts = noActs
      const past: string[][] = []
      const [wanted, found]: [unknown[], unknown[]] = [[], []]
      let future: string[][] = []
      const does = (change: () => void) => {
        past.push(record.said())
        change()
        future = []
      }
      for (const one of presses) {
        if (one.kind === 'give') {
          does(() => {
            for (const outcome of one.on) record.give(outcome, one.says)
            acts = did(acts, given(one.on, record.inForce()))
          })
        } else if (one.kind === 'clear') {
          const id = record.inForce().get(one.outcome)
          if (id === undefined) continue
          does(() => {
            record.carryOut({ kind: 'withdraw', judgementIds: [id] })
            acts = did(acts, taken(one.outcome, id, record.inForce()))
          })
        } else {
          const step = one.kind === 'undo' ? undoStep(acts) : redoStep(acts)
          const from = one.kind === 'undo' ? past : future
          wanted.push(from.length === 0)
          found.push(step === null)
          if (step === null) continue
          const back = from.pop()
          ;(one.kind === 'undo' ? future : past).push(record.said())
          record.carryOut(step)
          acts = one.kind === 'undo' ? afterUndo(acts, record.inForce()) : afterRedo(acts, record.inForce())
          wanted.push(back)
          found.push(record.said())
        }
      }
      expect(found).toEqual(wanted)
    }),
  )
})
