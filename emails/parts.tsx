/** The parts that mails are put together from. */
import { Button } from '@react-email/button'
import { Heading } from '@react-email/heading'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import type { MailLook } from './look.ts'

type Part = { readonly look: MailLook; readonly children: ReactNode }

export const Title = ({ children, look }: Part) => (
  <Heading as="h1" className="m-text" style={look.title}>
    {children}
  </Heading>
)

export const Paragraph = ({ children, look }: Part) => (
  <Text className="m-text" style={look.text}>
    {children}
  </Text>
)

export const Subheading = ({ children, look }: Part) => (
  <Heading as="h2" className="m-text" style={look.heading}>
    {children}
  </Heading>
)

export const Go = ({ children, look, to }: Part & { readonly to: string }) => (
  <Button className="m-button" href={to} style={look.button}>
    {children}
  </Button>
)
