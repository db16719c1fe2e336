import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ComponentType } from 'react'
import { expect, test } from 'vitest'
import { officer, openSession, placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { inFrame } from '../frame/inFrame.fixtures.tsx'
import { ImportCatalogue } from './catalogue/ImportCatalogue.tsx'
import { ImportSkills } from './catalogue/ImportSkills.tsx'
import { TakeArchive } from './settings/archive/TakeArchive.tsx'
import { GradeTables } from './settings/GradeTables.tsx'

/** A file that is chosen and can't be read any more, as a whole or in part. */
function unreadable(name: string, because: 'NotFoundError' | 'NotReadableError'): File {
  const file = new File(['a;b'], name, { type: 'text/csv' })
  const refuse = () => Promise.reject(new DOMException('no', because))
  file.arrayBuffer = refuse
  file.text = refuse
  file.slice = () => Object.assign(new Blob(), { arrayBuffer: refuse })
  return file
}

const administrator = { ...openSession, officer: { ...officer, roles: ['administrator' as const] } }

const places: readonly (readonly [string, ComponentType])[] = [
  ['skills', ImportSkills],
  ['a catalogue', ImportCatalogue],
  ['grade tables', GradeTables],
]

/** What a place reads when it is opened. */
const reads = ['grades.tables', 'catalogueImport.current']

// A file on a drive that was removed left the window saying that it was being read, for ever.
test.each(places)('a file of %s that is gone, and one that may not be read, are told of', async (_, Screen) => {
  const { asked } = placeBridge({ 'grades.tables': () => [], 'catalogueImport.current': () => null })
  const { container } = inFrame([{ path: '/', element: <Screen /> }], '/', administrator)
  const choose = async (file: File) => {
    const input = container.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('Nothing to choose a file with')
    await userEvent.upload(input, file)
  }
  await choose(unreadable('gone.csv', 'NotFoundError'))
  expect(await screen.findByText(/gone\.csv was not imported: no file is in its place any more/)).toBeDefined()
  expect(screen.queryByText(/being read|handed over/i)).toBeNull()
  const close = screen.queryByRole('button', { name: 'Close' })
  if (close !== null) await userEvent.click(close)

  await choose(unreadable('locked.csv', 'NotReadableError'))
  expect(
    await screen.findByText(/locked\.csv was not imported: it is a folder, or this computer does not/),
  ).toBeDefined()
  expect(screen.queryByText(/gone\.csv was not/)).toBeNull()
  expect(new Set(asked.map(({ route }) => route)).difference(new Set(reads))).toEqual(new Set())
})

// It was told as something that nobody expected.
test('an archive that is gone is told of beside its passphrase', async () => {
  placeBridge({})
  const { container } = render(<TakeArchive />, { wrapper: Surroundings })
  const input = container.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('Nothing to choose a file with')
  await userEvent.upload(input, unreadable('cases.archive', 'NotFoundError'))
  await userEvent.type(await screen.findByLabelText(/Passphrase/), 'secret{Enter}')
  expect(await screen.findByText(/cases\.archive was not imported: no file is in its place/)).toBeDefined()
})
