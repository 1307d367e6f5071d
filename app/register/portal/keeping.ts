/** How long each thing of the portal's is kept, from `PORTAL_LIMITS`, in words that are made from the same numbers. */
import type { z } from 'zod'
import type { Retention } from '../register.ts'
import { type Text, text } from './field.ts'
import { PORTAL_LIMITS, type PortalLimit } from './limits.ts'

type Unit = PortalLimit['unit']

const UNITS: Readonly<Record<Unit, { readonly one: Text; readonly many: Text }>> = {
  minutes: { one: text('minuutin', 'minut', 'minute'), many: text('minuuttia', 'minuter', 'minutes') },
  hours: { one: text('tunnin', 'timme', 'hour'), many: text('tuntia', 'timmar', 'hours') },
  days: { one: text('päivän', 'dag', 'day'), many: text('päivää', 'dagar', 'days') },
  years: { one: text('vuoden', 'år', 'year'), many: text('vuotta', 'år', 'years') },
}

/** `30 päivää`, `30 dagar`, `30 days`. */
function span({ count, unit }: PortalLimit): Text {
  const { fi, sv, en } = count === 1 ? UNITS[unit].one : UNITS[unit].many
  return text(`${count} ${fi}`, `${count} ${sv}`, `${count} ${en}`)
}

type After = { readonly limit: PortalLimit; readonly from: Text }

const after = ({ limit, from }: After): Text => {
  const { fi, sv, en } = span(limit)
  return text(`${fi} ${from.fi}`, `${sv} ${from.sv}`, `${en} ${from.en}`)
}

type Kept = z.input<typeof Retention>

function goes(limit: PortalLimit, anchor: string, from: Text): Kept {
  return { label: after({ limit, from }), anchor, length: limit.length }
}

/** What shows how a request was answered stays for as long as a claim about it can be made (Art. 17(3)(e)). */
function stays(limit: PortalLimit, anchor: string, from: Text): Kept {
  return { ...goes(limit, anchor, from), statute: 'fi-limitation-claims', afterErasure: 'stays' }
}

const L = PORTAL_LIMITS

/** What belongs to a case goes with it, when the case goes. */
function withCase(anchor: string): Kept {
  const from = text(
    'asian ratkaisemisesta, jotta voimme osoittaa, miten siihen vastattiin.',
    'från att ärendet avgjordes, så att vi kan visa hur det besvarades.',
    'from when its case was closed, so that we can show how it was answered.',
  )
  return { ...stays(L.message, anchor, from), while: ['open-case'] }
}

const idle = span(L.sessionIdle)
const life = span(L.sessionLife)

export const keeping: Readonly<Record<string, Kept>> = {
  address: {
    label: text(
      'Niin kauan kuin osoitteellasi on täällä käynti, asia tai viesti.',
      'Så länge det finns ett besök, ett ärende eller ett meddelande under din adress.',
      'For as long as a visit, a case or a message is held under your address.',
    ),
    anchor: 'made',
    while: ['open-case'],
  },
  // What stays is found by the hash, never by the address itself, so the hash outlives the address.
  found: {
    label: text(
      'Niin kauan kuin sillä löytyy täältä jotakin muuta, kuten lokimerkintä tai kielto.',
      'Så länge något annat hittas med det här, till exempel en loggpost eller ett förbud.',
      'For as long as something else here is found by it, such as a log entry or a ban.',
    ),
    anchor: 'made',
    afterErasure: 'stays',
    while: ['open-case', 'marketing-ban'],
  },
  code: goes(
    L.codeKept,
    'codes.expires',
    text(
      'koodin viimeisestä käyttöhetkestä. Itse koodia ei tallenneta.',
      'från att koden senast kunde användas. Själva koden sparas inte.',
      'from the last moment at which the code could be used. The code itself is not stored.',
    ),
  ),
  session: goes(
    L.sessionKept,
    'sessions.ends',
    text(
      `käynnin päättymisestä. Käynti päättyy, kun kirjaudut ulos, kun edellisestä toimestasi on ${idle.fi} tai kun alusta on ${life.fi}.`,
      `från besökets slut. Besöket slutar när du loggar ut, ${idle.sv} efter det du senast gjorde något eller ${life.sv} efter början.`,
      `from the end of the visit. A visit ends when you sign out, ${idle.en} after you last did something, or ${life.en} after it began.`,
    ),
  ),
  browser: goes(
    L.browserKnown,
    'browsers.verified',
    text(
      'siitä, kun selaimesta viimeksi vahvistettiin osoite.',
      'från att adressen senast bekräftades i webbläsaren.',
      'from when the address was last verified in the browser.',
    ),
  ),
  form: goes(L.formKept, 'forms.kept', text('tallennuksesta.', 'från att det sparades.', 'from when it was kept.')),
  counter: goes(
    L.counter,
    'counters.window',
    text('laskennan alusta.', 'från räkningens början.', 'from the start of the count.'),
  ),
  copy: goes(
    L.goneCopy,
    'copies.gone',
    text(
      'siitä, kun tieto on poistunut rekisteristä. Siihen asti niin kauan kuin se on rekisterissä.',
      'från att uppgiften försvunnit ur registret. Till dess så länge den finns i registret.',
      'from when the data has gone from its register. Until then for as long as it is there.',
    ),
  ),
  import: goes(
    L.importUndo,
    'imports.imported',
    text(
      'tuonnista. Uusimman tuonnin jälki säilyy, kunnes seuraava tuonti on tehty.',
      'från importen. Spåret av den senaste importen finns kvar tills nästa import har gjorts.',
      'from the import. The trace of the newest import stays until the next one has been made.',
    ),
  ),
  mail: goes(L.mail, 'mails.settled', text('lähettämisestä.', 'från att det skickades.', 'from when it was sent.')),
  case: {
    ...stays(
      L.caseClosed,
      'cases.closed',
      text(
        'asian ratkaisemisesta, jotta voimme osoittaa, miten siihen vastattiin.',
        'från att ärendet avgjordes, så att vi kan visa hur det besvarades.',
        'from when the case was closed, so that we can show how it was answered.',
      ),
    ),
    while: ['open-case'],
  },
  message: withCase('messages.closed'),
  attachment: withCase('attachments.closed'),
  letter: withCase('letters.closed'),
  receipt: withCase('receipts.closed'),
  package: withCase('packages.closed'),
  log: stays(
    L.log,
    'log.at',
    text(
      'merkinnästä, jotta voimme osoittaa, kuka on käsitellyt tietojasi.',
      'från loggposten, så att vi kan visa vem som har behandlat dina uppgifter.',
      'from the entry, so that we can show who has dealt with your data.',
    ),
  ),
  disclosure: goes(
    L.disclosure,
    'disclosures.at',
    text('siitä, kun tieto annettiin.', 'från att uppgiften lämnades ut.', 'from when the data was given.'),
  ),
  change: stays(
    L.addressChange,
    'addresses.over',
    text(
      'vaihdon päättymisestä, jotta vanhan osoitteen lokimerkinnät näkyvät sille, jota ne koskevat.',
      'från att bytet avslutades, så att loggposter för den gamla adressen visas för den som de gäller.',
      'from the end of the change, so that log entries of the old address are shown to whom they are about.',
    ),
  ),
  link: goes(
    L.unsubscribeLink,
    'links.given',
    text(
      'siitä, kun linkki viimeksi annettiin viestiin. Sen jälkeen vanhakin viesti on vanhentunut.',
      'från att länken senast gavs till ett utskick. Därefter är också ett gammalt utskick föråldrat.',
      'from when the link was last given to a newsletter. After that even an old newsletter is out of date.',
    ),
  ),
  ban: {
    label: text(
      'Niin kauan kuin kielto on voimassa. Ilman tätä kieltoa ei voitaisi noudattaa.',
      'Så länge förbudet gäller. Utan detta kunde förbudet inte följas.',
      'For as long as the ban is in force. Without it the ban could not be kept.',
    ),
    anchor: 'bans.since',
    afterErasure: 'stays',
    while: ['marketing-ban'],
  },
}
