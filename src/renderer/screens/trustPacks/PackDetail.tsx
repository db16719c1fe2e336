import { useTranslation } from 'react-i18next'
import type { TrustPackId } from '#core/ids.ts'
import { formatDate, formatInstant } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { FirstFitting } from '../../parts/FirstFitting.tsx'
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
        <div key={pack.id} className="pack-detail" role="region" aria-label={pack.name} tabIndex={0} data-region="">
          <h2>{pack.name}</h2>
          <p className="small quiet">
            {t('detail.made', { maker: pack.maker, date: formatDate(pack.issuedOn, language, 'long') })}{' '}
            {t('detail.imported', { when: formatInstant(pack.importedAt, language, timeZone) })}
          </p>
          <p className="small">
            {t('take.key')} <Fingerprint of={pack.makerKey} />
          </p>
          <PackCounts counts={pack.counts} />
          <FirstFitting
            items={pack.issuers}
            textOf={({ name, ids, keys }) => [name, ...ids, ...keys].join('\n')}
            filter={t('detail.filterIssuers')}
            listed={(count) => t('detail.listedIssuers', count)}
          >
            {(issuers) => (
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
                  {issuers.map((issuer) => (
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
            )}
          </FirstFitting>
          {pack.anchors.length === 0 ? null : (
            <FirstFitting
              items={pack.anchors}
              textOf={({ subject }) => subject}
              filter={t('detail.filterAnchors')}
              listed={(count) => t('detail.listedAnchors', count)}
            >
              {(anchors) => (
                <table className="table">
                  <caption className="heading">{t('detail.anchors')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('detail.subject')}</th>
                      <th scope="col">{t('detail.validTo')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {anchors.map((anchor) => (
                      <tr key={anchor.subject}>
                        <td>{anchor.subject}</td>
                        <td className="nowrap">{formatDate(anchor.validTo, language, 'long')}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </FirstFitting>
          )}
          {pack.statusLists.length === 0 ? null : (
            <FirstFitting
              items={pack.statusLists}
              textOf={({ url }) => url}
              filter={t('detail.filterStatusLists')}
              listed={(count) => t('detail.listedStatusLists', count)}
            >
              {(statusLists) => (
                <table className="table">
                  <caption className="heading">{t('detail.statusLists')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('detail.url')}</th>
                      <th scope="col">{t('detail.of')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {statusLists.map((list) => (
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
            </FirstFitting>
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
