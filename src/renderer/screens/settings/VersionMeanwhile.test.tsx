import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Surroundings } from '../../bridge.fixtures.tsx'
import { VersionMeanwhile } from './VersionMeanwhile.tsx'

const idle = { isPending: false }
const told = () => screen.queryByText(/^Version \d was saved meanwhile/)

// With the newest version asked for by itself, a form typed over an older one would be saved over the newer without a word.
test('a version that was saved since typing began is told, until nothing is typed any more', () => {
  const { rerender } = render(<VersionMeanwhile version={1} isTyped={false} change={idle} />, {
    wrapper: Surroundings,
  })
  rerender(<VersionMeanwhile version={2} isTyped={false} change={idle} />)
  rerender(<VersionMeanwhile version={2} isTyped change={idle} />)
  expect(told()).toBeNull()
  rerender(<VersionMeanwhile version={3} isTyped change={idle} />)
  expect(told()?.textContent).toContain('Version 3')

  rerender(<VersionMeanwhile version={3} isTyped={false} change={idle} />)
  rerender(<VersionMeanwhile version={3} isTyped change={idle} />)
  expect(told()).toBeNull()
})

test('the version that the form itself is saving is none of another', () => {
  const { rerender } = render(<VersionMeanwhile version={null} isTyped change={idle} />, { wrapper: Surroundings })
  rerender(<VersionMeanwhile version={1} isTyped change={{ isPending: true }} />)

  expect(told()).toBeNull()
})
