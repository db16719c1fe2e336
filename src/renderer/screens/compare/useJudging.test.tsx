import { act, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import type { Input } from '#contract/contract.ts'
import { CaseId, JudgementId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { comparison } from './comparison.fixtures.ts'
import { pairsOf } from './pairs.ts'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { ActsOfCase } from './useActs.tsx'
import { useJudging, type Judging } from './useJudging.ts'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'

const [first] = comparison.judgements
if (first === undefined) throw new Error('Nothing is judged')
const judged = first
const id = (nth: number) => JudgementId.parse(`019aa000-0000-7000-8000-0000000001${String(nth).padStart(2, '0')}`)

/** Answers as the engine does, of one outcome: what is given gets the next id, what is taken back lies. */
function judgingEngine() {
  const rows = [{ ...judged, gone: false }] as (Comparison['judgements'][number] & { gone: boolean })[]
  const { drafts, routes } = recordOfDrafts()
  const now = (): Comparison => ({
    ...comparison,
    judgements: [...new Map(rows.filter(({ gone }) => !gone).map((row) => [row.moduleOutcomeId, row])).values()],
  })
  const give = (row: Partial<Comparison['judgements'][number]>) => {
    rows.push({ ...judged, ...row, id: id(rows.length), gone: false })
    return now()
  }
  const { asked } = placeBridge({
    'comparison.judge': ({ comparisonId, replaces, ...said }: Input<'comparison.judge'>) => {
      expect(comparisonId).toBe(comparison.id)
      if (replaces !== undefined && replaces !== (now().judgements[0]?.id ?? null)) throw new Refused('judgedMeanwhile')
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
    ...routes,
  })
  const sent = (route: string) => asked.filter((one) => one.route === route).map(({ input }) => input)
  const overtake = (coverage: Coverage) => give({ coverage, by: 'Henrik Tausch' })
  return { now, sent, overtake, drafts }
}

const caseId = CaseId.parse('019aa000-0000-7000-8000-000000000099')

async function startJudging(engine = judgingEngine()) {
  const result = {} as { current: Judging }
  function Probe() {
    result.current = useJudging(engine.now())
    return null
  }
  const inCase = (part: ReactNode) => (
    <SessionProvider session={openSession}>
      <FormDrafts caseId={caseId}>
        <ActsOfCase>{part}</ActsOfCase>
      </FormDrafts>
    </SessionProvider>
  )
  const { rerender, unmount } = render(inCase(<Probe />), { wrapper: Surroundings })
  await waitFor(() => {
    expect(result.current).toBeDefined()
  })
  const pair = () => {
    const found = pairsOf(engine.now(), 'shown')[1]
    if (found === undefined) throw new Error('There is one pair')
    return found
  }
  const stands = () => {
    const { canUndo, canRedo, failed, noteOf } = result.current
    const inSight = engine.sent('comparison.judge').map((one) => (one as Input<'comparison.judge'>).suggestionVisible)
    return { says: pair().judgement?.coverage ?? 'open', note: noteOf(pair()), canUndo, canRedo, failed, inSight }
  }
  /** Presses that follow at once; then waits until what is told of it stands. */
  const press = async (until: Partial<ReturnType<typeof stands>>, ...presses: readonly ((now: Judging) => void)[]) => {
    act(() => {
      for (const one of presses) one(result.current)
    })
    await waitFor(() => {
      expect(stands()).toMatchObject(until)
    })
    rerender(inCase(<Probe />))
  }
  const comeBack = () => {
    rerender(inCase(null))
    rerender(inCase(<Probe />))
  }
  const presses = {
    judge: (coverage: Coverage) => (now: Judging) => {
      now.judge(pair(), coverage)
    },
    note: (note: string) => (now: Judging) => {
      now.note(pair(), note)
    },
    keepNote: (now: Judging) => {
      now.keepNote(pair())
    },
    linkFirst: (now: Judging) => {
      now.link(pair(), [0])
    },
    linkNothing: (now: Judging) => {
      now.link(pair(), [])
    },
    clear: (now: Judging) => {
      now.clear(pair())
    },
    undo: (now: Judging) => {
      now.undo()
    },
    redo: (now: Judging) => {
      now.redo()
    },
  }
  return { stands, press, pair, ...presses, comeBack, leave: unmount, engine, ...engine }
}

// Would catch presses that come before the last answer and so take back another judgement or none, or an act that a quick
// press forgets.
test('presses of undo and redo that follow at once each move by one act', async () => {
  const { stands, press, judge, clear, undo, redo } = await startJudging()
  await press({ says: 'not', canUndo: true, canRedo: false }, judge('covered'), judge('not'))
  await press({ says: 'partly', canUndo: false, canRedo: true }, undo, undo, undo)
  await press({ says: 'not', canUndo: true, canRedo: false }, redo, redo)
  await press({ says: 'covered', canUndo: true, canRedo: false }, clear)
  await press({ says: 'covered', canUndo: true, canRedo: true }, undo, undo)
  await press({ says: 'cantSay', canUndo: true, canRedo: false }, redo, judge('cantSay'))
  expect(stands().failed).toBeNull()
})

// Would catch a look at another module that takes the way back away, and an act that nobody can undo any more and that bars
// the way to those before it.
test('after another module undo goes on where it was, and passes over what a colleague has judged since', async () => {
  const { stands, press, judge, clear, undo, comeBack, overtake } = await startJudging()
  const refused: unknown = expect.any(Error)
  await press({ says: 'covered', canUndo: true, failed: null }, judge('covered'))
  comeBack()
  await press({ says: 'partly', canUndo: true, failed: null }, clear)
  overtake('cantSay')
  await press({ says: 'cantSay', canUndo: true, failed: refused as Error }, undo)
  comeBack()
  await press({ says: 'cantSay', canUndo: false, failed: null }, undo)
  expect(stands().canRedo).toBe(true)
})

// Would catch a judgement that goes over one from another window, which the officer never saw.
test('a judgement over one that came meanwhile is refused, and what was noted stays typed', async () => {
  const { press, judge, note, overtake } = await startJudging()
  const refused: unknown = expect.any(Error)
  await press({ note: 'Joins are missing', failed: null }, note('Joins are missing'))
  overtake('cantSay')
  await press({ says: 'cantSay', note: 'Joins are missing', failed: refused as Error }, judge('covered'))
})

// Would catch a judgement that was found without the suggestion and is counted as found with it once a note is added.
test('a note or a link alone leaves a judgement found as it was', async () => {
  const { press, judge, note, keepNote, linkNothing, sent } = await startJudging()
  await press({ note: 'Joins are missing' }, note('Joins are missing'))
  await press({ inSight: [false] }, keepNote)
  await press({ inSight: [false, false] }, linkNothing)
  await press({ inSight: [false, false, true] }, judge('covered'), keepNote)
  expect(sent('comparison.judge')).toMatchObject([
    { coverage: 'partly', note: 'Joins are missing', items: [0] },
    { coverage: 'partly', items: [] },
    { coverage: 'covered', note: 'Joins are missing' },
  ])
})

// Would catch a note, or links drawn by hand, that are gone once another module, another case or a lock came between.
test('what was noted before anything is judged stands there again, until a judgement says it', async () => {
  const { press, judge, note, clear, linkFirst, leave, engine } = await startJudging()
  await press({ says: 'open' }, clear)
  await press({ note: 'Joins are missing' }, note('Joins are missing'), linkFirst)
  leave()
  await waitFor(() => {
    expect(engine.drafts.size).toBe(1)
  })

  const again = await startJudging(engine)
  await again.press({ says: 'open', note: 'Joins are missing' })
  await again.press({ says: 'partly', note: 'Joins are missing' }, judge('partly'))
  expect(engine.sent('comparison.judge')).toMatchObject([{ note: 'Joins are missing', items: [0] }])
  await waitFor(() => {
    expect(engine.drafts.size).toBe(0)
  })
  // Taken back, it is typed still: nothing says it any more.
  await again.press({ says: 'open', note: 'Joins are missing' }, again.undo)
})

// Whoever locked out of the field had the same judgement recorded twice: as the field was left, and before the lock.
test('a note that is on its way is not kept again', async () => {
  const { press, pair, note, keepNote, sent } = await startJudging()
  await press({ note: 'Page 3' }, note('Page 3'))
  const before = pair()
  const again = (now: Judging) => {
    now.keepNote(before)
  }
  await press({ canUndo: true }, again, again)
  expect(sent('comparison.judge')).toHaveLength(1)

  await press({ note: 'Page 4' }, note('Page 4'))
  await press({ note: 'Page 4' }, keepNote)
  await press({ note: 'Page 3' }, note('Page 3'))
  await press({ note: 'Page 3' }, keepNote)
  expect(sent('comparison.judge')).toMatchObject([{ note: 'Page 3' }, { note: 'Page 4' }, { note: 'Page 3' }])
})

// Until its answer was there, a link that was drawn to what had just been judged gave back the judgement of before.
test('what is linked while a judgement is on its way is carried by that one', async () => {
  const { press, pair, clear, sent } = await startJudging()
  const before = pair()
  const judgeAndLink = (now: Judging) => {
    now.judge(before, 'covered')
    now.link(before, [])
  }
  await press({ says: 'covered' }, judgeAndLink)
  expect(sent('comparison.judge')).toMatchObject([
    { coverage: 'covered', items: [0] },
    { coverage: 'covered', items: [] },
  ])

  const judged = pair()
  await press({ says: 'covered' }, clear, (now) => {
    now.link(judged, [0])
  })
  expect(sent('comparison.judge')).toHaveLength(2)
})
