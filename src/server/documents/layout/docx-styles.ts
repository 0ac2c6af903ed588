import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { Language } from '../../../kernel/words.ts'

export const ink = '1B2730'
const soft = '3D484E'
const shade = 'B9B2A3'
export const hair = { style: BorderStyle.SINGLE, size: 6, color: shade } as const
const tags: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', da: 'da-DK', en: 'en-GB' }
const line = (size: number) => ({ line: size, lineRule: LineRuleType.AUTO })

/** Real styles, so that whoever opens a document can change the look of all of it in one place. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: ink, language: { value: tags[language] } },
      paragraph: { spacing: { after: 80, ...line(264) } },
    },
    heading1: { run: { size: 54, bold: true, color: ink }, paragraph: { spacing: { after: 0 }, keepNext: true } },
    heading2: {
      run: { size: 26, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { size: 23, bold: true, color: ink },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    { id: 'Under', name: 'Under', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 60 } } },
    style('Small', 'Small', { size: 18, color: soft }, { after: 20 }),
    { ...style('Wish', 'Wish', { size: 26, bold: true }, { before: 120, after: 60 }) },
    style('Listed', 'Listed', {}, { after: 40 }),
    {
      ...style('ListedDetail', 'Listed detail', { size: 18, color: soft }, { after: 40 }),
      paragraph: { spacing: { after: 40 }, indent: { left: 284 } },
    },
    style('InTable', 'In table', {}, { before: 50, after: 50, ...line(240) }),
    style('InTableDetail', 'In table detail', { size: 18, color: soft }, { before: 0, after: 50, ...line(240) }),
    style('TableHead', 'Table head', { size: 18, color: soft }, { before: 50, after: 50 }),
    style('AfterTable', 'After table', { size: 8 }, { before: 0, after: 0, ...line(240) }),
    style('Box', 'Box', {}, { before: 60, after: 60 }),
    {
      id: 'WriteHere',
      name: 'Write here',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 360, after: 0 }, border: { bottom: hair, between: hair } },
    },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      run: { size: 18, color: soft },
      paragraph: {
        spacing: { before: 480, after: 0 },
        indent: { right: 5_600 },
        keepLines: true,
        border: { top: { style: BorderStyle.SINGLE, size: 6, color: ink, space: 4 } },
      },
    },
  ],
})

const style = (id: string, name: string, run: object, spacing: object) => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph: { spacing },
})

export const dotted: INumberingOptions = {
  config: [
    {
      reference: 'dots',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 284 } } },
        },
      ],
    },
  ],
}
