import { useTranslation } from 'react-i18next'
import { isStrongPassphrase, shortestPassphrase } from '#core/passphrase.ts'
import { Field, State, type MarkKind } from '../ui/index.ts'

export interface TwicePassphrase {
  readonly first: string
  readonly second: string
}

/** Why a new passphrase can't be taken yet, as a code of `session:passphrase.refused`; null when it can. */
export function refusalOf({ first, second }: TwicePassphrase): 'short' | 'differs' | null {
  if (strengthOf(first) === 'weak') return 'short'
  return first === second ? null : 'differs'
}

/** A word for how hard it is to guess. Length and words count; signs and capitals make it hard to type instead. */
function strengthOf(passphrase: string): 'weak' | 'good' | 'strong' {
  if (!isStrongPassphrase(passphrase)) return 'weak'
  return passphrase.trim().length >= 20 || passphrase.trim().split(/\s+/).length >= 4 ? 'strong' : 'good'
}

const marks: Record<ReturnType<typeof strengthOf>, MarkKind> = { weak: 'bad', good: 'part', strong: 'good' }

/** A new passphrase, typed twice, with a word on its strength. */
export function NewPassphrase({
  value,
  onChange,
  refused,
  size,
}: {
  readonly value: TwicePassphrase
  readonly onChange: (value: TwicePassphrase) => void
  /** What to say when it was sent too early. */
  readonly refused: 'short' | 'differs' | null
  readonly size: 'normal' | 'large'
}) {
  const { t } = useTranslation('session')
  const strength = strengthOf(value.first)
  return (
    <>
      <Field
        label={t('passphrase.new')}
        type="password"
        autoComplete="new-password"
        size={size}
        value={value.first}
        onChange={(first) => {
          onChange({ ...value, first })
        }}
        refused={refused === 'short' ? t('passphrase.refused.short', { count: shortestPassphrase }) : null}
        note={
          value.first === '' ? (
            t('passphrase.advice', { count: shortestPassphrase })
          ) : (
            <State kind={marks[strength]}>{t(`passphrase.strength.${strength}`)}</State>
          )
        }
      />
      <Field
        label={t('passphrase.again')}
        type="password"
        autoComplete="new-password"
        size={size}
        value={value.second}
        onChange={(second) => {
          onChange({ ...value, second })
        }}
        refused={refused === 'differs' ? t('passphrase.refused.differs') : null}
      />
    </>
  )
}
