import type { Handlers } from '#contract/contract.ts'
import { fewFound } from '#core/nearSpelling.ts'
import { holdsEveryWord } from '#core/search.ts'
import { bytesOf, chosen, exportCases } from '../archive/exportCases.ts'
import { archivedRow, importCases, preview, type OpenedArchive } from '../archive/importCases.ts'
import { readBeside } from '../archive/archiveBeside.ts'
import { openSealed } from '../archive/seal.ts'
import { archivedCase, archivedList } from '../db/repositories/archive.ts'
import { hashOf } from '../hashOf.ts'
import type { HeldSpellings } from '../heldSpellings.ts'
import { officeCost } from '../keys/wrap.ts'
import type { EnginePorts } from '../ports.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { similarNames } from '../similarNames.ts'
import { workerBeside } from '../workerBeside.ts'
import type { Workspace } from '../workspace.ts'

type Routes = `archive.${'list' | 'get' | 'bytes' | 'choice' | 'export' | 'inspect' | 'import' | 'close'}`

/** Rows that a window is given at once; more are narrowed by the filter. */
const atMost = 200

export function archiveHandlers(
  open: () => Workspace,
  work: RunningWork,
  ports: EnginePorts,
  spellings: HeldSpellings<string>,
) {
  const keyPorts = { randomBytes: ports.randomBytes, cost: ports.passphraseCost ?? officeCost }
  const worker = workerBeside(ports.readerWorker, 'archive', 'archive')
  let opened: OpenedArchive | null = null
  const close = () => {
    opened = null
  }

  async function inspect(file: Uint8Array, passphrase: string) {
    const workspace = open()
    close()
    const unsealed = await openSealed(file, passphrase)
    if (!unsealed.ok) throw new Refusal(unsealed.error)
    const read = await readBeside(worker, unsealed.value)
    if (!read.ok) throw new Refusal(read.error)
    opened = { ...read.value, fileSha256: hashOf(file) }
    return preview(workspace, opened)
  }

  const handlers: Pick<Handlers, Routes> = {
    'archive.list': ({ filter }) => {
      const all = archivedList(open().db)
      const fitting = all.filter(({ number, office, applicant }) =>
        holdsEveryWord([number, office, applicant].join('\n'), filter),
      )
      const names = () => new Set(all.flatMap(({ applicant, office }) => [applicant, office]))
      const similar = fitting.length < fewFound ? similarNames(names(), filter, spellings) : []
      return { of: fitting.length, rows: fitting.slice(0, atMost).map(archivedRow), similar }
    },

    'archive.get': ({ caseId }) => {
      const { record } = demand(archivedCase(open().db, caseId))
      return { ...archivedRow(record), statements: record.statements, files: record.files }
    },

    'archive.bytes': ({ caseId, part }) => {
      const workspace = open()
      const { record, files } = demand(archivedCase(workspace.db, caseId))
      const file = demand(files.find(({ name }) => name === part))
      const statement = record.statements.find((one) => one.part === part)
      const name = statement === undefined ? record.files.find((one) => one.part === part)?.name : undefined
      return {
        name: name ?? `${(statement?.number ?? record.number).replace('/', '-')}-${statement?.language ?? ''}.pdf`,
        bytes: bytesOf(workspace, file),
      }
    },

    'archive.choice': (choice) => {
      const { own, handedOn } = chosen(open(), choice)
      return { cases: own.length + handedOn.length }
    },

    'archive.export': (asked) => work.during(exportCases(open(), asked, keyPorts, worker)),
    'archive.inspect': ({ bytes, passphrase }) => work.during(inspect(bytes, passphrase)),

    'archive.import': ({ sha256 }) => {
      const workspace = open()
      if (opened?.fileSha256 !== sha256) throw new Refusal('notFound')
      const result = importCases(workspace, opened)
      close()
      return result
    },

    'archive.close': () => {
      close()
      return {}
    },
  }
  return { handlers, close }
}
