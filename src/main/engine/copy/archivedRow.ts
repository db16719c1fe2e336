import type { ReadInTurn } from '../originals/originalsInTurn.ts'
import type { HeldRow } from './heldRows.ts'

interface ArchivedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A closed case that another office handed over, as a copy tells it: without that office's officers, who are numbered, without
 * the salts of its log and the keys of its files; the files themselves by their names there.
 */
export async function archivedRow(
  { content, files, ...row }: HeldRow,
  readOriginal: ReadInTurn,
): Promise<{ readonly row: HeldRow; readonly files: readonly ArchivedBytes[] }> {
  const kept = isObject(content) ? content : {}
  const tables = isObject(kept['tables']) ? kept['tables'] : {}
  const officers = listOf(tables['officers']).map(({ id }) => id)
  const numbered = new Map(officers.map((id, index) => [id, `archived-officer-${String(index + 1)}`]))
  const copied = JSON.stringify({ ...kept, tables: { ...tables, officers: [] } }, (key, value: unknown) =>
    key === 'salt' ? undefined : (numbered.get(value) ?? value),
  )
  const originals: ArchivedBytes[] = []
  for (const { name, originalId, originalKey } of listOf(files)) {
    if (typeof name !== 'string' || typeof originalId !== 'string' || typeof originalKey !== 'string') continue
    originals.push({ name, bytes: await readOriginal({ originalId, originalKey: Buffer.from(originalKey, 'base64') }) })
  }
  return { row: { ...row, content: JSON.parse(copied) as unknown }, files: originals }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : [])
