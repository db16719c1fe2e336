import { useTranslation } from 'react-i18next'
import { CallError } from '../api.ts'

/** Words a failed call: `const failed = useFailureWords()`, then `failed(error)` is one or two sentences. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation('failure')
  return (error) => {
    const failure = error instanceof CallError ? error.failure : { code: 'unexpected', facts: {} }
    return t(`failure:${failure.code}`, { ...failure.facts })
  }
}
