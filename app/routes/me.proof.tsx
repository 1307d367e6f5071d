import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, languageOf, requireSubject, textFields } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { ProofEndPage, ProofPage } from '../ui/pages/proof.tsx'

/** A verified person behind a shared address: what may be given as a further proof. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, proof] = await Promise.all([languageOf(request, context), portal.proofState(subject)])
  if (proof.state === 'clear') throw redirect('/me')
  return { title: translator(language)('proof.title'), language, controller: portal.installation.controller, proof }
}

/** The same person: tries a proof, or hands the matter to a person at the controller. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const posted = new Map(await textFields(request))
  if (posted.get('intent') === 'staff') {
    await portal.askStaff(subject)
    return redirect('/me/proof')
  }
  const [path, value] = [posted.get('field') ?? '', posted.get('value') ?? '']
  const tried = await portal.prove({ subject, path, value })
  if (tried.ok || tried.why === 'clear') return redirect('/me')
  if (tried.why === 'staff' || tried.why === 'no-tries') return redirect('/me/proof')
  const typed = { field: path || undefined, value: value.slice(0, TYPED_LIMIT_CHARACTERS) }
  const mistake = tried.why === 'empty' ? 'missing' : tried.why
  const errors = mistake === 'no-field' ? ({ field: 'missing' } as const) : ({ value: mistake } as const)
  return answered({ typed, errors, left: tried.left }, 422)
}

const TYPED_LIMIT_CHARACTERS = 100 // What the field takes; a longer text was not typed there.

export default function Proof() {
  const { language, controller, proof } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const who = { language, controller, timeZone: controller.timeZone } as const
  if (proof.state !== 'open') return <ProofEndPage {...who} end={proof} />
  const choices = proof.proofs.map(({ path, label, of }) => ({
    value: path,
    label: say(label, language),
    hint: say(of, language),
  }))
  if (choices.length === 0) return <ProofPage language={language} why={proof.why} choices={[]} triesLeft={0} />
  return (
    <ProofPage
      language={language}
      why={proof.why}
      choices={choices}
      triesLeft={result?.left ?? proof.left}
      typed={result?.typed}
      errors={result?.errors}
    />
  )
}
