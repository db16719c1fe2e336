import { z } from 'zod'
import type { Reply } from './reply.ts'

/** One window among those that show the same record, by a name that it gives itself. */
export const WindowId = z.string().max(64)

/** What the window's process tells the engine's: a call under a number, or to end. */
export type ToEngine =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly route: string
      readonly input: unknown
      readonly window?: unknown
    }
  | { readonly kind: 'close' }

/** What the engine's process answers: the reply to a call, what it tells unasked, and that it has ended its work. */
export type FromEngine =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: string; readonly payload: unknown }
  | { readonly kind: 'closed' }
