import { z } from 'zod'
import type { OfficerId } from './ids.ts'

/**
 * What an officer may do; one officer can hold several.
 *
 * `officer` leads cases and decides · `secondSignatory` answers proposals of others · `admissions` reads statements only ·
 * `catalogueEditor` keeps programmes and modules · `auditor` reads all and changes nothing · `administrator` keeps
 * accounts, settings, policy and backups, and sees no case.
 */
export const roles = [
  'officer',
  'secondSignatory',
  'admissions',
  'catalogueEditor',
  'auditor',
  'administrator',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** What the first officer of an office holds: all but the roles that only read. */
export const firstOfficersRoles: readonly Role[] = ['officer', 'secondSignatory', 'catalogueEditor', 'administrator']

/** An office whose last administrator is gone could give no role any more: that one role can't be taken back. */
export function isLastAdministrator(
  held: readonly { readonly officerId: OfficerId; readonly role: Role }[],
  one: { readonly officerId: OfficerId; readonly role: Role },
): boolean {
  if (one.role !== 'administrator') return false
  return !held.some(({ officerId, role }) => role === 'administrator' && officerId !== one.officerId)
}
