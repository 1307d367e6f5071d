/** To whom somebody's data was given: what Art. 15(1)(c) has people told, actual recipients and not kinds of them. */
import { field, rowNumber, subjectHash, text } from './field.ts'
import { DISCLOSED_BY } from './happened.ts'

const about = { source: 'portal', purposes: ['answer', 'prove'], retention: 'disclosure' } as const

export const disclosures = {
  disclosures: {
    label: text(
      'Kenelle tietojasi on annettu',
      'Till vem dina uppgifter har lämnats ut',
      'To whom your data was given',
    ),
    one: text('luovutus', 'utlämnande', 'disclosure'),
    key: 'number',
    parent: 'subject',
    title: ['at', 'to'],
    fields: {
      subject: subjectHash('disclosure', ['answer', 'prove']),
      number: rowNumber('disclosure', ['answer', 'prove']),
      at: field(text('Milloin', 'När', 'When'), { kind: 'instant', ...about }),
      to: field(text('Kenelle', 'Till vem', 'To whom'), about),
      what: field(text('Mitä', 'Vad', 'What'), { kind: 'long-text', ...about }),
      how: field(text('Mistä tämä tiedetään', 'Hur vi vet det', 'How this is known'), {
        kind: 'choice',
        choices: DISCLOSED_BY,
        ...about,
      }),
    },
  },
}
