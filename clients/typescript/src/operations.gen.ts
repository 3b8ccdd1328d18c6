// Generated from api/openapi.yaml by generate.mjs. Do not edit it.
import type { Call, CallOptions, ChangeOptions } from './call.js'
import type { operations } from './schema.gen.js'
import type { Account, AccountBalance, AccountChallenge, AccountInput, ApiRequest, Asset, AuditRecord, Authentication, Authorisation, Blockchain, Card, CardActivation, CardAuthentication, CardInput, CardLink, CardRenewalInput, CardReplacement, CardReport, ClockAdvance, ClockAdvanced, Controls, ControlsInput, CreatedAccount, CreatedCustomer, CredentialsInput, CredentialsReference, Customer, CustomerInput, Decision, Dispute, DisputeEvidenceInput, DisputeInput, DuplicateCheck, DuplicateCheckInput, Event, FeeSchedule, FeesInput, FeesReference, JSONWebKeySet, LedgerEntry, Limits, LimitsInput, NetworkMessage, OwnerChallenge, OwnerSignature, PaymentToken, PublishedVerificationKey, SecuritySettings, Settings, SettingsInput, Settlement, SignIn, SigningKeyInput, SigningKeyReference, SigningKeys, SimulatedAuthentication, SimulatedCapture, SimulatedGift, SimulatedIncrement, SimulatedOutcome, SimulatedPosting, SimulatedPurchase, SimulatedRefund, SimulatedRepresentment, SimulatedReversal, SimulatedTokenRequest, SimulatedUndo, SimulatorClock, SimulatorFault, SimulatorFaultInput, Statement, TokenRequest, Transaction, VerificationKey, Webhook, WebhookDelivery, WebhookInput, WebhookReplay, WebhookReplayInput, WebhookSecret } from './models.gen.js'

/** What narrows the answer of an operation. */
export type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>

/** A method for each operation of the API. */
export abstract class Operations {
  /** Makes a call, and reads its answer. */
  protected abstract send<T>(call: Call): Promise<T>
  /** Reads a list, page after page. */
  protected abstract list<T>(call: Call): AsyncIterable<T>

  /**
   * Get a token.
   *
   * Exchanges the programme's credentials for a bearer token that is valid for one hour. You may get a token before every request. Failed attempts are limited by address (429).
   */
  getToken(body: TokenRequest, options?: CallOptions): Promise<Authentication> {
    return this.send({ method: 'POST', path: '/auth/token', body, access: 'open', options })
  }

  /**
   * List signing keys.
   *
   * Lists the programme's signing keys, oldest first, and tells whether changes under `/auth` must be signed.
   */
  getSigningKeys(options?: CallOptions): Promise<SigningKeys> {
    return this.send({ method: 'GET', path: '/auth/signing', access: 'token', options })
  }

  /**
   * Set a signing key.
   *
   * Registers a public key under an id that the programme chooses, or replaces the key of that id. A programme may have several keys,
   * so that it can rotate them.
   *
   * Private keys, and keys other than P-384, P-256 and Ed25519, are refused with `signing_key_unsupported`. A key more
   * than 20 is refused with `signing_key_limit_reached`.
   */
  updateSigningKey(body: SigningKeyInput, options?: CallOptions): Promise<void> {
    return this.send({ method: 'PUT', path: '/auth/signing', body, access: 'token', options })
  }

  /**
   * Remove a signing key.
   *
   * Removes a signing key. Signatures with this key no longer verify. If the programme has no such key, the request is refused with `signing_key_unknown`.
   */
  deleteSigningKey(body: SigningKeyReference, options?: CallOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: '/auth/signing', body, access: 'token', once: true, options })
  }

  /**
   * Set the credentials.
   *
   * Replaces the programme's API key and secret. A programme has one pair. All earlier tokens stop working at once.
   *
   * Refused with `credentials_taken` if another programme uses the key, and with `secret_too_short` or
   * `secret_too_simple`.
   */
  updateCredentials(body: CredentialsInput, options?: CallOptions): Promise<void> {
    return this.send({ method: 'PUT', path: '/auth/credentials', body, access: 'token', once: true, options })
  }

  /**
   * Revoke the credentials.
   *
   * Revokes the credentials and every token for good. Refused with `credentials_unknown` if the key is not the programme's.
   */
  deleteCredentials(body: CredentialsReference, options?: CallOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: '/auth/credentials', body, access: 'token', once: true, options })
  }

  /**
   * List schedules of fees.
   *
   * Lists what payments cost beyond the purchase, newest first. The list includes schedules that take effect in the future. Each schedule applies until the next one takes effect. The last one is the schedule with which the programme began.
   */
  getProgrammeFees(options?: CallOptions): Promise<FeeSchedule[]> {
    return this.send({ method: 'GET', path: '/programme/fees', options })
  }

  /**
   * Set the programme's fees.
   *
   * Sets the programme's own fees and its fx spread, at once or from an instant in the future. It replaces a schedule that takes
   * effect at the same
   * future instant. A payment keeps the terms that applied when it was decided.
   *
   * A schedule that has taken effect cannot change: an instant more than a minute ago is refused with `fees_invalid`. So are fees out
   * of bounds.
   */
  setProgrammeFees(body: FeesInput, options?: ChangeOptions): Promise<FeeSchedule> {
    return this.send({ method: 'PUT', path: '/programme/fees', body, options })
  }

  /**
   * Delete a future schedule of fees.
   *
   * Deletes fees that the programme has set for an instant in the future. The schedule before it goes on. Fees that have taken effect are refused with `fees_invalid`. An instant without a schedule is refused with `not_found`.
   */
  deleteProgrammeFees(body: FeesReference, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: '/programme/fees', body, options })
  }

  /**
   * List chains.
   *
   * The chains that this installation serves.
   */
  getChains(options?: CallOptions): Promise<Blockchain[]> {
    return this.send({ method: 'GET', path: '/chains', options })
  }

  /**
   * List assets.
   *
   * The tokens that cards can draw. A `chain` that is not a CAIP-2 id is refused with `chain_invalid`.
   */
  getAssets(query?: Query<'getAssets'>, options?: CallOptions): Promise<Asset[]> {
    return this.send({ method: 'GET', path: '/assets', query, options })
  }

  /**
   * Create a customer.
   *
   * Creates a customer in `initiating` and issues a challenge for the owner to sign, in the form of Sign-In with Ethereum (EIP-4361).
   *
   * If the programme has used the wallet or the external id before, the request is refused with `already_exists`, even if that
   * customer was rejected.
   */
  createCustomer(body: CustomerInput, options?: ChangeOptions): Promise<CreatedCustomer> {
    return this.send({ method: 'POST', path: '/customers', body, options })
  }

  /**
   * List customers.
   *
   * The programme's customers, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getCustomers(query?: Query<'getCustomers'>, options?: CallOptions): AsyncIterable<Customer> {
    return this.list({ method: 'GET', path: '/customers', query, options })
  }

  /**
   * Get a customer.
   *
   * One customer of the programme.
   */
  getCustomer(customerId: string, options?: CallOptions): Promise<Customer> {
    return this.send({ method: 'GET', path: `/customers/${encodeURIComponent(customerId)}`, options })
  }

  /**
   * Get a customer's challenge.
   *
   * Returns the challenge that waits for the customer's signature. If the last one has expired (24 hours), a new one is issued. If it was signed already, the request is refused with `nothing_to_sign`.
   */
  getCustomerChallenge(customerId: string, query?: Query<'getCustomerChallenge'>, options?: CallOptions): Promise<OwnerChallenge> {
    return this.send({ method: 'GET', path: `/customers/${encodeURIComponent(customerId)}/challenge`, query, options })
  }

  /**
   * Sign a customer's challenge.
   *
   * Submits the owner's signature of the challenge and moves the customer to `screening`.
   *
   * A wrong owner, another challenge, an expired challenge or a bad signature answers 400, and a new challenge is issued. A challenge
   * that was signed before answers 409.
   */
  signCustomerChallenge(customerId: string, body: OwnerSignature, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'POST', path: `/customers/${encodeURIComponent(customerId)}/challenge/sign`, body, options })
  }

  /**
   * Deactivate a customer.
   *
   * Deactivates an active customer with the active accounts and cards below, in one step. They can be activated again.
   */
  deactivateCustomer(customerId: string, options?: ChangeOptions): Promise<Customer> {
    return this.send({ method: 'PATCH', path: `/customers/${encodeURIComponent(customerId)}/deactivate`, options })
  }

  /**
   * Activate a customer.
   *
   * Activates an inactive customer, and exactly those accounts and cards that the deactivation had deactivated.
   */
  activateCustomer(customerId: string, options?: ChangeOptions): Promise<Customer> {
    return this.send({ method: 'PATCH', path: `/customers/${encodeURIComponent(customerId)}/activate`, options })
  }

  /**
   * Create an account.
   *
   * Creates an account in `initiating` for an active customer and issues the grant for the owner to sign. The grant names the chain, the wallet to be deployed, the escrow, the token, the allowance and a nonce. The account is on the chain of the customer's wallet.
   */
  createCustomerAccount(customerId: string, body: AccountInput, options?: ChangeOptions): Promise<CreatedAccount> {
    return this.send({ method: 'POST', path: `/customers/${encodeURIComponent(customerId)}/accounts`, body, options })
  }

  /**
   * List a customer's accounts.
   *
   * The accounts of one customer, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getCustomerAccounts(customerId: string, query?: Query<'getCustomerAccounts'>, options?: CallOptions): AsyncIterable<Account> {
    return this.list({ method: 'GET', path: `/customers/${encodeURIComponent(customerId)}/accounts`, query, options })
  }

  /**
   * List accounts.
   *
   * The programme's accounts, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getAccounts(query?: Query<'getAccounts'>, options?: CallOptions): AsyncIterable<Account> {
    return this.list({ method: 'GET', path: '/accounts', query, options })
  }

  /**
   * Get an account.
   *
   * One account of the programme.
   */
  getAccount(accountId: string, options?: CallOptions): Promise<Account> {
    return this.send({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}`, options })
  }

  /**
   * Close an account.
   *
   * Closes an active or inactive account for good and terminates its cards. A closing challenge is issued. Its signature revokes the
   * escrow's allowance on chain. Get it with `GET /accounts/{accountId}/challenge`. The money stays in the owner's wallet.
   *
   * Refused with `holds_open` while authorisations hold money.
   */
  closeAccount(accountId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: `/accounts/${encodeURIComponent(accountId)}`, options })
  }

  /**
   * Get an account's challenge.
   *
   * Issues a challenge and voids the one before it. The challenge is the grant of an account in `initiating`, the renewal of a grant that is nearly used up, or the revocation after closing. In any other case the request is refused with `nothing_to_sign`.
   */
  getAccountChallenge(accountId: string, options?: CallOptions): Promise<AccountChallenge> {
    return this.send({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/challenge`, options })
  }

  /**
   * Sign an account's challenge.
   *
   * Submits the owner's signature of the text or of the typed data. The account moves to `pending` while its wallet is being deployed.
   *
   * A wrong owner, another challenge or a bad signature answers 400, and a new challenge is issued. A challenge that was signed before
   * answers 409.
   */
  signAccountChallenge(accountId: string, body: OwnerSignature, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'POST', path: `/accounts/${encodeURIComponent(accountId)}/challenge/sign`, body, options })
  }

  /**
   * Deactivate an account.
   *
   * Deactivates an active account with its active cards, in one step. They can be activated again.
   */
  deactivateAccount(accountId: string, options?: ChangeOptions): Promise<Account> {
    return this.send({ method: 'PATCH', path: `/accounts/${encodeURIComponent(accountId)}/deactivate`, options })
  }

  /**
   * Activate an account.
   *
   * Activates an inactive account, and exactly those cards that its deactivation had deactivated. Refused with `parent_inactive` under an inactive customer.
   */
  activateAccount(accountId: string, options?: ChangeOptions): Promise<Account> {
    return this.send({ method: 'PATCH', path: `/accounts/${encodeURIComponent(accountId)}/activate`, options })
  }

  /**
   * Create a card.
   *
   * Creates a card in `issuing` on an active account. An account has at most one live virtual card and one live physical card.
   */
  createAccountCard(accountId: string, body: CardInput, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'POST', path: `/accounts/${encodeURIComponent(accountId)}/cards`, body, options })
  }

  /**
   * List an account's cards.
   *
   * The cards of one account, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getAccountCards(accountId: string, query?: Query<'getAccountCards'>, options?: CallOptions): AsyncIterable<Card> {
    return this.list({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/cards`, query, options })
  }

  /**
   * List cards.
   *
   * The programme's cards, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getCards(query?: Query<'getCards'>, options?: CallOptions): AsyncIterable<Card> {
    return this.list({ method: 'GET', path: '/cards', query, options })
  }

  /**
   * Get a card.
   *
   * One card of the programme.
   */
  getCard(cardId: string, options?: CallOptions): Promise<Card> {
    return this.send({ method: 'GET', path: `/cards/${encodeURIComponent(cardId)}`, options })
  }

  /**
   * Terminate a card.
   *
   * Terminates a card for good. New purchases are declined. Open holds may still be captured for 30 days. A card in `issuing` cannot be terminated: 409.
   */
  deleteCard(cardId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: `/cards/${encodeURIComponent(cardId)}`, options })
  }

  /**
   * Deactivate a card.
   *
   * Deactivates an active card. It can be activated again.
   */
  deactivateCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/cards/${encodeURIComponent(cardId)}/deactivate`, options })
  }

  /**
   * Activate a card.
   *
   * Activates an inactive card. Refused with `parent_inactive` under an inactive account or customer.
   */
  activateCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/cards/${encodeURIComponent(cardId)}/activate`, options })
  }

  /**
   * Activate a physical card.
   *
   * Activates a physical card that was created with `requiresActivation`, with what its cardholder reads off it. Wrong digits or a
   * wrong expiry are refused with `activation_refused`. After five wrong attempts the card can only be replaced. Refused with
   * `parent_inactive` under an inactive account or customer.
   */
  activatePhysicalCard(cardId: string, body: CardActivation, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'POST', path: `/cards/${encodeURIComponent(cardId)}/activation`, body, options })
  }

  /**
   * Report a card as lost or stolen.
   *
   * Blocks a card for good. New purchases are declined with `card_lost` or `card_stolen`. Open holds may still be captured.
   * `replaceCard` may follow, with the same reason.
   */
  reportCard(cardId: string, body: CardReport, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'POST', path: `/cards/${encodeURIComponent(cardId)}/report`, body, options })
  }

  /**
   * Replace a card.
   *
   * Ends a card and creates one with a new number in its place, in `issuing`. The new card has the account, the type, the limits and
   * the controls of the old one. A lost or stolen card is `blocked`, a damaged one `terminated`. Open holds of the old card may still
   * be captured, and what the card network still posts to it is booked to the account. A virtual card has no `shippingAddress`; a
   * physical card is sent to the address of the old one if it is absent.
   */
  replaceCard(cardId: string, body: CardReplacement, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'POST', path: `/cards/${encodeURIComponent(cardId)}/replace`, body, options })
  }

  /**
   * Renew a card.
   *
   * Asks the issuer for a later expiry of a card. Number, limits and holds stay, and the card can be used meanwhile. `renewal` is
   * `pending` until the issuer has answered; `expirationDate` then shows the new expiry, and a physical card is sent again. What the
   * issuer cannot do is refused with `partner_unable`.
   */
  renewCard(cardId: string, body?: CardRenewalInput, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'POST', path: `/cards/${encodeURIComponent(cardId)}/renew`, body, options })
  }

  /**
   * Show the card number.
   *
   * Makes a link to a page that shows the number of an active or inactive card to its cardholder. It is good for one minute and once.
   * Open or frame it; only the programme's sign-in origins can frame it. The number never passes through the programme's servers. Each
   * link and each showing is recorded, and told by `programme.updated`.
   */
  revealCard(cardId: string, options?: ChangeOptions): Promise<CardLink> {
    return this.send({ method: 'POST', path: `/cards/${encodeURIComponent(cardId)}/reveal`, options })
  }

  /**
   * Set the PIN.
   *
   * Makes a link to a page on which the cardholder sets or changes the PIN of an active or inactive card. It is good for five minutes
   * and once. What the issuer cannot do is refused with `partner_unable`. The PIN is neither stored nor passed to the programme.
   */
  linkCardPin(cardId: string, options?: ChangeOptions): Promise<CardLink> {
    return this.send({ method: 'POST', path: `/cards/${encodeURIComponent(cardId)}/pin`, options })
  }

  /**
   * List an account's transactions.
   *
   * The transactions of one account, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getAccountTransactions(accountId: string, query?: Query<'getAccountTransactions'>, options?: CallOptions): AsyncIterable<Transaction> {
    return this.list({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/transactions`, query, options })
  }

  /**
   * List a card's transactions.
   *
   * The transactions of one card, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getCardTransactions(cardId: string, query?: Query<'getCardTransactions'>, options?: CallOptions): AsyncIterable<Transaction> {
    return this.list({ method: 'GET', path: `/cards/${encodeURIComponent(cardId)}/transactions`, query, options })
  }

  /**
   * Get a transaction.
   *
   * One transaction of the programme.
   */
  getTransactionDetails(transactionId: string, options?: CallOptions): Promise<Transaction> {
    return this.send({ method: 'GET', path: `/transactions/${encodeURIComponent(transactionId)}`, options })
  }

  /**
   * Open a dispute.
   *
   * Opens a dispute of a debit, in whole or in part, with the cardholder's reason. No money moves until the dispute is submitted.
   * A credit, a debit that is reversed, and more than the debit has left to be refunded are refused. A transaction has one dispute at a
   * time that is `opened` or `submitted`: another is refused with `already_exists` (409).
   */
  openTransactionDispute(transactionId: string, body: DisputeInput, options?: ChangeOptions): Promise<Dispute> {
    return this.send({ method: 'POST', path: `/transactions/${encodeURIComponent(transactionId)}/disputes`, body, options })
  }

  /**
   * List disputes.
   *
   * The disputes of the programme, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getDisputes(query?: Query<'getDisputes'>, options?: CallOptions): AsyncIterable<Dispute> {
    return this.list({ method: 'GET', path: '/disputes', query, options })
  }

  /**
   * Get a dispute.
   *
   * One dispute of the programme.
   */
  getDispute(disputeId: string, options?: CallOptions): Promise<Dispute> {
    return this.send({ method: 'GET', path: `/disputes/${encodeURIComponent(disputeId)}`, options })
  }

  /**
   * Add evidence.
   *
   * Adds a piece of evidence to a dispute that is `opened` or `submitted`: a text, references to documents that the programme keeps, or
   * both. A dispute has at most 50 pieces.
   */
  addDisputeEvidence(disputeId: string, body: DisputeEvidenceInput, options?: ChangeOptions): Promise<Dispute> {
    return this.send({ method: 'POST', path: `/disputes/${encodeURIComponent(disputeId)}/evidence`, body, options })
  }

  /**
   * Submit a dispute.
   *
   * Submits an `opened` dispute to the card network, and credits the cardholder provisionally: a credit transaction, `creditId`, at the
   * rates of the debit and without its fees. It is refused with `refund_too_large` or `wrong_state` if the debit was refunded or reversed
   * since.
   */
  submitDispute(disputeId: string, options?: ChangeOptions): Promise<Dispute> {
    return this.send({ method: 'POST', path: `/disputes/${encodeURIComponent(disputeId)}/submission`, options })
  }

  /**
   * Withdraw a dispute.
   *
   * Gives up a dispute that is `opened` or `submitted`. A provisional credit is taken again: `creditId` becomes `reversing`, and what the
   * account does not have, it owes.
   */
  withdrawDispute(disputeId: string, options?: ChangeOptions): Promise<Dispute> {
    return this.send({ method: 'POST', path: `/disputes/${encodeURIComponent(disputeId)}/withdrawal`, options })
  }

  /**
   * List card authentications.
   *
   * The authentications of cardholders by 3-D Secure, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getCardAuthentications(query?: Query<'getCardAuthentications'>, options?: CallOptions): AsyncIterable<CardAuthentication> {
    return this.list({ method: 'GET', path: '/card-authentications', query, options })
  }

  /**
   * Get a card authentication.
   *
   * One authentication, with the challenge that the wallet's owner is to sign.
   */
  getCardAuthentication(authenticationId: string, options?: CallOptions): Promise<CardAuthentication> {
    return this.send({ method: 'GET', path: `/card-authentications/${encodeURIComponent(authenticationId)}`, options })
  }

  /**
   * Approve a card authentication.
   *
   * Approves a `pending` authentication by the owner's signature of its challenge (EIP-191, ERC-1271 or ERC-6492). The card's issuer is
   * told, and the merchant goes on with the payment.
   *
   * A wrong owner, another challenge or a bad signature answers 400. The challenge stays, and can be signed until `expiresAt`. An
   * authentication that is not `pending`, or whose card cannot pay any more, is refused with `wrong_state`.
   */
  signCardAuthentication(authenticationId: string, body: OwnerSignature, options?: ChangeOptions): Promise<CardAuthentication> {
    return this.send({ method: 'POST', path: `/card-authentications/${encodeURIComponent(authenticationId)}/signature`, body, options })
  }

  /**
   * Refuse a card authentication.
   *
   * Declines a `pending` authentication, because the cardholder does not want to pay. The card's issuer is told. It needs no signature: who
   * refuses gets nothing.
   */
  refuseCardAuthentication(authenticationId: string, options?: ChangeOptions): Promise<CardAuthentication> {
    return this.send({ method: 'POST', path: `/card-authentications/${encodeURIComponent(authenticationId)}/refusal`, options })
  }

  /**
   * List payment tokens.
   *
   * The numbers that stand for cards in devices and at merchants, newest first. The numbers themselves are not kept.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getPaymentTokens(query?: Query<'getPaymentTokens'>, options?: CallOptions): AsyncIterable<PaymentToken> {
    return this.list({ method: 'GET', path: '/payment-tokens', query, options })
  }

  /**
   * Get a payment token.
   *
   * One payment token of the programme.
   */
  getPaymentToken(paymentTokenId: string, options?: CallOptions): Promise<PaymentToken> {
    return this.send({ method: 'GET', path: `/payment-tokens/${encodeURIComponent(paymentTokenId)}`, options })
  }

  /**
   * List authorisations.
   *
   * The authorisations of the programme, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getAuthorisations(query?: Query<'getAuthorisations'>, options?: CallOptions): AsyncIterable<Authorisation> {
    return this.list({ method: 'GET', path: '/authorisations', query, options })
  }

  /**
   * Get an authorisation.
   *
   * One authorisation of the programme.
   */
  getAuthorisationDetails(authorisationId: string, options?: CallOptions): Promise<Authorisation> {
    return this.send({ method: 'GET', path: `/authorisations/${encodeURIComponent(authorisationId)}`, options })
  }

  /**
   * Get the programme's limits.
   *
   * The spend limits of the programme. Each limit applies to every account of its currency separately. What is left is therefore shown with the accounts, not here.
   */
  getProgrammeLimits(options?: CallOptions): Promise<Limits> {
    return this.send({ method: 'GET', path: '/programme/limits', options })
  }

  /**
   * Replace the programme's limits.
   *
   * Replaces all spend limits of the programme. An empty list removes them. Each limit names a currency and applies to every account
   * of that currency separately.
   * What was spent since the beginning of a limit's window counts, also what was spent before the limit was set.
   *
   * Refused with `limit_invalid`: a limit without amount and count, a rolling window without its hours, hours with another window, a
   * count for a
   * transaction, two limits on the same window.
   */
  updateProgrammeLimits(body: LimitsInput, options?: ChangeOptions): Promise<Limits> {
    return this.send({ method: 'PUT', path: '/programme/limits', body, options })
  }

  /**
   * Get the programme's controls.
   *
   * The controls of the programme: at which merchants its cards may pay. The controls of account and card apply as well.
   */
  getProgrammeControls(options?: CallOptions): Promise<Controls> {
    return this.send({ method: 'GET', path: '/programme/controls', options })
  }

  /**
   * Replace the programme's controls.
   *
   * Replaces all controls of the programme. All three members are required; an empty member removes its lists. A block list wins over
   * an allow list. If there is an allow list, everything that is not on it is declined.
   * A purchase must pass the controls of programme, account and card.
   *
   * Refused with `control_invalid`: a list without values, or a value that is not a category, a country or a merchant's id.
   */
  updateProgrammeControls(body: ControlsInput, options?: ChangeOptions): Promise<Controls> {
    return this.send({ method: 'PUT', path: '/programme/controls', body, options })
  }

  /**
   * Get an account's limits.
   *
   * The spend limits of an account, with what is left of them now. They count what all cards of the account spend together.
   */
  getAccountLimits(accountId: string, options?: CallOptions): Promise<Limits> {
    return this.send({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/limits`, options })
  }

  /**
   * Replace an account's limits.
   *
   * Replaces all spend limits of an account. An empty list removes them. They are in the account's currency; another currency is
   * refused with `currency_mismatch`.
   * What was spent since the beginning of a limit's window counts, also what was spent before the limit was set.
   *
   * Refused with `limit_invalid`: a limit without amount and count, a rolling window without its hours, hours with another window, a
   * count for a
   * transaction, two limits on the same window.
   */
  updateAccountLimits(accountId: string, body: LimitsInput, options?: ChangeOptions): Promise<Limits> {
    return this.send({ method: 'PUT', path: `/accounts/${encodeURIComponent(accountId)}/limits`, body, options })
  }

  /**
   * Get an account's controls.
   *
   * The controls of an account: at which merchants its cards may pay. The controls of programme and card apply as well.
   */
  getAccountControls(accountId: string, options?: CallOptions): Promise<Controls> {
    return this.send({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/controls`, options })
  }

  /**
   * Replace an account's controls.
   *
   * Replaces all controls of an account. All three members are required; an empty member removes its lists. A block list wins over an
   * allow list. If there is an allow list, everything that is not on it is declined.
   * A purchase must pass the controls of programme, account and card.
   *
   * Refused with `control_invalid`: a list without values, or a value that is not a category, a country or a merchant's id.
   */
  updateAccountControls(accountId: string, body: ControlsInput, options?: ChangeOptions): Promise<Controls> {
    return this.send({ method: 'PUT', path: `/accounts/${encodeURIComponent(accountId)}/controls`, body, options })
  }

  /**
   * Get a card's limits.
   *
   * The spend limits of a card, with what is left of them now. They count what the card spends.
   */
  getCardLimits(cardId: string, options?: CallOptions): Promise<Limits> {
    return this.send({ method: 'GET', path: `/cards/${encodeURIComponent(cardId)}/limits`, options })
  }

  /**
   * Replace a card's limits.
   *
   * Replaces all spend limits of a card. An empty list removes them. They are in the account's currency; another currency is refused
   * with `currency_mismatch`.
   * What was spent since the beginning of a limit's window counts, also what was spent before the limit was set.
   *
   * Refused with `limit_invalid`: a limit without amount and count, a rolling window without its hours, hours with another window, a
   * count for a
   * transaction, two limits on the same window.
   */
  updateCardLimits(cardId: string, body: LimitsInput, options?: ChangeOptions): Promise<Limits> {
    return this.send({ method: 'PUT', path: `/cards/${encodeURIComponent(cardId)}/limits`, body, options })
  }

  /**
   * Get a card's controls.
   *
   * The controls of a card: at which merchants it may pay. The controls of programme and account apply as well.
   */
  getCardControls(cardId: string, options?: CallOptions): Promise<Controls> {
    return this.send({ method: 'GET', path: `/cards/${encodeURIComponent(cardId)}/controls`, options })
  }

  /**
   * Replace a card's controls.
   *
   * Replaces all controls of a card. All three members are required; an empty member removes its lists. A block list wins over an
   * allow list. If there is an allow list, everything that is not on it is declined.
   * A purchase must pass the controls of programme, account and card.
   *
   * Refused with `control_invalid`: a list without values, or a value that is not a category, a country or a merchant's id.
   */
  updateCardControls(cardId: string, body: ControlsInput, options?: ChangeOptions): Promise<Controls> {
    return this.send({ method: 'PUT', path: `/cards/${encodeURIComponent(cardId)}/controls`, body, options })
  }

  /**
   * Require signatures under /auth.
   *
   * With `signedAuth`, changes of credentials and signing keys (PUT and DELETE below `/auth`) must be signed by one of the programme's
   * signing keys, as other requests are, but without an `Idempotency-Key`. A stolen token alone then changes neither.
   * A signature makes its change once: the same request sent again gets the first answer and changes nothing.
   *
   * While the programme has no signing key, nothing has to be signed. If all private keys are lost, the operator removes the public keys.
   * `GET /auth/signing` shows the setting.
   */
  updateProgrammeSecurity(body: SecuritySettings, options?: ChangeOptions): Promise<SecuritySettings> {
    return this.send({ method: 'PUT', path: '/programme/security', body, options })
  }

  /**
   * Get the programme's settings.
   *
   * The settings of the programme.
   */
  getProgrammeSettings(options?: CallOptions): Promise<Settings> {
    return this.send({ method: 'GET', path: '/programme/settings', options })
  }

  /**
   * Replace the programme's settings.
   *
   * Replaces the settings of the programme. From now on days, weeks and months begin in `timezone`, including those that are running. Statements and settlements that are final stay as they are. A name that is not in the IANA database is refused with `timezone_invalid`.
   */
  updateProgrammeSettings(body: SettingsInput, options?: ChangeOptions): Promise<Settings> {
    return this.send({ method: 'PUT', path: '/programme/settings', body, options })
  }

  /**
   * Get an account's balances.
   *
   * What an account has of each token, and its value in the account's own currency at the current rate. Without a fresh rate, `rate`
   * and every
   * `value` are left out.
   */
  getAccountBalances(accountId: string, options?: CallOptions): Promise<AccountBalance[]> {
    return this.send({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/balances`, options })
  }

  /**
   * List an account's ledger entries.
   *
   * The ledger entries of an account, newest first. An entry never changes; a counter-entry undoes it. The project's `docs/ledger.md`
   * describes the
   * kinds of entries and the ledger accounts.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getAccountLedger(accountId: string, query?: Query<'getAccountLedger'>, options?: CallOptions): AsyncIterable<LedgerEntry> {
    return this.list({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/ledger`, query, options })
  }

  /**
   * Get an account's monthly statement.
   *
   * A month of everything that a customer owns in an account: what is in the wallet and in escrow, less what is owed. Opening balance
   * and movements
   * add up to the closing balance to the last unit. A purchase shows when it is paid out, not while it is held.
   * A month that is not over is `provisional`. A month that has not begun is refused with `parameter_invalid`.
   *
   * With `format=csv` the response is CSV (RFC 4180) with the columns `account`, `month`, `status`, `entry`, `createdAt`, `movement`,
   * `component`, `kind`, `payment`, `card`, `merchant`, `category`, `country`, `token`, `amount`, `balance`. The first row is
   * the movement `opening`, the last one `closing`. If a spreadsheet would take a text for a formula, an apostrophe stands before it.
   */
  getAccountStatement(accountId: string, month: string, query?: Query<'getAccountStatement'>, options?: CallOptions): Promise<Statement> {
    return this.send({ method: 'GET', path: `/accounts/${encodeURIComponent(accountId)}/statements/${encodeURIComponent(month)}`, query, options })
  }

  /**
   * Get the programme's settlement of a day.
   *
   * A day of the programme's books. For each currency and token, and for each account of the ledger, it shows the opening balance, the
   * movements and
   * the closing balance. In currencies that is what is owed to the card network, in tokens what was paid to whom. Opening balance and
   * movements add up to
   * the closing balance to the last unit, and all accounts of an asset sum to zero. A day that is not over is `provisional`. A day
   * that has not
   * begun is refused with `parameter_invalid`.
   *
   * With `format=csv` the response is CSV (RFC 4180) with the columns `date`, `status`, `asset`, `account`, `movement`, `component`,
   * `count`, `amount`. The first row of an account is the movement `opening`, the last one `closing`.
   */
  getProgrammeSettlement(date: string, query?: Query<'getProgrammeSettlement'>, options?: CallOptions): Promise<Settlement> {
    return this.send({ method: 'GET', path: `/programme/settlements/${encodeURIComponent(date)}`, query, options })
  }

  /**
   * List decisions.
   *
   * Every decision on a purchase or an increment, approved or declined, newest first, with the figures that it was based on.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getDecisions(query?: Query<'getDecisions'>, options?: CallOptions): AsyncIterable<Decision> {
    return this.list({ method: 'GET', path: '/decisions', query, options })
  }

  /**
   * Get a decision.
   *
   * One decision of the programme.
   */
  getDecision(decisionId: string, options?: CallOptions): Promise<Decision> {
    return this.send({ method: 'GET', path: `/decisions/${encodeURIComponent(decisionId)}`, options })
  }

  /**
   * List decisions of a card.
   *
   * The decisions on purchases with one card, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getCardDecisions(cardId: string, query?: Query<'getCardDecisions'>, options?: CallOptions): AsyncIterable<Decision> {
    return this.list({ method: 'GET', path: `/cards/${encodeURIComponent(cardId)}/decisions`, query, options })
  }

  /**
   * List network messages.
   *
   * The card network's messages that carried a reference or were kept, newest first, and what became of them. `status=unmatched` lists messages that the network moves money by and that could not be booked. An operator has to look into them.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getNetworkMessages(query?: Query<'getNetworkMessages'>, options?: CallOptions): AsyncIterable<NetworkMessage> {
    return this.list({ method: 'GET', path: '/network-messages', query, options })
  }

  /**
   * Get the origins of the sign-in.
   *
   * The origins of front ends that the programme's sign-in messages may name, beside the API's own.
   */
  getProgrammeSignIn(options?: CallOptions): Promise<SignIn> {
    return this.send({ method: 'GET', path: '/programme/sign-in', options })
  }

  /**
   * Replace the origins of the sign-in.
   *
   * Replaces the origins that the programme's sign-in messages may name. A front end asks for its own with `origin`, when a customer
   * is created or their challenge is fetched. Then domain and URI of the message (EIP-4361) are that origin's, so that the wallet's
   * check of the domain passes there.
   *
   * The API's own origin may always be named, and is the default. Origins are `https`, or `http` on localhost; another one is refused
   * with `origin_refused`. A challenge that names a removed origin is refused with it when it comes back signed, and a new one is issued.
   */
  setProgrammeSignIn(body: SignIn, options?: ChangeOptions): Promise<SignIn> {
    return this.send({ method: 'PUT', path: '/programme/sign-in', body, options })
  }

  /**
   * Get the check for duplicates.
   *
   * The check for a purchase that may have been made twice: same card, merchant id, amount and currency within some minutes. It is off by default.
   */
  getProgrammeDuplicates(options?: CallOptions): Promise<DuplicateCheck> {
    return this.send({ method: 'GET', path: '/programme/duplicates', options })
  }

  /**
   * Set the check for duplicates.
   *
   * Sets the check. With `shadow` purchases are approved as before, and a decision says in `shadow` that it would have been declined. With `enforce` purchases are declined with `suspected_duplicate`. An advice cannot be declined and is not checked.
   */
  setProgrammeDuplicates(body: DuplicateCheckInput, options?: ChangeOptions): Promise<DuplicateCheck> {
    return this.send({ method: 'PUT', path: '/programme/duplicates', body, options })
  }

  /**
   * List webhooks.
   *
   * The programme's webhooks, newest first.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getWebhooks(query?: Query<'getWebhooks'>, options?: CallOptions): AsyncIterable<Webhook> {
    return this.list({ method: 'GET', path: '/webhooks', query, options })
  }

  /**
   * Save a webhook.
   *
   * Creates a webhook, or changes the webhook with the given `id`. If the programme has no such webhook, the request is refused with `webhook_unknown`. A programme has at most 50 webhooks; one more is refused with `webhook_limit_reached`.
   */
  saveWebhook(body: WebhookInput, options?: ChangeOptions): Promise<Webhook> {
    return this.send({ method: 'PUT', path: '/webhooks', body, options })
  }

  /**
   * Get a webhook.
   *
   * One webhook of the programme.
   */
  getWebhook(webhookId: string, options?: CallOptions): Promise<Webhook> {
    return this.send({ method: 'GET', path: `/webhooks/${encodeURIComponent(webhookId)}`, options })
  }

  /**
   * Delete a webhook.
   *
   * Deletes a webhook. No further events are delivered to it.
   */
  deleteWebhook(webhookId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: `/webhooks/${encodeURIComponent(webhookId)}`, options })
  }

  /**
   * List deliveries.
   *
   * The deliveries to a webhook, newest first, without their attempts. They are kept as long as their events.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getWebhookDeliveries(webhookId: string, query?: Query<'getWebhookDeliveries'>, options?: CallOptions): AsyncIterable<WebhookDelivery> {
    return this.list({ method: 'GET', path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries`, query, options })
  }

  /**
   * Get a delivery.
   *
   * One delivery to a webhook, with each attempt: what was sent and what was answered.
   */
  getWebhookDelivery(webhookId: string, deliveryId: string, options?: CallOptions): Promise<WebhookDelivery> {
    return this.send({ method: 'GET', path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries/${encodeURIComponent(deliveryId)}`, options })
  }

  /**
   * Send an event again.
   *
   * Delivers the event of a delivery once more, by a new delivery. A delivery that is `pending` is tried at once instead. If the webhook is paused, the request is refused with `wrong_state`.
   */
  resendWebhookDelivery(webhookId: string, deliveryId: string, options?: ChangeOptions): Promise<WebhookDelivery> {
    return this.send({ method: 'POST', path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries/${encodeURIComponent(deliveryId)}/resend`, options })
  }

  /**
   * Replay events.
   *
   * Delivers the events of a span that the webhook asks for to it again, oldest first, at most a hundred in a second. The span begins no earlier than events are kept. If the webhook is paused or has a replay already, the request is refused with `wrong_state`.
   */
  replayWebhook(webhookId: string, body: WebhookReplayInput, options?: ChangeOptions): Promise<WebhookReplay> {
    return this.send({ method: 'POST', path: `/webhooks/${encodeURIComponent(webhookId)}/replay`, body, options })
  }

  /**
   * Ping a webhook.
   *
   * Sends an event of the type `webhook.ping` to the webhook, also to a paused one. It is tried once. A paused webhook that takes it is resumed.
   */
  pingWebhook(webhookId: string, options?: ChangeOptions): Promise<WebhookDelivery> {
    return this.send({ method: 'POST', path: `/webhooks/${encodeURIComponent(webhookId)}/ping`, options })
  }

  /**
   * Make a secret.
   *
   * Makes a secret of Standard Webhooks, shown this once. From then on deliveries to the webhook carry `webhook-id`, `webhook-timestamp` and `webhook-signature` (`v1`, HMAC-SHA256) as well. A secret that the webhook had signs along for a day.
   */
  renewWebhookSecret(webhookId: string, options?: ChangeOptions): Promise<WebhookSecret> {
    return this.send({ method: 'POST', path: `/webhooks/${encodeURIComponent(webhookId)}/secret`, options })
  }

  /**
   * Drop the secret.
   *
   * Ends the secret of Standard Webhooks. Deliveries carry the platform's own signature only.
   */
  deleteWebhookSecret(webhookId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: `/webhooks/${encodeURIComponent(webhookId)}/secret`, options })
  }

  /**
   * Pause a webhook.
   *
   * Nothing is sent to the webhook until it is resumed. What it is to be told meanwhile is held as long as events are kept.
   */
  pauseWebhook(webhookId: string, options?: ChangeOptions): Promise<Webhook> {
    return this.send({ method: 'POST', path: `/webhooks/${encodeURIComponent(webhookId)}/pause`, options })
  }

  /**
   * Resume a webhook.
   *
   * Delivers to the webhook again. What was held is tried for a day from now on, at most a hundred in a second.
   */
  resumeWebhook(webhookId: string, options?: ChangeOptions): Promise<Webhook> {
    return this.send({ method: 'POST', path: `/webhooks/${encodeURIComponent(webhookId)}/resume`, options })
  }

  /**
   * Get the verification key.
   *
   * The public key for verifying the signatures of deliveries.
   */
  getWebhookVerificationKey(options?: CallOptions): Promise<VerificationKey> {
    return this.send({ method: 'GET', path: '/webhooks/verification-key', options })
  }

  /**
   * List the verification keys.
   *
   * All public keys that deliveries may be signed with, oldest first. A new key is listed some time before it signs, and the one before it until some time after. Read the list again when a delivery names a key that you do not know.
   */
  getWebhookVerificationKeys(options?: CallOptions): Promise<PublishedVerificationKey[]> {
    return this.send({ method: 'GET', path: '/webhooks/verification-keys', options })
  }

  /**
   * Get the verification keys as a JWK Set.
   *
   * The same public keys as a JWK Set (RFC 7517).
   */
  getWebhookVerificationKeySet(options?: CallOptions): Promise<JSONWebKeySet> {
    return this.send({ method: 'GET', path: '/webhooks/verification-keys/jwks', options })
  }

  /**
   * List events.
   *
   * The programme's events, newest first. They are kept for 30 days unless the operator configures another time; the newest of each type about an object is kept as long as the object.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getEvents(query?: Query<'getEvents'>, options?: CallOptions): AsyncIterable<Event> {
    return this.list({ method: 'GET', path: '/events', query, options })
  }

  /**
   * Get an event.
   *
   * One event of the programme.
   */
  getEvent(eventId: string, options?: CallOptions): Promise<Event> {
    return this.send({ method: 'GET', path: `/events/${encodeURIComponent(eventId)}`, options })
  }

  /**
   * List requests.
   *
   * What the programme asked of the API in the last seven days, newest first, without the bodies. An installation keeps all requests, some of them, or none, as its operator configures it; a sandbox keeps all. A request appears a moment after its answer. Requests to `/requests` and `/events/stream` are not kept.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getRequests(query?: Query<'getRequests'>, options?: CallOptions): AsyncIterable<ApiRequest> {
    return this.list({ method: 'GET', path: '/requests', query, options })
  }

  /**
   * Get a request.
   *
   * One request of the programme, with the first kilobytes of both bodies.
   */
  getRequest(requestId: string, options?: CallOptions): Promise<ApiRequest> {
    return this.send({ method: 'GET', path: `/requests/${encodeURIComponent(requestId)}`, options })
  }

  /**
   * List audit records.
   *
   * Who changed what of the programme, newest first, both by its own requests and by operators. A record is written together with its change, and is not changed or deleted. Records of all programmes form one hash chain; a few seconds after it is written a record has its place in it.
   *
   * Yields every object, page after page. `query.limit` says how many are fetched at a time.
   */
  getAuditRecords(query?: Query<'getAuditRecords'>, options?: CallOptions): AsyncIterable<AuditRecord> {
    return this.list({ method: 'GET', path: '/audit', query, options })
  }

  /**
   * Pass a customer's verification.
   *
   * In the sandbox only. Lets a customer in `verifying` pass the identity check. In any other status it is refused with `wrong_state` (400).
   */
  simulateVerifyCustomer(customerId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PATCH', path: `/simulator/customers/${encodeURIComponent(customerId)}/verify`, options })
  }

  /**
   * Fail a customer's verification.
   *
   * In the sandbox only. Lets a customer in `verifying` fail the identity check. In any other status it is refused with `wrong_state` (400).
   */
  simulateRejectCustomer(customerId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PATCH', path: `/simulator/customers/${encodeURIComponent(customerId)}/reject`, options })
  }

  /**
   * Issue a card.
   *
   * In the sandbox only. Lets the issuer finish a card in `issuing`. In any other status it is refused with `wrong_state` (400).
   */
  simulateIssueCard(cardId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/issue`, options })
  }

  /**
   * Fail to issue a card.
   *
   * In the sandbox only. Lets the issuer fail to make a card in `issuing`. In any other status it is refused with `wrong_state` (400).
   */
  simulateCardFail(cardId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/fail`, options })
  }

  /**
   * Make a purchase.
   *
   * In the sandbox only. Decides a purchase in the same way as a request of the card network. If it is approved, the response is the authorisation, which is captured at once unless `capture` is false. If it is declined, the response is 400 `authorisation_declined` with the reason, and nothing is held.
   */
  simulateCardAuthorisation(cardId: string, body: SimulatedPurchase, options?: ChangeOptions): Promise<Authorisation> {
    return this.send({ method: 'POST', path: `/simulator/cards/${encodeURIComponent(cardId)}/authorisation`, body, options })
  }

  /**
   * Send test money to an account.
   *
   * In the sandbox only. Sends test tokens to the account's wallet, and native coin to its owner if asked for. The tokens are in the balances, and pay what the account owes, once the chain has mined the transaction. Refused with `wrong_state` (400) if the account has no wallet yet, if it is closed, or if the chain's tokens are real ones.
   */
  simulateAccountFaucet(accountId: string, body: SimulatedGift, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'POST', path: `/simulator/accounts/${encodeURIComponent(accountId)}/faucet`, body, options })
  }

  /**
   * Send an advice of a purchase.
   *
   * In the sandbox only. Reports a purchase that a terminal or a stand-in approved without asking us. It cannot be declined. If the account does not have the money, it owes the rest. If the card does not exist, the response is 404, and the message is kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateCardAdvice(cardId: string, body: SimulatedPosting, options?: ChangeOptions): Promise<Authorisation> {
    return this.send({ method: 'POST', path: `/simulator/cards/${encodeURIComponent(cardId)}/advice`, body, options })
  }

  /**
   * Post a purchase without an authorisation.
   *
   * In the sandbox only. Books a purchase that was captured without an authorisation. It cannot be declined. If the account does not have the money, it owes the rest. If the card does not exist, the response is 404, and the message is kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateCardForcedPost(cardId: string, body: SimulatedPosting, options?: ChangeOptions): Promise<Transaction> {
    return this.send({ method: 'POST', path: `/simulator/cards/${encodeURIComponent(cardId)}/forced-post`, body, options })
  }

  /**
   * Refund a card.
   *
   * In the sandbox only. Refunds money to a card without naming a purchase, at the current rates. What is more than the account's cards were debited in all is refused with `refund_too_large`. If the card does not exist, the response is 404. Either message is kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateCardRefund(cardId: string, body: SimulatedPosting, options?: ChangeOptions): Promise<Transaction> {
    return this.send({ method: 'POST', path: `/simulator/cards/${encodeURIComponent(cardId)}/refund`, body, options })
  }

  /**
   * Ship a card.
   *
   * In the sandbox only. The issuer has sent a physical card. `shipping` shows a carrier and a tracking number that are made up. A
   * virtual card, or one in `issuing`, is refused with `wrong_state` (400). What is known already changes nothing.
   */
  simulateShipCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/ship`, options })
  }

  /**
   * Deliver a card.
   *
   * In the sandbox only. The carrier has delivered a physical card.
   */
  simulateDeliverCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/deliver`, options })
  }

  /**
   * Return a card.
   *
   * In the sandbox only. The carrier has sent a physical card back to the issuer.
   */
  simulateReturnCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/return`, options })
  }

  /**
   * Fail to deliver a card.
   *
   * In the sandbox only. The carrier could not deliver a physical card. It may still be delivered, or returned.
   */
  simulateCardDeliveryFailure(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/fail-delivery`, options })
  }

  /**
   * Suspend a card.
   *
   * In the sandbox only. Suspends an `active` card, as the issuer does on suspicion. Purchases are declined with `card_inactive` until the card is resumed. In any other status it is refused with `wrong_state` (400).
   */
  simulateSuspendCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/suspend`, options })
  }

  /**
   * Resume a suspended card.
   *
   * In the sandbox only. Ends a suspension. The account and the customer must be active (`parent_inactive`). In any other status it is refused with `wrong_state` (400).
   */
  simulateResumeCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/resume`, options })
  }

  /**
   * Block a card.
   *
   * In the sandbox only. Blocks a card for good, as the issuer does after a fraud. Its open holds may still be captured. In a final status or in `issuing` it is refused with `wrong_state` (400).
   */
  simulateBlockCard(cardId: string, options?: ChangeOptions): Promise<Card> {
    return this.send({ method: 'PATCH', path: `/simulator/cards/${encodeURIComponent(cardId)}/block`, options })
  }

  /**
   * Capture a purchase.
   *
   * In the sandbox only. Captures a `pending` authorisation in full, as the merchant does. In any other status it is refused with `wrong_state` (400).
   */
  simulateCardAuthorisationCapture(authorisationId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PATCH', path: `/simulator/authorisations/${encodeURIComponent(authorisationId)}/capture`, options })
  }

  /**
   * Release a purchase.
   *
   * In the sandbox only. Releases a `pending` authorisation, as the merchant does. In any other status it is refused with `wrong_state` (400).
   */
  simulateCardAuthorisationRelease(authorisationId: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PATCH', path: `/simulator/authorisations/${encodeURIComponent(authorisationId)}/release`, options })
  }

  /**
   * Read the clock.
   *
   * In the sandbox only. Shows the sandbox's clock, which can be ahead of the system's clock.
   */
  getSimulatorClock(options?: CallOptions): Promise<SimulatorClock> {
    return this.send({ method: 'GET', path: '/simulator/clock', options })
  }

  /**
   * Move the clock forward.
   *
   * In the sandbox only. Moves the sandbox's clock forward, by a number of seconds or to an instant. Everything that becomes due on
   * the way (retries of deliveries, expiries, and what follows from them) happens before the response, in order, each at its due time.
   * The API dates everything with this clock. Tokens, signatures and idempotency keys use the system's clock.
   *
   * A request takes at most 20 seconds. If there is more to do, `reached` is false, and the response says how far the clock came. Send
   * the request again with a new `Idempotency-Key` to go on. The clock never goes back, is at most ten years ahead of the system's
   * clock, and keeps its time over restarts. An instant that cannot be reached is refused with `clock_refused`. A second move at the
   * same time is refused with `clock_moving` (409).
   */
  advanceSimulatorClock(body: ClockAdvance, options?: ChangeOptions): Promise<ClockAdvanced> {
    return this.send({ method: 'POST', path: '/simulator/clock/advance', body, options })
  }

  /**
   * Read how a simulated partner fails.
   *
   * In the sandbox only. Shows how a simulated or connected partner fails. The mode is `none` if it does not.
   */
  getSimulatorFault(partner: string, options?: CallOptions): Promise<SimulatorFault> {
    return this.send({ method: 'GET', path: `/simulator/faults/${encodeURIComponent(partner)}`, options })
  }

  /**
   * Have a simulated partner fail.
   *
   * In the sandbox only. From now on the partner fails as the mode says, for all programmes, until the fault is deleted or the
   * sandbox restarts. A partner that the sandbox is connected to by its file of partners fails on the wire, so that time-outs, retries and
   * circuit breaker act as with a true fault: `error` keeps calls from it, `silent` and `garbage` lose or spoil its answers. Work that needs the partner waits, and is tried again with growing pauses. What the simulator's own operations do,
   * such as issuing a card, does not fail. A card network that fails sends the captures of purchases later that were to be captured at
   * once. A source of rates that fails, and is not only slow, has no rates between two currencies.
   */
  setSimulatorFault(partner: string, body: SimulatorFaultInput, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'PUT', path: `/simulator/faults/${encodeURIComponent(partner)}`, body, options })
  }

  /**
   * Have a simulated partner work again.
   *
   * In the sandbox only. The simulated partner does not fail any more. What waits for it is tried again when it is due.
   */
  deleteSimulatorFault(partner: string, options?: ChangeOptions): Promise<void> {
    return this.send({ method: 'DELETE', path: `/simulator/faults/${encodeURIComponent(partner)}`, options })
  }

  /**
   * Increment an authorisation.
   *
   * In the sandbox only. Asks whether the hold of a `pending` authorisation may grow. If it is approved, the hold's expiry starts again. If it is declined, the response is 400 `authorisation_declined` with the reason, and the hold does not change. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateAuthorisationIncrement(authorisationId: string, body: SimulatedIncrement, options?: ChangeOptions): Promise<Authorisation> {
    return this.send({ method: 'POST', path: `/simulator/authorisations/${encodeURIComponent(authorisationId)}/increment`, body, options })
  }

  /**
   * Reverse a purchase.
   *
   * In the sandbox only. Reduces the hold of a `pending` authorisation by `amount`, or releases all that is left of it. If `amount` is more than is left, it is refused with `reversal_too_large`. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateAuthorisationReversal(authorisationId: string, body?: SimulatedReversal, options?: ChangeOptions): Promise<Authorisation> {
    return this.send({ method: 'POST', path: `/simulator/authorisations/${encodeURIComponent(authorisationId)}/reversal`, body, options })
  }

  /**
   * Capture a part of a purchase.
   *
   * In the sandbox only. Captures `amount` of an authorisation, or all that is left. With `more` the hold stays open for further captures. Without it this is the last capture. If the amount is above the hold and its tolerance, it is refused with `capture_too_large`, and after the last capture or the release with `wrong_state`, unless the network forces it (`insist`). A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateAuthorisationCapture(authorisationId: string, body?: SimulatedCapture, options?: ChangeOptions): Promise<Authorisation> {
    return this.send({ method: 'POST', path: `/simulator/authorisations/${encodeURIComponent(authorisationId)}/captures`, body, options })
  }

  /**
   * Let a hold expire.
   *
   * In the sandbox only. Lets a `pending` authorisation expire now. What was not captured is released. The clock does not move.
   */
  simulateAuthorisationExpiry(authorisationId: string, options?: ChangeOptions): Promise<Authorisation> {
    return this.send({ method: 'POST', path: `/simulator/authorisations/${encodeURIComponent(authorisationId)}/expire`, options })
  }

  /**
   * Refund a purchase.
   *
   * In the sandbox only. Refunds `amount` of a debit, or all that was not refunded yet, at the rates of the debit and without its fees. If `amount` is more than is left, it is refused with `refund_too_large` and kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateTransactionRefund(transactionId: string, body?: SimulatedRefund, options?: ChangeOptions): Promise<Transaction> {
    return this.send({ method: 'POST', path: `/simulator/transactions/${encodeURIComponent(transactionId)}/refund`, body, options })
  }

  /**
   * Reverse a transaction.
   *
   * In the sandbox only. Undoes a transaction. What is left of a debit goes back with its fees, or is not paid if it was not yet; a debt for it is gone at once. What a credit gave is taken back, which cannot be declined; a credit that is `processing` is taken back once it is `processed`. A transaction that is reversed already is refused with `wrong_state` (400). A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateTransactionReversal(transactionId: string, body?: SimulatedUndo, options?: ChangeOptions): Promise<Transaction> {
    return this.send({ method: 'POST', path: `/simulator/transactions/${encodeURIComponent(transactionId)}/reversal`, body, options })
  }

  /**
   * Ask for an authentication.
   *
   * In the sandbox only. A merchant wants the cardholder authenticated before an e-commerce payment (EMV 3-D Secure). The owner of the wallet
   * answers with `POST /card-authentications/{authenticationId}/signature`. Of a card that cannot pay nobody is asked: the authentication is
   * `declined`.
   */
  simulateCardAuthenticationRequest(cardId: string, body?: SimulatedAuthentication, options?: ChangeOptions): Promise<CardAuthentication> {
    return this.send({ method: 'POST', path: `/simulator/cards/${encodeURIComponent(cardId)}/authentication-request`, body, options })
  }

  /**
   * Ask for a payment token.
   *
   * In the sandbox only. A cardholder wants to put the card into a device, or a merchant wants to keep it. The answer is decided as in
   * production. A token that is approved becomes `active` at once.
   */
  simulatePaymentTokenRequest(cardId: string, body?: SimulatedTokenRequest, options?: ChangeOptions): Promise<PaymentToken> {
    return this.send({ method: 'POST', path: `/simulator/cards/${encodeURIComponent(cardId)}/payment-token-request`, body, options })
  }

  /**
   * Decide a dispute.
   *
   * In the sandbox only. The card network decides a `submitted` dispute. If it is `won`, the provisional credit stays. If it is `lost`, the
   * credit is taken again, which cannot be declined. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateDisputeOutcome(disputeId: string, body: SimulatedOutcome, options?: ChangeOptions): Promise<Dispute> {
    return this.send({ method: 'POST', path: `/simulator/disputes/${encodeURIComponent(disputeId)}/outcome`, body, options })
  }

  /**
   * Represent a disputed purchase.
   *
   * In the sandbox only. The merchant takes the money of a dispute that was `won` again. The credit is taken again, which cannot be
   * declined. A repeated `reference` gets the first answer again and changes nothing.
   */
  simulateDisputeRepresentment(disputeId: string, body?: SimulatedRepresentment, options?: ChangeOptions): Promise<Dispute> {
    return this.send({ method: 'POST', path: `/simulator/disputes/${encodeURIComponent(disputeId)}/representment`, body, options })
  }
}
