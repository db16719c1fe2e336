import type { ComponentType, ReactNode } from 'react'
import { Navigate } from 'react-router'
import type { Route } from '#contract/contract.ts'
import { useMay } from './may.tsx'

/** A place in the top bar; only who may call `asks` is shown it. */
export interface Place {
  readonly path: string
  readonly label: string
  readonly screen: ComponentType
  readonly asks: Route
}

/** The screen of a place, or the first place that the officer's roles open. */
export function AtPlace({ place, places }: { readonly place: Place; readonly places: readonly Place[] }) {
  const { screen: Screen, asks } = place
  return (
    <AllowedOnly asks={asks} places={places}>
      <Screen />
    </AllowedOnly>
  )
}

/** An address that was typed or kept leads nobody where their roles do not: they stand at their own first place. */
export function AllowedOnly({
  asks,
  places,
  children,
}: {
  readonly asks: Route
  readonly places: readonly Place[]
  readonly children: ReactNode
}) {
  const may = useMay()
  if (may(asks)) return children
  const own = places.find((place) => may(place.asks))
  return own === undefined ? null : <Navigate to={own.path} replace />
}
