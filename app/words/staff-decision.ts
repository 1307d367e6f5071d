import { area } from './said.ts'

/** Deciding on a request: the forms, the preview, and sentences to begin from in the person's language. */
export const staffDecision = area({
  title: {
    fi: 'Päätä pyynnöstä {reference}',
    sv: 'Besluta om begäran {reference}',
    en: 'Decide on request {reference}',
  },
  choose: { fi: 'Mikä on päätös?', sv: 'Vad är beslutet?', en: 'What is the decision?' },
  chooseGo: { fi: 'Näytä kentät', sv: 'Visa fälten', en: 'Show the fields' },
  chooseHint: {
    fi: 'Voit vaihtaa päätöstä. Kirjoittamasi säilyy.',
    sv: 'Du kan byta beslut. Det du har skrivit finns kvar.',
    en: 'You can change the decision. What you have typed is kept.',
  },
  about: {
    approve: {
      fi: 'Kaikki, mitä pyydettiin, tehdään.',
      sv: 'Allt som begärdes görs.',
      en: 'All that was asked for is done.',
    },
    partly: {
      fi: 'Osa tehdään, osalle on lain peruste jäädä tekemättä.',
      sv: 'En del görs, för resten finns en grund i lagen.',
      en: 'Part is done; for the rest the law has a ground.',
    },
    refuse: {
      fi: 'Mitään ei tehdä. Siihen on oltava lain peruste.',
      sv: 'Inget görs. Det måste finnas en grund i lagen.',
      en: 'Nothing is done. There must be a ground in the law.',
    },
    more: {
      fi: 'Ilman lisätietoja ei voi päättää. Määräaika kuluu silti.',
      sv: 'Utan mer information går det inte att besluta. Tidsfristen löper ändå.',
      en: 'It cannot be decided without more. The time runs on all the same.',
    },
    extend: {
      fi: 'Kaksi kuukautta lisää, uusi määräpäivä {day}. Vain kerran, ja kirjeen on lähdettävä ennen {due} päättymistä.',
      sv: 'Två månader till, nytt datum {day}. Bara en gång, och brevet måste gå innan {due} är slut.',
      en: 'Two more months, until {day}. Only once, and the letter must leave before the end of {due}.',
    },
  },
  language: {
    fi: 'Kirje on asiakkaan kielellä: {language}. Kirjoita kentät samalla kielellä.',
    sv: 'Brevet är på kundens språk: {language}. Skriv fälten på samma språk.',
    en: 'The letter is in the person’s language: {language}. Write the fields in that language.',
  },
  notNow: {
    fi: 'Pyynnöstä ei voi nyt päättää. Sen tila on: {state}.',
    sv: 'Det går inte att besluta nu. Begärans läge är: {state}.',
    en: 'It cannot be decided now. The request is: {state}.',
  },
  package: {
    label: {
      fi: 'Kokoa tiedoista paketti, jonka asiakas lataa palvelusta',
      sv: 'Samla uppgifterna i ett paket som kunden laddar ner i tjänsten',
      en: 'Put the data into a package that the person downloads from the service',
    },
    hint: {
      fi: 'Paketti kootaan, kun päätös on lähtenyt. Kirje kertoo siitä, eikä sitä tarvitse kirjoittaa alle. Tekstit, jotka odottavat tarkastusta, jäävät paketista pois.',
      sv: 'Paketet sätts ihop när beslutet har gått i väg. Det står i brevet och behöver inte skrivas nedan. Texter som väntar på granskning tas inte med.',
      en: 'The package is made once the decision has left. The letter says so by itself. Texts that wait to be reviewed are left out of it.',
    },
  },
  done: { fi: 'Mitä tehdään', sv: 'Vad som görs', en: 'What is done' },
  stays: { fi: 'Mitä ei tehdä', sv: 'Vad som inte görs', en: 'What is not done' },
  needed: { fi: 'Mitä tietoja tarvitaan', sv: 'Vilka uppgifter som behövs', en: 'What information is needed' },
  lines: { fi: 'Yksi asia riville.', sv: 'En sak per rad.', en: 'One thing a line.' },
  grounds: { fi: 'Lain perusteet', sv: 'Lagens grunder', en: 'Grounds of the law' },
  groundWords: {
    fi: 'Perustele omin sanoin: {ground}',
    sv: 'Motivera med egna ord: {ground}',
    en: 'Explain in your own words: {ground}',
  },
  eyes: {
    fi: 'Toinen henkilö lukee kirjeen ennen kuin se lähtee.',
    sv: 'En andra person läser brevet innan det går.',
    en: 'A second person reads the letter before it leaves.',
  },
  noGrounds: {
    fi: 'Tällaiseen pyyntöön laissa ei ole perustetta kieltäytyä.',
    sv: 'Lagen har ingen grund för att avslå en sådan begäran.',
    en: 'The law has no ground for refusing such a request.',
  },
  reason: { fi: 'Jatkon syy', sv: 'Orsaken till förlängningen', en: 'Reason for the extension' },
  reasons: {
    complexity: { fi: 'Pyyntö on monimutkainen', sv: 'Begäran är komplicerad', en: 'The request is complex' },
    number: { fi: 'Pyyntöjä on paljon', sv: 'Begärandena är många', en: 'There are many requests' },
  },
  checked: {
    fi: 'Hylkäysperusteet on tarkistettu. Hylkäystä ei voi lykätä: siitä on kerrottava kuukauden kuluessa.',
    sv: 'Grunderna för avslag är kontrollerade. Ett avslag kan inte skjutas upp: det ska meddelas inom en månad.',
    en: 'The grounds for refusing have been checked. A refusal cannot be put off: it is told within one month.',
  },
  free: { fi: 'Vapaa teksti kirjeeseen', sv: 'Fri text i brevet', en: 'Free text in the letter' },
  freeHint: {
    fi: 'Tulee kirjeen alkuun. Tyhjä rivi aloittaa kappaleen. Älä lainaa lakia sanasta sanaan.',
    sv: 'Kommer i början av brevet. En tom rad börjar ett stycke. Citera inte lagen ordagrant.',
    en: 'Comes at the beginning of the letter. An empty line begins a paragraph. Do not quote the law word for word.',
  },
  preview: { fi: 'Katso kirje', sv: 'Se brevet', en: 'See the letter' },
  letter: { fi: 'Kirje, joka lähtee', sv: 'Brevet som går', en: 'The letter as it leaves' },
  draft: { fi: 'Kirje ei ole vielä valmis', sv: 'Brevet är inte klart', en: 'The letter is not complete' },
  draftText: {
    fi: 'Siitä puuttuu tämä, jonka laki vaatii:',
    sv: 'Det här saknas, och lagen kräver det:',
    en: 'This is missing, and the law demands it:',
  },
  decide: { fi: 'Päätä: {decision}', sv: 'Besluta: {decision}', en: 'Decide: {decision}' },
  hold: {
    fi: 'Päätös on pidossa kaksi minuuttia, ja sen voi sinä aikana perua. Asiakas ei näe sitä ennen.',
    sv: 'Beslutet hålls inne i två minuter och kan då ångras. Kunden ser det inte före det.',
    en: 'The decision is held for two minutes and can be undone until then. The person does not see it before.',
  },
  see: {
    fi: 'Katso kirje ennen kuin päätät. Päätöspainike on kirjeen alla.',
    sv: 'Se brevet innan du beslutar. Knappen för beslutet finns under brevet.',
    en: 'See the letter before you decide. The button is below it.',
  },
  meanwhile: {
    title: { fi: 'Joku muu ehti ensin', sv: 'Någon annan hann före', en: 'Somebody else was quicker' },
    text: {
      fi: 'Pyyntö muuttui sillä aikaa, kun kirjoitit. Mitään ei päätetty. Kirjoittamasi on tallessa alla.',
      sv: 'Begäran ändrades medan du skrev. Inget beslutades. Det du har skrivit finns kvar nedan.',
      en: 'The request changed while you were writing. Nothing was decided. What you typed is kept below.',
    },
    step: { fi: '{moment}, {who}: {what}', sv: '{moment}, {who}: {what}', en: '{moment}, {who}: {what}' },
    decided: { fi: '{what} ({decision})', sv: '{what} ({decision})', en: '{what} ({decision})' },
    look: { fi: 'Avaa pyyntö', sv: 'Öppna begäran', en: 'Open the request' },
  },
  errors: {
    decision: { fi: 'Valitse päätös', sv: 'Välj beslutet', en: 'Choose the decision' },
    'refusal-unchecked': {
      fi: 'Tarkista ensin, onko pyyntö hylättävä, ja merkitse se tarkistetuksi',
      sv: 'Kontrollera först om begäran ska avslås, och anteckna det',
      en: 'First check whether the request is to be refused, and say that you have',
    },
    'extended-already': {
      fi: 'Määräaikaa on jo jatkettu. Laki sallii sen kerran.',
      sv: 'Tidsfristen är redan förlängd. Lagen tillåter det en gång.',
      en: 'The time limit has been extended already. The law allows it once.',
    },
    'too-late': {
      fi: 'Ensimmäinen määräaika on kulunut, eikä sitä voi enää jatkaa.',
      sv: 'Den första tidsfristen har gått ut och kan inte längre förlängas.',
      en: 'The first time limit has passed and can no longer be extended.',
    },
    'not-from-here': {
      fi: 'Pyynnöstä ei voi nyt päättää.',
      sv: 'Det går inte att besluta om begäran nu.',
      en: 'The request cannot be decided now.',
    },
    'not-all-approved': {
      fi: 'Jätit muutoksia hyväksymättä. Valitse ”hyväksytään osittain” tai hyväksy kaikki.',
      sv: 'Alla ändringar är inte godkända. Välj ”beviljas delvis” eller godkänn alla.',
      en: 'You left changes out. Choose to approve in part, or approve them all.',
    },
    long: {
      fi: 'Teksti on liian pitkä: enintään {limit} merkkiä',
      sv: 'Texten är för lång: högst {limit} tecken',
      en: 'The text is too long: {limit} characters at most',
    },
  },
  /** Sentences that stand in the fields to begin with, for the letter, in the person's language. */
  begin: {
    done: {
      access: {
        fi: 'Näet palvelussa kaikki tiedot, jotka meillä on sinusta, ja voit tulostaa tai tallentaa ne.',
        sv: 'I tjänsten ser du alla uppgifter som vi har om dig, och du kan skriva ut eller spara dem.',
        en: 'In the service you see all the data we have about you, and can print or save it.',
      },
      portability: {
        fi: 'Annamme itse antamasi tiedot tiedostona, jonka toinen järjestelmä osaa lukea.',
        sv: 'Vi ger dig de uppgifter du själv har lämnat som en fil som ett annat system kan läsa.',
        en: 'We give you what you gave us yourself as a file that another system can read.',
      },
      rectification: {
        fi: 'Korjaamme tietosi niin kuin pyysit.',
        sv: 'Vi rättar dina uppgifter så som du bad om.',
        en: 'We correct your data as you asked.',
      },
      erasure: {
        fi: 'Poistamme tietosi rekistereistämme.',
        sv: 'Vi raderar dina uppgifter ur våra register.',
        en: 'We erase your data from our registers.',
      },
      restriction: {
        fi: 'Rajoitamme tietojesi käsittelyä: vain säilytämme niitä, kunnes kerromme muuta.',
        sv: 'Vi begränsar behandlingen: vi bara förvarar dina uppgifter tills vi meddelar annat.',
        en: 'We restrict the processing: we only store your data until we tell you otherwise.',
      },
      objection: {
        fi: 'Lopetamme käsittelyn, jota vastustit.',
        sv: 'Vi slutar med den behandling som du invände mot.',
        en: 'We stop the processing that you objected to.',
      },
      'marketing-ban': {
        fi: 'Emme enää käytä tietojasi suoramarkkinointiin.',
        sv: 'Vi använder inte längre dina uppgifter för direktmarknadsföring.',
        en: 'We no longer use your data for direct marketing.',
      },
      other: { fi: 'Teemme sen, mitä pyysit.', sv: 'Vi gör det du bad om.', en: 'We do what you asked.' },
    },
    /** In place of the portal, for those who read on paper. */
    paper: {
      access: {
        fi: 'Lähetämme jäljennöksen tiedoistasi tämän kirjeen mukana.',
        sv: 'Vi sänder en kopia av dina uppgifter med det här brevet.',
        en: 'We send a copy of your data with this letter.',
      },
    },
    stays: {
      access: {
        fi: 'Osaa tiedoista emme anna.',
        sv: 'En del av uppgifterna lämnar vi inte ut.',
        en: 'Part of the data we do not give out.',
      },
      portability: {
        fi: 'Osaa tiedoista emme siirrä.',
        sv: 'En del av uppgifterna överför vi inte.',
        en: 'Part of the data we do not move.',
      },
      rectification: {
        fi: 'Osa tiedoista jää ennalleen.',
        sv: 'En del av uppgifterna förblir som de är.',
        en: 'Part of the data stays as it is.',
      },
      erasure: {
        fi: 'Osan tiedoista säilytämme.',
        sv: 'En del av uppgifterna bevarar vi.',
        en: 'Part of the data we keep.',
      },
      restriction: {
        fi: 'Osan käsittelystä jatkamme.',
        sv: 'En del av behandlingen fortsätter vi.',
        en: 'Part of the processing goes on.',
      },
      objection: {
        fi: 'Osan käsittelystä jatkamme.',
        sv: 'En del av behandlingen fortsätter vi.',
        en: 'Part of the processing goes on.',
      },
      'marketing-ban': {
        fi: 'Muut tiedot säilyvät.',
        sv: 'Övriga uppgifter finns kvar.',
        en: 'The other data stays.',
      },
      other: { fi: 'Osaa emme tee.', sv: 'En del gör vi inte.', en: 'Part of it we do not do.' },
    },
    needed: {
      fi: 'Kerro asiakasnumerosi tai jokin muu tieto, jolla löydämme sinut.',
      sv: 'Berätta ditt kundnummer eller något annat som vi kan hitta dig med.',
      en: 'Tell us your customer number, or something else that we can find you by.',
    },
  },
})
