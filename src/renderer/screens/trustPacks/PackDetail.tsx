import { useTranslation } from 'react-i18next'
import type { TrustPackId } from '#core/ids.ts'
import { formatDate, formatInstant } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { PackCounts } from './PackCounts.tsx'

/** Everything a pack says: whose keys, which anchors, which lists and of when. */
export function PackDetail({ id }: { readonly id: TrustPackId }) {
  const { t } = useTranslation('trust')
  const language = useLanguage()
  const { timeZone } = useSession()
  const question = useAsk('trustPacks.get', { id })
  return (
    <Asked question={question} failed={t('packs.notRead')}>
      {(pack) => (
        <div className="pack-detail" role="region" aria-label={pack.name} tabIndex={0} data-region="">
          <h2>{pack.name}</h2>
          <p className="small quiet">
            {t('detail.made', { maker: pack.maker, date: formatDate(pack.issuedOn, language, 'long') })}{' '}
            {t('detail.imported', { when: formatInstant(pack.importedAt, language, timeZone) })}
          </p>
          <p className="small">
            {t('take.key')} <Fingerprint of={pack.makerKey} />
          </p>
          <PackCounts counts={pack.counts} />
          <table className="table">
            <caption className="heading">{t('detail.issuers')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('detail.name')}</th>
                <th scope="col">{t('detail.ids')}</th>
                <th scope="col">{t('detail.keys')}</th>
              </tr>
            </thead>
            <tbody>
              {pack.issuers.map((issuer) => (
                <tr key={`${issuer.name} ${issuer.ids.join(' ')}`}>
                  <th scope="row">{issuer.name}</th>
                  <td>
                    <Lines lines={issuer.ids} />
                  </td>
                  <td>
                    <Lines lines={issuer.keys} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {pack.anchors.length === 0 ? null : (
            <table className="table">
              <caption className="heading">{t('detail.anchors')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('detail.subject')}</th>
                  <th scope="col">{t('detail.validTo')}</th>
                </tr>
              </thead>
              <tbody>
                {pack.anchors.map((anchor) => (
                  <tr key={anchor.subject}>
                    <td>{anchor.subject}</td>
                    <td className="nowrap">{formatDate(anchor.validTo, language, 'long')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {pack.statusLists.length === 0 ? null : (
            <table className="table">
              <caption className="heading">{t('detail.statusLists')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('detail.url')}</th>
                  <th scope="col">{t('detail.of')}</th>
                </tr>
              </thead>
              <tbody>
                {pack.statusLists.map((list) => (
                  <tr key={list.url}>
                    <td>
                      <code>{list.url}</code>
                    </td>
                    <td className="nowrap">
                      {list.of === null ? t('detail.noDate') : formatDate(list.of, language, 'long')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Asked>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <div key={line}>
      <code>{line}</code>
    </div>
  ))
}
