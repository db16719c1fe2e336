import type { Output } from '../src/contract/contract.ts'
import { expectNothingSerious } from './officerDay/window.ts'
import { openPlace, placesOf, stageOf } from './places.ts'
import { openRecord } from './records.ts'
import { ask, expect, test } from './workbench.ts'

// Colours do not depend on words: each language and each scheme once is enough, and spares minutes.
for (const [language, scheme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const) {
  test(`axe finds nothing serious on any screen, ${language}, ${scheme}`, async ({ workbench }) => {
    test.setTimeout(360_000)
    const page = await openRecord(workbench, 'decided')
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.evaluate(`
        const kept = JSON.parse(localStorage.getItem('workbench.preferences'))
        localStorage.setItem('workbench.preferences', JSON.stringify({ ...kept, language: '${language}' }))
      `)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const place of await placesOf(page)) {
      await test.step(place, async () => {
        await openPlace(page, place)
        await expectNothingSerious(page)
      })
    }
    await test.step('the matrix of a comparison', async () => {
      await openPlace(page, await stageOf(page, 'comparison'))
      await expect(page.getByRole('radiogroup')).not.toHaveCount(0)
      const here = page.getByRole('grid').locator('[tabindex="0"]')
      // A key that came before the screen listens is lost.
      await expect(async () => {
        await page.keyboard.press('m')
        await expect(here).toBeVisible({ timeout: 3000 })
      }).toPass({ timeout: 30_000 })
      await here.focus()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      await expect(here).toHaveAttribute('aria-label', /^C2 \/ M2: /)
      await expect(here).toBeFocused()
      await expectNothingSerious(page)
    })
    await test.step('the closed door', async () => {
      await ask(page, 'session.lock', {})
      await expect(page.locator('#door-title')).toBeVisible()
      await expectNothingSerious(page)
    })
  })
}

// A page's words for readers, far down the document, made the window scroll behind a frame that nothing brought back.
test('the window itself can not be scrolled, however far down a screen goes', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  await openPlace(page, await stageOf(page, 'statement'))
  await expect(page.locator('figcaption').nth(1)).toBeAttached({ timeout: 30_000 })

  expect(await page.evaluate('document.scrollingElement.scrollHeight - innerHeight')).toBe(0)
})

/** Pixels that are cut of the trust pack's date, of the bar and of the words of the search, of which all is seen or nothing. */
const wordsCut = `(() => {
  const cutOf = (element) => element.scrollWidth - element.clientWidth
  const field = document.querySelector('.search-button > .cut')
  const range = document.createRange()
  range.selectNodeContents(field)
  const [text, room] = [range.getBoundingClientRect(), field.getBoundingClientRect()]
  return {
    date: cutOf(document.querySelector('.topbar-end > .cut')),
    bar: cutOf(document.querySelector('.topbar')),
    search: text.top >= room.bottom ? 0 : Math.max(0, text.right - room.right),
  }
})()`

// The date of the trust pack, by which every answer about authenticity stands, was cut in German at 1280 pixels.
test('the top bar cuts no words in either language, at any width and size of text', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  const bar = page.locator('.topbar')
  for (const [language, words] of [
    ['en', 'Trust pack of 3 May 2026'],
    ['de', 'Vertrauenspaket vom 3. Mai 2026'],
  ] as const) {
    await page.evaluate(`
      const kept = JSON.parse(localStorage.getItem('workbench.preferences'))
      localStorage.setItem('workbench.preferences', JSON.stringify({ ...kept, language: '${language}' }))
    `)
    await page.reload()
    await expect(bar.getByText(words)).toBeVisible()
    for (const size of ['100%', '125%']) {
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
      for (const width of [1024, 1280, 1366, 1600]) {
        await page.setViewportSize({ width, height: 768 })
        expect({ language, size, width, ...(await page.evaluate<object>(wordsCut)) }).toEqual({
          ...{ language, size, width },
          ...{ date: 0, bar: 0, search: 0 },
        })
        const isWide = size === '100%' && width >= 1280
        if (isWide) expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(41)
      }
    }
  }
})

// With larger text the words of one outcome stood over the next: "Alternative" over "Partial", and none could be read.
test('the outcomes of a decision stand beside each other, at any width and size of text', async ({ workbench }) => {
  const page = await openRecord(workbench, 'judged')
  await openPlace(page, await stageOf(page, 'decision'))
  await expect(page.locator('.outcome-option')).toHaveCount(5)
  for (const [width, size] of [
    [1280, '100%'],
    [1024, '100%'],
    [1280, '125%'],
    [1280, '150%'],
  ] as const) {
    await page.setViewportSize({ width, height: 768 })
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
    const cut = await page.evaluate(`
      [...document.querySelectorAll('.outcome-option')].map((option) => option.scrollWidth - option.clientWidth)
    `)
    expect({ width, size, cut }).toEqual({ width, size, cut: [0, 0, 0, 0, 0] })
  }
})

/** What of the case's bar, and of the applicant's block beside it, lies outside, in pixels. */
const outside = `(() => {
  const [bar, number, clock] = ['.case-bar', '.case-bar > .cut > bdi', '.case-clock'].map((of) => document.querySelector(of))
  const beyond = (element) => Math.max(0, Math.ceil(element.getBoundingClientRect().right - innerWidth))
  const facts = [...document.querySelectorAll('aside .facts dd')]
  return {
    bar: bar.scrollWidth - bar.clientWidth,
    number: Math.max(0, Math.ceil(number.getBoundingClientRect().right - number.parentElement.getBoundingClientRect().right)),
    clock: beyond(clock),
    facts: Math.max(...facts.map((fact) => fact.scrollWidth - fact.clientWidth)),
  }
})()`

// A long name pushed the number of the case, its purpose and the days left out of the window.
test('however long the name, the number of the case and its clock are in sight', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  const given = 'Maria Francisca de Assis Antónia Gertrudes'
  for (const [family, widths] of [
    ['Albuquerque e Vasconcelos Pereira de Noronha Fernandes da Conceição Cavalcanti dos Santos', [1024, 1280, 1366]],
    ['Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers'.repeat(2), [800, 1280]],
  ] as const) {
    const name = { kind: 'current', given, family, order: 'givenFirst', validFrom: null, validTo: null }
    const { caseId } = (await ask(page, 'cases.create', {
      applicant: { new: { names: [name], birthDate: null } },
      purpose: 'creditTransfer',
      target: { programmeId: null, moduleVersionId: null },
      receivedOn: '2026-05-18',
    })) as Output<'cases.create'>
    await openPlace(page, `/cases/${caseId}/received`)
    await expect(page.getByRole('heading', { name: family })).toBeVisible()
    await expect(page.locator('aside .facts dd').first()).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 768 })
      expect({ width, ...(await page.evaluate<object>(outside)) }).toEqual({
        ...{ width, bar: 0, number: 0, clock: 0, facts: 0 },
      })
    }
  }
})

// The list stood below its filters: at 800 pixels the first case lay two windows down.
test('in a narrow window the first case is in sight, and the filters fold', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  await page.setViewportSize({ width: 800, height: 900 })
  await openPlace(page, '/')
  const first = page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1)
  // All of its height; the row is wider than the window.
  await expect(first).toBeInViewport({ ratio: 0.8 })

  const stages = page.getByRole('group', { name: 'Stage' })
  await expect(stages).toBeHidden()
  await page.getByRole('button', { name: 'Filters' }).click()
  await expect(stages.getByRole('checkbox', { name: 'Decision' })).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(page.getByRole('button', { name: 'Filters' })).toBeHidden()
  await expect(stages).toBeVisible()
})

/** The ring around the list of cases, and the list: how large each is, and whether the ring lies over what stays at its head. */
const ringOfCases = `(() => {
  const list = document.querySelector('.inbox-grid')
  const ring = getComputedStyle(list, '::before')
  const head = getComputedStyle(list.querySelector('.long-list-head'))
  return {
    missing: [list.clientWidth - parseFloat(ring.inlineSize), list.clientHeight - parseFloat(ring.blockSize)],
    stays: ring.position,
    over: Number(ring.zIndex) > Number(head.zIndex),
    width: ring.outlineWidth,
  }
})()`

// The head and the rows of the list lay over its own outline: who came to it by F6 saw no focus.
test('the list of cases shows that it has the focus around all that is in sight of it', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  await openPlace(page, '/')
  const list = page.getByRole('grid', { name: 'Cases' })
  await expect(list.getByRole('row').nth(1)).toBeVisible()
  await list.focus()
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors })
    await page.keyboard.press('Shift')
    expect(await page.evaluate<object>(ringOfCases)).toEqual({
      ...{ missing: [0, 0], stays: 'sticky', over: true, width: '2px' },
    })
  }
})

/** What is typed into or pressed and lies outside the window, or is too narrow to type in; nothing scrolls it into sight. */
const outOfReach = `(() => {
  const scrollsSideways = (element) =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth
      ? element.matches('.stages, :has(> table), [role=grid], [role=treegrid]')
      : scrollsSideways(element.parentElement))
  const found = [...document.querySelectorAll('main :is(input:not([type=checkbox], [type=radio]), textarea, button, a)')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
    .filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      const isNarrow = element.matches('input, textarea') && width < 48
      const { parentElement } = element
      const room = element.closest('fieldset, section, aside, header')?.getBoundingClientRect().right ?? innerWidth
      return isNarrow || (Math.min(innerWidth, room) + 1 < right && !scrollsSideways(parentElement))
    })
  const page = document.scrollingElement
  return [
    ...(page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : []),
    ...found.map((element) => element.textContent.trim() || element.tagName.toLowerCase()),
  ]
})()`

// In German, and at 200 % in either language, the forms of the evaluation ended outside the window.
test('nothing to press or type into lies outside the window, in German, at 100 % and 200 %', async ({ workbench }) => {
  test.setTimeout(180_000)
  const page = await openRecord(workbench, 'decided')
  await page.evaluate(`
    const kept = JSON.parse(localStorage.getItem('workbench.preferences'))
    localStorage.setItem('workbench.preferences', JSON.stringify({ ...kept, language: 'de' }))
  `)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const found: object[] = []
  for (const place of await placesOf(page)) {
    await openPlace(page, place)
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 })
      found.push({ place, width, out: await page.evaluate<string[]>(outOfReach) })
    }
  }

  const say = async (place: string) => {
    await page.setViewportSize({ width: 640, height: 800 })
    await expect(page.getByRole('table').first()).toBeVisible({ timeout: 30_000 })
    const beyond = await page.evaluate<string[]>(
      `[...document.querySelectorAll('main :is(p, h2)')].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent)`,
    )
    found.push({ place, width: 640, out: [...beyond, ...(await page.evaluate<string[]>(outOfReach))] })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await openPlace(page, '/settings')
  await page.getByText('Aufbewahrung', { exact: true }).click()
  await page.getByLabel('Anzeigen').click()
  await page.getByRole('option', { name: /^Alle Fälle/ }).click()
  await say('retention')
  await openPlace(page, '/review')
  await page.getByText('Einheitlichkeit der Entscheidungen').click()
  await say('consistency')

  expect(found.filter(({ out }: { out?: string[] }) => out?.length !== 0)).toEqual([])
})
