import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '#core/audit/canonicalJson.ts'
import { ApplicantId, CaseId } from '#core/ids.ts'
import { Instant, Sha256 } from '#core/values.ts'
import { writeDurably } from '../dataFolder/durable.ts'
import { backupsFolder, erasureListFile } from '../dataFolder/layout.ts'

/** An erasure as it stands beside the database: random ids, nothing of a person. */
export const ListedErasure = z.object({
  erasure: z.string(),
  at: Instant,
  ground: z.enum(['retention', 'request']),
  /** About whom it was. */
  applicant: ApplicantId,
  /** Who is gone; empty where the applicant stayed with other cases. */
  applicants: z.array(ApplicantId),
  /** Cases that are gone, those of other offices included. */
  cases: z.array(CaseId),
  /** The hash of the last entry of the audit chain that speaks of it. */
  entry: Sha256,
})
export type ListedErasure = z.infer<typeof ListedErasure>

const Line = ListedErasure.extend({ mac: Sha256 })

/** The list of erasures beside an open database: it outlives a restore, which brings an older database back. */
export interface ErasureList {
  /** Those that this record's key vouches for, oldest first. */
  readonly read: () => readonly ListedErasure[]
  /** Adds; what stands in the list is never changed. */
  readonly add: (erasures: readonly ListedErasure[]) => void
}

export function createErasureList(dataFolder: string, key: Uint8Array): ErasureList {
  const macOf = (erasure: ListedErasure) => createHmac('sha256', key).update(canonicalJson(erasure)).digest('hex')
  return {
    read: () =>
      (linesIn(dataFolder) ?? []).flatMap((text) => {
        const line = lineOf(text)
        if (line === null) return []
        const { mac, ...erasure } = line
        return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(erasure))) ? [erasure] : []
      }),
    add: (erasures) => {
      const lines = erasures.map((erasure) => canonicalJson({ ...erasure, mac: macOf(erasure) }))
      if (lines.length > 0 || linesIn(dataFolder) === null) append(dataFolder, lines)
    },
  }
}

/** Whether the list lies beside the record, and when each erasure was that it or a backup's copy of it names. */
export function erasuresKnown(dataFolder: string): { readonly listHere: boolean; readonly at: readonly Instant[] } {
  const at = everyLine(dataFolder).flatMap((text) => lineOf(text)?.at ?? [])
  return { listHere: linesIn(dataFolder) !== null, at }
}

/** Before a restore: each backup holds the list of its day, so what one of them knows is kept beside the record too. */
export function gatherErasures(dataFolder: string): void {
  const known = new Set(linesIn(dataFolder) ?? [])
  const lost = everyLine(dataFolder).filter((line) => !known.has(line))
  if (lost.length > 0) append(dataFolder, lost)
}

function everyLine(dataFolder: string): readonly string[] {
  const backups = backupsFolder(dataFolder)
  const folders = existsSync(backups) ? readdirSync(backups).map((name) => join(backups, name)) : []
  return [...new Set([dataFolder, ...folders].flatMap((folder) => linesIn(folder) ?? []))]
}

/** Null where there is no list. */
function linesIn(folder: string): readonly string[] | null {
  try {
    return readFileSync(erasureListFile(folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch (cause) {
    // Not asked before it is read: a worker may be letting go of the backup that it lies in.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

function lineOf(text: string): z.infer<typeof Line> | null {
  try {
    return Line.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function append(folder: string, lines: readonly string[]): void {
  const all = [...(linesIn(folder) ?? []), ...lines]
  writeDurably(erasureListFile(folder), Buffer.from(all.map((line) => `${line}\n`).join('')))
}
