import type { ReactNode } from 'react'
import { type Language, languages } from '../../kernel/words.ts'
import { useLanguage, useShellWords } from '../words.tsx'
import '../theme/pages.css'

export const languageNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  da: 'Dansk',
  en: 'English',
}

/** A page before one is inside: one heading, one thing to do, and the choice of language at its foot. */
export function Frame({ title, lead, children }: Readonly<{ title: string; lead?: string; children?: ReactNode }>) {
  return (
    <div className="fl-page">
      <main className="fl-stack">
        <h1>{title}</h1>
        {lead && <p className="fl-soft">{lead}</p>}
        {children}
      </main>
      <LanguageChoice />
    </div>
  )
}

export function LanguageChoice() {
  const [language, choose] = useLanguage()
  const t = useShellWords()
  return (
    <nav className="fl-languages" aria-label={t.language}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
          {languageNames[one]}
        </button>
      ))}
    </nav>
  )
}
