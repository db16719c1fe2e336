import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ComponentType, type ReactNode } from 'react'
import { RouterProvider, type createHashRouter } from 'react-router'
import { KeysProvider, StatusProvider } from '../ui/index.ts'
import { Asked } from './Asked.tsx'
import { ImportingProvider } from './importing.tsx'
import { PreferencesProvider, usePreferences } from './preferences.tsx'
import { createQueryClient } from './queryClient.ts'
import { SessionProvider, useSession, useSessionState } from './session.tsx'

/** How far the first run is: asking, at work, or showing the key that is shown once. */
export type FirstRun =
  | { readonly step: 'asking' }
  | { readonly step: 'working' }
  | { readonly step: 'showingKey'; readonly recoveryKey: string }

export interface StartProps {
  readonly firstRun: FirstRun
  readonly onFirstRun: (next: FirstRun) => void
}

interface AppProps {
  readonly router: ReturnType<typeof createHashRouter>
  /** What stands in place of the workbench until the session is open. */
  readonly start: ComponentType<StartProps>
}

/** Everything the screens stand in. */
export function App(props: AppProps) {
  const [client] = useState(createQueryClient)
  return (
    <PreferencesProvider>
      <QueryClientProvider client={client}>
        <WithKeys>
          <StatusProvider>
            <Gate {...props} />
          </StatusProvider>
        </WithKeys>
      </QueryClientProvider>
    </PreferencesProvider>
  )
}

function WithKeys({ children }: { readonly children: ReactNode }) {
  return <KeysProvider letters={usePreferences().preferences.letters}>{children}</KeysProvider>
}

function Gate({ router, start: Start }: AppProps) {
  const question = useSessionState()
  // The recovery key is shown once, before anything else, though the session is open by then.
  const [firstRun, setFirstRun] = useState<FirstRun>({ step: 'asking' })
  return (
    <Asked question={question}>
      {(session) => (
        <SessionProvider session={session}>
          <WithImports>
            {session.phase === 'open' && firstRun.step === 'asking' ? (
              <RouterProvider router={router} />
            ) : (
              <Start firstRun={firstRun} onFirstRun={setFirstRun} />
            )}
          </WithImports>
        </SessionProvider>
      )}
    </Asked>
  )
}

/** An import that is under way outlasts a lock, until another officer opens the session. */
function WithImports({ children }: { readonly children: ReactNode }) {
  const { officer } = useSession()
  const [last, setLast] = useState({ officerId: officer?.id, nth: 0 })
  if (officer !== null && officer.id !== last.officerId) {
    setLast({ officerId: officer.id, nth: last.officerId === undefined ? 0 : last.nth + 1 })
  }
  return <ImportingProvider key={last.nth}>{children}</ImportingProvider>
}
