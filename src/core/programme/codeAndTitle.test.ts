import { expect, test } from 'vitest'
import { codeAndTitle } from './codeAndTitle.ts'

test.each([
  ['INF-2310', 'Databases', 'INF-2310 Databases'],
  ['Machine Vision', 'Machine Vision', 'Machine Vision'],
  ['Datenbanken', 'Databases', 'Datenbanken Databases'],
  ['INF-2310', undefined, 'INF-2310'],
])('%s with the title %s is called %s', (code, title, name) => {
  expect(codeAndTitle(code, title)).toBe(name)
})
