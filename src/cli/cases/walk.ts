import type { LocalDate } from '#core/values.ts'
import { ask, named, versionOf, type Desk, type OpenCase } from './desk.ts'
import { perform } from './perform.ts'
import type { CasesOffice, WorkedCase } from './workedCase.ts'

/** Adds the officers of the cases and sets their policy, on the day the office opens; the first officer is signed in. */
export async function openCasesOffice(desk: Omit<Desk, 'officers'>, office: CasesOffice): Promise<Desk> {
  const closed: Desk = { ...desk, officers: new Map() }
  desk.setClock(morningOf(office.openedOn))
  await ask(closed, 'session.touch', {})
  const { officer } = await ask(closed, 'session.state', {})
  const officers = new Map([[office.first, named(officer ?? undefined, 'officer signed in').id]])
  for (const { key, name, roles } of office.others) {
    const { id } = await ask(closed, 'officers.add', { name, roles: [...roles], passphrase: desk.passphrase })
    officers.set(key, id)
  }
  await ask(closed, 'policies.save', { ...office.policy, validFrom: office.openedOn })
  return { ...desk, officers }
}

export interface Walked {
  readonly worked: WorkedCase
  readonly open: OpenCase
}

/**
 * Walks cases through an office, each step on its day and by its officer; several cases in the order of their days, as an
 * office has them on its desk. What does not go as a case says is thrown with the case and the step.
 */
export async function walk(desk: Desk, cases: readonly WorkedCase[], office: CasesOffice): Promise<Walked[]> {
  const begun = new Map<WorkedCase, OpenCase>()
  const acts = cases
    .flatMap((worked) => [
      { worked, on: worked.opening.receivedOn, step: null },
      ...worked.steps.map((step) => ({ worked, on: step.on, step })),
    ])
    .toSorted((a, b) => a.on.localeCompare(b.on))
  let signedIn = office.first
  for (const [place, { worked, on, step }] of acts.entries()) {
    // A minute apart, so that what was done first stands first.
    desk.setClock(new Date(morningOf(on).getTime() + place * 60_000))
    await ask(desk, 'session.touch', {})
    const by = step?.by ?? office.first
    if (by !== signedIn) await signIn(desk, by)
    signedIn = by
    try {
      if (step === null) begun.set(worked, await receive(desk, worked))
      else await perform(desk, named(begun.get(worked), `open case ${worked.name}`), step)
    } catch (cause) {
      throw new Error(`${worked.name}, ${step?.do ?? 'receive'} of ${on}: ${String(cause)}`, { cause })
    }
  }
  if (signedIn !== office.first) await signIn(desk, office.first)
  return cases.map((worked) => ({ worked, open: named(begun.get(worked), `open case ${worked.name}`) }))
}

async function receive(desk: Desk, { opening }: WorkedCase): Promise<OpenCase> {
  const programmes = await ask(desk, 'catalogue.programmes', {})
  const { caseId } = await ask(desk, 'cases.create', {
    applicant: { new: { names: opening.names, birthDate: opening.birthDate } },
    purpose: opening.purpose,
    target: {
      programmeId: programmes.find(({ code }) => code === opening.programme)?.id ?? null,
      moduleVersionId: opening.module === null ? null : await versionOf(desk, opening.module),
    },
    receivedOn: opening.receivedOn,
  })
  return { caseId, credentials: new Map(), documents: new Map(), statements: new Map() }
}

async function signIn(desk: Desk, key: string): Promise<void> {
  await ask(desk, 'session.lock', {})
  const officerId = named(desk.officers.get(key), `officer ${key}`)
  await ask(desk, 'session.unlock', { officerId, passphrase: desk.passphrase })
}

/** Nine in the morning of the office's day in summer; its time zone is Europe/Berlin. */
function morningOf(day: LocalDate): Date {
  return new Date(`${day}T07:00:00Z`)
}
