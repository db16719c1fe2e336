import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostListed } from '#core/matching/rank.ts'
import { growthPlot } from './growthPlot.ts'
import { madeUp } from './madeUpVectors.ts'
import { spreadOf } from './measure.ts'
import { measureNearModules, thousands, type NearModules } from './nearModules.ts'
import { root } from './office.ts'
import type { Section } from './report.ts'

/** Modules, each with ten outcomes. */
const sizes = [1000, 5000, 20_000, 100_000]
const rounds = 7
const picture = 'growth.svg'

/** The same work as in the section of near modules, over catalogues of four sizes; draws the picture of the page. */
export async function growthSection(title: string): Promise<Section> {
  const measured: (NearModules & { readonly size: number })[] = []
  for (const size of sizes) measured.push({ size, ...(await measureNearModules(size, rounds)) })
  writeFileSync(join(root, 'docs', picture), growthPlot(linesOf(measured)))
  return {
    title,
    text: `The same credentials, peers and answers over invented catalogues of ${sizes.map(thousands).join(', ')} modules: ranked with reasons and the nearest ${String(mostListed)} aligned. Medians of ${String(rounds)} rounds; both axes in powers of ten.\n\n![Time by the number of modules, for the workbench and five peers](${picture})`,
    unit: 'milliseconds',
    rows: measured.flatMap(({ size, peers }) =>
      peers.flatMap(({ name: peerName, beside }, nth) => [
        ...(nth === 0 ? [{ work: `${thousands(size)} modules, texts encoded`, peerName, ...beside.again }] : []),
        { work: `${thousands(size)} modules, texts new`, peerName, ...beside.first },
      ]),
    ),
    notes: [
      madeUp,
      ...measured.map(
        ({ size, bytes, madeIn }) =>
          `${thousands(size)} modules: index of ${(bytes.length / 1e6).toFixed(0)} MB, made once in ${(madeIn / 1000).toFixed(1)} s.`,
      ),
    ],
  }
}

function linesOf(measured: readonly (NearModules & { readonly size: number })[]) {
  const line = (name: string, readingsOf: (one: NearModules) => readonly number[]) => ({
    name,
    points: measured.map((one) => ({ size: one.size, milliseconds: spreadOf(readingsOf(one)).median })),
  })
  return [
    line('Workbench, texts new', ({ first }) => first),
    line('Workbench, texts encoded', ({ again }) => again),
    ...(measured[0]?.peers ?? []).map(({ name }, nth) => line(name, ({ peers }) => peers[nth]?.readings ?? [])),
  ]
}
