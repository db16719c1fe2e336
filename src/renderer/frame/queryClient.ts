import { QueryClient } from '@tanstack/react-query'

/** How the window keeps what the engine answered; the tests of its parts keep it likewise. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      // What was sent and answered (a passphrase, a zip of all that is held of a person) goes with what asked for it.
      mutations: { gcTime: 0 },
    },
  })
}
