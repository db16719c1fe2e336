import { format } from 'prettier'
import type { Machine } from './machine.ts'
import type { Compared, Spread } from './measure.ts'

export interface BenchReport {
  /** `2026-05-18`, UTC. */
  readonly day: string
  readonly version: string
  readonly machine: Machine
  readonly seconds: number
  /** How many programs wanted a core, over the last minute, at the start and at the end. */
  readonly load: readonly [number, number]
  readonly sections: readonly Section[]
}

export interface Section {
  readonly title: string
  /** What is measured, and what of it the peer does not do. */
  readonly text: string
  readonly unit: 'milliseconds' | 'bytes'
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

export interface Row extends Compared {
  readonly work: string
  readonly peerName: string
}

/** The page `docs/benchmarks.md`: for engineers, in English like all of `docs`. */
export function reportPage(report: BenchReport): Promise<string> {
  const { machine, load } = report
  const parts = [
    '# Benchmarks',
    `Written by \`npm run bench\` on ${report.day}: one run of version ${report.version}, ${Math.round(report.seconds)} s.`,
    [
      `**Machine.** ${machine.processor}, ${machine.cores} cores, ${gigabytes(machine.memory)} of memory; ${machine.platform}; Node ${machine.node.replace(/^v/, '')}; Chromium ${machine.browser}.`,
      `**Noise.** Load ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after, on ${machine.cores} cores. The second counts the bench itself, its engine and its browser; as far as the first is above zero, other programs held cores too, times are too long and maxima say little.`,
      'Workbench and peer take turns in each round and a ratio is taken within a round, so that what slows both cancels out: compare ratios, not times, and take none for a promise about another machine.',
    ].join('\n'),
    'Each cell is the median, in brackets the least and the most, of as many rounds as its row says. A ratio of 2× says that the workbench takes twice as much as the peer.',
    ...report.sections.flatMap(sectionParts),
  ]
  return format(parts.join('\n\n'), { parser: 'markdown' })
}

/**
 * The page with sections that were measured by themselves in the place of those of the same title; new ones come last. Each
 * says when it was measured and how loaded the machine was then.
 */
export async function withSections(
  page: string,
  sections: readonly Section[],
  { day, load, cores }: { readonly day: string; readonly load: readonly [number, number]; readonly cores: number },
): Promise<string> {
  const said = `Measured by itself on ${day}; load ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after, on ${String(cores)} cores.`
  const parts = page.split(/^(?=## )/m)
  for (const section of sections) {
    const part = sectionParts({ ...section, notes: [...section.notes, said] }).join('\n\n')
    const place = parts.findIndex((one) => one.startsWith(`## ${section.title}\n`))
    parts.splice(place === -1 ? parts.length : place, place === -1 ? 0 : 1, `${part}\n\n`)
  }
  return format(parts.join('\n'), { parser: 'markdown' })
}

/** The new page, and after it the sections of these titles from the page before. */
export function withKept(page: string, before: string, titles: Iterable<string>): string {
  const parts = before.split(/^(?=## )/m)
  const kept = [...titles].flatMap((title) => parts.find((part) => part.startsWith(`## ${title}\n`)) ?? [])
  return `${[page, ...kept].map((part) => part.trimEnd()).join('\n\n')}\n`
}

function sectionParts({ title, text, unit, rows, notes }: Section): string[] {
  const heads = ['Work', 'Workbench', 'Peer', 'Peer takes', 'Ratio', 'Rounds']
  const cells = rows.map(({ work, peerName, rounds, ours, peer, ratio }) => [
    work,
    spreadText(ours, formats[unit]),
    peerName,
    spreadText(peer, formats[unit]),
    spreadText(ratio, (value) => `${significant(value)}×`),
    String(rounds),
  ])
  const lines = [heads, ['---', '--:', '---', '--:', '--:', '--:'], ...cells].map((line) => `| ${line.join(' | ')} |`)
  return [
    `## ${title}`,
    text,
    lines.join('\n'),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')]),
  ]
}

function spreadText({ median, min, max }: Spread, format: (value: number) => string): string {
  return `${format(median)} (${format(min)}–${format(max)})`
}

const formats: Readonly<Record<Section['unit'], (value: number) => string>> = {
  milliseconds,
  bytes: (value) => `${significant(value / 1024 / 1024)} MB`,
}

/** A time in the unit that suits it. */
export function milliseconds(value: number): string {
  if (value >= 1000) return `${significant(value / 1000)} s`
  return value >= 1 ? `${significant(value)} ms` : `${significant(value * 1000)} µs`
}

const gigabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 3)} GB`

/** Three digits that count: more would pretend to a precision that one run on one machine does not have. */
function significant(value: number): string {
  const rounded = Number(value.toPrecision(3))
  if (rounded >= 100) return String(rounded)
  return rounded >= 10 ? rounded.toFixed(1) : rounded.toFixed(2)
}
