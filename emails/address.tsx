import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

const strong = (chunks: React.ReactNode) => <strong>{chunks}</strong>

/** To the old address: a change waits for its moment, and the page with the button that stops it. */
export function AddressNoticeMail(props: MailProps & Omit<MessageOf<'address-notice'>, 'message'>) {
  const { controller, language, link, look, subject, at } = props
  const t = translator(language)
  const moment = momentOf(at, language, controller.timeZone)
  return (
    <Frame {...{ controller, language, look, subject }} preview={t('mail.address-notice.preview')}>
      <Title look={look}>{t('mail.address-notice.title')}</Title>
      <Paragraph look={look}>
        {t.rich('mail.address-notice.text', { company: controller.name, moment, b: strong })}
      </Paragraph>
      <Paragraph look={look}>{t('mail.address-notice.stop')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.address-notice.open')}
      </Go>
      <Paragraph look={look}>{t('mail.address-notice.fine')}</Paragraph>
    </Frame>
  )
}

/** To the new address: when it comes into force. */
export function AddressComingMail(props: MailProps & Omit<MessageOf<'address-coming'>, 'message'>) {
  const { controller, language, link, look, subject, at } = props
  const t = translator(language)
  const moment = momentOf(at, language, controller.timeZone)
  return (
    <Frame {...{ controller, language, look, subject }} preview={t('mail.address-coming.preview', { moment })}>
      <Title look={look}>{t('mail.address-coming.title')}</Title>
      <Paragraph look={look}>{t.rich('mail.address-coming.text', { moment, b: strong })}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.address-coming.open')}
      </Go>
      <Paragraph look={look}>{t('mail.address-coming.notYou')}</Paragraph>
    </Frame>
  )
}

/** To both: nothing comes of it. */
export function AddressStoppedMail({ link, ...props }: MailProps & Pick<MessageOf<'address-stopped'>, 'link'>) {
  const { language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t('mail.address-stopped.preview')}>
      <Title look={look}>{t('mail.address-stopped.title')}</Title>
      <Paragraph look={look}>{t('mail.address-stopped.text')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.address-done.open')}
      </Go>
      <Paragraph look={look}>{t('mail.address-stopped.notYou')}</Paragraph>
    </Frame>
  )
}

/** To both: it is in force. */
export function AddressDoneMail(props: MailProps & Omit<MessageOf<'address-done'>, 'message'>) {
  const { controller, language, link, look, side, subject } = props
  const t = translator(language)
  return (
    <Frame {...{ controller, language, look, subject }} preview={t('mail.address-done.preview')}>
      <Title look={look}>{t('mail.address-done.title')}</Title>
      <Paragraph look={look}>{t(`mail.address-done.${side}`)}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.address-done.open')}
      </Go>
      <Paragraph look={look}>{t('mail.address-done.notYou')}</Paragraph>
    </Frame>
  )
}
