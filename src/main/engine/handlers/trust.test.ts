import { exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { openEngine, unlock } from '../engine.fixtures.ts'
import { signTrustPack } from '../trust/signPack.ts'

async function madeByAnother() {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return signTrustPack(trustPackWith({}), await exportJWK(privateKey))
}

// Opening a pack waits; the record was closed meanwhile, and the officer was told that the workbench could not do it.
test('a pack that was being taken in when the record was locked is taken in', async () => {
  const started = await openEngine()
  const { call } = started
  const bytes = await madeByAnother()
  const { makerKey } = await call('trustPacks.inspect', { bytes })

  const taking = call('trustPacks.import', { bytes, trustMakerKey: makerKey })
  await call('session.lock', {})

  expect(await taking).toMatchObject({ makerKey, inUse: true })
  await unlock(started)
  expect(await call('trustPacks.list', {})).toMatchObject([{ makerKey }])
})

test.each(['trustPacks.list', 'trustPacks.get', 'trustPacks.inspect'] as const)(
  '%s answers what was asked before the record was locked',
  async (route) => {
    const { call } = await openEngine()
    const bytes = await madeByAnother()
    const { makerKey } = await call('trustPacks.inspect', { bytes })
    const { id } = await call('trustPacks.import', { bytes, trustMakerKey: makerKey })

    const asking =
      route === 'trustPacks.list'
        ? call(route, {})
        : route === 'trustPacks.get'
          ? call(route, { id })
          : call(route, { bytes })
    await call('session.lock', {})

    expect(JSON.stringify(await asking)).toContain(makerKey)
  },
)
