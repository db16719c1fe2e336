import type { ReactNode } from 'react'
import type { Route } from '#contract/contract.ts'
import { mayBeCalledBy } from '#contract/mayCall.ts'
import { useSession } from './session.tsx'

/** Whether the signed-in officer's roles let them call a route: a screen offers nothing that the engine would refuse. */
export function useMay(): (route: Route) => boolean {
  const { officer } = useSession()
  return (route) => mayBeCalledBy(route, officer)
}

/** What it holds is there for those only who may call the route. */
export function May({ call, children }: { readonly call: Route; readonly children: ReactNode }) {
  return useMay()(call) ? children : null
}
