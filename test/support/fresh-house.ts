/** A house on an empty database for one test, taken down when the test is over. */
import { onTestFinished } from 'vitest'
import { type FakeClock, fakeClock, MORNING, makeHouse, type TestHouse, type Wanted } from './house.ts'
import { emptyTables } from './tables.ts'

/** The house of one test, with a clock that stands still on a Monday morning. */
export async function freshHouse(
  wanted: Partial<Omit<Wanted<FakeClock>, 'url'>>,
): Promise<TestHouse<FakeClock> & { readonly url: string }> {
  const database = await emptyTables()
  const house = await makeHouse({ clock: fakeClock(MORNING), ...wanted, url: database.url })
  onTestFinished(async () => {
    await house.store.close()
    await database.drop()
  })
  return { ...house, url: database.url }
}
