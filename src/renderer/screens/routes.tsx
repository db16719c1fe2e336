import type { ComponentType } from 'react'
import { createHashRouter, Navigate } from 'react-router'
import type { Stage } from '#core/recognition/case.ts'
import { CaseFrame } from '../frame/CaseFrame.tsx'
import { Workbench } from '../frame/Workbench.tsx'
import { CaseScreen } from './case/CaseScreen.tsx'
import { Inbox } from './inbox/Inbox.tsx'

/** The places in the top bar, in its order; `label` is worded by `common:places.<label>`. To add one: a line here. */
const places = [{ path: '/', label: 'cases', screen: Inbox }] as const

/** Which screen leads a stage of an open case. It asks `useOpenCase` for the case and the chosen credential. */
const stageScreens: Record<Stage, ComponentType> = {
  received: CaseScreen,
  complete: CaseScreen,
  qualityAssurance: CaseScreen,
  authenticity: CaseScreen,
  purpose: CaseScreen,
  evaluation: CaseScreen,
  comparison: CaseScreen,
  decision: CaseScreen,
  statement: CaseScreen,
}

export const router = createHashRouter([
  {
    element: <Workbench places={places} />,
    children: [
      ...places.map(({ path, screen: Screen }) => ({ path, element: <Screen /> })),
      { path: '/cases/:caseId/:stage', element: <CaseFrame screens={stageScreens} /> },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
])
