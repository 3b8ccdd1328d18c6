// What a user's editor and compiler see. A line that must not compile says so.
import { Client, type Card, type ChangeOptions, type CreatedCustomer, verifyWebhook, type VerificationKey } from '@offblocks/client'

declare const client: Client
declare const key: VerificationKey

export async function uses(options: ChangeOptions): Promise<void> {
  const made: CreatedCustomer = await client.createCustomer({ chainId: 'eip155:300:0x0', externalId: 'x' }, options)
  // @ts-expect-error a body is required
  await client.createCustomer()
  // @ts-expect-error a member is missing
  await client.createCustomer({ chainId: made.chainId })
  for await (const card of client.getCards({ status: 'active', limit: 10 })) {
    const one: Card = card
    // @ts-expect-error no such status
    if (one.status === 'happy') return
  }
  // @ts-expect-error no such parameter
  client.getCards({ colour: 'red' })
  // @ts-expect-error a read takes no idempotency key
  await client.getCard(made.id, { idempotencyKey: 'x' })
  const nothing: undefined | void = await client.deleteWebhook('x')
  void nothing
  const event = await verifyWebhook({ method: 'POST', url: '', headers: {}, body: new Uint8Array() }, key)
  if (event.webhookType === 'card.updated') {
    const pan: string | undefined = event.maskedPan
    void pan
  }
  if (event.webhookType === 'customer.updated') {
    // @ts-expect-error a customer has no card number
    void event.maskedPan
  }
}
