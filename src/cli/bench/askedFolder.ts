import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseCredentialId } from '#core/ids.ts'
import type { SourceFile } from '#core/importing/importer.ts'
import type { ComparedModule } from '#core/matching/comparison.ts'
import { importCatalogue } from './catalogue.ts'
import { catalogueCsv } from './catalogueFile.ts'
import { inventedCredential } from './inventedCatalogue.ts'
import { fillMadeUp } from './madeUpVectors.ts'
import { importInto, newCase, newOffice, resources, type Office } from './office.ts'

/** An office with these modules, their index made and all of them read, and with so many credentials of ten outcomes; gives their ids. */
export async function askedFolder(
  dataFolder: string,
  modules: readonly ComparedModule[],
  credentials: number,
): Promise<readonly CaseCredentialId[]> {
  const office = await newOffice(dataFolder)
  await importCatalogue(office, catalogueCsv(modules.map(asRow)))
  const caseId = await newCase(office)
  const ids: CaseCredentialId[] = []
  for (let nth = 1; nth <= credentials; nth += 1) ids.push(...(await importInto(office, caseId, badgeOf(modules, nth))))
  await indexMade(office, ids)
  const { today } = await office.call('session.state', {})
  await office.engine.close()
  await fillMadeUp(dataFolder, modules, today)
  return ids
}

/** A capital begins an outcome, not a line that was broken. */
function asRow({ code, title, outcomes }: ComparedModule) {
  const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase())
  return {
    code,
    title: valueOf(title),
    outcomes: outcomes.map(({ text }) => capital(valueOf(text))),
  }
}

/** A badge of the samples that says what an invented credential says; its seal no longer holds. */
function badgeOf(modules: readonly ComparedModule[], nth: number): SourceFile {
  const { title, outcomes } = inventedCredential(modules, nth)
  const badge = JSON.parse(readFileSync(join(resources, 'samples/statistics-papadopoulou.json'), 'utf8')) as Badge
  const { achievement } = badge.credentialSubject
  const [model] = achievement.alignment
  const changed = {
    ...badge,
    name: valueOf(title),
    credentialSubject: {
      ...badge.credentialSubject,
      achievement: {
        ...achievement,
        name: valueOf(title),
        alignment: outcomes.map(({ text }) => ({ ...model, targetName: valueOf(text) })),
      },
    },
  }
  return { name: `bench-${String(nth)}.json`, bytes: new TextEncoder().encode(JSON.stringify(changed)) }
}

interface Badge {
  readonly credentialSubject: { readonly achievement: { readonly alignment: readonly object[] } }
}

function valueOf(texts: readonly { readonly value: string }[]): string {
  return texts.map(({ value }) => value).join(' ')
}

async function indexMade({ engine, call }: Office, [first]: readonly CaseCredentialId[]): Promise<void> {
  if (first === undefined) throw new Error('No credential was imported')
  const made = new Promise<void>((resolve) => {
    const stop = engine.subscribe((event) => {
      if (event !== 'catalogueIndex.ready') return
      stop()
      resolve()
    })
  })
  const { preparing } = await call('comparison.candidates', { caseCredentialId: first })
  if (preparing) await made
}
