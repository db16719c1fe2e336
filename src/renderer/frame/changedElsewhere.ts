import { useQueryClient } from '@tanstack/react-query'
import { here, useEvents } from '../api.ts'

/** What another window, or work that runs on, changed is asked for again as after a change in this one. */
export function useChangedElsewhere() {
  const client = useQueryClient()
  useEvents('record.changed', ({ by }) => {
    if (by !== here) void client.invalidateQueries()
  })
}
