import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider, type InitialEntry, type RouteObject } from 'react-router'
import { openSession, Surroundings } from '../bridge.fixtures.tsx'
import { ImportingProvider } from './importing.tsx'
import { SessionProvider } from './session.tsx'

/** What an open session shows at `at`: parts of the frame, or the frame with places in it. */
export function inFrame(routes: RouteObject[], at: InitialEntry = '/', session = openSession) {
  const router = createMemoryRouter(routes, { initialEntries: [at] })
  const rendered = render(
    <SessionProvider session={session}>
      <ImportingProvider>
        <RouterProvider router={router} />
      </ImportingProvider>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return { ...rendered, router }
}
