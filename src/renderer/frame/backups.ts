import { useQueryClient } from '@tanstack/react-query'
import type { BackupsState } from '#contract/session.ts'
import { useAskWhere, useEvents } from '../api.ts'
import { useMay } from './may.tsx'

/** The backup that is being made, and why the last was not; null for whom it is no concern, or while it is not known. */
export function useBackupsState(): BackupsState | null {
  const client = useQueryClient()
  const told = useMay()('backups.state')
  const state = useAskWhere('backups.state', told ? {} : null).data
  useEvents('backups.changed', ({ making }) => {
    void client.invalidateQueries({ queryKey: ['backups.state'] })
    if (making === null) void client.invalidateQueries({ queryKey: ['backups.list'] })
  })
  return state ?? null
}
