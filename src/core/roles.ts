import { z } from 'zod'

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
