import { expect, test } from 'vitest'
import { DocumentId } from '#core/ids.ts'
import { placedAt, reworded, type FromDocument } from './passage.ts'

const marked: FromDocument = {
  ...{ from: 'document', documentId: DocumentId.parse('019aa000-0000-7000-8000-000000000003') },
  ...{ page: 1, area: null, passage: null },
}
const read = placedAt(marked, { page: 2, area: null, passage: 'Deslgns a database', machineRead: 'asRead' })

// A passage out of a syllabus that a machine read would stand in the record as an officer's.
test('a passage that a machine read says so, and once it is changed, that', () => {
  expect(read).toMatchObject({ page: 2, passage: 'Deslgns a database', machineRead: 'asRead' })
  expect(reworded(read, 'Designs a database')).toMatchObject({
    passage: 'Designs a database',
    machineRead: 'changed',
  })
})

test('a passage that is cleared, marked anew or typed has nothing of the machine', () => {
  expect(reworded(read, '')).toMatchObject({ passage: null, machineRead: undefined })
  expect(placedAt(read, { page: 3, area: null, passage: null })).toMatchObject({ page: 3, machineRead: undefined })
  expect(reworded(marked, 'Designs a database').machineRead).toBeUndefined()
})
