/**
 * What the portal did, in words: the one list of events, doers, mails and matters. The access log, the portal's own register and its
 * connector read it; `app/words/log.ts` hands it on to the pages. What has no words yet is told as `other`.
 */
import { type Text, text } from './field.ts'

/** An inner step at the company: that it was dealt with, not what is being prepared. */
const DEALT_WITH = text('Pyyntöä käsiteltiin', 'Begäran behandlades', 'The request was dealt with')

const DEALT_WITH_MATTER = text('Asiaa käsiteltiin', 'Ärendet behandlades', 'The matter was dealt with')

/** What happened, by the event's name in the audit log. */
export const EVENTS = {
  'code-asked': text('Koodi pyydettiin', 'En kod begärdes', 'A code was asked for'),
  'code-sent': text('Koodi lähetettiin', 'Koden skickades', 'The code was sent'),
  'code-wrong': text('Koodi oli väärä', 'Koden var fel', 'A code was wrong'),
  'address-verified': text('Osoite vahvistettiin', 'Adressen bekräftades', 'The address was confirmed'),
  viewed: text('Tiedot näytettiin', 'Uppgifterna visades', 'The data was shown'),
  'identity-proven': text('Lisätieto täsmäsi', 'Tilläggsuppgiften stämde', 'The further proof was right'),
  'proof-wrong': text('Lisätieto ei täsmännyt', 'Tilläggsuppgiften stämde inte', 'The further proof was not right'),
  waiting: text(
    'Asia siirtyi yrityksen ratkaistavaksi',
    'Ärendet gick till företaget för avgörande',
    'The matter went to the company to decide',
  ),
  'form-parked': text('Lomake otettiin talteen', 'Ett formulär sparades', 'A form was kept'),
  'form-dropped': text(
    'Talteen otettu lomake poistettiin',
    'Det sparade formuläret raderades',
    'The kept form was thrown away',
  ),
  'form-resumed': text(
    'Talteen otettu lomake lähetettiin',
    'Det sparade formuläret skickades',
    'The kept form was sent',
  ),
  'signed-out': text('Käynti päättyi', 'Besöket avslutades', 'The visit ended'),
  'request-file': text('Pyyntö saapui', 'Begäran kom in', 'The request came in'),
  'request-confirm': text('Pyyntö vahvistettiin', 'Begäran bekräftades', 'The request was confirmed'),
  'request-lapse': text(
    'Pyyntöä ei vahvistettu, työntekijä tarkistaa sen',
    'Begäran bekräftades inte, en anställd granskar den',
    'The request was not confirmed; an employee looks at it',
  ),
  'request-take': DEALT_WITH,
  'request-hand-over': DEALT_WITH,
  'request-put-back': DEALT_WITH,
  'request-decide': DEALT_WITH,
  'request-propose': DEALT_WITH,
  'request-second': DEALT_WITH,
  'request-second-alone': DEALT_WITH,
  'request-undo': DEALT_WITH,
  'request-release': text('Pyyntöön vastattiin', 'Begäran besvarades', 'The request was answered'),
  'request-answer': text('Lisätiedot saapuivat', 'Fler uppgifter kom in', 'More information came in'),
  'request-extended': text('Määräaikaa jatkettiin', 'Tidsfristen förlängdes', 'The time was extended'),
  'request-complete': text('Kaikki luvattu on tehty', 'Allt som lovades är gjort', 'All that was promised is done'),
  'request-withdraw': text('Pyyntö peruttiin', 'Begäran återtogs', 'The request was withdrawn'),
  'request-reopen': text(
    'Käsittely avattiin uudelleen',
    'Behandlingen öppnades igen',
    'The request was taken up again',
  ),
  'request-viewed': text('Pyyntö näytettiin', 'Begäran visades', 'The request was shown'),
  'case-viewed': text(
    'Pyyntö ja siihen liittyvät tiedot näytettiin',
    'Begäran och uppgifterna som hör till den visades',
    'The request and the data that belongs to it were shown',
  ),
  'file-viewed': text('Liite avattiin', 'En bilaga öppnades', 'An attachment was opened'),
  'message-written': text('Viesti kirjoitettiin', 'Ett meddelande skrevs', 'A message was written'),
  'note-written': text('Pyyntöön tehtiin merkintä', 'En anteckning om begäran gjordes', 'A note was made'),
  'reply-read': text('Viesti luettiin', 'Meddelandet lästes', 'The message was read'),
  'queue-searched': text('Asiaa haettiin työjonosta', 'Ett ärende söktes i arbetskön', 'The queue was searched'),
  'waiting-viewed': text('Asia avattiin', 'Ärendet öppnades', 'The matter was opened'),
  'waiting-taken': DEALT_WITH_MATTER,
  'waiting-put-back': DEALT_WITH_MATTER,
  'waiting-handed-over': DEALT_WITH_MATTER,
  'waiting-settled': text('Asia merkittiin hoidetuksi', 'Ärendet märktes som skött', 'The matter was marked as done'),
  'receipt-given': text('Tosite annettiin', 'Ett kvitto gavs', 'A receipt was given'),
  'receipt-viewed': text('Tosite avattiin', 'Kvittot öppnades', 'The receipt was opened'),
  'letter-released': text('Kirje valmistui', 'Ett brev blev färdigt', 'A letter was finished'),
  'letter-told': text(
    'Kirjeestä ilmoitettiin sähköpostilla',
    'Ett e-postmeddelande om brevet skickades',
    'A mail told of the letter',
  ),
  'mail-came-back': text(
    'Kirjeestä kertonut sähköposti palautui',
    'E-postmeddelandet om brevet kom tillbaka',
    'The mail that told of the letter came back',
  ),
  'letter-posted': text('Kirje postitettiin', 'Brevet postades', 'The letter was posted'),
  'card-made': text(
    'Rekisteriin tehtävä muutos kirjattiin',
    'En ändring som ska göras i ett register antecknades',
    'A change to be made in a register was noted',
  ),
  'card-done': text(
    'Muutos rekisteriin tehtiin',
    'Ändringen gjordes i registret',
    'The change in the register was made',
  ),
  'card-confirmed': text(
    'Muutos näkyi rekisterissä',
    'Ändringen syntes i registret',
    'The change was seen in the register',
  ),
  'card-reopened': text(
    'Muutosta ei näkynyt rekisterissä',
    'Ändringen syntes inte i registret',
    'The change was not seen in the register',
  ),
  'card-dropped': text(
    'Muutosta ei enää tarvittu',
    'Ändringen behövdes inte längre',
    'The change was no longer needed',
  ),
  'letter-viewed': text('Kirje avattiin', 'Brevet öppnades', 'The letter was opened'),
  'hold-placed': text(
    'Tietojen poistaminen estettiin toistaiseksi',
    'Radering av uppgifterna spärrades tills vidare',
    'Erasure of the data was put on hold',
  ),
  'correction-written': text(
    'Korjaus vietiin rekisteriin',
    'En rättelse fördes in i registret',
    'A correction was written into its register',
  ),
  'correction-conflict': text(
    'Rekisterissä oli jo muu tieto, työntekijä tarkistaa',
    'Registret hade redan en annan uppgift, en anställd kontrollerar',
    'The register held something else, an employee checks',
  ),
  'correction-by-hand': text(
    'Korjaus jäi työntekijän tehtäväksi',
    'En rättelse överlämnades till en anställd',
    'A correction was left to an employee',
  ),
  'correction-fell-away': text(
    'Oikaisu raukesi, koska tiedot poistettiin',
    'En rättelse förföll eftersom uppgifterna raderades',
    'A correction fell away because the data were erased',
  ),
  'correction-approved': text('Tieto korjattiin', 'En uppgift rättades', 'A value was corrected'),
  'record-locked': text('Tietojen käyttö rajoitettiin', 'Användningen av uppgifter begränsades', 'Data was locked'),
  'lock-opened': text(
    'Lukitut tiedot avattiin perustellusta syystä',
    'Låsta uppgifter öppnades av ett angivet skäl',
    'Locked data was opened for a stated reason',
  ),
  'lock-lifting': text(
    'Lukituksen avaamisesta ilmoitettiin',
    'Det meddelades att låset hävs',
    'It was told that the lock is lifted',
  ),
  'lock-lifted': text('Tietojen lukitus avattiin', 'Låset på uppgifterna hävdes', 'The lock on data was lifted'),
  'request-hurry': text('Peruutusajasta luovuttiin', 'Ångertiden avstods', 'The time to withdraw was waived'),
  'record-erased': text('Tietoja poistettiin', 'Uppgifter raderades', 'Data was erased'),
  'erasure-done': text(
    'Poisto todettiin tehdyksi',
    'Raderingen konstaterades gjord',
    'The erasure was found to be done',
  ),
  'erasure-changed': text(
    'Poisto palasi päätettäväksi: tiedot olivat muuttuneet',
    'Raderingen gick tillbaka för beslut: uppgifterna hade ändrats',
    'The erasure went back to be decided: the data had changed',
  ),
  'erasure-failed': text('Kaikkea ei saatu poistettua', 'Allt kunde inte raderas', 'Not everything could be erased'),
  'erasure-again': text('Poistoa yritettiin uudelleen', 'Raderingen försöktes på nytt', 'The erasure was tried again'),
  'erasure-by-hand': text(
    'Poisto jäi työntekijän tehtäväksi',
    'Raderingen överlämnades till en anställd',
    'The erasure was left to an employee',
  ),
  'residual-erased': text(
    'Säilytetty tieto poistettiin, kun sen aika tuli',
    'Bevarade uppgifter raderades när deras tid var inne',
    'What had stayed was erased when its time came',
  ),
  'came-back': text(
    'Poistettu tieto tuli takaisin tiedostossa, eikä sitä otettu vastaan',
    'Raderade uppgifter kom tillbaka i en fil och togs inte emot',
    'Erased data came back in a file and was not taken in',
  ),
  disclosed: text(
    'Kirjattiin, kenelle tietojasi on annettu',
    'Det antecknades till vem dina uppgifter har lämnats ut',
    'It was written down to whom your data was given',
  ),
  'disclosure-dropped': text(
    'Virheellinen luovutusmerkintä poistettiin',
    'En felaktig anteckning om utlämnande togs bort',
    'A mistaken entry about a disclosure was taken away',
  ),
  'marketing-banned': text(
    'Suoramarkkinointi kiellettiin',
    'Direktmarknadsföring förbjöds',
    'Direct marketing was forbidden',
  ),
  'marketing-ban-lifted': text(
    'Suoramarkkinointikielto purettiin',
    'Förbudet mot direktmarknadsföring hävdes',
    'The marketing ban was lifted',
  ),
  'ban-written': text(
    'Suoramarkkinointikielto kirjattiin järjestelmään',
    'Förbudet mot direktmarknadsföring fördes in i ett system',
    'The marketing ban was written to a system',
  ),
  'ban-drifted': text(
    'Rekisteristä oli kadonnut suoramarkkinointikielto, ja se merkittiin tai annettiin merkittäväksi uudelleen',
    'Förbudet mot direktmarknadsföring hade försvunnit ur ett register och förs in på nytt',
    'The marketing ban had got lost in a register and is being marked again',
  ),
  'correction-reopened': text(
    'Rekisterissä oli taas vanha arvo, ja korjaus viedään sinne uudelleen',
    'Registret hade åter det gamla värdet, och rättelsen förs dit på nytt',
    'A register had the old value again, and the correction is brought there once more',
  ),
  'found-back': text(
    'Poistettuja tietoja löytyi rekisteristä uudelleen, ja henkilöstö selvittää syyn',
    'Raderade uppgifter hittades åter i ett register, och personalen utreder varför',
    'Erased data was found in a register again, and staff look into why',
  ),
  'ban-broken': text(
    'Tiedosto olisi sallinut suoramarkkinoinnin, kielto pysyi voimassa',
    'En fil skulle ha tillåtit direktmarknadsföring, förbudet förblev i kraft',
    'A file would have allowed direct marketing; the ban stayed in force',
  ),
  'request-grant': text('Pyyntöön suostuttiin heti', 'Begäran beviljades genast', 'The request was granted at once'),
  'address-change-begun': text(
    'Sähköpostiosoitteen vaihto alkoi',
    'Ett byte av e-postadress började',
    'A change of the email address began',
  ),
  'address-change-stopped': text(
    'Sähköpostiosoitteen vaihto pysäytettiin',
    'Bytet av e-postadress stoppades',
    'The change of the email address was stopped',
  ),
  'address-changed': text('Sähköpostiosoite vaihtui', 'E-postadressen byttes', 'The email address was changed'),
  'address-change-settled': text(
    'Vanhaa osoitetta ei enää ole missään rekisterissä',
    'Den gamla adressen finns inte längre i något register',
    'No register has the old address any more',
  ),
  'address-claimed': text(
    'Vanha osoite, johon vedottiin, merkittiin',
    'Den gamla adressen som uppgavs antecknades',
    'The old address that was claimed was noted',
  ),
  'request-stop': text(
    'Osoitteen vaihto pysäytettiin, työntekijä katsoo asian',
    'Adressbytet stoppades, en anställd ser på saken',
    'The change of address was stopped; an employee looks into it',
  ),
  'export-asked': text(
    'Tietopaketin kokoaminen alkoi',
    'Ett uppgiftspaket började sättas ihop',
    'A data package was begun',
  ),
  'export-ready': text('Tietopaketti valmistui', 'Ett uppgiftspaket blev klart', 'A data package was finished'),
  'export-downloaded': text(
    'Tietopaketti ladattiin',
    'Ett uppgiftspaket laddades ner',
    'A data package was downloaded',
  ),
  'export-destroyed': text('Tietopaketti tuhottiin', 'Ett uppgiftspaket förstördes', 'A data package was destroyed'),
  'recipient-told': text(
    'Korjauksesta ilmoitettiin tietojen vastaanottajalle',
    'En mottagare av uppgifterna underrättades om rättelsen',
    'A recipient of the data was told of the correction',
  ),
  'recipient-passed-over': text(
    'Todettiin, ettei vastaanottaja ole saanut tietoja',
    'Mottagaren hade inte fått uppgifterna',
    'The recipient was found not to have had the data',
  ),
  'recipient-read': text(
    'Tietojen vastaanottaja luki ilmoituksen',
    'Mottagaren läste underrättelsen',
    'The recipient read the notice',
  ),
  'recipient-confirmed': text(
    'Tietojen vastaanottaja kertoi korjanneensa tiedot',
    'Mottagaren meddelade att uppgifterna är rättade',
    'The recipient said that the data are corrected',
  ),
  'hold-prolonged': text(
    'Tietojen poistamisen esto jatkuu',
    'Spärren för radering av uppgifterna fortsätter',
    'The hold on erasure was prolonged',
  ),
  'hold-lifted': text(
    'Tietojen poistamisen esto purettiin',
    'Spärren för radering av uppgifterna hävdes',
    'The hold on erasure was lifted',
  ),
  'work-failed': text(
    'Palvelun tehtävä epäonnistui, työntekijä katsoo asian',
    'En uppgift i tjänsten misslyckades, en anställd ser på saken',
    'A task of the service failed; an employee looks into it',
  ),
  imported: text('Tiedot tuotiin järjestelmästä', 'Uppgifterna importerades', 'The data was imported'),
  'import-undone': text('Tietojen tuonti peruttiin', 'Importen ångrades', 'An import was undone'),
  swept: text('Vanhentuneita tietoja poistettiin', 'Föråldrade uppgifter raderades', 'Data past its time was erased'),
  other: text('Muu käsittely', 'Annan behandling', 'Other processing'),
} as const satisfies Readonly<Record<string, Text>>

/** Who did it. No employee's name. */
export const ACTORS = {
  subject: text('Sinä', 'Du', 'You'),
  staff: text('Yrityksen työntekijä', 'En anställd vid företaget', 'An employee of the company'),
  operator: text('Palvelun ylläpitäjä', 'Tjänstens administratör', 'The operator of the service'),
  recipient: text('Tietojen vastaanottaja', 'En mottagare av uppgifterna', 'A recipient of the data'),
  portal: text('Palvelu itse', 'Tjänsten själv', 'The service itself'),
} as const satisfies Readonly<Record<string, Text>>

/** What a mail was about, by its name in the outbox. */
export const MAILS = {
  code: text('Koodi', 'En kod', 'A code'),
  letter: text('Luettavissa oleva kirje', 'Ett brev att läsa', 'A letter to read'),
  'confirm-request': text('Pyynnön vahvistaminen', 'Bekräftelse av en begäran', 'Confirming a request'),
  'export-ready': text('Tietopaketti', 'Uppgiftspaket', 'Data package'),
  'recipient-notice': text('Tietojen oikaisu', 'Rättelse av uppgifter', 'Data that were corrected'),
  'address-notice': text(
    'Ilmoitus osoitteen vaihdosta',
    'Underrättelse om adressbyte',
    'Notice of a change of address',
  ),
  'address-coming': text('Tuleva osoitteen vaihto', 'Kommande adressbyte', 'A change of address to come'),
  'address-stopped': text('Pysäytetty osoitteen vaihto', 'Stoppat adressbyte', 'A change of address that was stopped'),
  'address-done': text('Voimaan tullut osoitteen vaihto', 'Genomfört adressbyte', 'A change of address in force'),
  message: text('Pyyntöön liittyvä viesti', 'Ett meddelande om en begäran', 'A message about a request'),
  other: text('Muu asia', 'Annat', 'Something else'),
} as const satisfies Readonly<Record<string, Text>>

/** What a matter is about: the kinds of request, and what else waits for a person at the company. */
export const MATTERS = {
  identity: text('Henkilöllisyyden varmistaminen', 'Identifiering', 'Identification'),
  access: text('Tietoihin tutustuminen', 'Tillgång till uppgifter', 'Access to data'),
  portability: text('Tietojen siirtäminen', 'Överföring av uppgifter', 'Data portability'),
  rectification: text('Tietojen oikaiseminen', 'Rättelse av uppgifter', 'Rectification'),
  erasure: text('Tietojen poistaminen', 'Radering av uppgifter', 'Erasure'),
  restriction: text('Käsittelyn rajoittaminen', 'Begränsning av behandlingen', 'Restriction of processing'),
  objection: text('Käsittelyn vastustaminen', 'Invändning mot behandlingen', 'Objection'),
  'marketing-ban': text('Suoramarkkinointikielto', 'Förbud mot direktmarknadsföring', 'Direct marketing ban'),
  reply: text('Viestiin vastaaminen', 'Svar på ett meddelande', 'Answering a message'),
  'work-card': text('Rekisteriin tehtävä muutos', 'En ändring i ett register', 'A change in a register'),
  'export-incomplete': text('Vajaa tietopaketti', 'Ofullständigt uppgiftspaket', 'Data package that lacks something'),
  'erasure-changed': text('Muuttunut poistosuunnitelma', 'Ändrad raderingsplan', 'Erasure plan that has changed'),
  'erasure-failed': text('Poisto, joka ei onnistunut', 'Radering som inte lyckades', 'Erasure that did not succeed'),
  'erasure-review': text('Säilytetty tieto arvioitavana', 'Bevarade uppgifter att granska', 'Kept data to be reviewed'),
  'erase-by-hand': text('Poisto käsin tehtävänä', 'Radering som görs för hand', 'Erasure to be done by hand'),
  'ban-broken': text(
    'Kielto, jota rekisteri ei tunne',
    'Förbud som registret inte känner till',
    'Ban that a register does not know',
  ),
  'came-back': text('Poistettu, joka tuli takaisin', 'Raderat som kom tillbaka', 'Erased data that came back'),
  'restored-work': text(
    'Tehtävä, joka odottaa tarkistusta',
    'En uppgift som väntar på granskning',
    'A task that waits to be looked at',
  ),
  'restored-correction': text(
    'Korjaus, joka tarkistetaan',
    'En rättelse som granskas',
    'A correction that is looked at again',
  ),
  'export-withheld': text('Tietopaketti tarkistettavana', 'Uppgiftspaket att granska', 'Data package to be reviewed'),
  recipient: text('Ilmoitus tietojen vastaanottajalle', 'Underrättelse till en mottagare', 'Notice to a recipient'),
  'hold-review': text('Säilytyksen arviointi', 'Omprövning av bevarandet', 'Review of a legal hold'),
  'letter-lacking': text('Kirjeen kirjoittaminen', 'Att skriva ett brev', 'Writing a letter'),
  'letter-to-post': text('Kirjeen postittaminen', 'Att posta ett brev', 'Posting a letter'),
  'mail-stuck': text('Sähköposti, joka ei lähtenyt', 'E-post som inte kunde skickas', 'A mail that could not be sent'),
  'task-stuck': text(
    'Palvelun tehtävä, joka ei onnistunut',
    'En uppgift i tjänsten som misslyckades',
    'A task of the service that failed',
  ),
  other: text('Muu asia', 'Annat ärende', 'Something else'),
} as const satisfies Readonly<Record<string, Text>>

/** Where a request stands, as its person is told; what waits for the company is open or done. */
export const STAGES = {
  confirming: text('Odottaa vahvistustasi', 'Väntar på din bekräftelse', 'Waits for your confirmation'),
  received: text('Vastaanotettu', 'Mottagen', 'Received'),
  handling: text('Käsittelyssä', 'Under behandling', 'Being dealt with'),
  asked: text('Odottaa vastaustasi', 'Väntar på ditt svar', 'Waits for your answer'),
  'carrying-out': text('Hyväksytty, toteutetaan', 'Godkänd, verkställs', 'Granted, being carried out'),
  fulfilled: text('Toteutettu', 'Uppfylld', 'Done'),
  'partly-fulfilled': text('Toteutettu osittain', 'Delvis uppfylld', 'Done in part'),
  refused: text('Hylätty', 'Avslagen', 'Refused'),
  withdrawn: text('Peruttu', 'Återtagen', 'Withdrawn'),
  open: text('Avoinna', 'Öppet', 'Open'),
  done: text('Ratkaistu', 'Avgjort', 'Settled'),
  other: text('Käsittelyssä', 'Under behandling', 'Being dealt with'),
} as const satisfies Readonly<Record<string, Text>>

/** What a receipt is for. */
export const RECEIPTS = {
  filed: text('Pyyntö otettiin vastaan', 'Begäran togs emot', 'The request was received'),
  withdrawn: text('Pyyntö peruttiin', 'Begäran återtogs', 'The request was withdrawn'),
  answered: text('Pyyntöön vastattiin', 'Begäran besvarades', 'The request was answered'),
  extended: text('Määräaikaa jatkettiin', 'Tidsfristen förlängdes', 'The time was extended'),
  'carried-out': text('Luvattu tehtiin', 'Det som lovades gjordes', 'What was promised was done'),
  'ban-lifted': text(
    'Suoramarkkinointikielto purettiin',
    'Förbudet mot direktmarknadsföring hävdes',
    'The marketing ban was lifted',
  ),
  other: text('Muu asia', 'Annat', 'Something else'),
} as const satisfies Readonly<Record<string, Text>>

/** What a package holds. */
export const PROFILES = {
  access: text('Kaikki tiedot', 'Alla uppgifter', 'All data'),
  portability: text('Siirrettävät tiedot', 'Uppgifter att överföra', 'Data to move'),
  other: text('Muu asia', 'Annat', 'Something else'),
} as const satisfies Readonly<Record<string, Text>>

/** How it is known that data was given to somebody. */
export const DISCLOSED_BY = {
  notice: text(
    'Ilmoitimme vastaanottajalle muutoksesta',
    'Vi meddelade mottagaren en ändring',
    'We told the recipient of a change',
  ),
  staff: text('Henkilöstö kirjasi sen', 'Personalen antecknade det', 'Staff wrote it down'),
  file: text('Tuotu luettelosta', 'Importerat från en förteckning', 'Imported from a list'),
  other: text('Muu', 'Annat', 'Something else'),
} as const satisfies Readonly<Record<string, Text>>

/** Where a change of an email address stands. */
export const CHANGES = {
  confirmed: text('Odottaa voimaantuloa', 'Väntar på att träda i kraft', 'Waits to come into force'),
  stopped: text('Pysäytetty', 'Stoppat', 'Stopped'),
  'in-force': text(
    'Voimassa, rekistereitä päivitetään',
    'I kraft, registren uppdateras',
    'In force, the registers are being updated',
  ),
  settled: text('Valmis', 'Klart', 'Done'),
  other: text('Muu asia', 'Annat', 'Something else'),
} as const satisfies Readonly<Record<string, Text>>

/** Who wrote a message: never which employee. */
export const WRITERS = {
  subject: text('Sinä', 'Du', 'You'),
  staff: text('Yritys', 'Företaget', 'The company'),
  other: text('Palvelu', 'Tjänsten', 'The service'),
} as const satisfies Readonly<Record<string, Text>>

/** The name under which a list has words: the given one where it is there, `other` where it is not. */
export function worded<List extends { readonly other: Text }>(list: List, name: string): keyof List {
  return isNameIn(list, name) ? name : 'other'
}

function isNameIn<List extends object>(list: List, name: PropertyKey): name is keyof List {
  return Object.hasOwn(list, name)
}
