import { act, render, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { useRecording } from './useRecording.ts'

type Draft = Output<'decisions.draft'>

function startRecording() {
  const result = {} as { current: ReturnType<typeof useRecording> }
  const saved = { caseId: '019aa000-0000-7000-8000-000000000001', revision: 3 } as Draft
  function Probe() {
    result.current = useRecording(() => Promise.resolve(saved))
    return null
  }
  render(<Probe />, { wrapper: Surroundings })
  return result
}

// Ctrl+Enter that is held down repeats itself: the second call is refused, and that a decision stands would read as a failure.
test('a decision is recorded once, however often the key is struck', async () => {
  const { asked } = placeBridge({ 'decisions.record': () => new Promise(() => undefined) })
  const recording = startRecording()
  act(() => {
    recording.current.start()
    recording.current.start()
  })
  await waitFor(() => {
    expect(asked).toHaveLength(1)
  })
  act(() => {
    recording.current.start()
  })
  await act(() => Promise.resolve())

  expect(asked.map(({ route }) => route)).toEqual(['decisions.record'])
})

// Would catch the refusal of before that still stands while it is tried again, and in the place of what fails next.
test('trying again takes back what was said of the time before', async () => {
  let refuses = true
  placeBridge({
    'decisions.record': () => {
      if (refuses) throw new Refused('changedMeanwhile')
      return new Promise(() => undefined)
    },
  })
  const recording = startRecording()
  act(() => {
    recording.current.start()
  })
  await waitFor(() => {
    expect(recording.current.failure).not.toBeNull()
  })
  refuses = false
  act(() => {
    recording.current.start()
  })

  expect(recording.current.failure).toBeNull()
})
