/** What is kept of the systems of record: copies of their rows, and what it takes to undo an import. */
import { field, subjectHash, text } from './field.ts'

export const copies = {
  copies: {
    label: text('Jäljennökset rekistereistä', 'Kopior ur registren', 'Copies from the registers'),
    one: text('jäljennös', 'kopia', 'copy'),
    key: 'number',
    parent: 'subject',
    title: ['register', 'part'],
    fields: {
      subject: subjectHash('copy'),
      number: field(text('Jäljennöksen tunnus', 'Kopians nummer', 'Number of the copy'), {
        source: 'portal',
        retention: 'copy',
      }),
      register: field(text('Mistä rekisteristä', 'Ur vilket register', 'From which register'), {
        source: 'systems',
        retention: 'copy',
      }),
      part: field(text('Mistä osasta', 'Ur vilken del', 'From which part'), { source: 'systems', retention: 'copy' }),
      gone: field(text('Puuttuu rekisteristä alkaen', 'Saknas i registret sedan', 'Missing from the register since'), {
        kind: 'instant',
        source: 'systems',
        retention: 'copy',
      }),
      content: field(text('Sisältö', 'Innehåll', 'Content'), {
        kind: 'long-text',
        source: 'systems',
        retention: 'copy',
        hint: text(
          'Samat tiedot, jotka näet rekisterin kohdalla.',
          'Samma uppgifter som du ser vid registret.',
          'The same data that you see under that register.',
        ),
      }),
    },
  },
  imports: {
    label: text(
      'Aiemmat sisällöt ja hylätyt rivit',
      'Tidigare innehåll och avvisade rader',
      'Earlier contents and refused rows',
    ),
    one: text('tuonnin jälki', 'importens spår', 'trace of an import'),
    key: 'number',
    parent: 'subject',
    title: ['imported', 'register'],
    fields: {
      subject: subjectHash('import'),
      number: field(text('Tuonnin tunnus', 'Importens nummer', 'Number of the import'), {
        source: 'portal',
        retention: 'import',
      }),
      imported: field(text('Tuotu', 'Importerat', 'Imported'), {
        kind: 'instant',
        source: 'portal',
        retention: 'import',
      }),
      register: field(text('Mihin rekisteriin', 'Till vilket register', 'Into which register'), {
        source: 'systems',
        retention: 'import',
      }),
      earlier: field(text('Sisältö ennen tuontia', 'Innehållet före importen', 'Content before the import'), {
        kind: 'long-text',
        source: 'systems',
        retention: 'import',
        hint: text(
          'Säilytetään, jotta virheellisen tuonnin voi perua.',
          'Sparas så att en felaktig import kan ångras.',
          'Kept so that a wrong import can be undone.',
        ),
      }),
      refused: field(
        text(
          'Hylätty rivi: rivin numero, sarake ja syy',
          'Avvisad rad: radnummer, kolumn och orsak',
          'Refused row: line, column and reason',
        ),
        {
          source: 'systems',
          retention: 'import',
        },
      ),
    },
  },
}
