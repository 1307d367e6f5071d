/**
 * What the log says of the installation and of staff themselves, in words: it concerns no person outside, so the access log has none
 * of it. Together with `EVENTS` it is all that can be written into the log.
 */

import { type Text, text } from './field.ts'
import type { EVENTS } from './happened.ts'

export const INNER_EVENTS = {
  'owner-link-made': text(
    'Ensimmäisen omistajan linkki tehtiin',
    'Länken för den första ägaren skapades',
    'The first owner’s link was made',
  ),
  'staff-invited': text('Kollega kutsuttiin', 'En kollega bjöds in', 'A colleague was invited'),
  'staff-invitation-withdrawn': text('Kutsu peruttiin', 'En inbjudan återtogs', 'An invitation was withdrawn'),
  'staff-joined': text('Uusi tili avattiin', 'Ett nytt konto öppnades', 'A new account was opened'),
  'staff-signed-in': text('Kirjauduttiin sisään', 'Inloggning', 'Signed in'),
  'staff-sign-in-wrong': text('Kirjautuminen epäonnistui', 'En inloggning misslyckades', 'A try at signing in failed'),
  'staff-signed-out': text('Kirjauduttiin ulos', 'Utloggning', 'Signed out'),
  'staff-sessions-ended': text('Muut istunnot päätettiin', 'Andra sessioner avslutades', 'Other sessions were ended'),
  'staff-confirmed': text(
    'Salasana ja koodi vahvistettiin uudelleen',
    'Lösenord och kod bekräftades på nytt',
    'Password and code were shown again',
  ),
  'staff-confirm-wrong': text(
    'Salasanan ja koodin vahvistus epäonnistui',
    'Bekräftelsen av lösenord och kod misslyckades',
    'Password or code, shown again, were wrong',
  ),
  'staff-password-changed': text('Salasana vaihdettiin', 'Lösenordet byttes', 'The password was changed'),
  'staff-phone-set': text('Uusi puhelin otettiin käyttöön', 'En ny telefon togs i bruk', 'A new phone was set up'),
  'staff-alerts-changed': text(
    'Ilmoitusten valinnat muuttuivat',
    'Valen av aviseringar ändrades',
    'The choice of alert mails was changed',
  ),
  'staff-recovery-renewed': text('Varakoodit uusittiin', 'Reservkoderna förnyades', 'The recovery codes were renewed'),
  'staff-reset': text(
    'Kollegan puhelin tai salasana nollattiin',
    'En kollegas telefon eller lösenord återställdes',
    'A colleague’s phone or password was reset',
  ),
  'staff-role-changed': text('Kollegan rooli vaihtui', 'En kollegas roll ändrades', 'A colleague’s role was changed'),
  'staff-suspended': text('Tili keskeytettiin', 'Ett konto spärrades', 'An account was suspended'),
  'staff-restored': text('Tili avattiin uudelleen', 'Ett konto öppnades igen', 'An account was let in again'),
  'staff-removed': text('Tili poistettiin', 'Ett konto togs bort', 'An account was removed'),
  'audit-viewed': text('Tapahtumalokia luettiin', 'Händelseloggen lästes', 'The log was read'),
  'audit-exported': text(
    'Tapahtumaloki ladattiin taulukkona',
    'Händelseloggen laddades ner som tabell',
    'The log was downloaded as a table',
  ),
  'audit-broken': text('Tapahtumaloki ei täsmännyt', 'Händelseloggen stämde inte', 'The log did not verify'),
  'notice-kept': text(
    'Tietosuojaselosteen uusi versio tallennettiin',
    'En ny version av dataskyddsinformationen sparades',
    'A new version of the privacy notice was kept',
  ),
  'policy-changed': text('Asetukset muuttuivat', 'Inställningarna ändrades', 'The settings changed'),
  'column-classified': text(
    'Merkittiin, mitä lähteen sarakkeessa on',
    'Det antecknades vad en källas kolumn innehåller',
    'It was noted what a column of a source holds',
  ),
  'source-failing': text('Lähde ei vastannut', 'En källa svarade inte', 'A source did not answer'),
  'source-well': text('Lähde vastasi taas', 'En källa svarade igen', 'A source answered again'),
  'reconciliation-begun': text(
    'Lähteiden vertailu aloitettiin',
    'Jämförelsen av källorna började',
    'The comparison of the sources began',
  ),
  reconciled: text('Lähteet vertailtiin', 'Källorna jämfördes', 'The sources were compared'),
  'policy-loosened': text('Asetuksia löysättiin', 'Inställningarna mildrades', 'The settings were loosened'),
  'api-token-made': text('Rajapinta-avain tehtiin', 'En API-nyckel skapades', 'An API token was made'),
  'api-token-revoked': text('Rajapinta-avain mitätöitiin', 'En API-nyckel återkallades', 'An API token was revoked'),
  'suppression-checked': text(
    'Ohjelma tarkisti suoramarkkinointikieltoja',
    'Ett program kontrollerade förbud mot direktmarknadsföring',
    'A program checked marketing bans',
  ),
  'unsubscribe-links-made': text(
    'Ohjelma haki kieltolinkkejä uutiskirjeeseen',
    'Ett program hämtade avregistreringslänkar',
    'A program fetched unsubscribe links',
  ),
  'ledger-begun': text(
    'Poistojen kirjanpito aloitettiin',
    'Raderingsliggaren påbörjades',
    'The ledger of erasures was begun',
  ),
  'ledger-silent': text(
    'Poistojen kirjanpitoon ei voitu kirjoittaa',
    'Det gick inte att skriva i raderingsliggaren',
    'The ledger of erasures could not be written to',
  ),
  restored: text('Varmuuskopio palautettiin', 'En säkerhetskopia återställdes', 'A backup was put back'),
  'restored-work-sent': text(
    'Palautuksen pysäyttämä tehtävä vapautettiin',
    'En uppgift som återställningen stoppat släpptes',
    'A task held since a backup was put back was released',
  ),
  'key-turned': text('Salausavain vaihdettiin', 'Krypteringsnyckeln byttes', 'The secret key was turned'),
} as const satisfies Readonly<Record<string, Text>>

/** The names of those. */
export const INNER_NAMES = Object.keys(INNER_EVENTS).filter(
  (name): name is keyof typeof INNER_EVENTS => name in INNER_EVENTS,
)

/** Whatever can be written into the log. What has no words in the three languages does not compile. */
export type AuditEvent = Exclude<keyof typeof EVENTS, 'other'> | keyof typeof INNER_EVENTS
