/**
 * The portal is a register too: what it holds about the people who use it, why, for how long, and what an erasure does to it.
 * Only `title` to `system` depend on the controller; the rest is the same in every installation.
 */
import type { Controller } from './controller.ts'
import { cases } from './portal/cases.ts'
import { copies } from './portal/copies.ts'
import { disclosures } from './portal/disclosures.ts'
import { field, subjectHash, text } from './portal/field.ts'
import { keeping } from './portal/keeping.ts'
import { visits } from './portal/visits.ts'
import { Register } from './register.ts'

export { PORTAL_LIMITS, sweepLimits } from './portal/limits.ts'

/** The id of the portal's own register; no register of an installation may have it. */
export const PORTAL_REGISTER = 'portal'

const gdpr = (fi: string, sv: string, en: string) =>
  text(`Tietosuoja-asetus, ${fi}`, `Dataskyddsförordningen, ${sv}`, `General Data Protection Regulation, ${en}`)

const purposes = {
  answer: {
    label: text('Oikeuksiesi toteuttaminen', 'För att du ska kunna utöva dina rättigheter', 'Fulfilling your rights'),
    why: text(
      'Näytämme sinulle tietosi ja vastaamme pyyntöihisi.',
      'Vi visar dig dina uppgifter och svarar på dina begäranden.',
      'We show you your data and answer your requests.',
    ),
    basis: 'legal-obligation',
    statute: gdpr('12 ja 15–22 artikla', 'artiklarna 12 och 15–22', 'Articles 12 and 15–22'),
  },
  protect: {
    label: text('Tietojesi suojaaminen', 'Skydd av dina uppgifter', 'Protecting your data'),
    why: text(
      'Varmistamme, että tietosi näkee vain se, jonka käytössä osoite on, ja ettei kukaan voi estää sinua käyttämästä palvelua.',
      'Vi ser till att bara den som använder adressen ser uppgifterna och att ingen kan hindra dig från att använda tjänsten.',
      'We make sure that only who uses the address sees your data, and that nobody can keep you from using this service.',
    ),
    basis: 'legal-obligation',
    statute: gdpr('32 artikla', 'artikel 32', 'Article 32'),
  },
  prove: {
    label: text('Osoitusvelvollisuus', 'Ansvarsskyldighet', 'Accountability'),
    why: text(
      'Voimme osoittaa sinulle ja valvontaviranomaiselle, miten tietojasi on käsitelty.',
      'Vi kan visa dig och tillsynsmyndigheten hur dina uppgifter har behandlats.',
      'We can show you and the supervisory authority how your data has been dealt with.',
    ),
    basis: 'legal-obligation',
    statute: gdpr('5 artiklan 2 kohta', 'artikel 5.2', 'Article 5(2)'),
  },
  ban: {
    label: text(
      'Suoramarkkinointikiellon noudattaminen',
      'Efterlevnad av marknadsföringsförbudet',
      'Keeping your marketing ban',
    ),
    why: text(
      'Muistamme kieltosi myös silloin, kun osoitteesi tuodaan uudelleen johonkin rekisteriin.',
      'Vi minns ditt förbud också när adressen förs in på nytt i något register.',
      'We remember your ban even when your address is brought into a register again.',
    ),
    basis: 'legal-obligation',
    statute: gdpr('21 artiklan 3 kohta', 'artikel 21.3', 'Article 21(3)'),
  },
} as const

const sources = {
  you: { label: text('Sinulta itseltäsi', 'Av dig själv', 'From yourself'), fromSubject: true },
  visit: {
    label: text(
      'Käynneistäsi tässä palvelussa',
      'Av dina besök i den här tjänsten',
      'From your visits to this service',
    ),
    fromSubject: true,
  },
  systems: {
    label: text('Yrityksen muista rekistereistä', 'Ur företagets andra register', 'From the company’s other registers'),
    fromSubject: false,
  },
  portal: {
    label: text('Palvelu muodostaa sen itse', 'Tjänsten bildar det själv', 'The service makes it itself'),
    fromSubject: false,
  },
} as const

const recipients = {
  mail: {
    label: text('Sähköpostin välittäjät', 'De som förmedlar e-post', 'Carriers of mail'),
    when: text(
      'Kun lähetämme sinulle viestin. Siinä on vain osoitteesi ja koodi tai linkki.',
      'När vi skickar dig ett meddelande. Det innehåller bara din adress och en kod eller länk.',
      'When we send you a mail. It holds only your address and a code or a link.',
    ),
  },
} as const

function systemOf({ name, address }: Controller) {
  return {
    name: 'Omatieto',
    provider: name,
    country: address.country,
    protection: text(
      'Tiedot on salattu avaimella, jota ei säilytetä niiden kanssa. Jokainen katselu kirjataan lokiin, jonka muuttaminen huomataan. Poistoista ja markkinointikielloista on lisäksi erillinen luettelo, jolla ne tehdään uudelleen, jos varmuuskopio palautetaan: siinä on vain tunnisteita, joista osoitetta ei voi lukea, ja se säilyy palvelun käytön ajan.',
      'Uppgifterna är krypterade med en nyckel som inte förvaras med dem. Varje visning antecknas i en logg där ändringar märks. Om raderingar och marknadsföringsförbud finns dessutom en separat förteckning, så att de görs på nytt om en säkerhetskopia återställs: den innehåller bara värden som adressen inte kan läsas ur, och sparas så länge tjänsten används.',
      'The data is encrypted with a key that is not kept beside it. Every view is written to a log in which any change is noticed. Erasures and marketing bans also stand in a ledger of its own, by which they are done again if a backup is put back: it holds only values from which the address cannot be read, and is kept for as long as this service is in use.',
    ),
  }
}

/** The portal's own register for a controller. One record stands for one address. */
export function portalRegister(controller: Controller): Register {
  const declared = Register.parse({
    title: text('Tämän palvelun omat tiedot', 'Den här tjänstens egna uppgifter', 'This service’s own data'),
    summary: text(
      'Mitä tämä palvelu tallentaa, kun katsot tietojasi tai pyydät jotakin: käyntisi, pyyntösi, niihin annetut vastaukset ja loki.',
      'Vad den här tjänsten sparar när du ser på dina uppgifter eller begär något: besök, begäranden, svaren på dem och en logg.',
      'What this service stores when you look at your data or ask for something: visits, requests, their answers, and a log.',
    ),
    system: systemOf(controller),
    connector: 'portal',
    key: 'subject',
    one: text('osoite', 'adress', 'address'),
    title_fields: ['email'],
    ...{ purposes, sources, recipients, retention: keeping },
    conditions: { 'open-case': 'cases.open', 'marketing-ban': 'bans.since' },
    fields: {
      email: {
        ...field(text('Vahvistamasi osoite', 'Adressen som du bekräftade', 'The address that you verified'), {
          kind: 'email',
          source: 'you',
          purposes: ['answer', 'protect'],
          retention: 'address',
          identifies: 'address',
        }),
        correction: {
          no: text(
            'Toisen osoitteen tiedot näet, kun vahvistat sen.',
            'Uppgifterna för en annan adress ser du när du bekräftar den.',
            'You see what is held under another address when you verify that one.',
          ),
        },
      },
      subject: subjectHash('found', ['answer', 'protect', 'prove', 'ban']),
    },
    collections: { ...cases, ...disclosures, ...visits, ...copies },
  })
  return { ...declared, id: PORTAL_REGISTER }
}
