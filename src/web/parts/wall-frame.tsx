import type { ReactNode } from 'react'
import { WallClock } from '../wall/wall-clock.tsx'

type Props = Readonly<{
  title: ReactNode
  task?: string | undefined
  aside?: ReactNode
  hideClock?: boolean
  children?: ReactNode
}>

/** The wall: the thing, and about the thing. It must be right as a photograph. */
export function WallFrame({ title, task, aside, hideClock = false, children }: Props) {
  return (
    <>
      <div className="fl-wall-thing" data-own={children !== undefined && children !== null && children !== false}>
        <h1>{title}</h1>
        {task && <p className="fl-wall-task">{task}</p>}
        {children}
        {!hideClock && (
          <div className="fl-wall-clock">
            <WallClock />
          </div>
        )}
      </div>
      {aside && <aside className="fl-wall-about">{aside}</aside>}
    </>
  )
}
