import { meetings, type PersonId } from '../../../kernel/values.ts'
import { fill } from '../../../kernel/words.ts'
import { words as welcome } from '../../../method/11-welcome/words.ts'
import { clean } from '../clean.ts'
import { type Asked, inOrder, nameOf, placeOf, whenOf, wordsOf } from './asked.ts'
import { contactsOf, paragraphsOf } from './notice.ts'
import { doorOf, wayIn } from './way-in.ts'

/** An invitation on paper for those without mail (B1), one page each. Nobody known: one to write the name on. */
export function letters(asked: Asked) {
  const { state, meeting, language, sitting } = asked
  const t = wordsOf(asked)
  const comes = (person: PersonId): boolean =>
    sitting === null || state.people.persons[person]?.sitting[meeting] === sitting
  const people = inOrder(asked, asked.withoutMail).filter(comes)
  return {
    kind: 'letters',
    title: fill(t.letterTitle, { n: meeting }),
    workplace: asked.workplace,
    lead: meeting === 1 ? t.letterLead1 : t.letterLead2,
    labels: {
      when: t.when,
      where: t.where,
      why: t.why,
      withPhone: t.withPhone,
      withoutPhone: t.withoutPhone,
      told: t.goodToKnow,
    },
    why: clean(state.preparation.purpose ?? welcome.purposeByDefault[language]),
    told: paragraphsOf(state.preparation.information.text ?? ''),
    withoutPhone: t.withoutPhoneText,
    greeting: t.greeting,
    from: contactsOf(asked).length ? contactsOf(asked) : [t.theGroup],
    letters: (people.length ? people : [null]).map((person) => letterTo(asked, person)),
  }
}

function letterTo(asked: Asked, person: PersonId | null) {
  const t = wordsOf(asked)
  const name = person === null ? '' : nameOf(asked, person)
  const own = person === null ? null : asked.linkOf(person)
  const way = own === null ? doorOf(asked) : { ...wayIn(asked, own), code: '' }
  const comesTo = (meeting: 1 | 2): number =>
    (person === null ? null : asked.state.people.persons[person]?.sitting[meeting]) ?? asked.sitting ?? 1
  const others = meetings
    .filter((n) => n > asked.meeting)
    .map((n) => ({ label: fill(t.alsoMeeting, { n }), said: whenOf(asked, n, comesTo(n)) }))
  return {
    name,
    hello: fill(t.hello, { name: name === '' ? '____________________' : (name.split(' ')[0] ?? name) }),
    when: whenOf(asked, asked.meeting, comesTo(asked.meeting)),
    where: placeOf(asked, asked.meeting, comesTo(asked.meeting)),
    others: others.filter(({ said }) => said !== ''),
    way,
    how: own === null ? fill(t.doorCodeText, { address: way.address }) : t.ownCode,
  }
}
