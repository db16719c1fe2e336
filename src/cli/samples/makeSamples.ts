import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Catalogue } from '#core/programme/programme.ts'
import { writeCsvCatalogue } from '#core/programme/writeCsvCatalogue.ts'
import { computerNetworks } from './attestation.ts'
import { badgeClaims } from './badge.ts'
import {
  accessibleWeb,
  appliedStatistics,
  cloudFundamentals,
  dataScienceBootcamp,
  epidemiology,
  healthData,
  informationSecurity,
  machineLearning,
  statisticsWeekend,
} from './badgeAwards.ts'
import { demoTrustPack, statusLists, statusPlaces } from './demoTrustPack.ts'
import { dataAnalysisWithPython, relationalDatabases } from './europeanAwards.ts'
import { badgePicture } from './picture.ts'
import { bakedSvg } from './svg.ts'
import { createSigners } from './signers.ts'
import type { Json } from './seals.ts'
import { statusEntry } from './statusList.ts'
import { transcriptOfHoyvik } from './transcript.ts'

/** A file by its path under `resources`. */
export type MadeFiles = ReadonlyMap<string, Uint8Array>

/** Everything under `resources` that is made rather than written: the same bytes each time. */
export async function makeSamples(resources: string): Promise<MadeFiles> {
  const signers = await createSigners(resources)
  const { sealed, tokens, issuers } = signers
  const clear = statusEntry(statusLists.thalassina, statusPlaces.statistics)
  const revoked = statusEntry(statusLists.brzegowa, statusPlaces.healthData)
  const altered = tampered(await sealed.byThalassina(machineLearning(), '2025-02-07T08:00:00Z'))
  const weekend = await sealed.bySkillspark(statisticsWeekend(issuers.skillspark), '2025-09-14T18:00:00Z')
  const samples: Readonly<Record<string, string | Uint8Array>> = {
    'ada-python-montavon.jsonld': await sealed.byCertificate(
      'nordlys',
      dataAnalysisWithPython(),
      '2025-12-12T13:03:00Z',
    ),
    'databases-wojcik.jsonld': await sealed.byCertificate('rabenfurt', relationalDatabases(), '2025-07-18T09:30:00Z'),
    'statistics-papadopoulou.json': json(await sealed.byThalassina(appliedStatistics(clear), '2025-06-27T08:00:00Z')),
    'epidemiology-swiecicka.jwt': await tokens.byBrzegowa(badgeClaims(epidemiology(issuers.brzegowa))),
    'security-stoyanova.jwt': await tokens.bySrednaReka(badgeClaims(informationSecurity())),
    'statistics-weekend-zhelev.png': badgePicture({ keyword: 'openbadgecredential', content: JSON.stringify(weekend) }),
    'accessible-web-konstantinou.svg': bakedSvg(
      await tokens.bySkillspark(badgeClaims(accessibleWeb(issuers.skillspark))),
    ),
    'machine-learning-oikonomou-altered.json': json(altered),
    'cloud-zurawski-expired.jwt': await tokens.bySkillspark(badgeClaims(cloudFundamentals(issuers.skillspark))),
    'health-data-shterev-revoked.json': json(
      await sealed.byBrzegowa(healthData(issuers.brzegowa, revoked), '2025-05-16T10:00:00Z'),
    ),
    'data-science-psarrou-unknown-issuer.json': json(
      await sealed.byGlobalSkills(dataScienceBootcamp(issuers.globalSkills), '2025-11-07T16:00:00Z'),
    ),
    'networks-wierzbicka.jwt': await tokens.byBrzegowa(computerNetworks(issuers.brzegowa.id)),
    'transcript-brandvold.xml': transcriptOfHoyvik(),
  }
  const catalogue = Catalogue.parse(JSON.parse(readFileSync(join(resources, 'programmes/altenmark.json'), 'utf8')))
  return new Map<string, Uint8Array>([
    ...Object.entries(samples).map(([name, content]) => [`samples/${name}`, Buffer.from(content)] as const),
    ['demo/trust-pack.jws', await demoTrustPack(signers)],
    ['programmes/altenmark.csv', Buffer.from(writeCsvCatalogue(catalogue), 'utf8')],
  ])
}

const json = (document: Json): string => `${JSON.stringify(document, null, 2)}\n`

/** What somebody might do with a text editor: twice the credits and a better grade, under the seal of the old ones. */
function tampered(document: Json): Json {
  return JSON.parse(
    JSON.stringify(document).replace('"ECTS":3', '"ECTS":6').replace('"value":"6.5"', '"value":"9.5"'),
  ) as Json
}
