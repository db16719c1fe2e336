/** A pipe of a network: whole units from one node to another, at most `capacity` of them. */
export interface Pipe {
  readonly from: number
  readonly to: number
  readonly capacity: number
}

/**
 * The most that can flow from node `source` to node `sink`, as the units in each pipe.
 *
 * Exact in whole numbers; of several ways the first pipes are filled first. Shortest augmenting paths (Edmonds and Karp,
 * "Theoretical improvements in algorithmic efficiency for network flow problems", 1972).
 */
export function maximumFlow(pipes: readonly Pipe[], source: number, sink: number): number[] {
  const flow = pipes.map(() => 0)
  const touching = new Map<number, number[]>()
  pipes.forEach(({ from, to }, index) => {
    for (const node of [from, to]) touching.set(node, [...(touching.get(node) ?? []), index])
  })
  for (;;) {
    const path = shortestPath(pipes, flow, touching, source, sink)
    if (path === null) return flow
    const units = Math.min(...path.map((step) => roomOf(pipes, flow, step)))
    for (const { pipe, along } of path) flow[pipe] = (flow[pipe] ?? 0) + (along === 'forward' ? units : -units)
  }
}

interface Step {
  readonly pipe: number
  readonly along: 'forward' | 'back'
}

function roomOf(pipes: readonly Pipe[], flow: readonly number[], { pipe, along }: Step): number {
  const units = flow[pipe] ?? 0
  return along === 'forward' ? (pipes[pipe]?.capacity ?? 0) - units : units
}

function shortestPath(
  pipes: readonly Pipe[],
  flow: readonly number[],
  touching: ReadonlyMap<number, readonly number[]>,
  source: number,
  sink: number,
): Step[] | null {
  const reached = new Map<number, { readonly before: number; readonly step: Step } | null>([[source, null]])
  const queue = [source]
  for (const node of queue) {
    if (node === sink) break
    for (const pipe of touching.get(node) ?? []) {
      const { from, to } = pipes[pipe] ?? { from: node, to: node }
      const step: Step = { pipe, along: from === node ? 'forward' : 'back' }
      const next = from === node ? to : from
      if (reached.has(next) || roomOf(pipes, flow, step) <= 0) continue
      reached.set(next, { before: node, step })
      queue.push(next)
    }
  }
  const path: Step[] = []
  for (
    let arrived = reached.get(sink);
    arrived !== null && arrived !== undefined;
    arrived = reached.get(arrived.before)
  )
    path.unshift(arrived.step)
  return path.length === 0 ? null : path
}
