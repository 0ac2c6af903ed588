import { useShellWords } from '../words.tsx'

/** While the first view is on its way. Says so in words, and only to those who wait longer than a moment. */
export function Loading() {
  const t = useShellWords()
  return (
    <main className="fl-loading">
      <p className="fl-soft">{t.loading}</p>
    </main>
  )
}
