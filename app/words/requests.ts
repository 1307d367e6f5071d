import { area } from './said.ts'

/** Asking for something, and following what became of it. */
export const requests = area({
  title: { fi: 'Pyyntösi', sv: 'Dina begäranden', en: 'Your requests' },
  lead: {
    fi: 'Näet, missä vaiheessa kukin pyyntösi on ja milloin saat vastauksen.',
    sv: 'Här ser du hur det går med dina begäranden och när du får svar.',
    en: 'Here you see where each of your requests is, and by when you get an answer.',
  },
  none: {
    fi: 'Tällä osoitteella ei ole vielä tehty pyyntöjä.',
    sv: 'Det finns ännu inga begäranden från den här adressen.',
    en: 'No request has been made from this address yet.',
  },
  ask: { fi: 'Tee pyyntö', sv: 'Gör en begäran', en: 'Ask for something' },
  askText: {
    fi: 'Pyydä, mitä haluat: jäljennös, korjaus, poisto tai mitä tahansa omin sanoin. Se on maksutonta, ja vastaamme kuukauden kuluessa.',
    sv: 'Be om det du vill: en kopia, en rättelse, radering eller något annat med egna ord. Det kostar inget, och vi svarar inom en månad.',
    en: 'Ask for what you want: a copy, a correction, an erasure, or anything in your own words. It costs nothing, and we answer within one month.',
  },
  other: {
    fi: 'Voit myös kirjoittaa tai soittaa meille:',
    sv: 'Du kan också skriva eller ringa till oss:',
    en: 'You can also write to us or call:',
  },
  openTitle: { fi: 'Avoimet pyyntösi', sv: 'Dina öppna begäranden', en: 'Your open requests' },
  allLink: { fi: 'Kaikki pyyntösi', sv: 'Alla dina begäranden', en: 'All your requests' },
  received: { fi: 'Saapui', sv: 'Inkom', en: 'Received' },
  closedOn: { fi: 'Päättyi', sv: 'Avslutades', en: 'Closed' },
  due: { fi: 'Vastaus viimeistään', sv: 'Svar senast', en: 'Answer by' },
  reference: { fi: 'Viite', sv: 'Referens', en: 'Reference' },
  referenceLong: {
    fi: 'Viite <b>{reference}</b>',
    sv: 'Referens <b>{reference}</b>',
    en: 'Reference <b>{reference}</b>',
  },
  kind: {
    access: {
      name: { fi: 'Jäljennös tiedoistani', sv: 'En kopia av mina uppgifter', en: 'A copy of my data' },
      text: {
        fi: 'Saat kaikki tiedot, joita meillä on sinusta, myös ne, joita tämä palvelu ei näytä.',
        sv: 'Du får alla uppgifter som vi har om dig, också sådana som den här tjänsten inte visar.',
        en: 'You get all the data we have about you, also what this service does not show.',
      },
    },
    portability: {
      name: {
        fi: 'Tietoni toiseen palveluun',
        sv: 'Mina uppgifter till en annan tjänst',
        en: 'My data for another service',
      },
      text: {
        fi: 'Saat itse antamasi tiedot tiedostona, jonka toinen järjestelmä osaa lukea.',
        sv: 'Du får de uppgifter du själv har gett som en fil som ett annat system kan läsa.',
        en: 'You get what you gave us as a file that another system can read.',
      },
    },
    rectification: {
      name: { fi: 'Tietojen korjaaminen', sv: 'Rättelse av uppgifter', en: 'Correct my data' },
      text: {
        fi: 'Korjaamme virheellisen tiedon ja täydennämme puuttuvan.',
        sv: 'Vi rättar det som är fel och kompletterar det som saknas.',
        en: 'We correct what is wrong and complete what is missing.',
      },
    },
    erasure: {
      name: { fi: 'Tietojen poistaminen', sv: 'Radering av uppgifter', en: 'Erase my data' },
      text: {
        fi: 'Poistamme tietosi. Jos laki vaatii säilyttämään osan, kerromme minkä ja miksi.',
        sv: 'Vi raderar dina uppgifter. Om lagen kräver att något bevaras berättar vi vad och varför.',
        en: 'We erase your data. Where the law demands that we keep something, we tell you what and why.',
      },
    },
    restriction: {
      name: { fi: 'Käytön keskeyttäminen', sv: 'Paus i användningen', en: 'Pause the use of my data' },
      text: {
        fi: 'Vain säilytämme tietojasi esimerkiksi sen ajan, kun selvitämme, ovatko ne oikein.',
        sv: 'Vi bara förvarar uppgifterna, till exempel medan vi utreder om de stämmer.',
        en: 'We only store your data, for instance while we find out whether it is correct.',
      },
    },
    objection: {
      name: { fi: 'Käytön vastustaminen', sv: 'Invändning mot användningen', en: 'Object to the use of my data' },
      text: {
        fi: 'Lopetamme käytön, joka perustuu omaan etuumme, jos meillä ei ole siihen painavaa syytä. Kerro, mikä tilanteessasi on syynä.',
        sv: 'Vi slutar använda uppgifterna för våra egna intressen, om vi inte har tungt vägande skäl. Berätta vad i din situation som är orsaken.',
        en: 'We stop using your data for our own interests, unless we have compelling grounds. Tell us what in your situation is the reason.',
      },
    },
    'marketing-ban': {
      name: { fi: 'Ei suoramarkkinointia', sv: 'Ingen direktmarknadsföring', en: 'No direct marketing' },
      text: {
        fi: 'Emme enää käytä tietojasi mainontaan. Syytä ei tarvita.',
        sv: 'Vi använder inte längre dina uppgifter för reklam. Inget skäl behövs.',
        en: 'We no longer use your data for advertising. No reason is needed.',
      },
    },
    other: {
      name: { fi: 'Muu pyyntö tai kysymys', sv: 'Annan begäran eller fråga', en: 'Something else' },
      text: {
        fi: 'Kysy tai pyydä mitä tahansa omin sanoin, esimerkiksi peruuta suostumus.',
        sv: 'Fråga eller be om vad som helst med egna ord, till exempel återkalla ett samtycke.',
        en: 'Ask for anything in your own words, for instance withdraw a consent.',
      },
    },
  },
  state: {
    confirming: { fi: 'Odottaa vahvistustasi', sv: 'Väntar på din bekräftelse', en: 'Waits for your confirmation' },
    received: { fi: 'Vastaanotettu', sv: 'Mottagen', en: 'Received' },
    handling: { fi: 'Käsittelyssä', sv: 'Under behandling', en: 'Being dealt with' },
    asked: { fi: 'Odottaa vastaustasi', sv: 'Väntar på ditt svar', en: 'Waits for your answer' },
    'carrying-out': { fi: 'Hyväksytty, toteutetaan', sv: 'Godkänd, verkställs', en: 'Granted, being carried out' },
    fulfilled: { fi: 'Toteutettu', sv: 'Uppfylld', en: 'Done' },
    'partly-fulfilled': { fi: 'Toteutettu osittain', sv: 'Delvis uppfylld', en: 'Done in part' },
    refused: { fi: 'Hylätty', sv: 'Avslagen', en: 'Refused' },
    withdrawn: { fi: 'Peruttu', sv: 'Återtagen', en: 'Withdrawn' },
  },
  now: { fi: 'Pyyntösi nyt', sv: 'Din begäran nu', en: 'Your request now' },
  label: {
    kind: { fi: 'Pyyntö', sv: 'Begäran', en: 'Request' },
    words: { fi: 'Omin sanoin', sv: 'Med egna ord', en: 'In your own words' },
    registers: { fi: 'Rekisterit', sv: 'Register', en: 'Registers' },
    identifiers: { fi: 'Muut tunnisteet', sv: 'Andra uppgifter att söka med', en: 'What else to find you by' },
    answerBy: { fi: 'Vastaustapa', sv: 'Svarssätt', en: 'How to be answered' },
  },
  where: { fi: 'Vaihe', sv: 'Skede', en: 'Where it is' },
  since: { fi: 'Alkaen', sv: 'Sedan', en: 'Since' },
  nextTitle: { fi: 'Mitä seuraavaksi', sv: 'Vad som händer härnäst', en: 'What happens next' },
  doneBy: { fi: 'Valmis viimeistään', sv: 'Klart senast', en: 'Done by' },
  byWhen: { fi: 'Vastaus viimeistään', sv: 'Svar senast', en: 'Answer by' },
  next: {
    confirming: {
      fi: 'Avaa sähköpostisi ja vahvista pyyntö siinä olevan linkin kautta. Jos vahvistusta ei tule {moment} mennessä, työntekijä tarkistaa pyynnön. Mitään ei katoa.',
      sv: 'Öppna din e-post och bekräfta begäran via länken där. Om ingen bekräftelse kommer senast {moment} granskar en anställd begäran. Inget går förlorat.',
      en: 'Open your mail and confirm the request through the link in it. If no confirmation comes by {moment}, an employee looks at the request. Nothing is lost.',
    },
    received: {
      fi: 'Pyyntö on jonossamme. Työntekijä ottaa sen käsittelyyn.',
      sv: 'Begäran står i vår kö. En anställd tar upp den.',
      en: 'Your request is in our queue. An employee takes it up.',
    },
    handling: {
      fi: 'Työntekijä käsittelee pyyntöäsi. Saat sähköpostin, kun vastaus on tällä sivulla.',
      sv: 'En anställd behandlar din begäran. Du får e-post när svaret finns på den här sidan.',
      en: 'An employee is working on your request. You get a mail when the answer is on this page.',
    },
    asked: {
      fi: 'Tarvitsemme sinulta lisätietoja. Lue <letter>kirje</letter> ja <write>vastaa tällä sivulla</write>. Määräaikamme kuluu silti.',
      sv: 'Vi behöver fler uppgifter av dig. Läs <letter>brevet</letter> och <write>svara på den här sidan</write>. Vår tidsfrist löper ändå.',
      en: 'We need more from you. Read the <letter>letter</letter> and <write>answer on this page</write>. Our time runs on all the same.',
    },
    'carrying-out': {
      fi: 'Vastasimme pyyntöösi, ja lupaamamme on työn alla. Lue <letter>kirje</letter>.',
      sv: 'Vi har svarat på din begäran och gör nu det vi lovade. Läs <letter>brevet</letter>.',
      en: 'We have answered your request and are now doing what we promised. Read the <letter>letter</letter>.',
    },
    fulfilled: {
      fi: 'Pyyntö on valmis, eikä sinun tarvitse tehdä mitään. Lue <letter>kirje</letter>. Jos jokin jäi tekemättä, <write>kirjoita meille</write>.',
      sv: 'Begäran är klar och du behöver inte göra något. Läs <letter>brevet</letter>. Om något blev ogjort, <write>skriv till oss</write>.',
      en: 'Your request is done, and you need do nothing. Read the <letter>letter</letter>. If something was left undone, <write>write to us</write>.',
    },
    'partly-fulfilled': {
      fi: 'Teimme osan siitä, mitä pyysit. Syyt ja keinot valittaa ovat <letter>kirjeessä</letter>. Jos tiedät jotain, mikä muuttaisi asian, <write>kirjoita meille</write>.',
      sv: 'Vi gjorde en del av det du bad om. Skälen och hur du kan klaga står i <letter>brevet</letter>. Om du vet något som ändrar saken, <write>skriv till oss</write>.',
      en: 'We did a part of what you asked. The reasons, and how to complain, are in the <letter>letter</letter>. If you know something that changes the matter, <write>write to us</write>.',
    },
    refused: {
      fi: 'Emme tehneet sitä, mitä pyysit. Syyt ja keinot valittaa ovat <letter>kirjeessä</letter>. Jos tiedät jotain, mikä muuttaisi asian, <write>kirjoita meille</write>.',
      sv: 'Vi gjorde inte det du bad om. Skälen och hur du kan klaga står i <letter>brevet</letter>. Om du vet något som ändrar saken, <write>skriv till oss</write>.',
      en: 'We did not do what you asked. The reasons, and how to complain, are in the <letter>letter</letter>. If you know something that changes the matter, <write>write to us</write>.',
    },
    refusedRest: {
      fi: 'Osan siitä, mitä pyysit, hyväksyimme heti, ja sen teemme. Muuta emme tehneet. Syyt ja keinot valittaa ovat <letter>kirjeessä</letter>. Jos tiedät jotain, mikä muuttaisi asian, <write>kirjoita meille</write>.',
      sv: 'En del av det du bad om godkände vi genast, och det gör vi. Resten gjorde vi inte. Skälen och hur du kan klaga står i <letter>brevet</letter>. Om du vet något som ändrar saken, <write>skriv till oss</write>.',
      en: 'A part of what you asked we granted at once, and that is carried through. The rest we did not do. The reasons, and how to complain, are in the <letter>letter</letter>. If you know something that changes the matter, <write>write to us</write>.',
    },
    withdrawnRest: {
      fi: 'Peruit pyynnön, emmekä käsittele sitä enää. Minkä ehdimme hyväksyä, sen viemme loppuun. Voit <again>tehdä uuden pyynnön</again> milloin tahansa.',
      sv: 'Du återtog begäran och vi behandlar den inte längre. Det vi hann godkänna gör vi klart. Du kan <again>göra en ny begäran</again> när som helst.',
      en: 'You withdrew the request, and we no longer work on it. What we had granted before is carried through. You can <again>make a new one</again> at any time.',
    },
    withdrawn: {
      fi: 'Peruit pyynnön, emmekä käsittele sitä enää. Voit <again>tehdä uuden pyynnön</again> milloin tahansa.',
      sv: 'Du återtog begäran och vi behandlar den inte längre. Du kan <again>göra en ny begäran</again> när som helst.',
      en: 'You withdrew the request, and we no longer work on it. You can <again>make a new one</again> at any time.',
    },
  },
  law: {
    month: {
      fi: 'Laki antaa meille kuukauden siitä, kun pyyntö saapui. Jos viimeinen päivä on pyhä tai viikonloppu, aika päättyy seuraavana arkipäivänä.',
      sv: 'Lagen ger oss en månad från det att begäran kom in. Om den sista dagen är en helgdag eller ett veckoslut slutar tiden följande vardag.',
      en: 'The law gives us one month from when your request came in. If the last day is a holiday or a weekend, the time ends on the next working day.',
    },
    extended: {
      fi: 'Olemme jatkaneet aikaa kahdella kuukaudella. Syy on <letter>kirjeessä</letter>.',
      sv: 'Vi har förlängt tiden med två månader. Skälet står i <letter>brevet</letter>.',
      en: 'We have extended the time by two months. The reason is in the <letter>letter</letter>.',
    },
    late: {
      fi: 'Määräaika on ohi, ja olemme myöhässä. Pahoittelemme. Vastaamme silti. Voit valittaa asiasta valvontaviranomaiselle jo nyt. Yhteystiedot ovat alla.',
      sv: 'Tidsfristen har gått ut och vi är sena. Vi beklagar. Vi svarar ändå. Du kan redan nu klaga hos tillsynsmyndigheten. Kontaktuppgifterna finns nedan.',
      en: 'The time is over, and we are late. We are sorry. We will still answer. You may complain to the supervisory authority already. How to reach it is below.',
    },
  },
  history: { fi: 'Mitä on tapahtunut', sv: 'Vad som har hänt', en: 'What has happened' },
  event: {
    file: { fi: 'Pyyntö saapui', sv: 'Begäran kom in', en: 'The request came in' },
    confirm: { fi: 'Vahvistit pyynnön', sv: 'Du bekräftade begäran', en: 'You confirmed the request' },
    lapse: {
      fi: 'Vahvistusta ei tullut, työntekijä tarkistaa pyynnön',
      sv: 'Ingen bekräftelse kom, en anställd granskar begäran',
      en: 'No confirmation came; an employee looks at the request',
    },
    release: { fi: 'Vastaus annettiin', sv: 'Svaret gavs', en: 'The answer was given' },
    answer: { fi: 'Annoit lisätietoja', sv: 'Du gav fler uppgifter', en: 'You gave more information' },
    extended: { fi: 'Määräaikaa jatkettiin', sv: 'Tidsfristen förlängdes', en: 'The time was extended' },
    complete: { fi: 'Kaikki luvattu on tehty', sv: 'Allt som lovades är gjort', en: 'All that was promised is done' },
    withdraw: { fi: 'Peruit pyynnön', sv: 'Du återtog begäran', en: 'You withdrew the request' },
    reopen: {
      fi: 'Käsittely avattiin uudelleen',
      sv: 'Behandlingen öppnades igen',
      en: 'The request was taken up again',
    },
    other: { fi: 'Käsittely eteni', sv: 'Behandlingen gick framåt', en: 'The request moved on' },
    asked: { fi: 'Pyysimme lisätietoja', sv: 'Vi bad om fler uppgifter', en: 'We asked for more information' },
    refused: { fi: 'Pyyntö hylättiin', sv: 'Begäran avslogs', en: 'The request was refused' },
  },
  letters: { fi: 'Kirjeet', sv: 'Brev', en: 'Letters' },
  messages: { fi: 'Viestit', sv: 'Meddelanden', en: 'Messages' },
  noMessages: { fi: 'Viestejä ei ole vielä.', sv: 'Inga meddelanden ännu.', en: 'There are no messages yet.' },
  you: { fi: 'Sinä', sv: 'Du', en: 'You' },
  what: { fi: 'Mitä pyysit', sv: 'Vad du bad om', en: 'What you asked for' },
  done: { fi: 'Mitä on tehty', sv: 'Vad som är gjort', en: 'What has been done' },
  card: {
    open: { fi: 'Tekemättä', sv: 'Ogjort', en: 'To be done' },
    done: {
      fi: 'Tehty käsin {day}, rekisteri ei ole vielä vahvistanut',
      sv: 'Gjort för hand {day}, ännu inte bekräftat av registret',
      en: 'Done by hand on {day}, not yet confirmed by the register',
    },
    said: { fi: 'Tehty {day}', sv: 'Gjort {day}', en: 'Done on {day}' },
    confirmed: {
      fi: 'Tehty, näkyy rekisterissä {day}',
      sv: 'Gjort, syns i registret {day}',
      en: 'Done, shown by the register on {day}',
    },
  },
  filesSent: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
  file: { fi: '{name} ({size})', sv: '{name} ({size})', en: '{name} ({size})' },
  write: {
    title: { fi: 'Kirjoita meille', sv: 'Skriv till oss', en: 'Write to us' },
    hint: {
      fi: 'Viesti liittyy tähän pyyntöön. Vastaamme viikon kuluessa, ja saat siitä sähköpostin.',
      sv: 'Meddelandet gäller den här begäran. Vi svarar inom en vecka, och du får e-post om det.',
      en: 'The message belongs to this request. We answer within a week, and you get a mail about it.',
    },
    go: { fi: 'Lähetä viesti', sv: 'Skicka meddelandet', en: 'Send the message' },
    sent: { fi: 'Viestisi on lähetetty.', sv: 'Ditt meddelande har skickats.', en: 'Your message has been sent.' },
  },
  withdraw: {
    title: { fi: 'Peru pyyntö', sv: 'Återta begäran', en: 'Withdraw the request' },
    text: {
      fi: 'Kun perut pyynnön, emme enää käsittele sitä emmekä vastaa siihen. Pyyntö jää tälle sivulle näkyviin.',
      sv: 'Om du återtar begäran behandlar vi den inte längre och svarar inte på den. Den syns fortfarande här.',
      en: 'If you withdraw the request, we no longer work on it and do not answer it. It stays visible here.',
    },
    granted: {
      fi: 'Minkä olemme jo hyväksyneet, sen viemme silti loppuun.',
      sv: 'Det vi redan har godkänt gör vi ändå klart.',
      en: 'What we have granted already is carried through all the same.',
    },
    keeps: {
      fi: 'Peruminen ei vaikuta oikeuksiisi: voit pyytää samaa uudelleen milloin tahansa.',
      sv: 'Dina rättigheter påverkas inte: du kan be om samma sak igen när som helst.',
      en: 'Your rights stay the same: you can ask for the same again at any time.',
    },
    go: { fi: 'Peru pyyntö', sv: 'Återta begäran', en: 'Withdraw the request' },
    no: { fi: 'Älä peru', sv: 'Återta inte', en: 'Do not withdraw it' },
    closed: {
      fi: 'Tätä pyyntöä ei voi enää perua, koska siihen on jo vastattu tai se on jo peruttu.',
      sv: 'Den här begäran kan inte längre återtas, eftersom den redan har besvarats eller återtagits.',
      en: 'This request can no longer be withdrawn, since it has been answered or withdrawn already.',
    },
    done: { fi: 'Pyyntö on peruttu', sv: 'Begäran är återtagen', en: 'The request is withdrawn' },
  },
  confirm: {
    title: { fi: 'Vahvista pyyntö', sv: 'Bekräfta begäran', en: 'Confirm the request' },
    text: {
      fi: 'Pyysit jotain, mitä ei voi perua jälkikäteen. Siksi varmistamme, että pyyntö on sinun.',
      sv: 'Du bad om något som inte kan ändras i efterhand. Därför kontrollerar vi att begäran är din.',
      en: 'You asked for something that cannot be undone afterwards. So we make sure that the request is yours.',
    },
    not: {
      fi: 'Jos et ole tehnyt tätä pyyntöä, peru se.',
      sv: 'Om du inte har gjort den här begäran, återta den.',
      en: 'If you did not make this request, withdraw it.',
    },
    go: { fi: 'Vahvista pyyntö', sv: 'Bekräfta begäran', en: 'Confirm the request' },
    done: { fi: 'Pyyntö on vahvistettu', sv: 'Begäran är bekräftad', en: 'The request is confirmed' },
  },
  new: {
    title: { fi: 'Tee pyyntö', sv: 'Gör en begäran', en: 'Ask for something' },
    lead: {
      fi: 'Pyyntö on maksuton. Vastaamme kuukauden kuluessa siitä, kun lähetät sen.',
      sv: 'Det kostar inget. Vi svarar inom en månad från det att du skickar begäran.',
      en: 'It costs nothing. We answer within one month from when you send it.',
    },
    kind: { fi: 'Mitä pyydät?', sv: 'Vad ber du om?', en: 'What are you asking for?' },
    words: { fi: 'Kerro omin sanoin', sv: 'Berätta med egna ord', en: 'Tell us in your own words' },
    wordsHint: {
      fi: 'Jos pyydät korjausta, kerro, mikä on väärin ja mikä on oikein. Muuten tämä voi olla tyhjä, kun valitsit pyynnön yllä.',
      sv: 'Om du ber om rättelse, berätta vad som är fel och vad som är rätt. Annars kan fältet vara tomt när du har valt ovan.',
      en: 'If you ask for a correction, say what is wrong and what is right. Otherwise you may leave this empty once you have chosen above.',
    },
    registers: {
      fi: 'Mitä rekistereitä pyyntö koskee?',
      sv: 'Vilka register gäller det?',
      en: 'Which registers is it about?',
    },
    registersHint: {
      fi: 'Jos et valitse mitään, pyyntö koskee kaikkia.',
      sv: 'Om du inte väljer något gäller begäran alla.',
      en: 'If you choose none, it is about all of them.',
    },
    allRegisters: { fi: 'Kaikki', sv: 'Alla', en: 'All of them' },
    identifiers: {
      fi: 'Millä muulla sinut löytää? (Ei pakollinen)',
      sv: 'Under vad annat kan du finnas? (Frivilligt)',
      en: 'What else may we find you by? (Optional)',
    },
    identifiersHint: {
      fi: 'Haemme osoitteella {address}. Tietojasi voi olla muunkin tunnisteen alla. Älä kirjoita henkilötunnusta.',
      sv: 'Vi söker med adressen {address}. Det kan finnas uppgifter under något annat. Skriv inte din personbeteckning.',
      en: 'We search with the address {address}. There may be data under something else. Do not write your personal identity code.',
    },
    identifier: {
      'customer-number': { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
      address: {
        fi: 'Toinen sähköpostiosoite tai puhelinnumero',
        sv: 'En annan e-postadress eller ett telefonnummer',
        en: 'Another email address, or a phone number',
      },
      other: {
        fi: 'Jokin muu, kuten entinen nimi',
        sv: 'Något annat, till exempel ett tidigare namn',
        en: 'Something else, such as a former name',
      },
    },
    answerBy: { fi: 'Miten haluat vastauksen?', sv: 'Hur vill du få svaret?', en: 'How would you like the answer?' },
    answer: {
      portal: {
        name: { fi: 'Tässä palvelussa', sv: 'I den här tjänsten', en: 'In this service' },
        text: {
          fi: 'Saat sähköpostin, kun vastaus on täällä. Vastaus ei kulje sähköpostissa.',
          sv: 'Du får e-post när svaret finns här. Själva svaret skickas inte med e-post.',
          en: 'You get a mail when the answer is here. The answer itself is not sent by mail.',
        },
      },
      post: {
        name: { fi: 'Kirjeenä postissa', sv: 'Som brev med posten', en: 'As a letter by post' },
        text: {
          fi: 'Kirjoita osoitteesi alle. Näet vastauksen myös täällä.',
          sv: 'Skriv din adress nedan. Du ser svaret också här.',
          en: 'Write your address below. You see the answer here as well.',
        },
      },
    },
    postal: { fi: 'Nimi ja postiosoite', sv: 'Namn och postadress', en: 'Name and postal address' },
    postalHint: {
      fi: 'Vain, jos haluat vastauksen postissa. Kirjoita kuten kuoreen, viisi riviä enintään.',
      sv: 'Bara om du vill ha svaret med posten. Skriv som på ett kuvert, högst fem rader.',
      en: 'Only if you want the answer by post. Write it as on an envelope, five lines at most.',
    },
    check: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
    checkHint: {
      fi: 'Näet pyyntösi vielä kerran ennen kuin se lähtee, ja voit lisätä liitteitä.',
      sv: 'Du ser din begäran en gång till innan den skickas, och kan lägga till bilagor.',
      en: 'You see your request once more before it is sent, and can add files.',
    },
  },
  check: {
    title: { fi: 'Tarkista ja lähetä', sv: 'Kontrollera och skicka', en: 'Check and send' },
    change: {
      fi: 'Muuta<hidden>: {what}</hidden>',
      sv: 'Ändra<hidden>: {what}</hidden>',
      en: 'Change<hidden>: {what}</hidden>',
    },
    nothing: { fi: 'Ei mitään', sv: 'Ingenting', en: 'Nothing' },
    confirms: {
      fi: 'Koska poistoa ei voi perua, lähetämme sinulle vielä linkin vahvistukseen. Kuukausi alkaa silti heti.',
      sv: 'Eftersom radering inte kan ångras skickar vi dig en länk för bekräftelse. Månaden börjar ändå genast.',
      en: 'Since an erasure cannot be undone, we send you a link to confirm it. The month begins at once all the same.',
    },
    go: { fi: 'Lähetä pyyntö', sv: 'Skicka begäran', en: 'Send the request' },
  },
  sent: {
    title: { fi: 'Pyyntö on lähetetty', sv: 'Begäran har skickats', en: 'Your request has been sent' },
    text: {
      fi: 'Vastaamme viimeistään <b>{date}</b>. Lähetimme sinulle sähköpostin, jossa on linkki tälle sivulle.',
      sv: 'Vi svarar senast <b>{date}</b>. Vi skickade dig e-post med en länk till den här sidan.',
      en: 'We answer by <b>{date}</b> at the latest. We have sent you a mail with a link to this page.',
    },
    post: {
      fi: 'Vastaamme viimeistään <b>{date}</b>. Kirjeet tulevat sinulle postissa, ja näet ne myös tällä sivulla.',
      sv: 'Vi svarar senast <b>{date}</b>. Breven kommer med posten, och du ser dem också på den här sidan.',
      en: 'We answer by <b>{date}</b> at the latest. Letters come to you by post, and you see them on this page as well.',
    },
    confirm: {
      fi: 'Yksi asia vielä: avaa sähköpostisi ja vahvista pyyntö.',
      sv: 'En sak till: öppna din e-post och bekräfta begäran.',
      en: 'One more thing: open your mail and confirm the request.',
    },
  },
  files: {
    label: { fi: 'Liitteet (ei pakollisia)', sv: 'Bilagor (frivilligt)', en: 'Attachments (optional)' },
    hint: {
      fi: 'Enintään {count} tiedostoa, kukin enintään {size}: kuvia, PDF-, Word-, Excel-, ODT- tai tekstitiedostoja.',
      sv: 'Högst {count} filer, var och en högst {size}: bilder, PDF-, Word-, Excel-, ODT- eller textfiler.',
      en: 'At most {count} files of at most {size} each: pictures, PDF, Word, Excel, ODT or text files.',
    },
    left: {
      fi: 'Käyntisi päättyi välillä. Kirjoittamasi on tallessa, mutta tiedostoja ei voitu säilyttää. Valitse ne uudelleen.',
      sv: 'Ditt besök avslutades emellan. Det du skrev finns kvar, men filerna kunde inte sparas. Välj dem på nytt.',
      en: 'Your visit had ended. What you wrote is kept, but the files could not be. Choose them again.',
    },
    again: {
      fi: 'Tiedostoja ei lähetetty. Valitse ne uudelleen.',
      sv: 'Filerna skickades inte. Välj dem på nytt.',
      en: 'No files were sent. Choose them again.',
    },
    fault: {
      'too-many': {
        fi: '{name}: tiedostoja voi olla enintään {count} kerralla. Lähetä loput viestissä.',
        sv: '{name}: högst {count} filer på en gång. Skicka resten i ett meddelande.',
        en: '{name}: at most {count} files at a time. Send the rest in a message.',
      },
      'too-large': {
        fi: '{name}: tiedosto on liian suuri. Enintään {size}.',
        sv: '{name}: filen är för stor. Högst {size}.',
        en: '{name}: the file is too large. At most {size}.',
      },
      type: {
        fi: '{name}: tällaista tiedostoa emme voi avata turvallisesti. Lähetä se PDF-tiedostona tai kuvana.',
        sv: '{name}: en sådan fil kan vi inte öppna tryggt. Skicka den som PDF eller bild.',
        en: '{name}: we cannot open such a file safely. Send it as a PDF or a picture.',
      },
      empty: { fi: '{name}: tiedosto on tyhjä.', sv: '{name}: filen är tom.', en: '{name}: the file is empty.' },
    },
    cut: {
      fi: 'Tiedostot ovat yhdessä liian suuria. Lähetä vähemmän kerralla.',
      sv: 'Filerna är för stora tillsammans. Skicka färre på en gång.',
      en: 'The files are too large together. Send fewer at a time.',
    },
  },
  errors: {
    kind: { fi: 'Valitse, mitä pyydät.', sv: 'Välj vad du ber om.', en: 'Choose what you ask for.' },
    words: {
      fi: 'Kerro omin sanoin, mitä pyydät.',
      sv: 'Berätta med egna ord vad du ber om.',
      en: 'Tell us in your own words what you ask for.',
    },
    wordsLong: {
      fi: 'Teksti on liian pitkä. Lyhennä se alle {count} merkkiin tai lähetä se liitteenä.',
      sv: 'Texten är för lång. Korta den till under {count} tecken eller skicka den som bilaga.',
      en: 'The text is too long. Shorten it to under {count} characters, or send it as a file.',
    },
    identifier: {
      fi: 'Tunniste on liian pitkä. Kirjoita enintään {count} merkkiä.',
      sv: 'Uppgiften är för lång. Skriv högst {count} tecken.',
      en: 'This is too long. Write at most {count} characters.',
    },
    postal: {
      fi: 'Kirjoita nimi ja postiosoite, 2–5 riviä.',
      sv: 'Skriv namn och postadress, 2–5 rader.',
      en: 'Write the name and the postal address, 2 to 5 lines.',
    },
    message: {
      fi: 'Kirjoita viesti tai valitse tiedosto.',
      sv: 'Skriv ett meddelande eller välj en fil.',
      en: 'Write a message or choose a file.',
    },
  },
  printHint: {
    fi: 'Voit tulostaa tai tallentaa tämän sivun selaimesi tulostustoiminnolla.',
    sv: 'Du kan skriva ut eller spara sidan med webbläsarens utskrift.',
    en: 'You can print or save this page with your browser’s print function.',
  },
})
