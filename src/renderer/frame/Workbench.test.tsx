import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { expect, test } from 'vitest'
import { here, useAsk } from '../api.ts'
import { placeBridge } from '../bridge.fixtures.tsx'
import { useImporting } from './importing.tsx'
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

function Programmes() {
  return <p>{useAsk('catalogue.programmes', {}).status}</p>
}

// The second window showed the case as it was, and the officer judged on for a target that was none any more.
test('what another window changed is asked for again, and what this one changed is not asked twice', async () => {
  const { asked, tell } = placeBridge({})
  inFrame([{ element: <Workbench places={[]} />, children: [{ path: '/', element: <Programmes /> }] }])
  const times = () => asked.filter(({ route }) => route === 'catalogue.programmes').length
  await expect.poll(times).toBe(1)
  act(() => {
    tell('record.changed', { by: here })
  })
  act(() => {
    tell('record.changed', { by: 'another window' })
  })
  await expect.poll(times).toBe(2)
  act(() => {
    tell('record.changed', { by: null })
  })

  await expect.poll(times).toBe(3)
})

function Begins() {
  const { begin } = useImporting()
  return (
    <button type="button" onClick={begin}>
      begin
    </button>
  )
}

// Back, a button of many a mouse, changed the screen behind the window of a new case, and left the window over another one.
test('Back is Esc while a window lies over the screen: it closes it, and asks who has typed', async () => {
  placeBridge({ 'officeFormDrafts.list': () => [], 'applicants.find': () => ({ of: 0, found: [], similar: [] }) })
  const children = [
    { path: '/', element: <Begins /> },
    { path: '/day', element: <p>Today</p> },
  ]
  const { router } = inFrame([{ element: <Workbench places={[]} />, children }], '/day')
  await act(() => router.navigate('/'))
  const back = () => act(() => router.navigate(-1))
  await userEvent.click(await screen.findByText('begin'))
  await userEvent.type(await screen.findByRole('textbox', { name: /Family name/ }), 'Example')
  await back()
  expect(await screen.findByText(/^What is typed here is not kept yet/)).toBeDefined()
  expect(router.state.location.pathname).toBe('/')

  await userEvent.clear(screen.getByRole('textbox', { name: /Family name/ }))
  await back()
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(router.state.location.pathname).toBe('/')
  await back()
  expect(await screen.findByText('Today')).toBeDefined()
})
