import { useTranslation } from 'react-i18next'
import type { Failure } from '#contract/reply.ts'
import { Role } from '#core/roles.ts'
import { CallError } from '../api.ts'
import { FileNotRead } from './files.ts'
import { useLanguage } from './preferences.tsx'

/** Words a failed call, or a file that could not be read for it: `const failed = useFailureWords()`, then `failed(error)` is one or two sentences. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation('failure')
  const language = useLanguage()
  return (error) => {
    if (error instanceof FileNotRead) {
      const { name, problem } = error.file
      return t(`importing:problem.${problem.code}`, { name, ...problem.facts })
    }
    const failure: Failure = error instanceof CallError ? error.failure : { code: 'unexpected', facts: {} }
    const named = Role.array().safeParse(String(failure.facts['roles'] ?? '').split(' '))
    const words = (named.data ?? []).map((role) => t(`roles:name.${role}`))
    const who = new Intl.ListFormat(language, { type: 'disjunction' }).format(words)
    return t(`failure:${failure.code}`, { ...failure.facts, who })
  }
}
