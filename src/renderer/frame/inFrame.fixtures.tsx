import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import { openSession, Surroundings } from '../bridge.fixtures.tsx'
import { ImportingProvider } from './importing.tsx'
import { SessionProvider } from './session.tsx'

/** What an open session shows at `at`: parts of the frame, or the frame with places in it. */
export function inFrame(routes: RouteObject[], at = '/', session = openSession) {
  return render(
    <SessionProvider session={session}>
      <ImportingProvider>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: [at] })} />
      </ImportingProvider>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
}
