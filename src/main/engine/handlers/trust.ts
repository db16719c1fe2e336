import type { Handlers, Input, Output } from '#contract/contract.ts'
import { TrustPackId } from '#core/ids.ts'
import { describeTrustPack } from '#core/verification/describeTrustPack.ts'
import {
  findTrustPack,
  insertTrustedMaker,
  insertTrustPack,
  isTrustedMaker,
  listTrustPacks,
} from '../db/repositories/verification.ts'
import { hashOf } from '../hashOf.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import { countsOfStoredPack, openStoredPack } from '../trust/storedPack.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'trustPacks.list' | 'trustPacks.inspect' | 'trustPacks.import' | 'trustPacks.get'

/** All of it counts as running work: a pack is opened by waiting, and the record stays open until what follows is done. */
export function trustHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  return {
    'trustPacks.list': () => work.during(listed(open())),
    'trustPacks.inspect': ({ bytes }) => work.during(inspect(open(), bytes)),
    'trustPacks.import': (asked) => work.during(take(open(), asked)),
    'trustPacks.get': ({ id }) => work.during(get(open(), id)),
  }
}

async function listed({ db }: Workspace): Promise<Output<'trustPacks.list'>> {
  return Promise.all(listTrustPacks(db).map((row, index) => rowView(db, row, index === 0)))
}

async function inspect(workspace: Workspace, bytes: Uint8Array): Promise<Output<'trustPacks.inspect'>> {
  const { content, makerKey, demo } = await demandPack(workspace, bytes)
  const { counts } = describeTrustPack(content)
  return {
    id: workspace.newId(TrustPackId),
    name: content.name,
    maker: content.maker,
    makerKey,
    issuedOn: content.issuedOn,
    demo,
    counts,
    makerKnown: isTrustedMaker(workspace.db, makerKey),
  }
}

async function take(
  workspace: Workspace,
  { bytes, trustMakerKey }: Input<'trustPacks.import'>,
): Promise<Output<'trustPacks.import'>> {
  const { content, makerKey, demo } = await demandPack(workspace, bytes)
  if (trustMakerKey !== makerKey && !isTrustedMaker(workspace.db, makerKey)) throw new Refusal('trustPackSignature')
  const sha256 = hashOf(bytes)
  workspace.inTransaction(() => {
    if (findTrustPack(workspace.db, sha256) !== null) return
    const author = workspace.author()
    if (!isTrustedMaker(workspace.db, makerKey)) {
      insertTrustedMaker(workspace.db, { makerKey, name: content.maker }, author)
      workspace.record('trustMaker.confirmed', { makerKey })
    }
    const id = workspace.newId(TrustPackId)
    const { name, maker, issuedOn } = content
    insertTrustPack(
      workspace.db,
      { id, name, maker, makerKey, issuedOn, demo, file: Buffer.from(bytes), sha256 },
      author,
    )
    workspace.record('trustPack.imported', { trustPack: id, sha256 })
  })
  const rows = listTrustPacks(workspace.db)
  const index = rows.findIndex((row) => row.sha256 === sha256)
  const row = rows[index]
  if (row === undefined) throw new Error('The trust pack just imported is not in the record')
  return rowView(workspace.db, row, index === 0)
}

async function get({ db }: Workspace, id: TrustPackId): Promise<Output<'trustPacks.get'>> {
  const rows = listTrustPacks(db)
  const index = rows.findIndex((row) => row.id === id)
  const row = demand(rows[index])
  const content = await openStoredPack(db, row)
  const { issuers, statusLists } = describeTrustPack(content)
  const { describeAnchors } = await import('../trust/openPack.ts')
  return {
    ...(await rowView(db, row, index === 0)),
    issuers: issuers.map(({ name, ids, keys }) => ({ name, ids: [...ids], keys: [...keys] })),
    anchors: describeAnchors(content),
    statusLists: [...statusLists],
  }
}

/** The private halves of the demo's keys are public: only a demo's record takes what names them. */
async function demandPack(workspace: Workspace, bytes: Uint8Array) {
  const { openTrustPack } = await import('../trust/openPack.ts')
  const opened = await openTrustPack(bytes)
  if (!opened.ok) throw new Refusal(opened.error.code)
  if (opened.value.demo && !workspace.demo) throw new Refusal('trustPackDemo')
  return opened.value
}

async function rowView(db: Workspace['db'], row: ReturnType<typeof listTrustPacks>[number], inUse: boolean) {
  const { id, name, maker, makerKey, issuedOn, demo, createdAt } = row
  return {
    id,
    name,
    maker,
    makerKey,
    issuedOn,
    demo,
    importedAt: createdAt,
    inUse,
    counts: await countsOfStoredPack(db, row),
  }
}
