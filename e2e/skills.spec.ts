import AxeBuilder from '@axe-core/playwright'
import { prepareOffice, setUp } from './officer.ts'
import { expect, test } from './workbench.ts'

const list = [
  'conceptType,conceptUri,preferredLabel,altLabels,status',
  'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,manage research data,,released',
  'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/b,bake bread,,released',
].join('\n')

test('a list of skills is imported, one is confirmed for an outcome and taken back', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  await prepareOffice(page)
  await page.getByRole('link', { name: 'Local catalogue' }).click()
  await page.getByRole('option', { name: /^PHE-2310/ }).click()
  const skills = page.getByRole('region', { name: 'Skills (ESCO)' })
  await expect(skills).toContainText('There is no list of skills yet.')

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import skills' }).click()
  await (await chooser).setFiles([{ name: 'skills_en.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }])
  await expect(page.getByRole('dialog')).toContainText('2 skills in English: 2 new.')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await skills.getByRole('button', { name: 'Confirm manage research data for M6' }).click()
  await expect(skills).toContainText('Mira Aldous')
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await skills.getByRole('button', { name: 'Take back manage research data for M6' }).click()
  await expect(skills.getByRole('button', { name: 'Confirm manage research data for M6' })).toBeVisible()
})
