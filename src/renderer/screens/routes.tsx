import type { ComponentType } from 'react'
import { createHashRouter, Navigate } from 'react-router'
import type { Stage } from '#core/recognition/case.ts'
import { CaseFrame } from '../frame/CaseFrame.tsx'
import { AllowedOnly, AtPlace, type Place } from '../frame/places.tsx'
import { Workbench } from '../frame/Workbench.tsx'
import { AsOfScreen } from './asOf/AsOfScreen.tsx'
import { CaseScreen } from './case/CaseScreen.tsx'
import { Compare } from './compare/Compare.tsx'
import { Evaluation } from './evaluation/Evaluation.tsx'
import { DecisionScreen } from './decision/DecisionScreen.tsx'
import { StatementScreen } from './statement/StatementScreen.tsx'
import { CatalogueScreen } from './catalogue/CatalogueScreen.tsx'
import { DayScreen } from './day/DayScreen.tsx'
import { ImportScreen } from './catalogue/import/ImportScreen.tsx'
import { Inbox } from './inbox/Inbox.tsx'
import { Review } from './review/Review.tsx'
import { Register } from './register/Register.tsx'
import { Settings } from './settings/Settings.tsx'
import { TrustPacks } from './trustPacks/TrustPacks.tsx'
import { Verification } from './verification/Verification.tsx'

/**
 * The places in the top bar, in its order; `label` is worded by `common:places.<label>`. To add one: a line here.
 *
 * Shown to those only who may call the route that the place asks.
 */
const places: readonly Place[] = [
  { path: '/day', label: 'day', screen: DayScreen, asks: 'day.list' },
  { path: '/', label: 'cases', screen: Inbox, asks: 'cases.list' },
  { path: '/catalogue', label: 'catalogue', screen: CatalogueScreen, asks: 'catalogue.modules' },
  { path: '/statements', label: 'statements', screen: Register, asks: 'statements.register' },
  { path: '/review', label: 'review', screen: Review, asks: 'models.agreement' },
  { path: '/trust-packs', label: 'trustPacks', screen: TrustPacks, asks: 'trustPacks.list' },
  { path: '/settings', label: 'settings', screen: Settings, asks: 'session.state' },
]

/** Which screen leads a stage of an open case. It asks `useOpenCase` for the case and the chosen credential. */
const stageScreens: Record<Stage, ComponentType> = {
  received: CaseScreen,
  complete: CaseScreen,
  qualityAssurance: CaseScreen,
  authenticity: Verification,
  purpose: CaseScreen,
  evaluation: Evaluation,
  comparison: Compare,
  decision: DecisionScreen,
  statement: StatementScreen,
}

export const router = createHashRouter([
  {
    element: <Workbench places={places} />,
    children: [
      ...places.map((place) => ({ path: place.path, element: <AtPlace place={place} places={places} /> })),
      {
        path: '/cases/:caseId/:stage',
        element: (
          <AllowedOnly asks="cases.get" places={places}>
            <CaseFrame screens={stageScreens} />
          </AllowedOnly>
        ),
      },
      {
        path: '/cases/:caseId/as-of',
        element: (
          <AllowedOnly asks="cases.asOf" places={places}>
            <AsOfScreen />
          </AllowedOnly>
        ),
      },
      {
        path: '/catalogue/import',
        element: (
          <AllowedOnly asks="catalogueImport.current" places={places}>
            <ImportScreen />
          </AllowedOnly>
        ),
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
])
