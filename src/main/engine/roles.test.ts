import { expect, test } from 'vitest'
import { contract, type Route } from '#contract/contract.ts'
import { mayBeCalledBy, mayCall } from '#contract/mayCall.ts'
import { roles, type Role } from '#core/roles.ts'
import { openEngine, startEngine, type TestEngine } from './engine.fixtures.ts'

const secret = 'seven grey bicycles'
const routes = Object.keys(contract) as Route[]

/** Adds an officer with just these roles and signs them in. */
async function signInAs(started: TestEngine, held: readonly Role[], name = held.join(' ')) {
  const { id } = await started.call('officers.add', { name, passphrase: secret, roles: [...held] })
  await started.call('session.lock', {})
  await started.call('session.unlock', { officerId: id, passphrase: secret })
  return id
}

/** Calls with an input that no route takes: an open door answers `invalidInput`, and nothing is done. */
async function answerOf({ engine }: TestEngine, route: Route): Promise<string> {
  const reply = await engine.call(route, 'not an input')
  return reply.ok ? 'ok' : reply.error.code
}

// Would catch a route that forgets the table: a window that calls it by hand gets what its buttons hide.
test.each(roles)('every route is open to %s or shut, as the table says', async (role) => {
  const started = await openEngine()
  await signInAs(started, [role])
  for (const route of routes) {
    const open = mayCall[route].includes('signedIn') || mayCall[route].includes(role)
    expect([route, await answerOf(started, route)]).toEqual([route, open ? 'invalidInput' : 'roleMissing'])
  }
})

test('an officer whose last role was taken back gets as far as the door', async () => {
  const started = await openEngine()
  const [first] = await started.call('officers.list', {})
  const { id } = await started.call('officers.add', { name: 'Left', passphrase: secret, roles: ['auditor'] })
  await started.call('officers.takeBackRole', { officerId: id, role: 'auditor' })
  await started.call('session.lock', {})
  await started.call('session.unlock', { officerId: id, passphrase: secret })

  expect(first?.name).toBe('Henrik Tausch')
  for (const route of routes) {
    const open = mayCall[route].includes('signedIn')
    expect([route, await answerOf(started, route)]).toEqual([route, open ? 'invalidInput' : 'roleMissing'])
  }
})

// Would catch a door that is left open before anyone has signed in.
test('while nobody is signed in every route is open or locked, as the table says', async () => {
  const started = startEngine()
  for (const route of routes) {
    const open = mayCall[route].includes('signedOut')
    expect([route, await answerOf(started, route)]).toEqual([route, open ? 'invalidInput' : 'locked'])
  }
})

// What each role is for (core/roles.ts): a line too many in the table would give it away.
test('the table keeps what each role is promised', () => {
  const may = (role: Role) =>
    routes.filter((route) => !mayCall[route].includes('signedIn') && mayBeCalledBy(route, { roles: [role] }))
  const changes =
    /\.(add|save|set|create|take|hand|judge|record|issue|import|inspect|make|restore|withdraw|confirm|supply|run|grant|discard|cancel|start|propose|answer|write|merge|unmerge|void|detach|move|erase|resume|deliver)(?:[A-Z]|$)/

  expect(may('auditor').filter((route) => changes.test(route))).toEqual([])
  expect(
    may('admissions').filter((route) => /^(?:cases|credentials|decisions|comparison|documents)\./.test(route)),
  ).toEqual([])
  expect(
    may('administrator').filter((route) =>
      /^(?:cases|applicants|credentials|decisions|comparison|documents|statements|imports)\./.test(route),
    ),
  ).toEqual([])
})

test('a refusal says who may, and a role counts from the moment it is given', async () => {
  const started = await openEngine()
  const { call, refused } = started
  const administrator = (await call('session.state', {})).officer
  const miriam = await call('officers.add', { name: 'Miriam Okafor', passphrase: secret, roles: ['administrator'] })
  await call('session.lock', {})
  await call('session.unlock', { officerId: miriam.id, passphrase: secret })

  expect(await refused('catalogue.modules', { programmeId: null, filter: '' })).toEqual({
    code: 'roleMissing',
    facts: { route: 'catalogue.modules', roles: 'officer secondSignatory catalogueEditor auditor' },
  })
  await call('officers.grantRole', { officerId: miriam.id, role: 'catalogueEditor' })
  expect(await call('catalogue.modules', { programmeId: null, filter: '' })).toEqual([])
  expect((await call('session.state', {})).officer?.roles).toEqual(['catalogueEditor', 'administrator'])
  expect(administrator?.roles).toEqual(['officer', 'secondSignatory', 'catalogueEditor', 'administrator'])
})

// Would catch an office that nobody can give a role in any more.
test('the last administrator stays, another can go, and what was taken stays in the record', async () => {
  const started = await openEngine()
  const { call, refused } = started
  const me = (await call('session.state', {})).officer
  if (me === null) throw new Error('Nobody is signed in')
  expect(await refused('officers.takeBackRole', { officerId: me.id, role: 'administrator' })).toMatchObject({
    code: 'lastAdministrator',
  })

  const other = await call('officers.add', { name: 'Miriam Okafor', passphrase: secret, roles: ['administrator'] })
  await call('officers.takeBackRole', { officerId: other.id, role: 'administrator' })
  expect(await refused('officers.takeBackRole', { officerId: other.id, role: 'administrator' })).toMatchObject({
    code: 'notFound',
  })
  await call('officers.grantRole', { officerId: other.id, role: 'auditor' })
  await call('officers.grantRole', { officerId: other.id, role: 'auditor' })

  const again = await started.restart()
  await again.call('session.unlock', { officerId: other.id, passphrase: secret })
  expect((await again.call('officers.list', {})).find(({ id }) => id === other.id)?.roles).toEqual(['auditor'])
})

test('who may not see cases is not told how many there are', async () => {
  const started = await openEngine()
  expect((await started.call('session.state', {})).openCases).toBe(0)
  await signInAs(started, ['administrator'])
  expect((await started.call('session.state', {})).openCases).toBeNull()
})
