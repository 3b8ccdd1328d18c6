// @ts-check
// Messages of Lithic's, which the TypeScript compiler checks against the types of the npm package lithic (tsconfig-lithic.json).

/** @typedef {import('lithic/resources/webhooks').CardAuthorizationApprovalRequestWebhookEvent} Request */
/** @typedef {import('lithic/resources/webhooks').CardTransactionUpdatedWebhookEvent} Transaction */
/** @typedef {import('lithic/resources/transactions/transactions').Transaction.Event} Event */

const merchant = {
  acceptor_id: 'M1', acquiring_institution_id: '12345', city: 'PARIS', country: 'FRA', descriptor: 'COFFEE SHOP', mcc: '5812',
  state: '', phone_number: null, postal_code: '75001', street_address: null,
}

/** @type {Transaction['pos'] & NonNullable<Request['pos']>} */
const pos = {
  entry_mode: { card: 'PRESENT', cardholder: 'PRESENT', pan: 'ICC', pin_entered: false },
  terminal: {
    attended: true, card_retention_capable: false, on_premise: true, operator: 'CARD_ACCEPTOR', partial_approval_capable: false,
    pin_capability: 'CAPABLE', type: 'POS_TERMINAL', acceptor_terminal_id: 'T1',
  },
}

/** @param {number} cents @returns {Event['amounts']} */
const amounts = (cents) => ({
  cardholder: { amount: cents, conversion_rate: '1.25', currency: 'USD' },
  merchant: { amount: (cents * 4) / 5, currency: 'EUR' },
  settlement: null,
})

/**
 * An authorisation request.
 * @param {string} card @param {string} token @param {string} eventToken @param {Request['status']} status @param {number} cents
 * @returns {Request}
 */
export const request = (card, token, eventToken, status, cents) => ({
  event_type: 'card_authorization.approval_request',
  token,
  event_token: eventToken,
  status,
  acquirer_fee: 0,
  amount: cents,
  amounts: { ...amounts(cents), hold: null, settlement: null },
  authorization_amount: cents,
  avs: { address: '1 Test Street', address_on_file_match: 'MATCH', zipcode: 'E1 1AA' },
  card: {
    token: card, last_four: '1000', memo: '', spend_limit: 0, spend_limit_duration: 'FOREVER', state: 'OPEN', type: 'VIRTUAL',
  },
  cardholder_currency: 'USD',
  cash_amount: 0,
  created: '2026-03-01T12:00:00Z',
  merchant,
  merchant_amount: (cents * 4) / 5,
  merchant_currency: 'EUR',
  name_validation: null,
  pos,
  service_location: null,
  settled_amount: 0,
  transaction_initiator: 'CARDHOLDER',
})

/**
 * An event of a transaction.
 * @param {string} token @param {Event['type']} type @param {number} cents @param {string} created
 * @returns {Event}
 */
export const event = (token, type, cents, created) => ({
  token,
  type,
  amount: cents,
  amounts: amounts(cents),
  created,
  detailed_results: ['APPROVED'],
  effective_polarity: type === 'RETURN' ? 'CREDIT' : 'DEBIT',
  network_info: {
    acquirer: { acquirer_reference_number: '24000000000000000000001', retrieval_reference_number: '633510000123' },
    amex: null,
    mastercard: null,
    visa: { original_transaction_id: null, transaction_id: `visa ${token}` },
  },
  result: 'APPROVED',
  rule_results: [],
})

/**
 * A transaction as it is told of.
 * @param {string} card @param {string} token @param {number} held @param {Event[]} events
 * @returns {Transaction}
 */
export const transaction = (card, token, held, events) => ({
  event_type: 'card_transaction.updated',
  token,
  account_token: 'account-1',
  acquirer_fee: 0,
  acquirer_reference_number: null,
  amount: 0,
  amounts: {
    cardholder: { amount: 0, conversion_rate: '1.25', currency: 'USD' },
    hold: { amount: held, currency: 'USD' },
    merchant: { amount: 0, currency: 'EUR' },
    settlement: { amount: 0, currency: 'USD' },
  },
  authorization_amount: null,
  authorization_code: '123456',
  avs: null,
  card_token: card,
  cardholder_authentication: null,
  created: '2026-03-01T12:00:00Z',
  financial_account_token: null,
  merchant,
  merchant_amount: null,
  merchant_authorization_amount: null,
  merchant_currency: 'EUR',
  network: 'VISA',
  network_risk_score: null,
  pos,
  result: 'APPROVED',
  service_location: null,
  settled_amount: 0,
  status: held > 0 ? 'PENDING' : 'SETTLED',
  tags: {},
  token_info: null,
  updated: '2026-03-01T13:00:00Z',
  events,
})

/** @type {(token: string, transaction: string) => import('lithic/resources/webhooks').DisputeUpdatedWebhookEvent} */
export const dispute = (token, transaction) => ({
  event_type: 'dispute.updated', token, transaction_token: transaction, status: 'CASE_CLOSED', resolution_reason: 'WITHDRAWN',
  amount: 1000, arbitration_date: null, created: '2026-03-02T12:00:00Z', customer_filed_date: null, customer_note: null,
  network_claim_ids: null, network_filed_date: null, network_reason_code: null, prearbitration_date: null,
  primary_claim_id: null, reason: 'OTHER', representment_date: null, resolution_date: null, resolution_note: null,
})

/** @type {(token: string, card: string, transaction: string, clearing: string) => import('lithic/resources/webhooks').DisputeTransactionUpdatedWebhookEvent} */
export const managedDispute = (token, card, transaction, clearing) => ({
  event_type: 'dispute_transaction.updated', token, account_token: token, card_token: card, case_id: null,
  created: '2026-03-02T12:00:00Z', currency: 'USD', disposition: 'WON', merchant, network: 'VISA', status: 'CLOSED',
  updated: '2026-03-04T12:00:00Z',
  liability_allocation: {
    denied_amount: 0, original_amount: 1000, recovered_amount: 1000, remaining_amount: 0, written_off_amount: 0,
  },
  transaction_series: {
    related_transaction_event_token: clearing, related_transaction_token: transaction, type: 'DISPUTE',
  },
  events: [
    {
      token: token + '-1', created: '2026-03-03T12:00:00Z', type: 'WORKFLOW',
      data: { action: 'CLOSED', amount: 1000, disposition: 'WON', reason: null, stage: 'CLAIM', type: 'WORKFLOW' },
    },
    {
      token: token + '-2', created: '2026-03-04T12:00:00Z', type: 'FINANCIAL',
      data: { amount: 1000, polarity: 'DEBIT', stage: 'REPRESENTMENT', type: 'FINANCIAL' },
    },
  ],
})

/**
 * A 3-D Secure authentication.
 * @param {string} card @param {string} token
 * @returns {import('lithic/resources/three-ds/three-ds').ThreeDSAuthentication}
 */
export const authentication = (card, token) => ({
  token, card_token: card, account_type: 'DEBIT', authentication_result: 'PENDING_DECISION', card_expiry_check: 'MATCH',
  cardholder: {}, channel: 'BROWSER', created: '2026-03-01T12:00:00Z',
  merchant: { risk_indicator: {}, id: 'SHOP-1', country: 'GBR', mcc: '5999', name: 'Corner Shop' },
  message_category: 'PAYMENT_AUTHENTICATION', three_ds_requestor_challenge_indicator: 'NO_PREFERENCE',
  transaction: {
    amount: 2050, cardholder_amount: null, currency: 'EUR', currency_exponent: 2, date_time: '2026-03-01T12:00:00Z',
    type: 'GOODS_SERVICE_PURCHASE',
  },
})

/** @type {(card: string, token: string) => import('lithic/resources/webhooks').ThreeDSAuthenticationApprovalRequestWebhookEvent} */
export const authenticationRequest = (card, token) => ({
  event_type: 'three_ds_authentication.approval_request', ...authentication(card, token),
})

/** @type {(card: string, token: string) => import('lithic/resources/webhooks').ThreeDSAuthenticationChallengeWebhookEvent} */
export const challenge = (card, token) => ({
  event_type: 'three_ds_authentication.challenge',
  authentication_object: { ...authentication(card, token), authentication_result: 'PENDING_CHALLENGE' },
  challenge: {
    challenge_method_type: 'OUT_OF_BAND', start_time: '2026-03-01T12:00:00Z', expiry_time: '2026-03-01T12:10:00Z',
  },
})

/** @type {(card: string, token: string) => import('lithic/resources/webhooks').DigitalWalletTokenizationApprovalRequestWebhookEvent} */
export const tokenRequest = (card, token) => ({
  event_type: 'digital_wallet.tokenization_approval_request', account_token: 'account-1', card_token: card,
  created: '2026-03-01T12:00:00Z', issuer_decision: 'APPROVED', tokenization_channel: 'DIGITAL_WALLET', tokenization_token: token,
  digital_wallet_token_metadata: {
    payment_account_info: { account_holder_data: {} }, status: 'Pending', token_requestor_name: 'APPLE_PAY',
  },
  wallet_decisioning_info: {
    account_score: '100', device_score: '100', recommended_decision: 'Decision1', recommendation_reasons: ['Reason1'],
  },
})

/** @type {(card: string, token: string) => import('lithic/resources/webhooks').TokenizationUpdatedWebhookEvent} */
export const tokenUpdate = (card, token) => ({
  event_type: 'tokenization.updated', account_token: 'account-1', card_token: card, created: '2026-03-01T12:01:00Z',
  tokenization: {
    token, account_token: 'account-1', card_token: card, created_at: '2026-03-01T12:00:00Z', dpan: null, status: 'ACTIVE',
    token_requestor_name: 'APPLE_PAY', token_unique_reference: 'unique', tokenization_channel: 'DIGITAL_WALLET',
    updated_at: '2026-03-01T12:01:00Z',
  },
})
