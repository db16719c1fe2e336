import { act, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import type { Input } from '#contract/contract.ts'
import { JudgementId } from '#core/ids.ts'
import { placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { comparison } from './comparison.fixtures.ts'
import { pairsOf } from './pairs.ts'
import { ActsOfCase } from './useActs.tsx'
import { useJudging, type Judging } from './useJudging.ts'

const [first] = comparison.judgements
if (first === undefined) throw new Error('Nothing is judged')
const judged = first
const id = (nth: number) => JudgementId.parse(`019aa000-0000-7000-8000-0000000001${String(nth).padStart(2, '0')}`)

/** Answers as the engine does, of one outcome: what is given gets the next id, what is taken back lies. */
function judgingEngine() {
  const rows = [{ ...judged, gone: false }] as (Comparison['judgements'][number] & { gone: boolean })[]
  const now = (): Comparison => ({
    ...comparison,
    judgements: [...new Map(rows.filter(({ gone }) => !gone).map((row) => [row.moduleOutcomeId, row])).values()],
  })
  const give = (row: Partial<Comparison['judgements'][number]>) => {
    rows.push({ ...judged, ...row, id: id(rows.length), gone: false })
    return now()
  }
  const { asked } = placeBridge({
    'comparison.judge': ({ comparisonId, ...said }: Input<'comparison.judge'>) => {
      expect(comparisonId).toBe(comparison.id)
      return give({ ...said, moduleOutcomeId: judged.moduleOutcomeId })
    },
    'comparison.withdraw': ({ judgementIds }: Input<'comparison.withdraw'>) => {
      for (const row of rows) row.gone ||= judgementIds.includes(row.id)
      return now()
    },
    'comparison.judgeAgain': ({ judgements: [one] }: Input<'comparison.judgeAgain'>) => {
      const row = rows.find((other) => other.id === one?.id)
      if (row === undefined || (now().judgements[0]?.id ?? null) !== one?.replaces) throw new Refused('judgedMeanwhile')
      return give(row)
    },
  })
  const sent = (route: string) => asked.filter((one) => one.route === route).map(({ input }) => input)
  const overtake = (coverage: Comparison['judgements'][number]['coverage']) => give({ coverage, by: 'Henrik Tausch' })
  return { now, sent, overtake }
}

function startJudging() {
  const engine = judgingEngine()
  const result = {} as { current: Judging }
  function Probe() {
    result.current = useJudging(engine.now())
    return null
  }
  const inCase = (part: ReactNode) => (
    <Surroundings>
      <ActsOfCase>{part}</ActsOfCase>
    </Surroundings>
  )
  const { rerender } = render(inCase(<Probe />))
  const pair = () => {
    const found = pairsOf(engine.now(), 'shown')[1]
    if (found === undefined) throw new Error('There is one pair')
    return found
  }
  const press = async (does: () => void, until: () => unknown, is: unknown) => {
    act(does)
    await waitFor(() => {
      expect(until()).toEqual(is)
    })
    rerender(inCase(<Probe />))
  }
  const comeBack = () => {
    rerender(inCase(null))
    rerender(inCase(<Probe />))
  }
  return { result, pair, press, comeBack, says: () => pair().judgement?.coverage ?? 'open', ...engine }
}

// Would catch presses that come before the last answer and so take back another judgement or none, or an act that a quick
// press forgets.
test('presses of undo and redo that follow at once each move by one act', async () => {
  const { result, pair, press, says } = startJudging()
  const stands = () => [says(), result.current.canUndo, result.current.canRedo]
  await press(
    () => {
      result.current.judge(pair(), 'covered')
      result.current.judge(pair(), 'not')
    },
    stands,
    ['not', true, false],
  )
  await press(
    () => {
      result.current.undo()
      result.current.undo()
      result.current.undo()
    },
    stands,
    ['partly', false, true],
  )
  await press(
    () => {
      result.current.redo()
      result.current.redo()
    },
    stands,
    ['not', true, false],
  )
  await press(
    () => {
      result.current.clear(pair())
    },
    stands,
    ['covered', true, false],
  )
  await press(
    () => {
      result.current.undo()
      result.current.undo()
    },
    stands,
    ['covered', true, true],
  )
  await press(
    () => {
      result.current.redo()
      result.current.judge(pair(), 'cantSay')
    },
    stands,
    ['cantSay', true, false],
  )
  expect(result.current.failed).toBeNull()
})

// Would catch a look at another module that takes the way back away, and an act that nobody can undo any more and that bars
// the way to those before it.
test('after another module undo goes on where it was, and passes over what a colleague has judged since', async () => {
  const { result, pair, press, comeBack, says, overtake } = startJudging()
  const stands = () => [says(), result.current.canUndo, result.current.failed === null]
  await press(
    () => {
      result.current.judge(pair(), 'covered')
    },
    stands,
    ['covered', true, true],
  )
  comeBack()
  await press(
    () => {
      result.current.clear(pair())
    },
    stands,
    ['partly', true, true],
  )
  overtake('cantSay')
  await press(
    () => {
      result.current.undo()
    },
    stands,
    ['cantSay', true, false],
  )
  comeBack()
  await press(
    () => {
      result.current.undo()
    },
    stands,
    ['cantSay', false, true],
  )
  expect(result.current.canRedo).toBe(true)
})

// Would catch a judgement that was found without the suggestion and is counted as found with it once a note is added.
test('a note or a link alone leaves a judgement found as it was', async () => {
  const { result, pair, press, sent } = startJudging()
  const seen = () => sent('comparison.judge').map((one) => (one as Input<'comparison.judge'>).suggestionVisible)
  await press(
    () => {
      result.current.note(pair(), 'Joins are missing')
    },
    () => result.current.noteOf(pair()),
    'Joins are missing',
  )
  await press(
    () => {
      result.current.keepNote(pair())
    },
    seen,
    [false],
  )
  await press(
    () => {
      result.current.link(pair(), [])
    },
    seen,
    [false, false],
  )
  await press(
    () => {
      result.current.judge(pair(), 'covered')
      result.current.keepNote(pair())
    },
    seen,
    [false, false, true],
  )
  expect(sent('comparison.judge')).toMatchObject([
    { coverage: 'partly', note: 'Joins are missing', items: [0] },
    { coverage: 'partly', items: [] },
    { coverage: 'covered', note: 'Joins are missing' },
  ])
})
