import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '#core/roles.ts'
import { placeBridge } from '../bridge.fixtures.tsx'
import { inFrame } from '../frame/inFrame.fixtures.tsx'
import { Workbench } from '../frame/Workbench.tsx'
import { Dialog } from '../ui/index.ts'
import { beginAnew, lea, analysis, cases, modules, places, openWorkbench, field, rows } from './palette.fixtures.tsx'

beforeEach(beginAnew)

test('Ctrl+K opens it over a field, and Esc goes back to where the keyboard was', async () => {
  openWorkbench()
  await userEvent.type(screen.getByLabelText('A field'), 'half a sent')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(document.activeElement).toBe(field())

  await userEvent.keyboard('mont{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByLabelText('A field'))
  })
  expect(screen.getByLabelText('A field')).toHaveProperty('value', 'half a sent')
})

test('the button in the top bar opens it, and its own key closes it', async () => {
  openWorkbench()
  const button = screen.getByRole('button', { name: /^Search, or go to/ })
  await userEvent.click(button)
  await userEvent.keyboard('{Meta>}k{/Meta}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => {
    expect(document.activeElement).toBe(button)
  })
})

// What is typed in a window over the window is kept nowhere yet: a step elsewhere would lose it.
test('under another window over the window it stays closed, wherever the keyboard is', async () => {
  const children = [
    {
      path: '/',
      element: (
        <Dialog title="A letter" onClose={() => undefined} actions={null}>
          <input aria-label="Reason" />
        </Dialog>
      ),
    },
  ]
  inFrame([{ element: <Workbench places={places} />, children }])
  await userEvent.type(await screen.findByLabelText('Reason'), 'unsaved')
  await userEvent.keyboard('{Control>}k{/Control}')
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })

  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'unsaved')
})

// Would catch a window that asks for people on behalf of somebody who may see none. Backups are told at the foot of it.
test.each<[Role, readonly string[]]>([
  ['administrator', ['backups.state', 'session.state']],
  ['admissions', ['session.state', 'statements.register']],
  ['catalogueEditor', ['catalogue.find', 'catalogue.programmes', 'session.state']],
  ['auditor', ['backups.state', 'cases.find', 'catalogue.find', 'catalogue.programmes', 'session.state']],
])('%s is offered and asks for what the role opens', async (role, routes) => {
  const { asked } = placeBridge({
    'cases.find': () => cases(lea),
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [],
    'statements.register': () => ({ of: 0, rows: [], similar: [] }),
  })
  openWorkbench('/settings', [role])
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('lo')
  await waitFor(() => {
    expect(rows().some((row) => row.startsWith('Local catalogue') || row.startsWith('Lock'))).toBe(true)
    expect(rows().some((row) => row.startsWith('All keys'))).toBe(false)
  })

  const called = new Set(asked.map(({ route }) => route).filter((route) => route !== 'session.touch'))
  expect([...called, 'session.state'].sort()).toEqual(routes)
  expect(rows().some((row) => row.startsWith('New case'))).toBe(false)
  expect(screen.queryByText('case number') === null).toBe(!routes.includes('cases.find'))
})
