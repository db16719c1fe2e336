import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'
import { OfficeFormDrafts } from '../../frame/formDrafts.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { MeaningFolder } from './MeaningFolder.tsx'

// The model of the folder before was prepared, while the field named another that nobody had looked at.
test('a model is offered as long as the path of its folder stands in the field', async () => {
  const folder = {
    id: 'a',
    name: 'Small model',
    dimensions: 384,
    mostTokens: 256,
    licence: null,
    languages: ['en'],
    files: [],
  }
  placeBridge({ ...recordOfDrafts().routes, 'encoder.inspect': () => ({ folder, problem: null }) as never })
  render(
    <SessionProvider session={openSession}>
      <OfficeFormDrafts>
        <MeaningFolder seen={{ inUse: null, preparing: null }} />
      </OfficeFormDrafts>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const path = await screen.findByLabelText('Path of the folder on this computer')
  await userEvent.type(path, '/models/a')
  await userEvent.click(screen.getByRole('button', { name: 'Look at the folder' }))
  await screen.findByText(/Small model/)
  await userEvent.type(path, 'b')
  expect(screen.queryByText(/Small model/)).toBeNull()

  await userEvent.type(path, '{Backspace}')
  expect(screen.getByText(/Small model/)).toBeDefined()
})
