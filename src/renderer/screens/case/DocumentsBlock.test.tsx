import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import type { Input } from '#contract/contract.ts'
import { CaseId } from '#core/ids.ts'
import { largestFile } from '#core/importing/importer.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { DocumentsBlock } from './DocumentsBlock.tsx'

const detail = { id: CaseId.parse('01890000-0000-7000-8000-000000000101'), documents: [] } as unknown as CaseDetail

async function choose(...files: readonly File[]) {
  render(
    <SessionProvider session={openSession}>
      <OpenCaseContext value={{ detail, stage: 'received', credential: null, choose: vi.fn(), goTo: vi.fn() }}>
        <DocumentsBlock />
      </OpenCaseContext>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No way to add a document')
  await userEvent.upload(input, [...files])
}

const large = () => {
  const file = new File(['x'], 'large.pdf')
  Object.defineProperty(file, 'size', { value: largestFile + 1 })
  return file
}

// The second of five was refused; the three after it were neither added nor named.
test('a document that is refused stops no other, and each is named with its reason and can be tried again', async () => {
  let full = true
  const added: string[] = []
  placeBridge({
    'documents.add': ({ file, kind }: Input<'documents.add'>) => {
      if (full && file.name.startsWith('full')) throw new Refused('diskFull')
      added.push(`${file.name} ${kind}`)
      return detail
    },
  })
  const files = ['one.pdf', 'full-1.pdf', 'two.pdf', 'full-2.pdf', 'three.pdf'].map((name) => new File(['x'], name))
  await choose(...files, large())

  const told = await screen.findByRole('alert')
  await within(told).findByText('3 documents were not added.')
  expect(added).toEqual(['one.pdf syllabus', 'two.pdf syllabus', 'three.pdf syllabus'])
  expect(
    within(told)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'full-1.pdf: The disk is full. Free some space and try again; what you typed is still here.',
    'full-2.pdf: The disk is full. Free some space and try again; what you typed is still here.',
    'large.pdf: The file is larger than 25 MB, and files above that are not read.',
  ])

  full = false
  await userEvent.click(within(told).getByRole('button', { name: 'Try again' }))
  await screen.findByText('The document was not added.')
  expect(added.slice(3)).toEqual(['full-1.pdf syllabus', 'full-2.pdf syllabus'])
})
