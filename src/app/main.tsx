import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './fonts.css'

createRoot(document.getElementById('root') as HTMLElement).render(<StrictMode />)

void import('./fonts-korean.css')
