import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { CaseDetail, ValueSource } from '#contract/cases.ts'
import { DocumentId } from '#core/ids.ts'
import { Surroundings } from '../../../bridge.fixtures.tsx'
import type { OnPlace } from '../../../parts/paper/marked.ts'
import { SourceChoice } from './SourceChoice.tsx'

const documentId = DocumentId.parse('019aa000-0000-7000-8000-000000000003')
const place = { page: 1, area: null }

vi.mock('../../../frame/openCase.tsx', () => ({
  useOpenCase: () => ({
    detail: { documents: [{ id: documentId, fileName: 'syllabus.pdf' }] } as unknown as CaseDetail,
  }),
}))
// The document is not drawn here: two buttons stand for what is marked on it.
vi.mock('../../../parts/paper/DocumentView.tsx', () => ({
  DocumentView: ({ onPlace }: { readonly onPlace: OnPlace }) => (
    <>
      <button
        onClick={() => {
          onPlace({ ...place, passage: 'Deslgns a database', machineRead: 'asRead' }, { crop: null, words: null })
        }}
      >
        Words
      </button>
      <button
        onClick={() => {
          onPlace({ ...place, passage: null }, { crop: null, words: null })
        }}
      >
        Rectangle
      </button>
    </>
  ),
}))

function choosing() {
  const told: (ValueSource | null)[] = []
  function Form() {
    const [source, setSource] = useState<ValueSource | null>({ from: 'document', documentId, ...place, passage: null })
    return (
      <SourceChoice
        source={source}
        onChange={(next) => {
          told.push(next)
          setSource(next)
        }}
      />
    )
  }
  render(<Form />, { wrapper: Surroundings })
  const passage = () => screen.getByRole('textbox', { name: 'Passage' })
  return { told, passage, press: (name: string) => userEvent.click(screen.getByRole('button', { name })) }
}

// A passage out of a syllabus that a machine read would stand in the record as an officer's.
test('a passage that a machine read says so, and once it is changed, that', async () => {
  const { told, passage, press } = choosing()
  await press('Words')
  expect(passage()).toHaveProperty('value', 'Deslgns a database')
  expect(screen.getByText(/Read by machine: compare/)).not.toBeNull()
  expect(told.at(-1)).toMatchObject({ machineRead: 'asRead' })

  await userEvent.type(passage(), ' model')
  expect(told.at(-1)).toMatchObject({ passage: 'Deslgns a database model', machineRead: 'changed' })
})

test.each(['cleared', 'marked anew'])('a passage that is %s forgets the machine', async (how) => {
  const { told, passage, press } = choosing()
  await press('Words')
  await (how === 'cleared' ? userEvent.clear(passage()) : press('Rectangle'))

  expect(told.at(-1)).toMatchObject({ passage: null, machineRead: undefined })
  expect(screen.queryByText(/Read by machine: compare/)).toBeNull()
})
