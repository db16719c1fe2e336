import { expect, type Page } from '@playwright/test'
import type { Reply } from '../src/contract/reply.ts'
import type { Role } from '../src/core/roles.ts'
import { unlock } from './officer.ts'
import { ask } from './workbench.ts'

/** What every added officer of a test signs in with. */
const theirs = 'seven grey bicycles'

/** Adds an officer with these roles; whoever is signed in must be an administrator. */
export async function addOfficer(page: Page, name: string, roles: readonly Role[]): Promise<string> {
  const officer = (await ask(page, 'officers.add', { name, passphrase: theirs, roles })) as { id: string }
  return officer.id
}

/** At the door: says who they are and unlocks. */
export async function signIn(page: Page, name: string, passphrase = theirs): Promise<void> {
  await page.getByRole('button', { name: /Who are you/ }).click()
  await page.getByRole('option', { name }).click()
  await unlock(page, passphrase)
}

/** Locks, as at the end of one officer's turn, and signs the next one in. */
export async function changeTo(page: Page, name: string, passphrase = theirs): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible()
  await signIn(page, name, passphrase)
}

/** Calls a route past the window's buttons; answers the code of the refusal, or `ok`. */
export async function answerTo(page: Page, route: string, input: unknown): Promise<string> {
  const reply: Reply<unknown> = await page.evaluate(([name, value]) => window.workbench.call(name, value), [
    route,
    input,
  ] as const)
  return reply.ok ? 'ok' : reply.error.code
}
