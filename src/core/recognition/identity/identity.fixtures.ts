import type { PersonName } from '../case.ts'
import { compareIdentity, type NamedHolder } from './identity.ts'

export const named = (given: string, family: string, kind: PersonName['kind'] = 'current'): PersonName => ({
  kind,
  given,
  family,
  order: 'givenFirst',
  validFrom: null,
  validTo: null,
})
export const nobody: NamedHolder = { full: null, given: null, family: null, birthName: null, birthDate: null }
export const born = '1999-04-12'
export const hintOf = (holder: Partial<NamedHolder>, ...names: PersonName[]) =>
  compareIdentity({ ...nobody, birthDate: born, ...holder }, { names, birthDate: born })
