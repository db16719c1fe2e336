import { readdirSync, readFileSync } from 'node:fs'
import { drop, sample, setUp } from './officer.ts'
import { expect, test } from './workbench.ts'

const good = readdirSync('resources/samples')
  .filter((name) => name !== 'README.md')
  .slice(0, 10)
const half = readFileSync(sample('databases-wojcik.jsonld')).subarray(0, 3000)

test('one bad file is named with a sentence, and ten good files beside it become cases', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  await drop(page, [...good.map(sample), { name: 'broken-off.jsonld', bytes: new Uint8Array(half) }])
  await page.getByRole('button', { name: /^Create \d+ cases$/ }).click()

  const job = page.getByRole('region', { name: 'Import', exact: true })
  await expect(job).toContainText('10 imported', { timeout: 60_000 })
  await expect(job).toContainText('Import ended')
  await expect(job.getByRole('listitem')).toContainText('broken-off.jsonld was not imported: the file breaks off')
  await expect(page.getByRole('grid', { name: 'Cases' }).getByRole('rowheader')).toHaveCount(10)
})
