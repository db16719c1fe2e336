import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CallError } from '../api.ts'
import { Surroundings } from '../bridge.fixtures.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'

const refused = { isPending: false, error: new CallError({ code: 'notFound', facts: {} }) }

// "Not found" does not say that it is the case number somebody typed which nobody knows.
test.each([
  [null, /^Not done. It is not in the record/],
  ['No case has this number.', /^Not done. No case has this number.$/],
])('a refusal is told above the fields, in the window’s own words where it has some: %s', (why, told) => {
  render(
    <Surroundings>
      <ChangeDialog
        {...{ title: 'Move', act: 'Move it', failed: 'Not done.', why, change: refused }}
        onAct={() => undefined}
        onClose={() => undefined}
      >
        {null}
      </ChangeDialog>
    </Surroundings>,
  )

  expect(screen.getByRole('alert').textContent).toMatch(told)
})

// A second press while the first is under way would do it twice.
test('while it is being done it is not done again', async () => {
  let acts = 0
  render(
    <Surroundings>
      <ChangeDialog
        {...{ title: 'Move', act: 'Move it', failed: 'Not done.', change: { isPending: true, error: null } }}
        onAct={() => (acts += 1)}
        onClose={() => undefined}
      >
        {null}
      </ChangeDialog>
    </Surroundings>,
  )
  await userEvent.click(screen.getByRole('button', { name: /Move it/ }))

  expect(acts).toBe(0)
})
