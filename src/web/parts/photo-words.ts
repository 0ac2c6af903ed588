import type { Phrases } from '../../kernel/words.ts'

/** A photo of what was written by hand. */
export const photoWords = {
  photo: { nb: 'Bilde av arket', nn: 'Bilete av arket', da: 'Billede af arket', en: 'Photo of the sheet' },
  takePhoto: {
    nb: 'Ta bilde av arket',
    nn: 'Ta bilete av arket',
    da: 'Tag et billede af arket',
    en: 'Take a photo of the sheet',
  },
  photoAgain: { nb: 'Ta det på nytt', nn: 'Ta det på nytt', da: 'Tag det igen', en: 'Take it again' },
  photoAway: { nb: 'Ta bort bildet', nn: 'Ta bort biletet', da: 'Fjern billedet', en: 'Take the photo away' },
  photoLarger: { nb: 'Vis større', nn: 'Vis større', da: 'Vis større', en: 'Show larger' },
  photoClose: { nb: 'Lukk', nn: 'Lukk', da: 'Luk', en: 'Close' },
  photoHow: {
    nb: 'Bildet gjøres mindre her, og sier ikke hvor det er tatt. Pass på at ingen personer er med.',
    nn: 'Biletet blir gjort mindre her, og seier ikkje kvar det er teke. Pass på at ingen personar er med.',
    da: 'Billedet gøres mindre her og fortæller ikke, hvor det er taget. Pas på, at ingen personer er med.',
    en: 'The photo is made smaller here, and does not tell where it was taken. Make sure that nobody is in it.',
  },
  photoOnItsWay: {
    nb: 'Bildet sendes …',
    nn: 'Biletet blir sendt …',
    da: 'Billedet sendes …',
    en: 'Sending the photo …',
  },
  photoUnread: {
    nb: 'Telefonen kunne ikke lese bildet. Prøv å ta det på nytt.',
    nn: 'Telefonen kunne ikkje lese biletet. Prøv å ta det på nytt.',
    da: 'Telefonen kunne ikke læse billedet. Prøv at tage det igen.',
    en: 'The phone could not read the photo. Try taking it again.',
  },
  photoOfTable: {
    nb: 'Arket til bord {table}, skrevet for hånd',
    nn: 'Arket til bord {table}, skrive for hand',
    da: 'Arket fra bord {table}, skrevet i hånden',
    en: 'The sheet of table {table}, written by hand',
  },
} as const satisfies Phrases
