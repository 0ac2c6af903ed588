import { Ring } from '../../web/parts/ring.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { areShort, type Picture } from './pictures.ts'
import './screens.css'

type Props = Readonly<{ heading: string; picture: Picture; nothing: string }>

/** A sheet of paper taped to the wall, legible from the back row. */
export function Hanging({ heading, picture: { large, small, size }, nothing }: Props) {
  return (
    <Sheet tape heading={<span className="fl-marker">{heading}</span>}>
      {large.length + small.length === 0 && <p className="fl-hanging-nothing">{nothing}</p>}
      {large.length > 0 && (
        <ol className="fl-hanging-large fl-marker" data-letters={size}>
          {large.map(({ text, place }) => (
            <li key={`${place} ${text}`}>
              {place !== null && <Ring n={place} />}
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {small.length > 0 && (
        <ul className="fl-hanging-small fl-marker" data-columns={areShort(small) ? 2 : 1}>
          {small.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
