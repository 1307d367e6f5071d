/** What is kept of requests and of how they were answered: cases, messages, mails, the log, marketing bans. */
import { field, rowNumber, subjectHash, text } from './field.ts'

const answer = ['answer', 'prove'] as const
const prove = ['prove'] as const

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
        choices: {
          identity: text('Henkilöllisyyden varmistaminen', 'Identifiering', 'Identification'),
          access: text('Tietoihin tutustuminen', 'Tillgång till uppgifter', 'Access to data'),
          portability: text('Tietojen siirtäminen', 'Överföring av uppgifter', 'Data portability'),
          rectification: text('Tietojen oikaiseminen', 'Rättelse av uppgifter', 'Rectification'),
          erasure: text('Tietojen poistaminen', 'Radering av uppgifter', 'Erasure'),
          restriction: text('Käsittelyn rajoittaminen', 'Begränsning av behandlingen', 'Restriction of processing'),
          objection: text('Käsittelyn vastustaminen', 'Invändning mot behandlingen', 'Objection'),
          marketing: text('Suoramarkkinointikielto', 'Förbud mot direktmarknadsföring', 'Direct marketing ban'),
          other: text('Muu asia', 'Annat ärende', 'Something else'),
        },
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
      address: field(text('Osoite', 'Adress', 'Address'), {
        kind: 'email',
        source: 'you',
        purposes: answer,
        retention: 'case',
      }),
      content: field(text('Pyyntö ja ratkaisu', 'Begäran och avgörande', 'Request and decision'), {
        kind: 'long-text',
        source: 'you',
        purposes: answer,
        retention: 'case',
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
      content: field(text('Viesti', 'Meddelande', 'Message'), {
        kind: 'long-text',
        source: 'you',
        purposes: answer,
        retention: 'message',
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
        source: 'portal',
        retention: 'mail',
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
        source: 'visit',
        purposes: prove,
        retention: 'log',
      }),
      actor: field(
        text(
          'Kuka: sinä, yritys vai palvelu',
          'Vem: du, företaget eller tjänsten',
          'Who: you, the company or the service',
        ),
        {
          source: 'portal',
          purposes: prove,
          retention: 'log',
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
