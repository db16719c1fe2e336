import { expect, test } from 'vitest'
import { packedTable } from './languageTable.fixtures.ts'

// A table that was changed by hand, or is of another version of the library, would tell other languages than it says.
test('the table is what the library has, packed', async () => {
  await expect(await packedTable()).toMatchFileSnapshot('languageTable.json')
})
