import { canonicalJson } from '#core/audit/canonicalJson.ts'
import { verifyChain, type ChainVerdict } from '#core/audit/chain.ts'
import type { Sha256 } from '#core/values.ts'
import type { Connection } from '../db/connection.ts'

/** Looks at the chain byte for byte as it lies in the file; `head` is a hash from a statement. */
export function verifyStoredChain(connection: Connection, head: Sha256 | null): ChainVerdict {
  const rows = connection
    .prepare<[], Record<string, unknown>>(
      'SELECT seq, at, by, code, ids, commitments, hash FROM audit_entries ORDER BY seq',
    )
    .iterate()
  return verifyChain(readRows(rows), head)
}

function* readRows(rows: Iterable<Record<string, unknown>>): Generator {
  for (const row of rows) {
    yield { ...row, ids: readJson(row['ids']), commitments: readJson(row['commitments']) }
  }
}

/** A text that is not exactly as it was written, if only by a blank, is left unread and so does not fit. */
function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return text
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : text
  } catch {
    return text
  }
}
