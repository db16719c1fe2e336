import * as deciding from './officerDay/deciding.ts'
import * as office from './officerDay/office.ts'
import * as receiving from './officerDay/receiving.ts'
import { addOfficer, signIn } from './people.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// Ten acts of one officer, in two days with the end of a day between and after them. Would catch what the window can't
// reach, and what a restart forgets.
test('a day of one officer: what was done in ten acts is there after a restart', async ({ workbench }) => {
  test.setTimeout(300_000)
  let page = await openRecord(workbench, 'judged')
  await addOfficer(page, 'Ida Lindqvist', ['officer'])
  await page.reload()

  await test.step('the office words its acknowledgement', () => receiving.wordALetter(page))
  await test.step('1: receives two files into a new case, in under a minute', async () => {
    const hand = await receiving.receiveTwoFiles(page)
    // docs/case-in-a-minute.md tells these.
    expect(hand.typed).toEqual(['Family name', 'E-mail', 'Postal address'])
    expect(hand.pressed).toHaveLength(6)
    expect(hand.keys).toBe(48)
    expect(hand.seconds()).toBe(41)
  })
  await test.step('2: asks for what is missing, and the clock pauses', () => receiving.askForWhatIsMissing(page))
  await test.step('3: enters a value from a passage of the syllabus', () => receiving.supplyFromSyllabus(page))
  await test.step('4: confirms a former name, and joins two applicants', () => receiving.sayWhoSheIs(page))
  await test.step('5: recognises on two conditions', () => deciding.decideOnConditions(page))
  await test.step('6: recognises another module, with a bridging task', () => deciding.decideForAnotherModule(page))
  await test.step('7: issues the statement and records its delivery', () => deciding.issueAndDeliver(page))
  await test.step('8: takes in a new version of a module', () => office.changeTheCatalogue(page))

  workbench.setTime('2026-06-03T07:00:00.000Z')
  page = await workbench.restart()
  await signIn(page, 'Henrik Tausch', 'open the demo please')
  await test.step('weeks later: 1, the case of two files', () => receiving.seeTwoFiles(page))
  await test.step('weeks later: 2, the letters and the pause', () => receiving.seeWhatWasAsked(page))
  await test.step('weeks later: 3, the value and its passage', () => receiving.seeSuppliedValue(page))
  await test.step('weeks later: 4, the name and the joined applicants', () => receiving.seeWhoSheIs(page))
  await test.step('weeks later: 6, the other module and its task', () => deciding.seeAnotherModule(page))
  await test.step('weeks later: 7, the statement and its delivery', () => deciding.seeDelivered(page))
  await test.step('weeks later: 8, what the new version touches', () => office.seeWhatTheChangeTouches(page))
  await test.step('5, concluded: one condition is met, the other lapses', () => deciding.concludeConditions(page))
  await test.step('9: notifies a delay with its reason', () => receiving.notifyADelay(page))
  const notice = await receiving.savedNotice(page)
  await test.step('10: hands over the desk', () => office.handOverTheDesk(page))

  workbench.setTime('2026-10-28T07:00:00.000Z')
  page = await workbench.restart()
  await signIn(page, 'Ida Lindqvist')
  await test.step('in autumn: 10, the desk is with who took it', () => office.seeTheDesk(page))
  await test.step('in autumn: 9, the notice as it was printed', async () => {
    expect((await receiving.savedNotice(page)).equals(notice)).toBe(true)
  })
  await test.step('in autumn: 5, what became of the conditions', () => deciding.seeConditionsConcluded(page))
  await test.step('in autumn: 6, the bridging task is done', () => deciding.seeTaskDone(page))
})
