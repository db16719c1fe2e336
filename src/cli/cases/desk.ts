import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Input, Output, Route } from '#contract/contract.ts'
import type { CaseCredentialId, CaseId, DocumentId, ModuleVersionId, StatementId } from '#core/ids.ts'
import type { Engine } from '#engine/ports.ts'

/** The engine with the hands on its clock, and the officers' common passphrase. */
export interface Desk {
  readonly engine: Engine
  readonly setClock: (now: Date) => void
  readonly passphrase: string
  readonly resources: string
  /** Ids of the officers by their keys. */
  readonly officers: ReadonlyMap<string, Output<'session.state'>['officers'][number]['id']>
}

/** A case as it is walked: what it calls its own things. */
export interface OpenCase {
  readonly caseId: CaseId
  readonly credentials: Map<string, CaseCredentialId>
  readonly documents: Map<string, DocumentId>
  readonly statements: Map<string, StatementId>
}

/** Calls a route; with `refused` it must answer with that failure, and null is returned. */
export async function ask<R extends Route>(desk: Desk, route: R, input: Input<R>): Promise<Output<R>> {
  const reply = await desk.engine.call(route, input)
  if (!reply.ok) throw new Error(`${route} was refused: ${JSON.stringify(reply.error)}`)
  return reply.value as never
}

/** The same for an act that must be refused, where the case says with which failure. */
export async function askOr<R extends Route>(
  desk: Desk,
  route: R,
  input: Input<R>,
  refused: string | undefined,
): Promise<Output<R> | null> {
  if (refused === undefined) return ask(desk, route, input)
  const reply = await desk.engine.call(route, input)
  if (reply.ok) throw new Error(`${route} was not refused with ${refused}`)
  if (reply.error.code !== refused) throw new Error(`${route} was refused with ${reply.error.code}, not ${refused}`)
  return null
}

export async function versionOf(desk: Desk, code: string): Promise<ModuleVersionId> {
  const rows = await ask(desk, 'catalogue.modules', { programmeId: null, filter: code })
  return named(rows.find((row) => row.code === code)?.moduleVersionId, `module ${code}`)
}

/** A file of `resources`, by its path there. */
export function resourceFile(
  desk: Desk,
  path: string,
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(join(desk.resources, path))) }
}

/** What a case names must be there: a case that says otherwise is wrong, not the engine. */
export function named<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`There is no ${what}`)
  return found
}
