import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './theme/theme.css'

const place = document.getElementById('app')
if (place) createRoot(place).render(<App />)
