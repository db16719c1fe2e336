import { z } from 'zod'

/** What a log may hold of something that went wrong: its kind and, of SQLite or the system, its code. Its text may name a person. */
export function faultOf(cause: unknown): { readonly kind: string; readonly reason: string } {
  const kind = cause instanceof z.ZodError ? 'ZodError' : cause instanceof Error ? cause.name : typeof cause
  const reason = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return { kind, reason }
}
