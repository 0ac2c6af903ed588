// First of all, because it says in which order the layers of every other style sheet lie.
import './theme/theme.css'
import './older-browsers.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (place) createRoot(place).render(<App />)
