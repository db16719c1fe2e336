import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { ArchiveSettings } from './ArchiveSettings.tsx'

const caseId = '01890000-0000-7000-8000-000000000101'
const row = {
  id: caseId,
  number: '2016-0001',
  applicant: 'Ada Example',
  office: 'Elsewhere',
  outcomes: [],
  closedOn: '2016-03-01',
}

// "1 case was taken in" stood there after that case had been erased.
test('what was taken in is told until one of the archived cases is erased', async () => {
  let rows: (typeof row)[] = []
  placeBridge({
    'archive.list': () => ({ rows, of: rows.length }) as never,
    'archive.choice': () => ({ cases: 0 }),
    'archive.inspect': () => ({ sha256: 'a', cases: [{ ...row, standing: 'fresh', numberHereToo: false }] }) as never,
    'archive.import': () => {
      rows = [row]
      return { taken: 1 } as never
    },
    'archive.get': () => ({ statements: [], files: [] }) as never,
    'erasures.preview': () => ({
      ...{ applicantName: 'Ada Example', caseNumbers: [], toType: ['2016-0001'], wholeApplicant: false },
      ...{ credentials: 0, documents: 0, decisions: 0, statementNumbers: [], letters: 0, logEntries: 0 },
      ...{ backupsUntil: null, keptUntil: null, heldBy: null, staysElsewhere: 0, archived: [], alike: [] },
      second: { needed: false, askedBy: null, byYou: false },
    }),
    'erasures.erase': () => {
      rows = []
      return {} as never
    },
  })
  render(
    <SessionProvider session={openSession}>
      <ArchiveSettings />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No way to choose an archive')
  await userEvent.upload(input, new File(['x'], 'archive.zip'))
  await userEvent.type(await screen.findByLabelText(/Passphrase of the archive/), 'p')
  await userEvent.click(screen.getByRole('button', { name: 'Show what is in it' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Take in 1 case' }))
  expect(await screen.findByText('1 case was taken in.')).toBeDefined()

  await userEvent.click(await screen.findByRole('button', { name: '2016-0001' }))
  await userEvent.click(await screen.findByRole('button', { name: /^Erase/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(await dialog.findByRole('textbox'), '2016-0001')
  await userEvent.click(await dialog.findByRole('button', { name: 'Erase for good' }))

  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText('1 case was taken in.')).toBeNull()
})
