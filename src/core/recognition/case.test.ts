import { expect, test } from 'vitest'
import { nameLine } from './case.ts'

// Would catch a Hungarian or Chinese name that is turned round, and a lone name with a blank beside it.
test('a name is one line in its own order', () => {
  expect(nameLine({ given: 'Ada', family: 'Montavon', order: 'givenFirst' })).toBe('Ada Montavon')
  expect(nameLine({ given: 'Ágnes', family: 'Nagy', order: 'familyFirst' })).toBe('Nagy Ágnes')
  expect(nameLine({ given: '', family: 'Suharto', order: 'givenFirst' })).toBe('Suharto')
  expect(nameLine({ given: 'Ada', family: '', order: 'familyFirst' })).toBe('Ada')
})
