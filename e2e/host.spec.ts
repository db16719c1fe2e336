import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './workbench.ts'

test('the start screen opens with the bridge in place, without a complaint of browser or axe', async ({
  workbench,
}) => {
  const page = await workbench.open()

  await expect(page.getByRole('heading').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})

test('a call crosses the bridge and is answered by the real engine', async ({ workbench }) => {
  const page = await workbench.open()
  const reply = await page.evaluate(() => window.workbench.call('session.state', {}))

  expect(reply).toMatchObject({ ok: true, value: { phase: 'firstRun', host: 'browser', today: '2026-05-18' } })
})

// A screen waits for an answer: an exception would leave its spinner turning.
test('a host that was killed gives an answer, not an exception', async ({ workbench }) => {
  const page = await workbench.open()
  const call = () => page.evaluate(() => window.workbench.call('session.state', {}))
  await expect.poll(call).toMatchObject({ ok: true })
  workbench.killEngine()

  await expect.poll(call).toMatchObject({ ok: false, error: { code: 'unexpected' } })
})

test('a file above the limit is refused in the page, before it is sent', async ({ workbench }) => {
  const page = await workbench.open()
  const reply = await page.evaluate(() =>
    window.workbench.call('trust.import', { bytes: new Uint8Array(31 * 1024 * 1024) }),
  )

  expect(reply).toEqual({ ok: false, error: { code: 'tooLarge', facts: { megabytes: 30 } } })
})

test('no script of the page can put another bridge in the place of this one', async ({ workbench }) => {
  const page = await workbench.open()
  const kept = await page.evaluate(() => {
    const { workbench: before } = window
    Reflect.set(window, 'workbench', null)
    Reflect.set(before, 'call', null)
    return window.workbench === before && typeof before.call === 'function'
  })

  expect(kept).toBe(true)
})

test('the address lets in one browser only', async ({ workbench, request }) => {
  await workbench.open()
  const again = await request.get(workbench.usedUrl())

  expect(again.status()).toBe(401)
})

test('a page of another site can neither read nor call', async ({ workbench }) => {
  const page = await workbench.open()
  const room = page.url()
  const stranger = await page.context().newPage()
  await stranger.goto('data:text/html,<title>stranger</title>')
  const outcome = await stranger.evaluate(
    (url) =>
      fetch(url, { credentials: 'include' }).then(
        (response) => response.status,
        () => 'refused',
      ),
    room,
  )

  expect(outcome).toBe('refused')
})
