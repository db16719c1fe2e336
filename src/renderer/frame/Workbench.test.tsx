import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { expect, test } from 'vitest'
import { placeBridge } from '../bridge.fixtures.tsx'
import { inFrame } from './inFrame.fixtures.tsx'
import { Workbench } from './Workbench.tsx'

function ListThatTakesTheKeyboard() {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [])
  return <div ref={list} role="grid" data-start="" tabIndex={-1} />
}

// Back from a case the list had the keyboard already, and the frame took it away to the page.
test('another place begins at its beginning, or at the list that has taken the keyboard', async () => {
  placeBridge({})
  const children = [
    { path: '/', element: <ListThatTakesTheKeyboard /> },
    { path: '/cases', element: <Link to="/">back</Link> },
    { path: '/catalogue', element: <Link to="/cases">on</Link> },
  ]
  inFrame([{ element: <Workbench places={[]} />, children }], '/catalogue')
  await userEvent.click(await screen.findByRole('link', { name: 'on' }))
  expect(document.activeElement).toBe(screen.getByRole('main'))

  await userEvent.click(screen.getByRole('link', { name: 'back' }))
  expect(document.activeElement).toBe(screen.getByRole('grid'))
})
