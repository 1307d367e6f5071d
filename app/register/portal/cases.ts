/** What is kept of requests and of how they were answered: cases, messages, mails, the log, marketing bans. */
import { field, rowNumber, subjectHash, text } from './field.ts'
import { ACTORS, CHANGES, EVENTS, MAILS, MATTERS, PROFILES, RECEIPTS, STAGES, WRITERS } from './happened.ts'

const answer = ['answer', 'prove'] as const
const prove = ['prove'] as const

/** What belongs to a case is kept for as long as its case, so it knows when that was closed. */
const closed = (retention: string) =>
  field(text('Asia ratkaistu', 'Ärendet avgjort', 'Case closed'), {
    kind: 'instant',
    source: 'portal',
    purposes: answer,
    retention,
  })

export const cases = {
  cases: {
    label: text('Pyynnöt ja selvitettävät asiat', 'Begäranden och ärenden', 'Requests and cases'),
    one: text('asia', 'ärende', 'case'),
    key: 'reference',
    parent: 'subject',
    title: ['made', 'reference'],
    fields: {
      subject: subjectHash('case', answer),
      reference: field(text('Tunnus', 'Referens', 'Reference'), {
        source: 'portal',
        purposes: answer,
        retention: 'case',
      }),
      kind: field(text('Mitä asia koskee', 'Vad ärendet gäller', 'What it is about'), {
        kind: 'choice',
        source: 'you',
        purposes: answer,
        retention: 'case',
        choices: MATTERS,
      }),
      made: field(text('Saapui', 'Inkom', 'Received'), { kind: 'instant', purposes: answer, retention: 'case' }),
      due: field(text('Vastataan viimeistään', 'Besvaras senast', 'Answered by'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'case',
      }),
      open: field(text('Käsiteltävänä', 'Under behandling', 'Being dealt with'), {
        kind: 'yes-no',
        source: 'portal',
        purposes: answer,
        retention: 'case',
      }),
      closed: field(text('Ratkaistu', 'Avgjort', 'Closed'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'case',
      }),
      state: field(text('Vaihe', 'Skede', 'Where it is'), {
        kind: 'choice',
        source: 'portal',
        purposes: answer,
        retention: 'case',
        choices: STAGES,
      }),
      address: field(text('Osoite', 'Adress', 'Address'), {
        kind: 'email',
        source: 'you',
        purposes: answer,
        retention: 'case',
      }),
      content: field(text('Mitä kirjoitit', 'Det du skrev', 'What you wrote'), {
        kind: 'long-text',
        source: 'you',
        purposes: answer,
        retention: 'case',
      }),
      registers: field(text('Rekisterit, joita se koskee', 'Register som det gäller', 'Registers it is about'), {
        source: 'you',
        purposes: answer,
        retention: 'case',
        many: true,
      }),
      also: field(text('Muut tunnisteet, jotka annoit', 'Andra uppgifter som du gav', 'What else to find you by'), {
        source: 'you',
        purposes: answer,
        retention: 'case',
        many: true,
      }),
      postal: field(text('Nimi ja postiosoite', 'Namn och postadress', 'Name and postal address'), {
        source: 'you',
        purposes: answer,
        retention: 'case',
        many: true,
      }),
    },
  },
  messages: {
    label: text('Asian viestit', 'Ärendets meddelanden', 'Messages of a case'),
    one: text('viesti', 'meddelande', 'message'),
    key: 'number',
    parent: 'subject',
    title: ['written'],
    fields: {
      subject: subjectHash('message', answer),
      number: rowNumber('message', answer),
      reference: field(text('Asian tunnus', 'Ärendets referens', 'Reference of the case'), {
        source: 'portal',
        purposes: answer,
        retention: 'message',
      }),
      written: field(text('Kirjoitettu', 'Skrivet', 'Written'), {
        kind: 'instant',
        purposes: answer,
        retention: 'message',
      }),
      closed: closed('message'),
      author: field(text('Kirjoittaja', 'Skribent', 'Written by'), {
        kind: 'choice',
        source: 'portal',
        purposes: answer,
        retention: 'message',
        choices: WRITERS,
      }),
      content: field(text('Viesti', 'Meddelande', 'Message'), {
        kind: 'long-text',
        source: 'you',
        purposes: answer,
        retention: 'message',
      }),
    },
  },
  attachments: {
    label: text('Asian liitteet', 'Ärendets bilagor', 'Attachments of a case'),
    one: text('liite', 'bilaga', 'attachment'),
    key: 'number',
    parent: 'subject',
    title: ['added', 'name'],
    fields: {
      subject: subjectHash('attachment', answer),
      number: rowNumber('attachment', answer),
      reference: field(text('Asian tunnus', 'Ärendets referens', 'Reference of the case'), {
        source: 'portal',
        purposes: answer,
        retention: 'attachment',
      }),
      added: field(text('Lisätty', 'Tillagd', 'Added'), { kind: 'instant', purposes: answer, retention: 'attachment' }),
      closed: closed('attachment'),
      name: field(text('Tiedoston nimi', 'Filens namn', 'Name of the file'), {
        source: 'you',
        purposes: answer,
        retention: 'attachment',
        hint: text(
          'Tiedoston saat pyyntösi sivulta.',
          'Filen hämtar du på sidan för din begäran.',
          'You get the file on the page of your request.',
        ),
      }),
      type: field(text('Tiedoston laji', 'Filens typ', 'Type of the file'), {
        source: 'portal',
        purposes: answer,
        retention: 'attachment',
      }),
      bytes: field(text('Koko tavuina', 'Storlek i byte', 'Size in bytes'), {
        source: 'portal',
        purposes: answer,
        retention: 'attachment',
      }),
    },
  },
  letters: {
    label: text('Asian kirjeet', 'Ärendets brev', 'Letters of a case'),
    one: text('kirje', 'brev', 'letter'),
    key: 'number',
    parent: 'subject',
    title: ['written', 'title'],
    fields: {
      subject: subjectHash('letter', answer),
      number: rowNumber('letter', answer),
      reference: field(text('Asian tunnus', 'Ärendets referens', 'Reference of the case'), {
        source: 'portal',
        purposes: answer,
        retention: 'letter',
      }),
      written: field(text('Kirjoitettu', 'Skrivet', 'Written'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'letter',
      }),
      closed: closed('letter'),
      handed: field(text('Ilmoitettu tai postitettu', 'Meddelat eller postat', 'Told of by mail, or posted'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'letter',
      }),
      language: field(text('Kirjeen kieli', 'Brevets språk', 'Language of the letter'), {
        kind: 'language',
        source: 'you',
        purposes: answer,
        retention: 'letter',
      }),
      title: field(text('Otsikko', 'Rubrik', 'Title'), { source: 'portal', purposes: answer, retention: 'letter' }),
      to: field(text('Vastaanottaja', 'Mottagare', 'Addressee'), {
        source: 'you',
        purposes: answer,
        retention: 'letter',
        many: true,
      }),
      content: field(text('Kirje', 'Brev', 'Letter'), {
        kind: 'long-text',
        source: 'portal',
        purposes: answer,
        retention: 'letter',
      }),
    },
  },
  receipts: {
    label: text('Tositteet', 'Kvitton', 'Receipts'),
    one: text('tosite', 'kvitto', 'receipt'),
    key: 'number',
    parent: 'subject',
    title: ['given', 'act'],
    fields: {
      subject: subjectHash('receipt', answer),
      number: rowNumber('receipt', answer),
      reference: field(text('Asian tunnus', 'Ärendets referens', 'Reference of the case'), {
        source: 'portal',
        purposes: answer,
        retention: 'receipt',
      }),
      given: field(text('Annettu', 'Utfärdat', 'Given'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'receipt',
      }),
      closed: closed('receipt'),
      act: field(text('Mistä', 'För vad', 'For what'), {
        kind: 'choice',
        source: 'portal',
        purposes: answer,
        retention: 'receipt',
        choices: RECEIPTS,
      }),
      content: field(text('Allekirjoitettu sisältö', 'Det underskrivna innehållet', 'What was signed'), {
        kind: 'long-text',
        source: 'portal',
        purposes: answer,
        retention: 'receipt',
        hint: text(
          'Tositteen saat pyyntösi sivulta.',
          'Kvittot hämtar du på sidan för din begäran.',
          'You get the receipt on the page of your request.',
        ),
      }),
    },
  },
  packages: {
    label: text('Tietopaketit', 'Uppgiftspaket', 'Data packages'),
    one: text('tietopaketti', 'uppgiftspaket', 'data package'),
    key: 'number',
    parent: 'subject',
    title: ['asked', 'what'],
    fields: {
      subject: subjectHash('package', answer),
      number: rowNumber('package', answer),
      reference: field(text('Asian tunnus', 'Ärendets referens', 'Reference of the case'), {
        source: 'portal',
        purposes: answer,
        retention: 'package',
      }),
      asked: field(text('Pyydetty', 'Begärt', 'Asked for'), {
        kind: 'instant',
        source: 'you',
        purposes: answer,
        retention: 'package',
      }),
      ready: field(text('Valmistui', 'Blev klart', 'Ready'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'package',
      }),
      expires: field(text('Paketti tuhotaan', 'Paketet förstörs', 'Destroyed'), {
        kind: 'instant',
        source: 'portal',
        purposes: answer,
        retention: 'package',
        hint: text(
          'Itse paketti tuhotaan silloin. Tieto siitä, että se oli, säilyy asian mukana.',
          'Själva paketet förstörs då. Uppgiften om att det fanns finns kvar med ärendet.',
          'The package itself is destroyed then. That there was one is kept with the case.',
        ),
      }),
      closed: closed('package'),
      what: field(text('Sisältö', 'Innehåll', 'What it holds'), {
        kind: 'choice',
        source: 'you',
        purposes: answer,
        retention: 'package',
        choices: PROFILES,
      }),
    },
  },
  addresses: {
    label: text('Sähköpostiosoitteen vaihdot', 'Byten av e-postadress', 'Changes of the email address'),
    one: text('osoitteen vaihto', 'adressbyte', 'change of address'),
    key: 'number',
    parent: 'subject',
    title: ['confirmed', 'state'],
    fields: {
      subject: subjectHash('change', prove),
      number: rowNumber('change', prove),
      from: field(text('Vanha osoite', 'Gammal adress', 'Old address'), {
        kind: 'email',
        source: 'you',
        purposes: prove,
        retention: 'change',
      }),
      to: field(text('Uusi osoite', 'Ny adress', 'New address'), {
        kind: 'email',
        source: 'you',
        purposes: prove,
        retention: 'change',
      }),
      confirmed: field(text('Vahvistettu', 'Bekräftat', 'Confirmed'), {
        kind: 'instant',
        purposes: prove,
        retention: 'change',
      }),
      planned: field(text('Tulee voimaan aikaisintaan', 'Träder i kraft tidigast', 'In force at the earliest'), {
        kind: 'instant',
        source: 'portal',
        purposes: prove,
        retention: 'change',
      }),
      over: field(
        text('Tuli voimaan tai pysäytettiin', 'Trädde i kraft eller stoppades', 'Came into force or was stopped'),
        {
          kind: 'instant',
          source: 'portal',
          purposes: prove,
          retention: 'change',
        },
      ),
      state: field(text('Vaihe', 'Skede', 'Where it is'), {
        kind: 'choice',
        source: 'portal',
        purposes: prove,
        retention: 'change',
        choices: CHANGES,
      }),
    },
  },
  mails: {
    label: text('Lähetetyt sähköpostit', 'Skickad e-post', 'Mails sent'),
    one: text('sähköposti', 'e-postmeddelande', 'mail'),
    key: 'number',
    parent: 'subject',
    title: ['made', 'about'],
    fields: {
      subject: subjectHash('mail'),
      number: rowNumber('mail'),
      made: field(text('Kirjoitettu', 'Skrivet', 'Written'), { kind: 'instant', source: 'portal', retention: 'mail' }),
      about: field(text('Mistä viesti kertoi', 'Vad det gällde', 'What it was about'), {
        kind: 'choice',
        source: 'portal',
        retention: 'mail',
        choices: MAILS,
      }),
      to: field(text('Vastaanottaja', 'Mottagare', 'To'), {
        kind: 'email',
        source: 'you',
        recipients: ['mail'],
        retention: 'mail',
      }),
      settled: field(text('Annettu postipalvelimelle', 'Lämnat till e-postservern', 'Handed to the mail server'), {
        kind: 'instant',
        source: 'portal',
        retention: 'mail',
      }),
    },
  },
  log: {
    label: text('Käsittelyloki', 'Behandlingslogg', 'Log'),
    one: text('lokimerkintä', 'loggpost', 'log entry'),
    key: 'number',
    parent: 'subject',
    title: ['at', 'event'],
    fields: {
      subject: subjectHash('log', prove),
      number: field(text('Järjestysnumero', 'Löpnummer', 'Number'), {
        source: 'portal',
        purposes: prove,
        retention: 'log',
      }),
      at: field(text('Milloin', 'När', 'When'), {
        kind: 'instant',
        source: 'visit',
        purposes: prove,
        retention: 'log',
      }),
      event: field(text('Mitä tapahtui', 'Vad som hände', 'What happened'), {
        kind: 'choice',
        source: 'visit',
        purposes: prove,
        retention: 'log',
        choices: EVENTS,
      }),
      actor: field(
        text(
          'Kuka: sinä, yritys vai palvelu',
          'Vem: du, företaget eller tjänsten',
          'Who: you, the company or the service',
        ),
        {
          kind: 'choice',
          source: 'portal',
          purposes: prove,
          retention: 'log',
          choices: ACTORS,
        },
      ),
      details: field(
        text(
          'Mitä tietoja se koski, ilman niiden sisältöä',
          'Vilka uppgifter det gällde, utan innehållet',
          'Which data it was about, without its content',
        ),
        {
          kind: 'long-text',
          source: 'portal',
          purposes: prove,
          retention: 'log',
        },
      ),
    },
  },
  bans: {
    label: text('Suoramarkkinointikiellot', 'Förbud mot direktmarknadsföring', 'Direct marketing bans'),
    one: text('kielto', 'förbud', 'ban'),
    key: 'number',
    parent: 'subject',
    title: ['since'],
    fields: {
      subject: subjectHash('ban', ['ban']),
      number: rowNumber('ban', ['ban']),
      since: field(text('Voimassa alkaen', 'I kraft sedan', 'In force since'), {
        kind: 'instant',
        source: 'you',
        purposes: ['ban'],
        retention: 'ban',
      }),
    },
  },
}
