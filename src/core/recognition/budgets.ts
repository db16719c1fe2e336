import type { CredentialId } from '../ids.ts'
import type { CentiCredits } from '../values.ts'
import { maximumFlow, type Pipe } from './flow.ts'
import type { SourceCredits } from './workload.ts'

/** A credential with the workload it states, in credits; null where it states none. */
export interface Award {
  readonly credentialId: CredentialId
  readonly workload: SourceCredits | null
}

/** A credential that a line draws credits from. */
export interface BudgetSource extends Award {
  /** The awards it is a part of, the nearest first. */
  readonly within: readonly Award[]
}

/** Credits that a decision has drawn from a credential, which lies within these awards. */
export interface DrawnCredits {
  readonly credentialId: CredentialId
  readonly within: readonly CredentialId[]
  readonly credits: CentiCredits
}

/** What wants credits: an outcome of a line with the credentials that carry it; none: any of the line's may. */
export interface Demand {
  readonly credits: CentiCredits
  readonly carriers: readonly CredentialId[]
}

/** Credits that one demand, by its place, draws from one credential. */
export interface Draw {
  readonly demand: number
  readonly credentialId: CredentialId
  readonly credits: CentiCredits
}

/** What an award has left: its workload less all that was drawn from it and from its parts. Null: it sets no bound. */
export function leftOf({ credentialId, workload }: Award, drawn: readonly DrawnCredits[]): CentiCredits | null {
  if (workload === null) return null
  return Math.max(0, workload.credits - sum(drawnFrom(credentialId, drawn)))
}

/** All that was drawn from an award and from its parts. */
export function drawnFrom(id: CredentialId, drawn: readonly DrawnCredits[]): readonly DrawnCredits[] {
  return drawn.filter(({ credentialId, within }) => credentialId === id || within.includes(id))
}

/**
 * The most credits that demands can draw from credentials, and which draws what.
 *
 * No credential gives more than its workload, and none gives what an award that it is a part of no longer has: an award
 * and its parts share one budget (ECTS Users' Guide 2015: credits express the workload of the learning, once). A
 * credential without a workload gives nothing.
 */
export function drawCredits(
  demands: readonly Demand[],
  sources: readonly BudgetSource[],
  drawn: readonly DrawnCredits[],
): Draw[] {
  const giving = sources.filter(({ workload }) => workload !== null)
  const start = demands.length
  const end = start + 1
  const awards = awardsOf(giving)
  const nodeOf = (id: CredentialId) => end + 1 + awards.findIndex(({ award }) => award.credentialId === id)
  const links = demands.flatMap(({ carriers, credits }, demand) =>
    giving
      .filter(({ credentialId }) => carriers.length === 0 || carriers.includes(credentialId))
      .map(({ credentialId }) => ({ demand, credentialId, credits })),
  )
  const pipes: Pipe[] = [
    ...links.map(({ demand, credentialId, credits }) => ({
      from: demand,
      to: nodeOf(credentialId),
      capacity: credits,
    })),
    ...demands.map(({ credits }, demand) => ({ from: start, to: demand, capacity: credits })),
    ...awards.map(({ award, parent }) => ({
      from: nodeOf(award.credentialId),
      to: parent === null ? end : nodeOf(parent),
      capacity: leftOf(award, drawn) ?? Number.MAX_SAFE_INTEGER,
    })),
  ]
  const flow = maximumFlow(pipes, start, end)
  return links.flatMap(({ demand, credentialId }, index) => {
    const credits = flow[index] ?? 0
    return credits === 0 ? [] : [{ demand, credentialId, credits }]
  })
}

/** What credentials can give together, whatever draws on them; null where none states a workload. */
export function capacityOf(sources: readonly BudgetSource[], drawn: readonly DrawnCredits[]): CentiCredits | null {
  const demands = sources.flatMap(({ credentialId, workload }) =>
    workload === null ? [] : [{ credits: workload.credits, carriers: [credentialId] }],
  )
  return demands.length === 0 ? null : sum(drawCredits(demands, sources, drawn))
}

/** The credentials and every award around them, each once, with the award that it is directly a part of. */
function awardsOf(sources: readonly BudgetSource[]): { award: Award; parent: CredentialId | null }[] {
  const found = new Map<CredentialId, { award: Award; parent: CredentialId | null }>()
  for (const source of sources) {
    const chain: readonly Award[] = [source, ...source.within]
    chain.forEach((award, index) => {
      if (!found.has(award.credentialId))
        found.set(award.credentialId, { award, parent: chain[index + 1]?.credentialId ?? null })
    })
  }
  return [...found.values()]
}

function sum(some: readonly { readonly credits: CentiCredits }[]): CentiCredits {
  return some.reduce((total, { credits }) => total + credits, 0)
}
