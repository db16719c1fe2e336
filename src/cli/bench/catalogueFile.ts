/** Words of module descriptions; which of them stand where is worked out from a fixed seed, so that every run is the same. */
const words =
  'analyse running time memory demand algorithms asymptotic notation choose design implement data schema evaluate network health policy model regression survey ethics law cloud security interface study'.split(
    ' ',
  )

export interface BenchModule {
  readonly code: string
  readonly title: string
  readonly outcomes: readonly string[]
}

/** Modules with ten outcomes of about a hundred characters each. */
export function benchModules(count: number): readonly BenchModule[] {
  let seed = 1
  const next = () => (seed = (seed * 16_807) % 2_147_483_647)
  const text = (length: number) => Array.from({ length }, () => words[next() % words.length] ?? '').join(' ')
  return Array.from({ length: count }, (_, at) => ({
    code: `M-${String(at).padStart(5, '0')}`,
    title: text(4),
    // A capital begins a line that is an item, not one that was broken at the page's width.
    outcomes: Array.from({ length: 10 }, () => text(14).replace(/^./, (first) => first.toUpperCase())),
  }))
}

/** As a spreadsheet saves it: a row a module, its outcomes on lines of one cell. */
export function catalogueCsv(modules: readonly BenchModule[]): Uint8Array {
  const rows = modules.map(({ code, title, outcomes }) => `${code},${title},5,6,"${outcomes.join('\n')}"`)
  return new TextEncoder().encode(['Code,Title,ECTS,Level,Learning outcomes', ...rows].join('\r\n'))
}
