import { wordsIn } from '#locales/words.ts'
import { calledWith } from './calledWith.ts'
import { cliLanguage } from './language.ts'

const help = wordsIn(cliLanguage())('cli:demo.help')
const called = calledWith(process.argv.slice(2), {}, 'noWords')
if (called.is === 'help') console.log(help)
else if (called.is === 'wrong') {
  console.error(`${called.why}\n\n${help}`)
  process.exitCode = 2
} else {
  // Only now, for the engine takes seconds: who asks for help, or calls it wrongly, does not wait.
  const { makeDemo } = await import('./demo/makeDemo.ts')
  await makeDemo()
}
