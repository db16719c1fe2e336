import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import type { CredentialDetail, ImportJob } from '../src/contract/cases.ts'
import { contentPolicy } from '../src/contract/page.ts'

// The other tests meet the built engine behind the loopback host; Electron has it in a process of its own.
test('the built engine runs as a utility process: database, passphrase, the worker that reads files, what is loaded late', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'))
  const engine = fork(
    'e2e/utilityProcess.ts',
    [`--data=${folder}`, `--resources=${resolve('resources')}`, '--migrations=src/main/engine/db/migrations'],
    { serialization: 'advanced' },
  )
  const call = async (route: string, input: unknown): Promise<unknown> => {
    engine.send({ route, input })
    const [message] = (await once(engine, 'message')) as [{ reply: unknown }]
    return message.reply
  }
  try {
    await once(engine, 'message')
    expect(await call('session.state', {})).toMatchObject({ ok: true, value: { phase: 'firstRun', host: 'electron' } })
    const officer = { officerName: 'Mira Test', officeName: 'Office', timeZone: 'Europe/Vienna' }
    expect(await call('session.setUp', { ...officer, passphrase: 'green ducks at dawn' })).toMatchObject({ ok: true })

    const name = 'databases-wojcik.jsonld'
    const bytes = new Uint8Array(readFileSync(join('resources/samples', name)))
    const inspected = await call('imports.inspect', { files: [{ name, bytes }] })
    expect(inspected).toMatchObject({ ok: true, value: [{ name, problem: null }] })

    // What prints and proves lies in files of its own, which are loaded by the first that asks.
    const pack = new Uint8Array(readFileSync('resources/demo/trust-pack.jws'))
    expect(await call('trustPacks.inspect', { bytes: pack })).toMatchObject({ error: { code: 'trustPackDemo' } })
    const printed = await call('letterTemplates.preview', { kind: 'decision', language: 'en', subject: 'S', body: 'B' })
    expect(printed).toMatchObject({ ok: true, value: { pages: 1 } })
    expect(await checksOf(call, { name, bytes })).toContainEqual(expect.objectContaining({ code: 'holds' }))
  } finally {
    engine.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

type Call = (route: string, input: unknown) => Promise<unknown>

/** Of a file that is imported into a new case. */
async function checksOf(call: Call, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<unknown> {
  const ask = async <Value>(route: string, input: unknown) => ((await call(route, input)) as { value: Value }).value
  const names = [{ kind: 'current', given: 'Ada', family: 'Test', order: 'givenFirst', validFrom: null, validTo: null }]
  const { caseId } = await ask<{ caseId: string }>('cases.create', {
    applicant: { new: { names, birthDate: null } },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-01-02',
  })
  const { id: jobId } = await ask<{ id: string }>('imports.start', { caseId, files: [file] })
  let credentials: readonly { readonly caseCredentialId: string }[] = []
  await expect(async () => {
    const { state, files } = await ask<ImportJob>('imports.job', { jobId })
    expect(state).toBe('finished')
    credentials = files[0]?.credentials ?? []
  }).toPass()
  const { caseCredentialId } = credentials[0] ?? {}
  const { reports } = await ask<CredentialDetail>('credentials.get', { caseCredentialId })
  return reports[0]?.checks
}

test('the built page carries the policy that both hosts send, and no code or style in its text', () => {
  const page = readFileSync('out/renderer/index.html', 'utf8')

  expect(page.replaceAll('&#39;', "'")).toContain(`content="${contentPolicy}"`)
  expect(page).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=/)
})

// A sandboxed preload that is an ES module, or needs a file beside it, does not load, and the page has no bridge.
test('the built preload is one plain script that needs nothing but electron', () => {
  const preload = readFileSync('out/preload/index.cjs', 'utf8')

  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(['electron'])
  expect(preload).not.toMatch(/^import /m)
})
