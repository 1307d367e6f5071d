import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Trail } from '../parts/blocks.tsx'
import { Button, ButtonLink, ErrorSummary, PlainForm } from '../parts/form.tsx'
import { SummaryList } from '../parts/lists.tsx'
import { type Colleague, RoleChoice } from './people.tsx'

export type ChangeMistake = 'last-owner' | 'own' | 'not-now' | 'role-missing'

type Props = {
  readonly language: Language
  readonly person: Colleague
  /** Is it the owner who looks? Their own phone they change in their own account. */
  readonly whose: 'own' | 'colleague'
  readonly proof: 'fresh' | 'old'
  readonly done: 'changed' | null
  readonly mistake?: ChangeMistake | undefined
}

/** One colleague's account and what an owner can do with it. */
export function PersonPage({ language, person, whose, proof, done, mistake }: Props) {
  const t = translator(language)
  const path = `/staff/people/${person.id}`
  const error = mistake && t(`staffPeople.errors.${mistake}`)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[{ to: '/staff/people', text: t('staffPeople.title') }, { text: person.name }]}
      />
      <ErrorSummary language={language} errors={error ? [{ field: 'role', text: error }] : []} />
      <h1>{person.name}</h1>
      {done ? (
        <Inset>
          <p>{t(`staffPeople.done.${done}`)}</p>
        </Inset>
      ) : null}
      <SummaryList
        pairs={[
          { label: t('staffPeople.address'), value: person.address },
          { label: t('staffPeople.role'), value: t(`staff.role.${person.role}`) },
          { label: t('staffPeople.state'), value: t(`staffPeople.states.${person.state}`) },
        ]}
      />
      {proof === 'fresh' ? (
        <Changes language={language} path={path} person={person} whose={whose} />
      ) : (
        <section>
          <p id="role">{t('staffAccount.confirmFirst')}</p>
          <ButtonLink to={`/staff/confirm?to=${path}`}>{t('staffAccount.confirm')}</ButtonLink>
        </section>
      )}
    </div>
  )
}

type ChangesProps = { readonly path: string } & Pick<Props, 'language' | 'person' | 'whose'>

function Changes({ language, path, person, whose }: ChangesProps) {
  const t = translator(language)
  const acts = [
    ...(whose === 'colleague' && person.state !== 'suspended' ? (['phone', 'renew'] as const) : []),
    person.state === 'suspended' ? 'restore' : 'suspend',
    'remove',
  ] as const
  return (
    <>
      <section>
        <h2>{t('staffPeople.change.role.title')}</h2>
        <Change path={path} act="role">
          <RoleChoice language={language} chosen={person.role} />
          <Button>{t('staffPeople.change.role.go')}</Button>
        </Change>
      </section>
      {acts.map((act) => (
        <section key={act}>
          <h2>{t(`staffPeople.change.${act}.title`)}</h2>
          <Change path={path} act={act}>
            <p>{t(`staffPeople.change.${act}.text`)}</p>
            <Button look="quiet">{t(`staffPeople.change.${act}.go`)}</Button>
          </Change>
        </section>
      ))}
    </>
  )
}

function Change({ path, act, children }: { path: string; act: string; children: ReactNode }) {
  return (
    <PlainForm action={path}>
      <input type="hidden" name="act" value={act} />
      {children}
    </PlainForm>
  )
}
