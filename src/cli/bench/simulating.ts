import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Output } from '#contract/contract.ts'
import { PolicyValues } from '#contract/policies.ts'
import type { DecisionId } from '#core/ids.ts'
import { databaseFile } from '#engine/dataFolder/layout.ts'
import { connect } from '#engine/db/connection.ts'
import { readDemoCases } from '../demo/demoCases.ts'
import { receive, work } from '../demo/demoOffice.ts'
import { keyOf } from './database.ts'
import { decidedCopies } from './decidedCopies.ts'
import { compare } from './measure.ts'
import { newOffice, openOfficeAgain, resources } from './office.ts'
import type { Section } from './report.ts'

const decisions = 10_000

/** A proposed policy tried on ten thousand decisions, page by page as the window asks, out of the encrypted database. */
export async function simulatingSection(folder: string): Promise<Section> {
  const dataFolder = join(folder, 'decided')
  const first = await newOffice(dataFolder)
  const [worked] = readDemoCases(join(resources, 'demo/cases.json')).worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  const received = await receive(first.call, join(resources, 'samples'), worked)
  await work(first.call, received, worked)
  await first.engine.close()
  const connection = connect(databaseFile(dataFolder), await keyOf(dataFolder))
  decidedCopies(connection, received.caseId, decisions - 1, 'own')
  const content = connection.prepare('SELECT content FROM decisions ORDER BY id').pluck()

  const { engine, call } = await openOfficeAgain(dataFolder)
  const [inForce] = await call('policies.list', {})
  const values = PolicyValues.parse({ ...inForce?.policy, partlyCountsPercent: 0, moduleCapPercent: 50 })
  let examined = 0
  let differing = 0
  const ours = async () => {
    const start = performance.now()
    examined = 0
    differing = 0
    for (let after: DecisionId | null = null; ;) {
      const page: Output<'policies.simulate'> = await call('policies.simulate', { values, after })
      examined += page.examined
      differing += page.differing.length
      if (page.next === null) break
      after = page.next
    }
    return performance.now() - start
  }
  const peer = () => {
    const start = performance.now()
    for (const one of content.all() as string[]) JSON.parse(one)
    return Promise.resolve(performance.now() - start)
  }
  const compared = await compare(3, ours, peer)
  await engine.close()
  connection.close()
  if (examined !== decisions) throw new Error(`The simulator looked at ${String(examined)} decisions`)
  return {
    title: 'Trying a policy on past decisions',
    text: 'A policy that counts partly covered outcomes for nothing and caps a module at half, tried on 10,000 decisions: every decision read with its lines, ledger, credentials, checks and holder’s confirmation, the rules run under the policy of its day and under the proposed one, in pages of 250. The decisions are copies of one with one line, each with a credential of its case that shares one file. The peer reads the same decisions out of the same file and parses them.',
    unit: 'milliseconds',
    rows: [{ work: '10,000 decisions', peerName: 'one SELECT and `JSON.parse`', ...compared }],
    notes: [`${String(differing)} of them would have come out differently.`],
  }
}
