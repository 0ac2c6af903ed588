import type { Meeting } from '../../kernel/values.ts'
import { LinkButton } from '../../web/parts/button.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** The way to the papers of a meeting (M8), for the narrow column of a page. */
export function PrintHelp({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { process } = useRoom()
  const t = useWords('preparation')
  return (
    <section className="fl-stack">
      <h2>{t.printTitle}</h2>
      <p>{t.printHelp}</p>
      <div>
        <LinkButton href={`/process/${process}/print-${meeting}`}>{t.toPapers}</LinkButton>
      </div>
    </section>
  )
}
