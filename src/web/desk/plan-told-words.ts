import type { Phrases } from '../../kernel/words.ts'

/** How the desk says who has been told of the plan. */
export const planToldWords = {
  title: { nb: 'Alle får beskjed', nn: 'Alle får beskjed', da: 'Alle får besked', en: 'Everybody is told' },
  sent: {
    nb: '{n} av {all} har fått e-post om planen, med lenke til å lese den.',
    nn: '{n} av {all} har fått e-post om planen, med lenkje til å lese han.',
    da: '{n} af {all} har fået en mail om planen med et link til at læse den.',
    en: '{n} of {all} have had a mail about the plan, with a link to read it.',
  },
  underWay: {
    nb: '{n} e-post er på vei. Om kvelden, i helger og på helligdager venter den til neste arbeidsdag.|{n} e-poster er på vei. Om kvelden, i helger og på helligdager venter de til neste arbeidsdag.',
    nn: '{n} e-post er på veg. Om kvelden, i helger og på heilagdagar ventar han til neste arbeidsdag.|{n} e-postar er på veg. Om kvelden, i helger og på heilagdagar ventar dei til neste arbeidsdag.',
    da: '{n} mail er på vej. Om aftenen, i weekender og på helligdage venter den til næste arbejdsdag.|{n} mails er på vej. Om aftenen, i weekender og på helligdage venter de til næste arbejdsdag.',
    en: '{n} mail is on its way. In the evening, at weekends and on holidays it waits for the next working day.|{n} mails are on their way. In the evening, at weekends and on holidays they wait for the next working day.',
  },
  failed: {
    nb: '{n} e-post kom ikke fram.|{n} e-poster kom ikke fram.',
    nn: '{n} e-post kom ikkje fram.|{n} e-postar kom ikkje fram.',
    da: '{n} mail nåede ikke frem.|{n} mails nåede ikke frem.',
    en: '{n} mail did not arrive.|{n} mails did not arrive.',
  },
  without: {
    nb: '{n} har ingen e-postadresse her. Heng opp planen, og si fra når dere møtes.',
    nn: '{n} har inga e-postadresse her. Heng opp planen, og sei frå når de møtest.',
    da: '{n} har ingen mailadresse her. Hæng planen op, og sig det, når I mødes.',
    en: '{n} have no mail address here. Put up the plan, and say so when you meet.',
  },
  mailOff: {
    nb: 'Denne serveren sender ikke e-post. Heng opp planen der alle går forbi, og si fra når dere møtes. Den ligger også på telefonen til alle som var med.',
    nn: 'Denne tenaren sender ikkje e-post. Heng opp planen der alle går forbi, og sei frå når de møtest. Han ligg også på telefonen til alle som var med.',
    da: 'Denne server sender ikke mail. Hæng planen op, hvor alle går forbi, og sig det, når I mødes. Den ligger også på telefonen hos alle, der var med.',
    en: 'This server sends no mail. Put up the plan where everybody passes, and say so when you meet. It is also on the phones of all who took part.',
  },
  wallPoster: {
    nb: 'Plakat til veggen',
    nn: 'Plakat til veggen',
    da: 'Plakat til væggen',
    en: 'Poster for the wall',
  },
  poster: { nb: 'Skriv ut planen', nn: 'Skriv ut planen', da: 'Udskriv planen', en: 'Print the plan' },
} as const satisfies Phrases
