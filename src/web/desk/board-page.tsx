import { Board } from '../../method/32-escalation/board.tsx'
import { LanguageChoice } from '../pages/frame.tsx'
import '../theme/fonts.css'
import '../theme/desk.css'

/** What the board sees: its own items, and nothing else. */
export const BoardPage = () => (
  <div className="fl-desk">
    <main>
      <Board />
    </main>
    <footer className="fl-desk-foot">
      <LanguageChoice />
    </footer>
  </div>
)
