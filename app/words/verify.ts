import { area } from './said.ts'

/** Showing that an address is in one's use: never called identification, which it isn't. */
export const verify = area({
  title: { fi: 'Vahvista sähköpostiosoitteesi', sv: 'Bekräfta din e-postadress', en: 'Confirm your email address' },
  lead: {
    fi: 'Lähetämme osoitteeseen koodin. Koodilla vahvistat, että osoite on käytössäsi.',
    sv: 'Vi skickar en kod till adressen. Med koden bekräftar du att adressen är i ditt bruk.',
    en: 'We send a code to the address. With the code you confirm that the address is in your use.',
  },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'Email address' },
  emailHint: {
    fi: 'Osoite, jolla olet asioinut kanssamme.',
    sv: 'Adressen som du har använt i kontakten med oss.',
    en: 'The address that you have used with us.',
  },
  send: { fi: 'Lähetä koodi', sv: 'Skicka koden', en: 'Send the code' },
  same: {
    fi: 'Vastaamme jokaiselle samalla tavalla. Etsimme tietojasi rekistereistä vasta, kun olet antanut koodin.',
    sv: 'Vi svarar alla på samma sätt. Vi söker i registren först när du har skrivit koden.',
    en: 'Everyone gets the same answer. We search the registers only after you have given the code.',
  },
  errors: {
    missing: {
      fi: 'Kirjoita sähköpostiosoitteesi',
      sv: 'Skriv din e-postadress',
      en: 'Type your email address',
    },
    malformed: {
      fi: 'Kirjoita osoite kokonaan, kuten nimi@example.com',
      sv: 'Skriv hela adressen, till exempel namn@example.com',
      en: 'Type the whole address, such as name@example.com',
    },
    'too-long': {
      fi: 'Osoite on liian pitkä: enintään 254 merkkiä',
      sv: 'Adressen är för lång: högst 254 tecken',
      en: 'The address is too long: 254 characters at most',
    },
  },
})
