import { expect, test } from 'vitest'
import { asWritten } from './asWritten.ts'

// "„7,5“ wird 7.5" looks as if it had been read wrongly.
test('what was read of a cell is told as the language writes it', () => {
  const read = ['7.5', '6', '2026-10-01', 'INF-1', '1.2.3']
  expect(read.map((one) => asWritten(one, 'de'))).toEqual(['7,5', '6', '1. Okt. 2026', 'INF-1', '1.2.3'])
  expect(read.map((one) => asWritten(one, 'en'))).toEqual(['7.5', '6', '1 Oct 2026', 'INF-1', '1.2.3'])
})
