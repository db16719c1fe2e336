import { waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { placeBridge } from '../bridge.fixtures.tsx'
import { beginAnew, caseOf, moduleOf, cases, modules, openWorkbench, rows } from './palette.fixtures.tsx'

beforeEach(beginAnew)

// "Lock" opened a case about blockchains, and "import" a module in whose outcomes something is imported.
test('what has it only within a word, or in its outcomes, stands behind what is called so', async () => {
  placeBridge({
    'cases.find': () => cases(caseOf(14, 'Ada Block')),
    'catalogue.find': () => modules(moduleOf(32, 'Poetry', 'outcomes')),
    'catalogue.programmes': () => [],
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('lock')

  await waitFor(() => {
    expect(rows().map((row) => row.slice(0, 9))).toEqual(['LockEnter', 'Ada Block', 'Poetryin '])
  })
})
