import { useState } from 'react'
import { type GroupId, type Meeting, meetings } from '../../kernel/values.ts'
import { groupsOf } from '../../method/04-groups/tables.ts'
import { SheetFromPaper } from '../../method/14-wishes/from-paper.tsx'
import { sheetOf, standing } from '../../method/14-wishes/rules.ts'
import { FormFromPaper } from '../../method/22-action-form/from-paper.tsx'
import { formOf, standing as standingOnForm } from '../../method/22-action-form/rules.ts'
import { SlipsFromPaper } from '../../method/24-evaluation/from-paper.tsx'
import { Button } from '../parts/button.tsx'
import { DeskPage } from '../parts/desk-page.tsx'
import { useRoom } from '../room.tsx'
import { fill, useShellWords, useWords } from '../words.tsx'

/** What was written by hand is typed in here, table by table, as fast as one types: paper counts as much as a phone (M5). */
export function PaperPage() {
  const { view } = useRoom()
  const t = useShellWords()
  const evaluation = useWords('evaluation')
  const hasTables = meetings.some((meeting) => groupsOf(view.groups, meeting).length > 0)
  return (
    <DeskPage title={t.fromPaper} lead={t.fromPaperLead}>
      {!hasTables && <p>{t.fromPaperNoTables}</p>}
      {meetings.map((meeting) => (
        <TablesOf key={meeting} meeting={meeting} />
      ))}
      {view.agenda.begunAt[2] !== null && (
        <section className="fl-stack">
          <h2>{evaluation.paperHeading}</h2>
          <SlipsFromPaper />
        </section>
      )}
    </DeskPage>
  )
}

function TablesOf({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view } = useRoom()
  const t = useShellWords()
  const [chosen, setChosen] = useState<GroupId | null>(null)
  const groups = groupsOf(view.groups, meeting)
  if (groups.length === 0 || (meeting === 2 && view.agenda.begunAt[2] === null)) return null
  const linesOf = (group: GroupId): number =>
    meeting === 1 ? standing(sheetOf(view.wishes, group)).length : standingOnForm(formOf(view.actionForm, group)).length
  const next = groups[groups.findIndex(({ group }) => group === chosen) + 1]
  return (
    <section className="fl-stack">
      <h2>{meeting === 1 ? t.fromPaperSheets : t.fromPaperForms}</h2>
      <div className="fl-row">
        {groups.map(({ group, table }) => (
          <button
            key={group}
            type="button"
            className="ds-button"
            data-variant={group === chosen ? 'secondary' : 'tertiary'}
            aria-pressed={group === chosen}
            onClick={() => setChosen(group)}
          >
            {fill(t.table, { table })}
            {linesOf(group) > 0 && <span className="fl-tabular"> · {linesOf(group)}</span>}
          </button>
        ))}
      </div>
      {chosen !== null && (
        <div className="fl-stack" key={chosen}>
          {meeting === 1 ? <SheetFromPaper group={chosen} /> : <FormFromPaper group={chosen} />}
          {next && (
            <div>
              <Button variant="text" onClick={() => setChosen(next.group)}>
                {fill(t.fromPaperNext, { table: next.table })}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
