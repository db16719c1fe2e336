/** Makes room for one more where `most` are kept: what was put in first goes. */
export function makeRoom<Key>(kept: Map<Key, unknown>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size < most) return
    kept.delete(oldest)
  }
}
