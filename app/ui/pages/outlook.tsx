import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../parts/blocks.tsx'
import { ButtonLink } from '../parts/form.tsx'
import { Lines } from '../parts/letter.tsx'
import { Moment, Table } from '../parts/lists.tsx'

/** A simulated mailbox: its contacts, what changed last first, and when others were deleted for good. */
type SeenMailbox = {
  readonly address: string
  readonly contacts: readonly {
    readonly id: string
    readonly folder: string | null
    readonly name: string
    readonly lines: readonly string[]
    readonly categories: readonly string[]
    readonly changedAt: number
  }[]
  /** Newest first. */
  readonly deletedAt: readonly number[]
}

type Place = { readonly language: Language; readonly timeZone: string }

/** What the simulated Outlook of the trial holds now. */
export function OutlookPage({ mailboxes, ...place }: Place & { readonly mailboxes: readonly SeenMailbox[] }) {
  const t = translator(place.language)
  return (
    <div className="page">
      <h1>{t('outlook.title')}</h1>
      <p className="lead">{t('outlook.lead')}</p>
      <p>{t(mailboxes.length === 0 ? 'outlook.none' : 'outlook.simulated')}</p>
      <p className="buttons">
        <ButtonLink to="/outlook" look="quiet">
          {t('mailbox.look')}
        </ButtonLink>
        <ButtonLink to="/mailbox" look="quiet">
          {t('outlook.mails')}
        </ButtonLink>
      </p>
      {mailboxes.map((mailbox) => (
        <MailboxPart key={mailbox.address} {...place} mailbox={mailbox} />
      ))}
    </div>
  )
}

/** So many are seen at once, what changed last first: what somebody has just done is among them. */
const SEEN_CONTACTS = 5

function Contacts({ language, timeZone, address, contacts }: Place & Pick<SeenMailbox, 'address' | 'contacts'>) {
  const t = translator(language)
  return (
    <Table
      caption={address}
      captionHidden
      columns={[
        { key: 'contact', label: t('outlook.contact') },
        { key: 'holds', label: t('outlook.holds') },
        { key: 'categories', label: t('outlook.categories') },
        { key: 'folder', label: t('outlook.folder') },
        { key: 'changed', label: t('outlook.changed') },
      ]}
      rows={contacts.map(({ id, name, lines, categories, folder, changedAt }) => ({
        id,
        cells: [
          name,
          <Lines key="holds" lines={lines} />,
          categories.join(', '),
          folder ?? t('outlook.mainFolder'),
          <Moment key="changed" at={changedAt} language={language} timeZone={timeZone} />,
        ],
      }))}
    />
  )
}

function MailboxPart({ mailbox, ...place }: Place & { readonly mailbox: SeenMailbox }) {
  const { language, timeZone } = place
  const t = translator(language)
  const { address, contacts, deletedAt } = mailbox
  const [lastDeleted] = deletedAt
  const [first, others] = [contacts.slice(0, SEEN_CONTACTS), contacts.slice(SEEN_CONTACTS)]
  return (
    <section className="full">
      <h2>{address}</h2>
      {lastDeleted === undefined ? null : (
        <p>
          {t.rich('outlook.deleted', {
            count: deletedAt.length,
            moment: () => <Moment at={lastDeleted} language={language} timeZone={timeZone} />,
          })}
        </p>
      )}
      {contacts.length === 0 ? <p>{t('outlook.empty')}</p> : <Contacts {...place} address={address} contacts={first} />}
      {others.length === 0 ? null : (
        <Details summary={t('outlook.others', { count: others.length })}>
          <Contacts {...place} address={address} contacts={others} />
        </Details>
      )}
    </section>
  )
}
