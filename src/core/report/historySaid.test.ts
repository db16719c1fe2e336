import { expect, test } from 'vitest'
import { historySaid } from './historySaid.ts'

// Would catch codes and days of the chain printed as they are stored, in whatever language the document is.
test('a corrected day is said with the kind of event and both days; any other entry by its code', () => {
  const ids = { case: 'c', caseEvent: 'e', event: 'paused', before: '2026-05-04', after: '2026-05-06' }
  expect(historySaid('case.eventCorrected', ids)).toEqual({
    key: 'cases:history.case.eventCorrected',
    values: {
      what: { phrase: { key: 'cases:event.paused', values: {} } },
      before: { date: '2026-05-04' },
      after: { date: '2026-05-06' },
    },
  })
  expect(historySaid('case.event', { case: 'c', event: 'paused' })).toEqual({
    ...{ key: 'cases:history.case.event', values: { case: 'c', event: 'paused' } },
  })
})
