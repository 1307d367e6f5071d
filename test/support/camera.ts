/** A phone's camera: reads the QR code that a page shows, from its picture and by another library than the one that drew it. */
import type { Browser, Locator } from 'playwright-core'
import decodeQR from 'qr/decode.js'

type Picture = { readonly width: number; readonly height: number; readonly data: readonly number[] }

/** Runs inside a page of its own, so it must stand alone. */
async function pixelsOf(png: string): Promise<Picture> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement('canvas')
  const { width, height } = image
  Object.assign(canvas, { width, height })
  const drawing = canvas.getContext('2d')
  drawing?.drawImage(image, 0, 0)
  return { width, height, data: Array.from(drawing?.getImageData(0, 0, width, height).data ?? []) }
}

/** The text of the QR code in an element. Throws where none can be read. */
export async function readQr(browser: Browser, element: Locator): Promise<string> {
  const png = (await element.screenshot()).toString('base64')
  const page = await browser.newPage()
  const { width, height, data } = await page.evaluate(pixelsOf, png)
  await page.close()
  return decodeQR({ width, height, data: Uint8Array.from(data) })
}
