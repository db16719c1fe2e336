import { useTranslation } from 'react-i18next'
import type { ModuleDetail } from '#contract/catalogue.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { formatDayOf } from '#locales/format.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { Block, Button, State, Suggested } from '../../ui/index.ts'

/** Which skills of the reference list the outcomes of a module are of: offered by the machine, confirmed by a person. */
export function SkillsBlock({ module }: { readonly module: ModuleDetail }) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { moduleVersionId, outcomes } = module
  const question = useAsk('skills.ofModule', { moduleVersionId, language })
  const say = useChange('skills.say')
  const may = useMay()('skills.say')
  const codes = new Map(outcomes.map(({ id, code }) => [id, code]))
  const tell = (moduleOutcomeId: ModuleOutcomeId, uri: string, state: 'confirmed' | 'withdrawn') => {
    say.mutate({ moduleOutcomeId, uri, state })
  }
  return (
    <Block heading={t('skills.heading')} note={t('skills.note')}>
      <NotDone error={say.error} />
      <Asked question={question} waiting={t('skills.reading')} failed={t('skills.notRead')}>
        {({ listed, outcomes: rows }) => {
          const shown = rows.filter(({ confirmed, suggested }) => confirmed.length + suggested.length > 0)
          if (shown.length === 0) return <p className="note">{t(listed === 0 ? 'skills.noList' : 'skills.none')}</p>
          return (
            <ul className="catalogue-skills">
              {shown.map(({ moduleOutcomeId, confirmed, suggested }) => {
                const code = codes.get(moduleOutcomeId) ?? ''
                return (
                  <li key={moduleOutcomeId}>
                    <span className="faint">{code}</span>
                    <ul>
                      {confirmed.map(({ uri, label, by, at, isWithdrawn }) => (
                        <li key={uri} className="row row-wrap">
                          <State kind={isWithdrawn ? 'part' : 'good'}>{label}</State>
                          {isWithdrawn ? <span className="note">{t('skills.isWithdrawn')}</span> : null}
                          <span className="note">
                            {t('skills.by', { by, date: formatDayOf(at, language, timeZone) })}
                          </span>
                          {may ? (
                            <Button
                              kind="plain"
                              onPress={() => {
                                tell(moduleOutcomeId, uri, 'withdrawn')
                              }}
                            >
                              {t('skills.withdraw')}
                              <span className="read-only-by-readers"> {t('skills.of', { label, code })}</span>
                            </Button>
                          ) : null}
                        </li>
                      ))}
                      {suggested.map(({ uri, label, foundBy }) => (
                        <li key={uri} className="row row-wrap">
                          <Suggested>
                            <State kind="suggestedAsk">{label}</State>
                          </Suggested>
                          {foundBy === null ? null : (
                            <span className="note">{t('skills.foundBy', { words: foundBy })}</span>
                          )}
                          {may ? (
                            <Button
                              kind="plain"
                              onPress={() => {
                                tell(moduleOutcomeId, uri, 'confirmed')
                              }}
                            >
                              {t('skills.confirm')}
                              <span className="read-only-by-readers"> {t('skills.of', { label, code })}</span>
                            </Button>
                          ) : null}
                        </li>
                      ))}
                    </ul>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Asked>
    </Block>
  )
}
