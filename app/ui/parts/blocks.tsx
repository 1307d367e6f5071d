import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** Something to know beside the text: set in, with a bar. */
export function Inset({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <div className="inset">
      {title ? <p className="inset-title">{title}</p> : null}
      {children}
    </div>
  )
}

/** Something that matters for what one does next. The word before it is heard as well as seen. */
export function Warning({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <div className="warning">
      <strong className="tag">{translator(language)('shell.important')}</strong>
      <div>{children}</div>
    </div>
  )
}

/** What has been done: the top of a page that ends something. Holds the page's h1. */
export function Panel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="panel">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="more">
      <summary>{summary}</summary>
      <div className="more-text">{children}</div>
    </details>
  )
}

/** The way here, from the first page; the last one is the page itself and is not a link. */
export function Trail({ language, steps }: { language: Language; steps: readonly { to?: string; text: string }[] }) {
  return (
    <nav className="trail" aria-label={translator(language)('shell.trail')}>
      <ol>
        {steps.map(({ to, text }) => (
          <li key={text}>{to ? <a href={to}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}

export function BackLink({ language, to, text }: { language: Language; to: string; text?: string }) {
  return (
    <p className="back">
      <a href={to}>
        <span aria-hidden="true">‹ </span>
        {text ?? translator(language)('shell.back')}
      </a>
    </p>
  )
}

/** A label for a state. The words carry the meaning; the colour only helps the eye. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'good' | 'bad' | 'wait' }) {
  return <strong className={`tag ${tone}`}>{children}</strong>
}
