import { contract, isRoute, type Handlers, type Route } from '#contract/contract.ts'
import { mayBeCalledBy, rolesFor } from '#contract/mayCall.ts'
import { readsAlone } from '#contract/readsAlone.ts'
import type { Failure, Reply } from '#contract/reply.ts'
import { err, ok } from '#core/result.ts'
import type { Role } from '#core/roles.ts'
import { failureOf as failureOfDatabase } from './db/failureOf.ts'
import { faultOf } from './faultOf.ts'
import type { Log } from './ports.ts'
import { Refusal } from './refusal.ts'

/** Turns handlers into one function that any transport can call: the whole trust boundary. */
export function createRouter(
  handlers: Handlers,
  session: {
    signedIn(): { readonly roles: readonly Role[] } | null
    checked(): Promise<'sound' | 'damaged' | 'cut'> | null
    beginCheck(): void
  },
  log: Log,
) {
  return async function call(route: string, input: unknown): Promise<Reply<unknown>> {
    if (!isRoute(route)) return err({ code: 'unknownRoute', facts: { route } })
    const checked = readsAlone.has(route) ? null : session.checked()
    if (checked !== null) {
      session.beginCheck()
      if ((await checked) === 'damaged') return err({ code: 'databaseDamaged', facts: { route } })
    }
    const officer = session.signedIn()
    if (!mayBeCalledBy(route, officer)) {
      if (officer === null) return err({ code: 'locked', facts: { route } })
      return err({ code: 'roleMissing', facts: { route, roles: rolesFor(route).join(' ') } })
    }

    const parsed = contract[route].input.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      if (issue?.code === 'custom' && issue.params?.['refusedAs'] === 'dayNotMeant') {
        return err({ code: 'dayNotMeant', facts: {} })
      }
      // Paths only: the values may be a person's.
      const path = issue?.path.join('.') ?? ''
      return err({ code: 'invalidInput', facts: { route, path } })
    }

    try {
      // `Handlers` pairs each route with its own input; the compiler cannot follow that through a variable route.
      const handler = handlers[route] as (input: unknown) => unknown
      return ok(await handler(parsed.data))
    } catch (cause) {
      if (cause instanceof Refusal) return err(cause.failure)
      return err(failureOf(route, cause, log))
    } finally {
      if (firstLists.has(route)) session.beginCheck()
    }
  }
}

/** What a window asks for first. */
const firstLists: ReadonlySet<Route> = new Set(['day.list', 'cases.list'])

function failureOf(route: Route, cause: unknown, log: Log): Failure {
  log('route.failed', { route, ...faultOf(cause) })
  return { code: failureOfDatabase(cause) ?? 'unexpected', facts: { route } }
}
