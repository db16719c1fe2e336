import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAsk } from '../../api.ts'
import { useImporting } from '../../frame/importing.tsx'
import { useSession } from '../../frame/session.tsx'
import { FileButton, Mark } from '../../ui/index.ts'

/** An empty record: three steps to the first case, each done or not. */
export function FirstSteps() {
  const { t } = useTranslation('cases')
  const { trustPack } = useSession()
  const modules = useAsk('catalogue.page', { programmeId: null, filter: '', from: 0 }).data?.of ?? 0
  const { take } = useImporting()
  return (
    <div className="first-steps">
      <h2 className="title">{t('first.title')}</h2>
      <ol>
        <li>
          <Mark kind={modules > 0 ? 'good' : 'later'} />
          <div>
            <h3>{t('first.programmes')}</h3>
            <p>{modules > 0 ? t('first.modulesHere', { count: modules }) : t('first.noModules')}</p>
          </div>
          <Link to="/catalogue">{t('first.show')}</Link>
        </li>
        <li className="first-steps-now">
          <Mark kind="now" />
          <div>
            <h3>{t('first.import')}</h3>
            <p>{t('first.importText')}</p>
          </div>
          <FileButton
            kind="primary"
            many="several"
            onChoose={(files) => {
              take({ files, left: null }, null)
            }}
          >
            {t('first.choose')}
          </FileButton>
        </li>
        <li>
          <Mark kind={trustPack === null ? 'later' : 'good'} />
          <div>
            <h3>{t('first.trustPack')}</h3>
            <p>{trustPack === null ? t('first.noTrustPack') : t('first.trustPackHere', { name: trustPack.name })}</p>
          </div>
          <Link to="/trust-packs">{t(trustPack === null ? 'first.load' : 'first.show')}</Link>
        </li>
      </ol>
    </div>
  )
}
