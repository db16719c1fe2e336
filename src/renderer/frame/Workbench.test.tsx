import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect, useRef } from 'react'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { openSession, placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { ImportingProvider } from './importing.tsx'
import { SessionProvider } from './session.tsx'
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
  const router = createMemoryRouter([{ element: <Workbench places={[]} />, children }], {
    initialEntries: ['/catalogue'],
  })
  render(
    <SessionProvider session={openSession}>
      <ImportingProvider>
        <RouterProvider router={router} />
      </ImportingProvider>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.click(await screen.findByRole('link', { name: 'on' }))
  expect(document.activeElement).toBe(screen.getByRole('main'))

  await userEvent.click(screen.getByRole('link', { name: 'back' }))
  expect(document.activeElement).toBe(screen.getByRole('grid'))
})
