import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CaseCredential } from '#contract/cases.ts'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, questionsAskedAgain, Surroundings } from '../../../bridge.fixtures.tsx'
import { FormDrafts } from '../../../frame/formDrafts.tsx'
import { recordOfDrafts } from '../../../frame/formDrafts.fixtures.ts'
import { SessionProvider } from '../../../frame/session.tsx'
import { SetAsideDialog } from './SetAsideDialog.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`

// "Nothing rests on it" was told of before a comparison was made, and it was set aside on that.
test('nothing is set aside while what rests on it is being asked again', async () => {
  const office = { inDraft: false, answers: Promise.resolve() }
  const { asked } = placeBridge({
    ...recordOfDrafts().routes,
    'credentials.resting': async () => {
      await office.answers
      return { comparisons: [], lines: [], sameFile: [], inDraft: office.inDraft }
    },
    'credentials.setAside': () => ({}) as never,
  })
  const { Again, askAgain } = questionsAskedAgain()
  render(
    <SessionProvider session={openSession}>
      <FormDrafts caseId={CaseId.parse(id(3))}>
        <SetAsideDialog credential={{ id: id(1) } as unknown as CaseCredential} onClose={() => undefined} />
      </FormDrafts>
      <Again />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.type(await screen.findByLabelText(/Reason/), 'Of another person')
  await screen.findByText(/^Nothing rests on it/)
  const answered = Promise.withResolvers<undefined>()
  Object.assign(office, { inDraft: true, answers: answered.promise })
  askAgain()
  const setAside = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Detach' }))
    return asked.some(({ route }) => route === 'credentials.setAside')
  }
  expect(await setAside()).toBe(false)

  answered.resolve(undefined)
  await screen.findByText(/draft/)
  expect(await setAside()).toBe(true)
})
