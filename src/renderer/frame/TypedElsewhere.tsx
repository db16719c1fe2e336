import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#locales/format.ts'
import { Button, Notice } from '../ui/index.ts'
import { useLanguage } from './preferences.tsx'
import { useSession } from './session.tsx'

/** A form that another window typed into since this one read it, and when that was: what is typed here waits for a choice. */
export interface FormElsewhere {
  readonly form: string
  readonly at: string
  /** Keeps what is typed here, over what the other window typed. */
  readonly keepHere: () => void
  /** Puts what the other window typed in the place of what is typed here. */
  readonly takeThere: () => void
}

/** The draft beside a form's own of what it is typed over: what is chosen of the one is chosen of both. */
export const typedOver = (form: string) => `${form} typed over`

/** Those of the case, or of the office. */
export const FormsElsewhere = createContext<readonly FormElsewhere[]>([])

/** That another window of the same officer typed into a form that is typed into here, since when, and the choice between the two. */
export function TypedElsewhere() {
  const forms = useContext(FormsElsewhere)
  return forms
    .filter(({ form }) => forms.every((one) => typedOver(one.form) !== form))
    .map((one) => (
      <OfForm
        key={one.form}
        at={one.at}
        drafts={forms.filter(({ form }) => [one.form, typedOver(one.form)].includes(form))}
      />
    ))
}

function OfForm({ at, drafts }: { readonly at: string; readonly drafts: readonly FormElsewhere[] }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { timeZone } = useSession()
  return (
    <Notice kind="part" title={t('frame.typedElsewhere', { at: formatInstant(at, language, timeZone) })}>
      <p>{t('frame.typedElsewhereText')}</p>
      <div className="row row-wrap">
        <Button
          onPress={() => {
            for (const draft of drafts) draft.keepHere()
          }}
        >
          {t('frame.keepTypedHere')}
        </Button>
        <Button
          onPress={() => {
            for (const draft of drafts) draft.takeThere()
          }}
        >
          {t('frame.takeTypedThere')}
        </Button>
      </div>
    </Notice>
  )
}
