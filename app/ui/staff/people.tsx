import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Tag } from '../parts/blocks.tsx'
import { Button, ButtonLink, Choice, ErrorSummary, type FieldError, PlainForm, TextField } from '../parts/form.tsx'
import { Moment, Table } from '../parts/lists.tsx'
import type { RoleName } from './shell.tsx'

/** A colleague as the list shows them. `waiting`: a reset has not been followed by a new phone. */
export type Colleague = {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly role: RoleName
  readonly state: 'active' | 'waiting' | 'suspended'
  readonly signedInAt: number | null
}

type Invitation = {
  readonly id: string
  readonly address: string
  readonly role: RoleName
  readonly expiresAt: number
}

const ROLES = ['handler', 'approver', 'owner', 'auditor'] as const
const LANGUAGE_NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const
const TONES = { active: 'good', waiting: 'wait', suspended: 'bad' } as const

export type InviteMistake = 'address-missing' | 'address-malformed' | 'address-taken' | 'role-missing'

type Props = {
  readonly language: Language
  readonly languages: readonly Language[]
  readonly timeZone: string
  readonly people: readonly Colleague[]
  readonly invitations: readonly Invitation[]
  readonly proof: 'fresh' | 'old'
  readonly done: 'invited' | 'withdrawn' | 'changed' | 'removed' | null
  readonly typed?: { readonly address: string; readonly role: string; readonly language: string } | undefined
  readonly mistake?: InviteMistake | undefined
}

/** Everyone who works here, open invitations, and the form that invites. */
export function PeoplePage(props: Props) {
  const { language, timeZone, people, invitations, proof, done, mistake } = props
  const t = translator(language)
  const error = mistake && t(`staffPeople.errors.${mistake}`)
  const field = mistake === 'role-missing' ? 'role' : 'address'
  const errors: FieldError[] = error ? [{ field, text: error }] : []
  return (
    <div className="page">
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('staffPeople.title')}</h1>
      {done ? (
        <Inset>
          <p>{t(`staffPeople.done.${done}`)}</p>
        </Inset>
      ) : null}
      <section className="full">
        <h2>{t('staffPeople.list')}</h2>
        <PeopleTable language={language} timeZone={timeZone} people={people} />
      </section>
      <section className="full">
        <h2>{t('staffPeople.invitations')}</h2>
        {invitations.length === 0 ? (
          <p>{t('staffPeople.noInvitations')}</p>
        ) : (
          <Invitations language={language} timeZone={timeZone} invitations={invitations} />
        )}
      </section>
      <section>
        <h2>{t('staffPeople.invite.title')}</h2>
        {proof === 'fresh' ? (
          <InviteForm {...props} errors={errors} />
        ) : (
          <>
            <p>{t('staffAccount.confirmFirst')}</p>
            <ButtonLink to="/staff/confirm?to=/staff/people">{t('staffAccount.confirm')}</ButtonLink>
          </>
        )}
      </section>
    </div>
  )
}

type TableProps = Pick<Props, 'language' | 'timeZone'>

function PeopleTable({ language, timeZone, people }: TableProps & Pick<Props, 'people'>) {
  const t = translator(language)
  return (
    <Table
      caption={t('staffPeople.list')}
      captionHidden
      columns={(['name', 'address', 'role', 'state', 'seen'] as const).map((key) => ({
        key,
        label: t(`staffPeople.${key}`),
      }))}
      rows={people.map(({ id, name, address, role, state, signedInAt }) => ({
        id,
        cells: [
          <a key="name" href={`/staff/people/${id}`}>
            {name}
          </a>,
          address,
          t(`staff.role.${role}`),
          <Tag key="state" tone={TONES[state]}>
            {t(`staffPeople.states.${state}`)}
          </Tag>,
          signedInAt === null ? (
            t('staffPeople.never')
          ) : (
            <Moment key="seen" at={signedInAt} language={language} timeZone={timeZone} />
          ),
        ],
      }))}
    />
  )
}

function Invitations({ language, timeZone, invitations }: TableProps & Pick<Props, 'invitations'>) {
  const t = translator(language)
  return (
    <Table
      caption={t('staffPeople.invitations')}
      captionHidden
      columns={(['address', 'role', 'until', 'act'] as const).map((key) => ({ key, label: t(`staffPeople.${key}`) }))}
      rows={invitations.map(({ id, address, role, expiresAt }) => ({
        id,
        cells: [
          address,
          t(`staff.role.${role}`),
          <Moment key="until" at={expiresAt} language={language} timeZone={timeZone} />,
          <form key="act" method="post" action="/staff/people">
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="link" value={id} />
            <Button look="quiet">
              <span aria-hidden="true">{t('staffPeople.withdraw')}</span>
              <span className="vh">{t('staffPeople.withdrawOne', { address })}</span>
            </Button>
          </form>,
        ],
      }))}
    />
  )
}

/** The roles to choose from, each with what it may. */
export function RoleChoice({
  language,
  chosen,
  error,
}: {
  language: Language
  chosen: string | undefined
  error?: string | undefined
}) {
  const t = translator(language)
  return (
    <Choice
      name="role"
      legend={t('staffPeople.role')}
      error={error}
      chosen={chosen}
      choices={ROLES.map((role) => ({ value: role, label: t(`staff.role.${role}`), hint: t(`staff.roleMay.${role}`) }))}
    />
  )
}

function InviteForm({ language, languages, typed, errors }: Props & { errors: readonly FieldError[] }) {
  const t = translator(language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text
  return (
    <PlainForm action="/staff/people">
      <input type="hidden" name="intent" value="invite" />
      <p>{t('staffPeople.invite.text')}</p>
      <TextField
        name="address"
        type="email"
        label={t('staffPeople.invite.address')}
        error={errorOf('address')}
        value={typed?.address}
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
      />
      <RoleChoice language={language} chosen={typed?.role} error={errorOf('role')} />
      <Choice
        name="language"
        legend={t('staffPeople.invite.language')}
        chosen={typed?.language ?? language}
        choices={languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
      />
      <Button>{t('staffPeople.invite.go')}</Button>
    </PlainForm>
  )
}
