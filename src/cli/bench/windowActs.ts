import type { Page } from '@playwright/test'
import { manyCases } from './manyCasesFolder.ts'

/** One thing an officer does, in the window and on the plain page, until what it leads to is shown. */
export interface Act {
  readonly work: string
  readonly ours: (page: Page) => Promise<unknown>
  readonly plain: (page: Page) => Promise<unknown>
}

export const newest = `2026-${String(manyCases + 1)}`
const last = (rows: number) => `2026-${String(manyCases + 2 - rows).padStart(4, '0')}`
const sought = '2026-0777'

const toTheList: Omit<Act, 'work'> = {
  ours: async (page) => {
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await shown(page, newest)
  },
  plain: async (page) => {
    await page.locator('#list').click()
    await shown(page, newest)
  },
}

/** Each begins where the one before it ended. */
export const acts: readonly Act[] = [
  {
    work: 'The day opened',
    ours: async (page) => {
      await page.getByRole('link', { name: 'Day', exact: true }).click()
      await shown(page, 'Acknowledge the application')
    },
    plain: (page) => page.locator('#day').click(),
  },
  {
    work: 'The day scrolled to its end, by wheel and by key',
    ours: async (page) => {
      await wheel(page)
      await page.getByText('Acknowledge the application').last().click()
      await keys(page, ['Home', ...pages, 'End'])
    },
    plain: async (page) => {
      await wheel(page)
      await keys(page, ['Home', ...pages, 'End'])
    },
  },
  {
    work: 'The day of the whole office',
    ours: (page) => page.getByText('Whole office').click(),
    plain: (page) => page.locator('#day').click(),
  },
  { work: 'The list of cases opened', ...toTheList },
  {
    work: 'A name and a number typed, key by key',
    ours: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('bench 0777', { delay: 60 })
      await shown(page, sought)
    },
    plain: async (page) => {
      await page.locator('#filter').click()
      await page.keyboard.type('bench 0777', { delay: 60 })
      await shown(page, sought)
    },
  },
  {
    work: 'The filter cleared',
    ours: async (page) => {
      await page.keyboard.press('Escape')
      await shown(page, newest)
    },
    plain: async (page) => {
      await page.locator('#filter').fill('')
      await shown(page, newest)
    },
  },
  {
    work: 'Another view, and one stage of it',
    ours: async (page) => {
      await page.getByRole('button', { name: /All cases/ }).click()
      await page.getByRole('heading', { level: 1, name: 'All cases' }).waitFor()
      const stage = page.getByRole('group', { name: 'Stage' }).getByText('Complete', { exact: true })
      await stage.click()
      await page.waitForTimeout(300)
      await stage.click()
      await page.getByRole('button', { name: /All open cases/ }).click()
      await shown(page, newest)
    },
    plain: async (page) => {
      await page.locator('#filter').fill('complete')
      await page.waitForTimeout(300)
      await page.locator('#list').click()
      await shown(page, newest)
    },
  },
  {
    work: 'The list scrolled to its end by wheel',
    ours: async (page) => {
      await wheel(page)
      await shown(page, last(300))
    },
    plain: wheel,
  },
  {
    work: 'The same by key, from its beginning',
    ours: async (page) => {
      await page.getByText(last(300)).click()
      await keys(page, ['Home', 'ArrowDown', 'ArrowDown', ...pages, 'End'])
    },
    plain: async (page) => {
      await page.locator('main').focus()
      await keys(page, ['Home', 'ArrowDown', 'ArrowDown', ...pages, 'End'])
    },
  },
  {
    work: 'More rows asked for up to 1800, and the last of them',
    ours: async (page) => {
      for (let asked = 2; asked <= 6; asked += 1) {
        await page.getByRole('button', { name: 'Show more' }).click()
        await page.getByText(`The newest ${String(asked * 300)} of`).waitFor()
      }
      await page.getByText(last(300)).click()
      await keys(page, ['End'])
      await shown(page, last(1800))
    },
    plain: async (page) => {
      for (let asked = 2; asked <= 6; asked += 1) await page.locator('#more').click()
      await page.locator('main').focus()
      await keys(page, ['End'])
    },
  },
  {
    work: 'A case opened',
    ours: async (page) => {
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Ada Bench' }).waitFor()
      await page.getByText('Relational databases').first().waitFor({ state: 'attached' })
    },
    plain: async (page) => {
      await page.mouse.dblclick(...middle)
      await shown(page, 'Element')
    },
  },
  { work: 'Back to the list', ...toTheList },
]

const pages = Array.from({ length: 6 }, () => 'PageDown')
const middle = [640, 450] as const

function shown(page: Page, text: string): Promise<void> {
  return page.getByText(text).first().waitFor()
}

async function wheel(page: Page): Promise<void> {
  await page.mouse.move(...middle)
  for (let turn = 0; turn < 45; turn += 1) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(16)
  }
}

async function keys(page: Page, pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
}
