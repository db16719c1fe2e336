import '@fontsource-variable/ibm-plex-sans/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource/ibm-plex-mono/400.css'
import '@fontsource/ibm-plex-mono/500.css'
import './styles/index.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './frame/App.tsx'
import { router } from './screens/routes.tsx'
import { Start } from './screens/start/Start.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html: expected an element with the id "root"')
createRoot(root).render(
  <StrictMode>
    <App router={router} start={Start} />
  </StrictMode>,
)
