import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Surroundings } from '../../bridge.fixtures.tsx'
import { PictureSheet } from './PictureSheet.tsx'

// A damaged picture stood there as an empty page, on which nothing could be read and nobody was told why.
test('a picture that can’t be shown says so', () => {
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: vi.fn() })
  vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockReturnValue()
  render(
    <PictureSheet
      {...{ bytes: Uint8Array.of(0x89, 0x50), type: 'image/png', title: 'scan.png', place: null, onPlace: vi.fn() }}
    />,
    { wrapper: Surroundings },
  )
  fireEvent.error(screen.getByRole('img'))

  expect(screen.getByText('The paper could not be shown.')).not.toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})
