import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sections } from './bench/sections.ts'
import { calledWith } from './calledWith.ts'
import { readCall } from './match/readCall.ts'

const wrong = (...argv: string[]) => {
  const call = readCall(argv)
  return call.command === 'wrong' ? call.why : call
}

// `gold --help` once asked the blind half, which is to be looked at as seldom as can be.
describe('npm run match', () => {
  const commands = 'gold evaluate train train-coverage bridge table stems encoder encoders topics'.split(' ')

  test.each(commands)('%s --help is help, whatever else is typed', (command) => {
    for (const argv of [
      [command, '--help'],
      [command, '-h'],
      [command, 'a', 'b', 'c', '--help'],
      ['--help', command],
    ])
      expect(readCall(argv)).toEqual({ command: 'help' })
  })

  test.each(commands)('%s refuses an option that there is not', (command) => {
    expect(wrong(command, 'a', 'b', 'c', '--opne')).toContain('--opne')
  })

  test.each([
    [['gold'], { command: 'gold', openOnly: false }],
    [['gold', 'open'], { command: 'gold', openOnly: true }],
    [['gold', '--ablate', '--only', 'stemming'], { command: 'ablateCoverage', only: ['stemming'], rows: null }],
    [['train', 'a.json', 'b.json'], { command: 'train', files: ['a.json', 'b.json'] }],
    [['train-coverage'], { command: 'trainCoverage' }],
    [['table', 'v', 'w', 'o'], { command: 'table', vectors: 'v', wordNet: 'w', out: 'o' }],
    [['stems', 'v', 'a', 'b'], { command: 'stems', vectors: 'v', sets: ['a', 'b'] }],
    [['encoder', 'p', 'o'], { command: 'encoder', from: 'p', out: 'o', numbers: 'int8' }],
    [['encoder', '--float32', 'p', 'o'], { command: 'encoder', from: 'p', out: 'o', numbers: 'float32' }],
    [['encoders', 'a', 'b', 'c', 'd'], { command: 'encoders', one: 'a', other: 'b', files: ['c', 'd'] }],
    [['refit', '--help'], { command: 'refit', args: ['--help'] }],
    [['bridge'], { command: 'bridge' }],
  ])('%j is understood', (argv, call) => {
    expect(readCall(argv)).toEqual(call)
  })

  test('what the ranking and the topics are asked with is understood', () => {
    expect(readCall(['evaluate', 'a', 'b', '--ablate', '--sample', '120', '--only', 'x', '--only', 'y'])).toMatchObject(
      {
        options: { files: ['a', 'b'], ablate: true, sample: 120, only: ['x', 'y'], baselines: false },
      },
    )
    expect(readCall(['topics', 'out', '--documents', 'a', '--documents', 'b'])).toMatchObject({
      options: { out: 'out', documents: ['a', 'b'], glosses: [] },
    })
  })

  test.each([
    [['golds'], 'golds'],
    [['toString'], 'toString'],
    [['gold', 'opne'], 'opne'],
    [['gold', 'open', 'blind'], 'blind'],
    [['gold', '--rows', 'out'], '--rows'],
    [['gold', 'open', '--ablate'], '--ablate'],
    [['gold', '--ablate', '--sample', '3'], '--sample'],
    [['evaluate'], 'missing'],
    [['evaluate', 'a', '--only', 'stemming'], '--only'],
    [['evaluate', 'a', '--ablate', '--sample', 'few'], 'few'],
    [['train-coverage', 'a'], 'a: too many'],
    [['table', 'v', 'w', 'o', 'more'], 'more'],
    [['encoder', 'p', 'o', 'int8'], 'int8'],
    [['encoders', 'a', 'b'], 'missing'],
    [['topics', 'out'], 'nothing'],
    [['topics', 'out', '--documents', 'a', 'b'], 'b'],
  ])('%j is refused and says why', (argv, why) => {
    expect(wrong(...argv)).toContain(why)
  })
})

test('what a command does not take is told, not overlooked', () => {
  const options = { out: { type: 'string' } } as const

  expect(calledWith(['--out', 'x'], options, 'noWords')).toMatchObject({ is: 'call', values: { out: 'x' } })
  expect(calledWith(['a', '-h'], options, 'noWords')).toEqual({ is: 'help' })
  for (const argv of [['--uot', 'x'], ['a'], ['--out']])
    expect(calledWith(argv, options, 'noWords')).toMatchObject({ is: 'wrong' })
})

/** The files behind the scripts of package.json, but those of tools that others made. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const own = Object.entries(scripts).flatMap(([name, script]) => {
  const file = /(?:run\.mjs (src\S+\.ts)|node (scripts\/pictures\.mjs))$/.exec(script)
  return file === null ? [] : [[name, file[1] ?? file[2] ?? ''] as const]
})

// What runs all the same takes minutes, or writes over what is there: `npm run demo -- --help` made the demo anew.
describe.each(own)('npm run %s', (name, file) => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [file, ...args], {
      encoding: 'utf8',
      timeout: 25_000,
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    })

  test('--help prints how to call it, and nothing else', () => {
    const { status, stdout, stderr } = run('--help')

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(name === 'start' ? /npm start -- / : new RegExp(`npm run ${name}\\b`))
  })

  test('an option that there is not is refused, and the call is shown', () => {
    const { status, stdout, stderr } = run('--no-such-option')

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(name === 'start' ? /npm start -- / : new RegExp(`npm run ${name}\\b`))
  })
})

// A stack of calls hides which of the files was named wrongly.
test.each([
  [['evaluate', 'nowhere.json'], "nowhere.json can't be read"],
  [['train', 'nowhere.json'], "nowhere.json can't be read"],
  [['evaluate', 'README.md'], 'README.md is no set of documents and queries'],
  [['encoders', 'nowhere', 'nowhere', 'README.md'], 'README.md is no JSON'],
  [['table', 'nowhere', 'nowhere', 'nowhere'], "nowhere/index.noun can't be read"],
  [['gold', '--ablate', '--only', 'stemmin'], 'There is no rule stemmin. There are:\n'],
])('match %j tells what can not be used, in a sentence', (argv, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/match.ts', ...argv], { encoding: 'utf8' })

  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
  expect(stderr).not.toContain('    at ')
})

test('there are as many of them as the documents tell', () => {
  expect(own.map(([name]) => name)).toEqual('start demo assess audit samples bench match pictures'.split(' '))
})

test('a section of the bench that there is not is told with those there are', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/bench.ts', 'cases', 'toString'], {
    encoding: 'utf8',
  })

  expect(status).toBe(2)
  expect(stderr).toContain('no section toString')
  for (const section of Object.keys(sections)) expect(stderr).toContain(section)
})
