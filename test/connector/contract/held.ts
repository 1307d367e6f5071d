/** What the suite speaks of, in one place. */
export type { Connector } from '#app/connector/connector.ts'
export type { HeldRecord } from '#app/register/register.ts'
