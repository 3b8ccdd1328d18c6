// Generated from api/openapi.yaml by generate.mjs. Do not edit it.
import type { components } from './schema.gen.js'

/** A bearer token for the `Authorization` header of all other requests. */
export type Authentication = components['schemas']['Authentication']

/** A person who owns a wallet. The wallet and the programme's own id identify the person. */
export type Customer = components['schemas']['Customer']

/** Identifies a customer. */
export type CustomerId = components['schemas']['CustomerId']

/** The status of a customer. */
export type CustomerStatus = components['schemas']['CustomerStatus']

/** What a verification provider needs to identify a person. */
export type CustomerInfo = components['schemas']['CustomerInfo']

/** A smart wallet on a chain, owned by the customer. Cards draw from it. */
export type Account = components['schemas']['Account']

/** Identifies an account. */
export type AccountId = components['schemas']['AccountId']

/** The status of an account. */
export type AccountStatus = components['schemas']['AccountStatus']

/** `card_account`: a smart wallet that cards draw from. */
export type AccountType = components['schemas']['AccountType']

/** A payment card on an account. */
export type Card = components['schemas']['Card']

/** Identifies a card. */
export type CardId = components['schemas']['CardId']

/** The status of a card. */
export type CardStatus = components['schemas']['CardStatus']

/** What happened to a card. Reasons may be added. */
export type CardReason = components['schemas']['CardReason']

/** Whether the cardholder has to activate the card. Present on cards that were created with `requiresActivation`. */
export type CardActivationStatus = components['schemas']['CardActivationStatus']

/** How the last renewal stands. Absent if there was none, and once the card is renewed. */
export type CardRenewalStatus = components['schemas']['CardRenewalStatus']

/** Where the plastic of the card is. */
export type CardShippingStatus = components['schemas']['CardShippingStatus']

/** The parcel of a physical card, as its issuer reports it. Present on physical cards. */
export type CardShipping = components['schemas']['CardShipping']

/** A link to a page for the cardholder's eyes only. It works once. */
export type CardLink = components['schemas']['CardLink']

/** Whether the card exists only as a number (`virtual`) or is also sent by post (`physical`). */
export type CardType = components['schemas']['CardType']

/** The card network. Present after the card was issued. */
export type CardNetwork = components['schemas']['CardNetwork']

/** A postal address. */
export type Address = components['schemas']['Address']

/** Where a purchase was made, as the card network reported it. */
export type Merchant = components['schemas']['Merchant']

/** A fee contained in a transaction's `tokenAmount`. */
export type Fee = components['schemas']['Fee']

/** Who gets the fee. */
export type FeeType = components['schemas']['FeeType']

/** A chain transaction of a payment. */
export type ChainTransaction = components['schemas']['ChainTransaction']

/** Money that moved: out of the account by a capture or a forced post, or into it by a refund. */
export type Transaction = components['schemas']['Transaction']

/** Identifies a transaction. */
export type TransactionId = components['schemas']['TransactionId']

/** Identifies a dispute. */
export type DisputeId = components['schemas']['DisputeId']

/** Where a dispute stands. */
export type DisputeStatus = components['schemas']['DisputeStatus']

/** How a dispute stands at the card's issuer, which files it with the card network. Left out if the operator files it. */
export type DisputeFiling = components['schemas']['DisputeFiling']

/** Why the cardholder disputes the purchase. */
export type DisputeReason = components['schemas']['DisputeReason']

/** What is disputed of a debit. */
export type DisputeInput = components['schemas']['DisputeInput']

/** A piece of evidence. */
export type DisputeEvidenceInput = components['schemas']['DisputeEvidenceInput']

/** A piece of evidence. */
export type DisputeEvidence = components['schemas']['DisputeEvidence']

/** A cardholder's objection to a debit, in whole or in part. */
export type Dispute = components['schemas']['Dispute']

/** A dispute was opened or changed. */
export type DisputeUpdate = components['schemas']['DisputeUpdate']

/** Identifies a card authentication. */
export type CardAuthenticationId = components['schemas']['CardAuthenticationId']

/** Where a card authentication stands. */
export type CardAuthenticationStatus = components['schemas']['CardAuthenticationStatus']

/** A merchant's wish to know, before an e-commerce payment, that it is the cardholder who pays (EMV 3-D Secure). */
export type CardAuthentication = components['schemas']['CardAuthentication']

/** A card authentication was asked for or changed. */
export type CardAuthenticationUpdate = components['schemas']['CardAuthenticationUpdate']

/** Identifies a payment token. */
export type PaymentTokenId = components['schemas']['PaymentTokenId']

/** Where a payment token stands. */
export type PaymentTokenStatus = components['schemas']['PaymentTokenStatus']

/** What is said to the wish for a payment token. */
export type ProvisioningDecision = components['schemas']['ProvisioningDecision']

/** A number that stands for a card's number in a device or at a merchant's (EMV payment tokenisation). */
export type PaymentToken = components['schemas']['PaymentToken']

/** A payment token was asked for or changed. */
export type PaymentTokenUpdate = components['schemas']['PaymentTokenUpdate']

/** The payment that a cardholder is to be authenticated for. */
export type SimulatedAuthentication = components['schemas']['SimulatedAuthentication']

/** The wish for a payment token. */
export type SimulatedTokenRequest = components['schemas']['SimulatedTokenRequest']

/** The status of a transaction. */
export type TransactionStatus = components['schemas']['TransactionStatus']

/** Out of the account (`debit`) or into it (`credit`). */
export type TransactionDirection = components['schemas']['TransactionDirection']

/** An approved purchase that holds money until it is captured, released or expired. */
export type Authorisation = components['schemas']['Authorisation']

/** Identifies an authorisation. */
export type AuthorisationId = components['schemas']['AuthorisationId']

/** The status of an authorisation. */
export type AuthorisationStatus = components['schemas']['AuthorisationStatus']

/** Identifies a decision. */
export type DecisionId = components['schemas']['DecisionId']

/** What the card network asked. */
export type DecisionKind = components['schemas']['DecisionKind']

/** The answer. */
export type DecisionOutcome = components['schemas']['DecisionOutcome']

/** The recorded answer to a purchase or an increment, with the figures that it was based on. A figure is left out if the decision ended before it was known. */
export type Decision = components['schemas']['Decision']

/** What the card network said beside the amount and the merchant. Left out of what it said nothing of, such as a simulated purchase. */
export type NetworkInfo = components['schemas']['NetworkInfo']

/** The names by which the network and the processor know a payment and the message. */
export type NetworkIDs = components['schemas']['NetworkIDs']

/** How the card was used. A member that the network said nothing about is left out. */
export type NetworkDetails = components['schemas']['NetworkDetails']

/** The result of a check that the processor or the network made. */
export type NetworkCheck = components['schemas']['NetworkCheck']

/** The kind of a network message. An `adjustment` is an advice about a hold that is there: it sets its amount. */
export type NetworkMessageKind = components['schemas']['NetworkMessageKind']

/** What became of a message. */
export type NetworkMessageStatus = components['schemas']['NetworkMessageStatus']

/** A message of the card network. It is kept so that a repeated message changes nothing. */
export type NetworkMessage = components['schemas']['NetworkMessage']

/** What happens to a purchase that may have been made twice: nothing (`off`), a note in its decision (`shadow`), or a decline (`enforce`). */
export type DuplicateMode = components['schemas']['DuplicateMode']

/** Where a programme's customers sign in. */
export type SignIn = components['schemas']['SignIn']

/** The check for purchases that may have been made twice. */
export type DuplicateCheck = components['schemas']['DuplicateCheck']

/** A chain that this installation serves. */
export type Blockchain = components['schemas']['Blockchain']

/** The platform's addresses on a chain, in EIP-55 form. Present when its contracts have addresses there. */
export type BlockchainContracts = components['schemas']['BlockchainContracts']

/** A token that cards can draw. */
export type Asset = components['schemas']['Asset']

/** A chain: CAIP-2, for example `eip155:421614`. */
export type BlockchainId = components['schemas']['BlockchainId']

/** An account on a chain: CAIP-10, for example `eip155:421614:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045`. Addresses of `eip155` chains are compared without regard to case. An address in mixed case must have the EIP-55 checksum. */
export type BlockchainAccountId = components['schemas']['BlockchainAccountId']

/** A transaction on a chain: the chain's CAIP-2 id, a colon, and the transaction's hash. */
export type BlockchainTransactionId = components['schemas']['BlockchainTransactionId']

/** A token on a chain: CAIP-19, for example `eip155:421614/erc20:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359`. */
export type BlockchainAssetId = components['schemas']['BlockchainAssetId']

/** What an account has of a token. */
export type AccountBalance = components['schemas']['AccountBalance']

/** An amount of a token. */
export type TokenAmount = components['schemas']['TokenAmount']

/** The rate that values are computed with. */
export type ValueRate = components['schemas']['ValueRate']

/** The asset of an amount in the ledger: a token (CAIP-19), or a currency as `iso4217:` and its code. */
export type LedgerAsset = components['schemas']['LedgerAsset']

/** An entry of the ledger: what one event moved in the books of an account. */
export type LedgerEntry = components['schemas']['LedgerEntry']

/** An amount that moved from one ledger account to another. */
export type LedgerPosting = components['schemas']['LedgerPosting']

/** A monthly report of an account. */
export type Statement = components['schemas']['Statement']

/** A movement of an account's statement. */
export type StatementMovement = components['schemas']['StatementMovement']

/** What happened. Movements may be added. */
export type Movement = components['schemas']['Movement']

/** The part of a movement: `purchase`, `partner_fee`, `service_fee`, `gas_fee` or `gas`. Left out if the movement has no parts. */
export type MovementComponent = components['schemas']['MovementComponent']

/** A daily report of a programme. */
export type Settlement = components['schemas']['Settlement']

/** A day of one ledger account in one asset. */
export type SettlementAccount = components['schemas']['SettlementAccount']

/** All movements of one kind in a day. */
export type SettlementMovement = components['schemas']['SettlementMovement']

/** A text for the owner of a wallet to sign. */
export type OwnerChallenge = components['schemas']['OwnerChallenge']

/** A request for a signature in the form that `eth_signTypedData_v4` takes (EIP-712). */
export type TypedData = components['schemas']['TypedData']

/** A challenge of an account. The owner signs either form: the text, or the typed data. */
export type AccountChallenge = components['schemas']['AccountChallenge']

/** A new customer and the next steps: the owner signs the challenge, and the person visits the verification page. */
export type CreatedCustomer = components['schemas']['CreatedCustomer']

/** A new account, with the challenge for its owner to sign. */
export type CreatedAccount = components['schemas']['CreatedAccount']

/** An owner's signature of a challenge. */
export type OwnerSignature = components['schemas']['OwnerSignature']

/** What payments cost beyond the purchase, from an instant on. */
export type FeeSchedule = components['schemas']['FeeSchedule']

/** A URL that events are delivered to. */
export type Webhook = components['schemas']['Webhook']

/** Identifies a webhook. */
export type WebhookId = components['schemas']['WebhookId']

/** A kind of event: an object of this kind was created or visibly changed. */
export type WebhookType = components['schemas']['WebhookType']

/** A kind of event that a webhook asks for. `*` asks for every kind, also for those that are added later. */
export type WebhookSubscription = components['schemas']['WebhookSubscription']

/** What the webhook is for, in the programme's words. */
export type WebhookDescription = components['schemas']['WebhookDescription']

/** The pause of a webhook to which nothing is sent at present. */
export type WebhookPause = components['schemas']['WebhookPause']

/** Why a webhook is paused. `asked` means that the programme paused it. `gone` means that the endpoint answered 410. `failing` means that no attempt succeeded for three days. */
export type WebhookPauseReason = components['schemas']['WebhookPauseReason']

/** Identifies a delivery. */
export type WebhookDeliveryId = components['schemas']['WebhookDeliveryId']

/** Why a delivery is made. */
export type WebhookDeliveryCause = components['schemas']['WebhookDeliveryCause']

/** How a delivery stands. `held` means that it waits for its webhook, which is paused. */
export type WebhookDeliveryStatus = components['schemas']['WebhookDeliveryStatus']

/** An event on its way to a webhook. */
export type WebhookDelivery = components['schemas']['WebhookDelivery']

/** One try of a delivery. Secrets and card numbers are struck out of headers and body. */
export type WebhookAttempt = components['schemas']['WebhookAttempt']

/** Headers by name. */
export type HeaderLists = components['schemas']['HeaderLists']

/** Identifies a request. Its answer has it in the header `Request-Id`. */
export type RequestId = components['schemas']['RequestId']

/** A request as it is kept. Tokens, secrets, signatures and card numbers are struck out. */
export type ApiRequest = components['schemas']['ApiRequest']

/** A span of events. It takes either `since` or `sinceEventId`. */
export type WebhookReplayInput = components['schemas']['WebhookReplayInput']

/** A replay that has begun. Its deliveries have the cause `replay`. */
export type WebhookReplay = components['schemas']['WebhookReplay']

/** A webhook is tried out. */
export type WebhookPing = components['schemas']['WebhookPing']

/** What every event carries beside the object. */
export type WebhookEventBase = components['schemas']['WebhookEventBase']

/** Identifies an event. */
export type EventId = components['schemas']['EventId']

/** An event as it is kept. */
export type Event = components['schemas']['Event']

/** An event: the object as it was after the change. `webhookType` says which kind it is. */
export type WebhookEvent = components['schemas']['WebhookEvent']

/** The programme's credentials, signing keys or standing were changed. */
export type ProgrammeUpdate = components['schemas']['ProgrammeUpdate']

/** A change of the programme's credentials, signing keys or standing. */
export type ProgrammeChange = components['schemas']['ProgrammeChange']

/** A change of something of the programme, and who made it. */
export type AuditRecord = components['schemas']['AuditRecord']

/** What was done, such as `credentials.replaced` or `card.suspended`. Actions may be added. */
export type AuditAction = components['schemas']['AuditAction']

/** Who made the change. `programme` means a request with a token of the programme. `operator` means who runs the installation. `cardholder` means who opened a one-time link that the programme was given for the cardholder. */
export type ProgrammeChangeActor = components['schemas']['ProgrammeChangeActor']

/** What was changed. Actions may be added. */
export type ProgrammeChangeAction = components['schemas']['ProgrammeChangeAction']

/** A customer was created or changed. */
export type CustomerUpdate = components['schemas']['CustomerUpdate']

/** An account was created or changed. */
export type AccountUpdate = components['schemas']['AccountUpdate']

/** Payments may use less than a fifth of the allowance that the owner granted last. The owner renews it by signing the challenge */
export type AccountAllowanceLow = components['schemas']['AccountAllowanceLow']

/** A card was created or changed. */
export type CardUpdate = components['schemas']['CardUpdate']

/** A transaction was created or changed. */
export type TransactionUpdate = components['schemas']['TransactionUpdate']

/** An authorisation was created or changed. */
export type AuthorisationUpdate = components['schemas']['AuthorisationUpdate']

/** Nothing in particular. */
export type EmptyResponse = components['schemas']['EmptyResponse']

/** A receiver's response. Any status from 200 to 299 counts as delivered. The body is ignored. */
export type WebhookResponse = components['schemas']['WebhookResponse']

/** The public key for verifying the signatures of webhook deliveries. */
export type VerificationKey = components['schemas']['VerificationKey']

/** A secret of Standard Webhooks. It is shown this once. */
export type WebhookSecret = components['schemas']['WebhookSecret']

/** What becomes of a key. `signing` means that deliveries are signed with it, `next` that they will be, and `retiring` that they were, and that it will be retired. */
export type VerificationKeyStatus = components['schemas']['VerificationKeyStatus']

/** The algorithm of the signatures (RFC 9421, section 3.3). */
export type VerificationKeyAlgorithm = components['schemas']['VerificationKeyAlgorithm']

/** A public key for verifying the signatures of webhook deliveries, and when it signs. */
export type PublishedVerificationKey = components['schemas']['PublishedVerificationKey']

/** A JWK Set (RFC 7517, section 5). */
export type JSONWebKeySet = components['schemas']['JSONWebKeySet']

/** A public key as a JWK (RFC 7517, section 4; RFC 7518, section 6.2). */
export type JSONWebKey = components['schemas']['JSONWebKey']

/** A UUID of 36 characters. Responses use lower case; requests may use either case. */
export type UUID = components['schemas']['UUID']

/** An exact number in plain notation, without an exponent and without trailing zeros. */
export type Decimal = components['schemas']['Decimal']

/** An instant in UTC (RFC 3339). It ends in `Z` and has up to nine decimals of a second, without trailing zeros. */
export type DateTime = components['schemas']['DateTime']

/** An absolute URL. */
export type URL = components['schemas']['URL']

/** An error (RFC 9457). Programs read `code`, people read `detail`. */
export type Problem = components['schemas']['Problem']

/** For `owner_signature_invalid`: what the owner's signature shows. */
export type SignatureReading = components['schemas']['SignatureReading']

/** One form in which an owner's signature was verified. */
export type SignatureTrial = components['schemas']['SignatureTrial']

/** For `idempotency_key_reused`: the request that had the `Idempotency-Key` first. */
export type FirstRequest = components['schemas']['FirstRequest']

/** One member or parameter that is wrong. */
export type ProblemField = components['schemas']['ProblemField']

/** Why a purchase was declined. */
export type Decline = components['schemas']['Decline']

/** A programme's credentials. */
export type TokenRequest = components['schemas']['TokenRequest']

/** A public key for verifying the programme's requests. */
export type SigningKeyInput = components['schemas']['SigningKeyInput']

/** Names a signing key. */
export type SigningKeyReference = components['schemas']['SigningKeyReference']

/** New credentials, chosen by the programme. */
export type CredentialsInput = components['schemas']['CredentialsInput']

/** Names credentials. */
export type CredentialsReference = components['schemas']['CredentialsReference']

/** A customer to create. */
export type CustomerInput = components['schemas']['CustomerInput']

/** An account to create. */
export type AccountInput = components['schemas']['AccountInput']

/** `card_account`. The form in capitals means the same. */
export type AccountTypeInput = components['schemas']['AccountTypeInput']

/** A currency as an ISO 4217 code, for example `EUR`. */
export type CurrencyInput = components['schemas']['CurrencyInput']

/** A card to create. */
export type CardInput = components['schemas']['CardInput']

/** What a cardholder reads off a card. */
export type CardActivation = components['schemas']['CardActivation']

/** A card that its cardholder does not have any more. */
export type CardReport = components['schemas']['CardReport']

/** A card that is to be replaced. */
export type CardReplacement = components['schemas']['CardReplacement']

/** A card that is to have a later expiry. */
export type CardRenewalInput = components['schemas']['CardRenewalInput']

/** A postal address. */
export type AddressInput = components['schemas']['AddressInput']

/** Country as an ISO 3166-1 alpha-2 code, for example `GB`. */
export type CountryInput = components['schemas']['CountryInput']

/** Fees that a programme sets. */
export type FeesInput = components['schemas']['FeesInput']

/** Fees that a programme has set for an instant in the future. */
export type FeesReference = components['schemas']['FeesReference']

/** A webhook to create or change. */
export type WebhookInput = components['schemas']['WebhookInput']

/** The window of a limit: one purchase, a day, week (from Monday) or month in the programme's time zone, the last `hours` hours, or everything. */
export type LimitWindow = components['schemas']['LimitWindow']

/** The scope of a limit. */
export type LimitScope = components['schemas']['LimitScope']

/** All spend limits of a programme, account or card. */
export type Limits = components['schemas']['Limits']

/** A spend limit, with what is left of it. */
export type SpendLimit = components['schemas']['SpendLimit']

/** The limit that declined a purchase, as it was before. */
export type LimitHit = components['schemas']['LimitHit']

/** All spend limits of the scope. */
export type LimitsInput = components['schemas']['LimitsInput']

/** A sort of payments that a limit counts. */
export type CardUse = components['schemas']['CardUse']

/** What a card is used for. */
export type PaymentKind = components['schemas']['PaymentKind']

/** How a card's number was read. */
export type EntryMode = components['schemas']['EntryMode']

/** A spend limit. It has an amount, a count or both. */
export type LimitInput = components['schemas']['LimitInput']

/** What is allowed or blocked. */
export type ControlList = components['schemas']['ControlList']

/** What is allowed and what is blocked. A block list wins over an allow list. If there is an allow list, everything that is not on it is declined. */
export type ControlLists = components['schemas']['ControlLists']

/** At which merchants and how cards may pay. What is left out is not controlled. */
export type Controls = components['schemas']['Controls']

/** A list to allow or block. */
export type ControlListInput = components['schemas']['ControlListInput']

/** A merchant category or a range of them, a country, a merchant's id, a kind of payment or an entry mode. */
export type ControlValueInput = components['schemas']['ControlValueInput']

/** The lists to allow and to block. */
export type ControlListsInput = components['schemas']['ControlListsInput']

/** All controls of the scope. The first three members are required. An empty object as a member controls nothing. */
export type ControlsInput = components['schemas']['ControlsInput']

/** What a programme demands of changes of its credentials and signing keys. */
export type SecuritySettings = components['schemas']['SecuritySettings']

/** A programme's signing keys. */
export type SigningKeys = components['schemas']['SigningKeys']

/** A public key that is registered. */
export type RegisteredSigningKey = components['schemas']['RegisteredSigningKey']

/** What a programme decides for itself. */
export type Settings = components['schemas']['Settings']

/** All settings of a programme. */
export type SettingsInput = components['schemas']['SettingsInput']

/** A purchase to simulate. */
export type SimulatedPurchase = components['schemas']['SimulatedPurchase']

/** The clocks of a sandbox. */
export type SimulatorClock = components['schemas']['SimulatorClock']

/** How far to move a sandbox's clock. Send either `seconds` or `to`, not both. */
export type ClockAdvance = components['schemas']['ClockAdvance']

/** How a simulated partner fails. */
export type SimulatorFault = components['schemas']['SimulatorFault']

/** How a partner of a sandbox fails. */
export type SimulatorFaultMode = components['schemas']['SimulatorFaultMode']

/** How a simulated partner is to fail. */
export type SimulatorFaultInput = components['schemas']['SimulatorFaultInput']

/** How far a sandbox's clock was moved. */
export type ClockAdvanced = components['schemas']['ClockAdvanced']

/** A purchase or a refund that the network reports. */
export type SimulatedPosting = components['schemas']['SimulatedPosting']

/** The amount by which a hold grows. */
export type SimulatedIncrement = components['schemas']['SimulatedIncrement']

/** A capture of a hold. */
export type SimulatedCapture = components['schemas']['SimulatedCapture']

/** A reversal of a hold. */
export type SimulatedReversal = components['schemas']['SimulatedReversal']

/** A refund of a debit. */
export type SimulatedRefund = components['schemas']['SimulatedRefund']

/** Test money for an account. */
export type SimulatedGift = components['schemas']['SimulatedGift']

/** The reversal of a transaction. */
export type SimulatedUndo = components['schemas']['SimulatedUndo']

/** How the card network decides a dispute. */
export type SimulatedOutcome = components['schemas']['SimulatedOutcome']

/** The merchant takes the money of a dispute that was won again. */
export type SimulatedRepresentment = components['schemas']['SimulatedRepresentment']

/** The network's name for the message, 1 to 64 printable ASCII characters. If it is repeated with a message of the same kind, the first answer is given again and nothing changes. A message that differs in card, target, amount or currency is refused with `reference_reused`, and so is a message of another kind about another payment. */
export type NetworkReference = components['schemas']['NetworkReference']

/** The check for purchases that may have been made twice. */
export type DuplicateCheckInput = components['schemas']['DuplicateCheckInput']

/** The merchant. A member that is left out is taken from the test merchant: `TEST`, Test Merchant, category 9999, London, GB. */
export type MerchantInput = components['schemas']['MerchantInput']

/** An exact number in plain notation, at most 40 characters: a string, or a bare number whose digits are taken as written. No exponent. */
export type DecimalInput = components['schemas']['DecimalInput']
