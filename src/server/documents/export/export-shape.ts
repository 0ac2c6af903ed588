import { z } from 'zod'
import { meetings, roles } from '../../../kernel/values.ts'
import { languages } from '../../../kernel/words.ts'
import { answers, sides, signs } from '../../../method/01-suitability/check.ts'
import { levels } from '../../../method/22-action-form/levels.ts'
import { options, statements } from '../../../method/24-evaluation/questions.ts'
import { approvers } from '../../../method/31-action-plan/approvers.ts'
import { fates } from '../../../method/31-action-plan/fates.ts'
import { verdicts } from '../../../method/32-escalation/verdicts.ts'
import { noteKinds } from '../../../method/33-follow-up/note-kinds.ts'
import { statuses } from '../../../method/33-follow-up/statuses.ts'

/**
 * "This is a published format": version 1 of a whole process as JSON. A field may be added to it; one that is there is
 * never changed or taken away, or the version is another. The schema that is published is made from this.
 */
const day = z.iso.date()
const instant = z.iso.datetime()
const id = z.string().describe('A name of its own in this file')
const text = z.string()
const sitting = z.number().int().min(1)
const meeting = z.literal([...meetings])
const count = z.number().int().min(0).nullable().describe('null: fewer than five, or it would give away another number')

const table = z.strictObject({ meeting, sitting, table: z.number().int() })

const measureTexts = {
  what: text,
  who: text,
  resources: text,
  from: text,
  cue: text.describe('When …'),
  act: text.describe('… then we do this'),
}

const planWish = z.strictObject({
  id,
  wish: text,
  answeredWith: id.nullable().describe('The wish that says the same and answers for both'),
  answer: z.enum(fates).nullable(),
  reason: text,
  lookedAtAgain: day.nullable(),
  sheetsInMeeting1: z.number().int(),
  groupsInMeeting2: z.number().int(),
})
const planMeasure = z.strictObject({
  id,
  wish: id,
  level: z.enum(levels),
  ...measureTexts,
  helpsWhen: text,
  deadline: day.nullable(),
  followUpOn: day.nullable(),
  answersForIt: text.nullable().describe('A name, where it is somebody in particular whose name is still kept'),
})
const plan = z.strictObject({ wishes: z.array(planWish), measures: z.array(planMeasure) })

/** What is in no file, and by design: told in it, so that whoever keeps it knows. */
export const leftOut = [
  'interview-notes',
  'who-took-part',
  'who-sat-where',
  'notes-to-the-group',
  'people-to-turn-to',
  'questions-at-the-welcome',
  'photos',
] as const

export const exportShape = z.strictObject({
  format: z.literal('flippover-process'),
  version: z.literal(1),
  schema: z.string(),
  exportedAt: instant,
  language: z.enum(languages),
  leftOut: z.array(z.enum(leftOut)),
  workplace: text.nullable(),
  purpose: text.nullable(),
  check: z.strictObject({
    signs: z.array(z.strictObject({ sign: z.enum(signs), answer: z.enum(answers).nullable() })),
    talkedThroughBy: z.array(z.enum(sides)),
    answeredAt: instant.nullable(),
    thoughts: text.nullable(),
    complexQuestions: z.array(z.strictObject({ question: text, isSettled: z.boolean() })),
  }),
  preparation: z.strictObject({
    team: z.array(z.strictObject({ name: text.nullable(), title: text.nullable(), roles: z.array(z.enum(roles)) })),
    criteria: z.strictObject({ process: text.nullable(), result: text.nullable() }),
    carriedOut: z.strictObject({ how: text.nullable(), by: day.nullable() }),
    information: z.strictObject({ text: text.nullable(), discussedOn: day.nullable() }),
    units: z.array(text),
  }),
  meetings: z.array(
    z.strictObject({
      meeting,
      sitting,
      bookedAt: instant.nullable(),
      minutes: z.number().int(),
      place: text.nullable(),
      begunAt: instant.nullable(),
      endedAt: instant.nullable(),
    }),
  ),
  tookPart: z.array(z.strictObject({ meeting, employees: count, managers: count, together: count })),
  sheets: z.array(
    z.strictObject({
      ...table.shape,
      onPaper: z.boolean(),
      wishes: z.array(
        z.strictObject({
          id,
          wish: text,
          place: z.number().int().nullable().describe('1 to 3: one of the three on top'),
          alsoMattersToGroups: z.number().int(),
        }),
      ),
      hallmarks: z.array(z.strictObject({ hallmark: text, isCentral: z.boolean() })),
      slips: z.array(
        z.strictObject({ kind: z.enum(['question', 'thought']), text: text.nullable(), answer: text.nullable() }),
      ),
    }),
  ),
  summary: z.strictObject({
    themes: z.array(z.strictObject({ theme: text, isCentral: z.boolean(), wishes: z.array(id) })),
    agreedAt: instant.nullable(),
    minutes: text.nullable(),
  }),
  forms: z.array(
    z.strictObject({
      ...table.shape,
      onPaper: z.boolean(),
      chosenWish: text.nullable(),
      measures: z.array(z.strictObject({ level: z.enum(levels), ...measureTexts })),
    }),
  ),
  whatNext: z
    .strictObject({
      planBy: day.nullable(),
      nextSign: day.nullable(),
      whoDoes: text.nullable(),
      involvedAgain: text.nullable(),
    })
    .nullable(),
  evaluation: z.strictObject({
    answers: z.number().int().nullable().describe('null: not closed, or fewer than five'),
    counts: z.array(
      z.strictObject({
        statement: z.enum(statements),
        ...Object.fromEntries([...options, 'none'].map((option) => [option, count])),
      } as { statement: z.ZodEnum<{ [S in (typeof statements)[number]]: S }> } & Record<
        (typeof options)[number] | 'none',
        typeof count
      >),
    ),
    said: z.array(text),
    plenary: z.array(text),
  }),
  plan: z.strictObject({
    version: z.number().int().describe('How many times it has been published'),
    publishedAt: instant.nullable(),
    firstPublishedAt: instant.nullable(),
    published: plan.nullable(),
    draft: plan.nullable().describe('null where it is the same as what is published'),
    approvals: z.array(z.strictObject({ as: z.enum(approvers), at: instant })),
    comments: z.array(z.strictObject({ wish: id.nullable(), comment: text, answer: text.nullable() })),
  }),
  escalations: z.array(
    z.strictObject({
      wish: id,
      text,
      reason: text.nullable(),
      sentAt: instant,
      answer: z
        .strictObject({
          verdict: z.enum(verdicts),
          reason: text.nullable(),
          by: day.nullable(),
          at: instant,
          isWrittenDown: z.boolean().describe('Answered in another way, and written down by the responsible group'),
        })
        .nullable(),
    }),
  ),
  followUp: z.strictObject({
    reports: z.array(z.strictObject({ measure: id, status: z.enum(statuses), note: text.nullable(), at: instant })),
    nextLook: day.nullable(),
    checks: z.array(
      z.strictObject({
        askedAt: instant,
        answers: count,
        wishes: z.array(
          z.strictObject({ wish: id, isItDone: z.record(text, count), doesItHelp: z.record(text, count) }),
        ),
      }),
    ),
    notes: z.array(z.strictObject({ kind: z.enum(noteKinds), said: text, at: instant })),
    outcome: z.strictObject({ process: text.nullable(), result: text.nullable() }),
    closedAt: instant.nullable(),
  }),
})
export type ProcessExport = z.infer<typeof exportShape>

/** Where the schema is published. */
export const schemaPath = '/schema/process-export-1.json'

/** The published schema (JSON Schema 2020-12), made from the shape above. */
export const exportSchema = {
  ...z.toJSONSchema(exportShape),
  $id: schemaPath,
  title: 'A process of Flippover, version 1',
  description: 'A whole process of workplace development as its responsible group may read it.',
}
