// Generated from api/openapi.yaml by generate.mjs. Do not edit it.
export interface paths {
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token
         * @description Exchanges the programme's credentials for a bearer token that is valid for one hour. You may get a token before every request. Failed attempts are limited by address (429).
         */
        post: operations["getToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List signing keys
         * @description Lists the programme's signing keys, oldest first, and tells whether changes under `/auth` must be signed.
         */
        get: operations["getSigningKeys"];
        /**
         * Set a signing key
         * @description Registers a public key under an id that the programme chooses, or replaces the key of that id. A programme may have several keys,
         *     so that it can rotate them.
         *
         *     Private keys, and keys other than P-384, P-256 and Ed25519, are refused with `signing_key_unsupported`. A key more
         *     than 20 is refused with `signing_key_limit_reached`.
         */
        put: operations["updateSigningKey"];
        post?: never;
        /**
         * Remove a signing key
         * @description Removes a signing key. Signatures with this key no longer verify. If the programme has no such key, the request is refused with `signing_key_unknown`.
         */
        delete: operations["deleteSigningKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the credentials
         * @description Replaces the programme's API key and secret. A programme has one pair. All earlier tokens stop working at once.
         *
         *     Refused with `credentials_taken` if another programme uses the key, and with `secret_too_short` or
         *     `secret_too_simple`.
         */
        put: operations["updateCredentials"];
        post?: never;
        /**
         * Revoke the credentials
         * @description Revokes the credentials and every token for good. Refused with `credentials_unknown` if the key is not the programme's.
         */
        delete: operations["deleteCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules of fees
         * @description Lists what payments cost beyond the purchase, newest first. The list includes schedules that take effect in the future. Each schedule applies until the next one takes effect. The last one is the schedule with which the programme began.
         */
        get: operations["getProgrammeFees"];
        /**
         * Set the programme's fees
         * @description Sets the programme's own fees and its fx spread, at once or from an instant in the future. It replaces a schedule that takes
         *     effect at the same
         *     future instant. A payment keeps the terms that applied when it was decided.
         *
         *     A schedule that has taken effect cannot change: an instant more than a minute ago is refused with `fees_invalid`. So are fees out
         *     of bounds.
         */
        put: operations["setProgrammeFees"];
        post?: never;
        /**
         * Delete a future schedule of fees
         * @description Deletes fees that the programme has set for an instant in the future. The schedule before it goes on. Fees that have taken effect are refused with `fees_invalid`. An instant without a schedule is refused with `not_found`.
         */
        delete: operations["deleteProgrammeFees"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List chains
         * @description The chains that this installation serves.
         */
        get: operations["getChains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assets
         * @description The tokens that cards can draw. A `chain` that is not a CAIP-2 id is refused with `chain_invalid`.
         */
        get: operations["getAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description The programme's customers, newest first.
         */
        get: operations["getCustomers"];
        put?: never;
        /**
         * Create a customer
         * @description Creates a customer in `initiating` and issues a challenge for the owner to sign, in the form of Sign-In with Ethereum (EIP-4361).
         *
         *     If the programme has used the wallet or the external id before, the request is refused with `already_exists`, even if that
         *     customer was rejected.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description One customer of the programme.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's challenge
         * @description Returns the challenge that waits for the customer's signature. If the last one has expired (24 hours), a new one is issued. If it was signed already, the request is refused with `nothing_to_sign`.
         */
        get: operations["getCustomerChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/challenge/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a customer's challenge
         * @description Submits the owner's signature of the challenge and moves the customer to `screening`.
         *
         *     A wrong owner, another challenge, an expired challenge or a bad signature answers 400, and a new challenge is issued. A challenge
         *     that was signed before answers 409.
         */
        post: operations["signCustomerChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Deactivate a customer
         * @description Deactivates an active customer with the active accounts and cards below, in one step. They can be activated again.
         */
        patch: operations["deactivateCustomer"];
        trace?: never;
    };
    "/customers/{customerId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Activate a customer
         * @description Activates an inactive customer, and exactly those accounts and cards that the deactivation had deactivated.
         */
        patch: operations["activateCustomer"];
        trace?: never;
    };
    "/customers/{customerId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's accounts
         * @description The accounts of one customer, newest first.
         */
        get: operations["getCustomerAccounts"];
        put?: never;
        /**
         * Create an account
         * @description Creates an account in `initiating` for an active customer and issues the grant for the owner to sign. The grant names the chain, the wallet to be deployed, the escrow, the token, the allowance and a nonce. The account is on the chain of the customer's wallet.
         */
        post: operations["createCustomerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description The programme's accounts, newest first.
         */
        get: operations["getAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account
         * @description One account of the programme.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Close an account
         * @description Closes an active or inactive account for good and terminates its cards. A closing challenge is issued. Its signature revokes the
         *     escrow's allowance on chain. Get it with `GET /accounts/{accountId}/challenge`. The money stays in the owner's wallet.
         *
         *     Refused with `holds_open` while authorisations hold money.
         */
        delete: operations["closeAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account's challenge
         * @description Issues a challenge and voids the one before it. The challenge is the grant of an account in `initiating`, the renewal of a grant that is nearly used up, or the revocation after closing. In any other case the request is refused with `nothing_to_sign`.
         */
        get: operations["getAccountChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/challenge/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an account's challenge
         * @description Submits the owner's signature of the text or of the typed data. The account moves to `pending` while its wallet is being deployed.
         *
         *     A wrong owner, another challenge or a bad signature answers 400, and a new challenge is issued. A challenge that was signed before
         *     answers 409.
         */
        post: operations["signAccountChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Deactivate an account
         * @description Deactivates an active account with its active cards, in one step. They can be activated again.
         */
        patch: operations["deactivateAccount"];
        trace?: never;
    };
    "/accounts/{accountId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Activate an account
         * @description Activates an inactive account, and exactly those cards that its deactivation had deactivated. Refused with `parent_inactive` under an inactive customer.
         */
        patch: operations["activateAccount"];
        trace?: never;
    };
    "/accounts/{accountId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an account's cards
         * @description The cards of one account, newest first.
         */
        get: operations["getAccountCards"];
        put?: never;
        /**
         * Create a card
         * @description Creates a card in `issuing` on an active account. An account has at most one live virtual card and one live physical card.
         */
        post: operations["createAccountCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cards
         * @description The programme's cards, newest first.
         */
        get: operations["getCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a card
         * @description One card of the programme.
         */
        get: operations["getCard"];
        put?: never;
        post?: never;
        /**
         * Terminate a card
         * @description Terminates a card for good. New purchases are declined. Open holds may still be captured for 30 days. A card in `issuing` cannot be terminated: 409.
         */
        delete: operations["deleteCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Deactivate a card
         * @description Deactivates an active card. It can be activated again.
         */
        patch: operations["deactivateCard"];
        trace?: never;
    };
    "/cards/{cardId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Activate a card
         * @description Activates an inactive card. Refused with `parent_inactive` under an inactive account or customer.
         */
        patch: operations["activateCard"];
        trace?: never;
    };
    "/cards/{cardId}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a physical card
         * @description Activates a physical card that was created with `requiresActivation`, with what its cardholder reads off it. Wrong digits or a
         *     wrong expiry are refused with `activation_refused`. After five wrong attempts the card can only be replaced. Refused with
         *     `parent_inactive` under an inactive account or customer.
         */
        post: operations["activatePhysicalCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a card as lost or stolen
         * @description Blocks a card for good. New purchases are declined with `card_lost` or `card_stolen`. Open holds may still be captured.
         *     `replaceCard` may follow, with the same reason.
         */
        post: operations["reportCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a card
         * @description Ends a card and creates one with a new number in its place, in `issuing`. The new card has the account, the type, the limits and
         *     the controls of the old one. A lost or stolen card is `blocked`, a damaged one `terminated`. Open holds of the old card may still
         *     be captured, and what the card network still posts to it is booked to the account. A virtual card has no `shippingAddress`; a
         *     physical card is sent to the address of the old one if it is absent.
         */
        post: operations["replaceCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a card
         * @description Asks the issuer for a later expiry of a card. Number, limits and holds stay, and the card can be used meanwhile. `renewal` is
         *     `pending` until the issuer has answered; `expirationDate` then shows the new expiry, and a physical card is sent again. What the
         *     issuer cannot do is refused with `partner_unable`.
         */
        post: operations["renewCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the card number
         * @description Makes a link to a page that shows the number of an active or inactive card to its cardholder. It is good for one minute and once.
         *     Open or frame it; only the programme's sign-in origins can frame it. The number never passes through the programme's servers. Each
         *     link and each showing is recorded, and told by `programme.updated`.
         */
        post: operations["revealCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the PIN
         * @description Makes a link to a page on which the cardholder sets or changes the PIN of an active or inactive card. It is good for five minutes
         *     and once. What the issuer cannot do is refused with `partner_unable`. The PIN is neither stored nor passed to the programme.
         */
        post: operations["linkCardPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an account's transactions
         * @description The transactions of one account, newest first.
         */
        get: operations["getAccountTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a card's transactions
         * @description The transactions of one card, newest first.
         */
        get: operations["getCardTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a transaction
         * @description One transaction of the programme.
         */
        get: operations["getTransactionDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{transactionId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a dispute
         * @description Opens a dispute of a debit, in whole or in part, with the cardholder's reason. No money moves until the dispute is submitted.
         *     A credit, a debit that is reversed, and more than the debit has left to be refunded are refused. A transaction has one dispute at a
         *     time that is `opened` or `submitted`: another is refused with `already_exists` (409).
         */
        post: operations["openTransactionDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disputes
         * @description The disputes of the programme, newest first.
         */
        get: operations["getDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{disputeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dispute
         * @description One dispute of the programme.
         */
        get: operations["getDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{disputeId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add evidence
         * @description Adds a piece of evidence to a dispute that is `opened` or `submitted`: a text, references to documents that the programme keeps, or
         *     both. A dispute has at most 50 pieces.
         */
        post: operations["addDisputeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{disputeId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a dispute
         * @description Submits an `opened` dispute to the card network, and credits the cardholder provisionally: a credit transaction, `creditId`, at the
         *     rates of the debit and without its fees. It is refused with `refund_too_large` or `wrong_state` if the debit was refunded or reversed
         *     since.
         */
        post: operations["submitDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{disputeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a dispute
         * @description Gives up a dispute that is `opened` or `submitted`. A provisional credit is taken again: `creditId` becomes `reversing`, and what the
         *     account does not have, it owes.
         */
        post: operations["withdrawDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card-authentications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List card authentications
         * @description The authentications of cardholders by 3-D Secure, newest first.
         */
        get: operations["getCardAuthentications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card-authentications/{authenticationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a card authentication
         * @description One authentication, with the challenge that the wallet's owner is to sign.
         */
        get: operations["getCardAuthentication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card-authentications/{authenticationId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a card authentication
         * @description Approves a `pending` authentication by the owner's signature of its challenge (EIP-191, ERC-1271 or ERC-6492). The card's issuer is
         *     told, and the merchant goes on with the payment.
         *
         *     A wrong owner, another challenge or a bad signature answers 400. The challenge stays, and can be signed until `expiresAt`. An
         *     authentication that is not `pending`, or whose card cannot pay any more, is refused with `wrong_state`.
         */
        post: operations["signCardAuthentication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/card-authentications/{authenticationId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a card authentication
         * @description Declines a `pending` authentication, because the cardholder does not want to pay. The card's issuer is told. It needs no signature: who
         *     refuses gets nothing.
         */
        post: operations["refuseCardAuthentication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment tokens
         * @description The numbers that stand for cards in devices and at merchants, newest first. The numbers themselves are not kept.
         */
        get: operations["getPaymentTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-tokens/{paymentTokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a payment token
         * @description One payment token of the programme.
         */
        get: operations["getPaymentToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List authorisations
         * @description The authorisations of the programme, newest first.
         */
        get: operations["getAuthorisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{authorisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an authorisation
         * @description One authorisation of the programme.
         */
        get: operations["getAuthorisationDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the programme's limits
         * @description The spend limits of the programme. Each limit applies to every account of its currency separately. What is left is therefore shown with the accounts, not here.
         */
        get: operations["getProgrammeLimits"];
        /**
         * Replace the programme's limits
         * @description Replaces all spend limits of the programme. An empty list removes them. Each limit names a currency and applies to every account
         *     of that currency separately.
         *     What was spent since the beginning of a limit's window counts, also what was spent before the limit was set.
         *
         *     Refused with `limit_invalid`: a limit without amount and count, a rolling window without its hours, hours with another window, a
         *     count for a
         *     transaction, two limits on the same window.
         */
        put: operations["updateProgrammeLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the programme's controls
         * @description The controls of the programme: at which merchants its cards may pay. The controls of account and card apply as well.
         */
        get: operations["getProgrammeControls"];
        /**
         * Replace the programme's controls
         * @description Replaces all controls of the programme. All three members are required; an empty member removes its lists. A block list wins over
         *     an allow list. If there is an allow list, everything that is not on it is declined.
         *     A purchase must pass the controls of programme, account and card.
         *
         *     Refused with `control_invalid`: a list without values, or a value that is not a category, a country or a merchant's id.
         */
        put: operations["updateProgrammeControls"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account's limits
         * @description The spend limits of an account, with what is left of them now. They count what all cards of the account spend together.
         */
        get: operations["getAccountLimits"];
        /**
         * Replace an account's limits
         * @description Replaces all spend limits of an account. An empty list removes them. They are in the account's currency; another currency is
         *     refused with `currency_mismatch`.
         *     What was spent since the beginning of a limit's window counts, also what was spent before the limit was set.
         *
         *     Refused with `limit_invalid`: a limit without amount and count, a rolling window without its hours, hours with another window, a
         *     count for a
         *     transaction, two limits on the same window.
         */
        put: operations["updateAccountLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account's controls
         * @description The controls of an account: at which merchants its cards may pay. The controls of programme and card apply as well.
         */
        get: operations["getAccountControls"];
        /**
         * Replace an account's controls
         * @description Replaces all controls of an account. All three members are required; an empty member removes its lists. A block list wins over an
         *     allow list. If there is an allow list, everything that is not on it is declined.
         *     A purchase must pass the controls of programme, account and card.
         *
         *     Refused with `control_invalid`: a list without values, or a value that is not a category, a country or a merchant's id.
         */
        put: operations["updateAccountControls"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a card's limits
         * @description The spend limits of a card, with what is left of them now. They count what the card spends.
         */
        get: operations["getCardLimits"];
        /**
         * Replace a card's limits
         * @description Replaces all spend limits of a card. An empty list removes them. They are in the account's currency; another currency is refused
         *     with `currency_mismatch`.
         *     What was spent since the beginning of a limit's window counts, also what was spent before the limit was set.
         *
         *     Refused with `limit_invalid`: a limit without amount and count, a rolling window without its hours, hours with another window, a
         *     count for a
         *     transaction, two limits on the same window.
         */
        put: operations["updateCardLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a card's controls
         * @description The controls of a card: at which merchants it may pay. The controls of programme and account apply as well.
         */
        get: operations["getCardControls"];
        /**
         * Replace a card's controls
         * @description Replaces all controls of a card. All three members are required; an empty member removes its lists. A block list wins over an
         *     allow list. If there is an allow list, everything that is not on it is declined.
         *     A purchase must pass the controls of programme, account and card.
         *
         *     Refused with `control_invalid`: a list without values, or a value that is not a category, a country or a merchant's id.
         */
        put: operations["updateCardControls"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Require signatures under /auth
         * @description With `signedAuth`, changes of credentials and signing keys (PUT and DELETE below `/auth`) must be signed by one of the programme's
         *     signing keys, as other requests are, but without an `Idempotency-Key`. A stolen token alone then changes neither.
         *     A signature makes its change once: the same request sent again gets the first answer and changes nothing.
         *
         *     While the programme has no signing key, nothing has to be signed. If all private keys are lost, the operator removes the public keys.
         *     `GET /auth/signing` shows the setting.
         */
        put: operations["updateProgrammeSecurity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the programme's settings
         * @description The settings of the programme.
         */
        get: operations["getProgrammeSettings"];
        /**
         * Replace the programme's settings
         * @description Replaces the settings of the programme. From now on days, weeks and months begin in `timezone`, including those that are running. Statements and settlements that are final stay as they are. A name that is not in the IANA database is refused with `timezone_invalid`.
         */
        put: operations["updateProgrammeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account's balances
         * @description What an account has of each token, and its value in the account's own currency at the current rate. Without a fresh rate, `rate`
         *     and every
         *     `value` are left out.
         */
        get: operations["getAccountBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an account's ledger entries
         * @description The ledger entries of an account, newest first. An entry never changes; a counter-entry undoes it. The project's `docs/ledger.md`
         *     describes the
         *     kinds of entries and the ledger accounts.
         */
        get: operations["getAccountLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account's monthly statement
         * @description A month of everything that a customer owns in an account: what is in the wallet and in escrow, less what is owed. Opening balance
         *     and movements
         *     add up to the closing balance to the last unit. A purchase shows when it is paid out, not while it is held.
         *     A month that is not over is `provisional`. A month that has not begun is refused with `parameter_invalid`.
         *
         *     With `format=csv` the response is CSV (RFC 4180) with the columns `account`, `month`, `status`, `entry`, `createdAt`, `movement`,
         *     `component`, `kind`, `payment`, `card`, `merchant`, `category`, `country`, `token`, `amount`, `balance`. The first row is
         *     the movement `opening`, the last one `closing`. If a spreadsheet would take a text for a formula, an apostrophe stands before it.
         */
        get: operations["getAccountStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/settlements/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the programme's settlement of a day
         * @description A day of the programme's books. For each currency and token, and for each account of the ledger, it shows the opening balance, the
         *     movements and
         *     the closing balance. In currencies that is what is owed to the card network, in tokens what was paid to whom. Opening balance and
         *     movements add up to
         *     the closing balance to the last unit, and all accounts of an asset sum to zero. A day that is not over is `provisional`. A day
         *     that has not
         *     begun is refused with `parameter_invalid`.
         *
         *     With `format=csv` the response is CSV (RFC 4180) with the columns `date`, `status`, `asset`, `account`, `movement`, `component`,
         *     `count`, `amount`. The first row of an account is the movement `opening`, the last one `closing`.
         */
        get: operations["getProgrammeSettlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List decisions
         * @description Every decision on a purchase or an increment, approved or declined, newest first, with the figures that it was based on.
         */
        get: operations["getDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a decision
         * @description One decision of the programme.
         */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List decisions of a card
         * @description The decisions on purchases with one card, newest first.
         */
        get: operations["getCardDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List network messages
         * @description The card network's messages that carried a reference or were kept, newest first, and what became of them. `status=unmatched` lists messages that the network moves money by and that could not be booked. An operator has to look into them.
         */
        get: operations["getNetworkMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the origins of the sign-in
         * @description The origins of front ends that the programme's sign-in messages may name, beside the API's own.
         */
        get: operations["getProgrammeSignIn"];
        /**
         * Replace the origins of the sign-in
         * @description Replaces the origins that the programme's sign-in messages may name. A front end asks for its own with `origin`, when a customer
         *     is created or their challenge is fetched. Then domain and URI of the message (EIP-4361) are that origin's, so that the wallet's
         *     check of the domain passes there.
         *
         *     The API's own origin may always be named, and is the default. Origins are `https`, or `http` on localhost; another one is refused
         *     with `origin_refused`. A challenge that names a removed origin is refused with it when it comes back signed, and a new one is issued.
         */
        put: operations["setProgrammeSignIn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the check for duplicates
         * @description The check for a purchase that may have been made twice: same card, merchant id, amount and currency within some minutes. It is off by default.
         */
        get: operations["getProgrammeDuplicates"];
        /**
         * Set the check for duplicates
         * @description Sets the check. With `shadow` purchases are approved as before, and a decision says in `shadow` that it would have been declined. With `enforce` purchases are declined with `suspected_duplicate`. An advice cannot be declined and is not checked.
         */
        put: operations["setProgrammeDuplicates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description The programme's webhooks, newest first.
         */
        get: operations["getWebhooks"];
        /**
         * Save a webhook
         * @description Creates a webhook, or changes the webhook with the given `id`. If the programme has no such webhook, the request is refused with `webhook_unknown`. A programme has at most 50 webhooks; one more is refused with `webhook_limit_reached`.
         */
        put: operations["saveWebhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook
         * @description One webhook of the programme.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Deletes a webhook. No further events are delivered to it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description The deliveries to a webhook, newest first, without their attempts. They are kept as long as their events.
         */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery
         * @description One delivery to a webhook, with each attempt: what was sent and what was answered.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event again
         * @description Delivers the event of a delivery once more, by a new delivery. A delivery that is `pending` is tried at once instead. If the webhook is paused, the request is refused with `wrong_state`.
         */
        post: operations["resendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay events
         * @description Delivers the events of a span that the webhook asks for to it again, oldest first, at most a hundred in a second. The span begins no earlier than events are kept. If the webhook is paused or has a replay already, the request is refused with `wrong_state`.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ping a webhook
         * @description Sends an event of the type `webhook.ping` to the webhook, also to a paused one. It is tried once. A paused webhook that takes it is resumed.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a secret
         * @description Makes a secret of Standard Webhooks, shown this once. From then on deliveries to the webhook carry `webhook-id`, `webhook-timestamp` and `webhook-signature` (`v1`, HMAC-SHA256) as well. A secret that the webhook had signs along for a day.
         */
        post: operations["renewWebhookSecret"];
        /**
         * Drop the secret
         * @description Ends the secret of Standard Webhooks. Deliveries carry the platform's own signature only.
         */
        delete: operations["deleteWebhookSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a webhook
         * @description Nothing is sent to the webhook until it is resumed. What it is to be told meanwhile is held as long as events are kept.
         */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a webhook
         * @description Delivers to the webhook again. What was held is tried for a day from now on, at most a hundred in a second.
         */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/verification-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the verification key
         * @description The public key for verifying the signatures of deliveries.
         */
        get: operations["getWebhookVerificationKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/verification-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the verification keys
         * @description All public keys that deliveries may be signed with, oldest first. A new key is listed some time before it signs, and the one before it until some time after. Read the list again when a delivery names a key that you do not know.
         */
        get: operations["getWebhookVerificationKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/verification-keys/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the verification keys as a JWK Set
         * @description The same public keys as a JWK Set (RFC 7517).
         */
        get: operations["getWebhookVerificationKeySet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description The programme's events, newest first. They are kept for 30 days unless the operator configures another time; the newest of each type about an object is kept as long as the object.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream events
         * @description The programme's events as server-sent events, from now on or from behind an event. Each message has the event's id (`id`), its type (`event`), and in one line the body that webhooks are sent (`data`). A comment is sent every 15 seconds. The stream ends with the token. Open it again with the last `id` in `Last-Event-ID`, and nothing is lost. With `callbackUrl` or `webhookId` each message also has a field `header` for each header of a delivery to that address or webhook, signed when it is sent.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an event
         * @description One event of the programme.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests
         * @description What the programme asked of the API in the last seven days, newest first, without the bodies. An installation keeps all requests, some of them, or none, as its operator configures it; a sandbox keeps all. A request appears a moment after its answer. Requests to `/requests` and `/events/stream` are not kept.
         */
        get: operations["getRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a request
         * @description One request of the programme, with the first kilobytes of both bodies.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit records
         * @description Who changed what of the programme, newest first, both by its own requests and by operators. A record is written together with its change, and is not changed or deleted. Records of all programmes form one hash chain; a few seconds after it is written a record has its place in it.
         */
        get: operations["getAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/customers/{customerId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Pass a customer's verification
         * @description In the sandbox only. Lets a customer in `verifying` pass the identity check. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateVerifyCustomer"];
        trace?: never;
    };
    "/simulator/customers/{customerId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Fail a customer's verification
         * @description In the sandbox only. Lets a customer in `verifying` fail the identity check. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateRejectCustomer"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Issue a card
         * @description In the sandbox only. Lets the issuer finish a card in `issuing`. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateIssueCard"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Fail to issue a card
         * @description In the sandbox only. Lets the issuer fail to make a card in `issuing`. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateCardFail"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/authorisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a purchase
         * @description In the sandbox only. Decides a purchase in the same way as a request of the card network. If it is approved, the response is the authorisation, which is captured at once unless `capture` is false. If it is declined, the response is 400 `authorisation_declined` with the reason, and nothing is held.
         */
        post: operations["simulateCardAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/accounts/{accountId}/faucet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send test money to an account
         * @description In the sandbox only. Sends test tokens to the account's wallet, and native coin to its owner if asked for. The tokens are in the balances, and pay what the account owes, once the chain has mined the transaction. Refused with `wrong_state` (400) if the account has no wallet yet, if it is closed, or if the chain's tokens are real ones.
         */
        post: operations["simulateAccountFaucet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/cards/{cardId}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an advice of a purchase
         * @description In the sandbox only. Reports a purchase that a terminal or a stand-in approved without asking us. It cannot be declined. If the account does not have the money, it owes the rest. If the card does not exist, the response is 404, and the message is kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateCardAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/cards/{cardId}/forced-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a purchase without an authorisation
         * @description In the sandbox only. Books a purchase that was captured without an authorisation. It cannot be declined. If the account does not have the money, it owes the rest. If the card does not exist, the response is 404, and the message is kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateCardForcedPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/cards/{cardId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a card
         * @description In the sandbox only. Refunds money to a card without naming a purchase, at the current rates. What is more than the account's cards were debited in all is refused with `refund_too_large`. If the card does not exist, the response is 404. Either message is kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateCardRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/cards/{cardId}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Ship a card
         * @description In the sandbox only. The issuer has sent a physical card. `shipping` shows a carrier and a tracking number that are made up. A
         *     virtual card, or one in `issuing`, is refused with `wrong_state` (400). What is known already changes nothing.
         */
        patch: operations["simulateShipCard"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Deliver a card
         * @description In the sandbox only. The carrier has delivered a physical card.
         */
        patch: operations["simulateDeliverCard"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Return a card
         * @description In the sandbox only. The carrier has sent a physical card back to the issuer.
         */
        patch: operations["simulateReturnCard"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/fail-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Fail to deliver a card
         * @description In the sandbox only. The carrier could not deliver a physical card. It may still be delivered, or returned.
         */
        patch: operations["simulateCardDeliveryFailure"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Suspend a card
         * @description In the sandbox only. Suspends an `active` card, as the issuer does on suspicion. Purchases are declined with `card_inactive` until the card is resumed. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateSuspendCard"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Resume a suspended card
         * @description In the sandbox only. Ends a suspension. The account and the customer must be active (`parent_inactive`). In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateResumeCard"];
        trace?: never;
    };
    "/simulator/cards/{cardId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Block a card
         * @description In the sandbox only. Blocks a card for good, as the issuer does after a fraud. Its open holds may still be captured. In a final status or in `issuing` it is refused with `wrong_state` (400).
         */
        patch: operations["simulateBlockCard"];
        trace?: never;
    };
    "/simulator/authorisations/{authorisationId}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Capture a purchase
         * @description In the sandbox only. Captures a `pending` authorisation in full, as the merchant does. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateCardAuthorisationCapture"];
        trace?: never;
    };
    "/simulator/authorisations/{authorisationId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Release a purchase
         * @description In the sandbox only. Releases a `pending` authorisation, as the merchant does. In any other status it is refused with `wrong_state` (400).
         */
        patch: operations["simulateCardAuthorisationRelease"];
        trace?: never;
    };
    "/simulator/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the clock
         * @description In the sandbox only. Shows the sandbox's clock, which can be ahead of the system's clock.
         */
        get: operations["getSimulatorClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock forward
         * @description In the sandbox only. Moves the sandbox's clock forward, by a number of seconds or to an instant. Everything that becomes due on
         *     the way (retries of deliveries, expiries, and what follows from them) happens before the response, in order, each at its due time.
         *     The API dates everything with this clock. Tokens, signatures and idempotency keys use the system's clock.
         *
         *     A request takes at most 20 seconds. If there is more to do, `reached` is false, and the response says how far the clock came. Send
         *     the request again with a new `Idempotency-Key` to go on. The clock never goes back, is at most ten years ahead of the system's
         *     clock, and keeps its time over restarts. An instant that cannot be reached is refused with `clock_refused`. A second move at the
         *     same time is refused with `clock_moving` (409).
         */
        post: operations["advanceSimulatorClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/faults/{partner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how a simulated partner fails
         * @description In the sandbox only. Shows how a simulated or connected partner fails. The mode is `none` if it does not.
         */
        get: operations["getSimulatorFault"];
        /**
         * Have a simulated partner fail
         * @description In the sandbox only. From now on the partner fails as the mode says, for all programmes, until the fault is deleted or the
         *     sandbox restarts. A partner that the sandbox is connected to by its file of partners fails on the wire, so that time-outs, retries and
         *     circuit breaker act as with a true fault: `error` keeps calls from it, `silent` and `garbage` lose or spoil its answers. Work that needs the partner waits, and is tried again with growing pauses. What the simulator's own operations do,
         *     such as issuing a card, does not fail. A card network that fails sends the captures of purchases later that were to be captured at
         *     once. A source of rates that fails, and is not only slow, has no rates between two currencies.
         */
        put: operations["setSimulatorFault"];
        post?: never;
        /**
         * Have a simulated partner work again
         * @description In the sandbox only. The simulated partner does not fail any more. What waits for it is tried again when it is due.
         */
        delete: operations["deleteSimulatorFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/authorisations/{authorisationId}/increment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Increment an authorisation
         * @description In the sandbox only. Asks whether the hold of a `pending` authorisation may grow. If it is approved, the hold's expiry starts again. If it is declined, the response is 400 `authorisation_declined` with the reason, and the hold does not change. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateAuthorisationIncrement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/authorisations/{authorisationId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a purchase
         * @description In the sandbox only. Reduces the hold of a `pending` authorisation by `amount`, or releases all that is left of it. If `amount` is more than is left, it is refused with `reversal_too_large`. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateAuthorisationReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/authorisations/{authorisationId}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a part of a purchase
         * @description In the sandbox only. Captures `amount` of an authorisation, or all that is left. With `more` the hold stays open for further captures. Without it this is the last capture. If the amount is above the hold and its tolerance, it is refused with `capture_too_large`, and after the last capture or the release with `wrong_state`, unless the network forces it (`insist`). A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateAuthorisationCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/authorisations/{authorisationId}/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a hold expire
         * @description In the sandbox only. Lets a `pending` authorisation expire now. What was not captured is released. The clock does not move.
         */
        post: operations["simulateAuthorisationExpiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/transactions/{transactionId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a purchase
         * @description In the sandbox only. Refunds `amount` of a debit, or all that was not refunded yet, at the rates of the debit and without its fees. If `amount` is more than is left, it is refused with `refund_too_large` and kept as an unmatched network message. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateTransactionRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/transactions/{transactionId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a transaction
         * @description In the sandbox only. Undoes a transaction. What is left of a debit goes back with its fees, or is not paid if it was not yet; a debt for it is gone at once. What a credit gave is taken back, which cannot be declined; a credit that is `processing` is taken back once it is `processed`. A transaction that is reversed already is refused with `wrong_state` (400). A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateTransactionReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/cards/{cardId}/authentication-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an authentication
         * @description In the sandbox only. A merchant wants the cardholder authenticated before an e-commerce payment (EMV 3-D Secure). The owner of the wallet
         *     answers with `POST /card-authentications/{authenticationId}/signature`. Of a card that cannot pay nobody is asked: the authentication is
         *     `declined`.
         */
        post: operations["simulateCardAuthenticationRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/cards/{cardId}/payment-token-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a payment token
         * @description In the sandbox only. A cardholder wants to put the card into a device, or a merchant wants to keep it. The answer is decided as in
         *     production. A token that is approved becomes `active` at once.
         */
        post: operations["simulatePaymentTokenRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/disputes/{disputeId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a dispute
         * @description In the sandbox only. The card network decides a `submitted` dispute. If it is `won`, the provisional credit stays. If it is `lost`, the
         *     credit is taken again, which cannot be declined. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateDisputeOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulator/disputes/{disputeId}/representment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Represent a disputed purchase
         * @description In the sandbox only. The merchant takes the money of a dispute that was `won` again. The credit is taken again, which cannot be
         *     declined. A repeated `reference` gets the first answer again and changes nothing.
         */
        post: operations["simulateDisputeRepresentment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A bearer token for the `Authorization` header of all other requests.
         * @example {
         *       "token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwcm9ncmFtbWUifQ.c2lnbmF0dXJl",
         *       "expiresAt": 1767326645,
         *       "tokenType": "Bearer"
         *     }
         */
        Authentication: {
            /** @description The signed token (a JWT); treat it as opaque and as a secret. */
            token: string;
            /** @description When the token stops working, in seconds since 1 January 1970 UTC. */
            expiresAt: number;
            /** @description Always `Bearer`. */
            tokenType: string;
        };
        /**
         * @description A person who owns a wallet. The wallet and the programme's own id identify the person.
         * @example {
         *       "id": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "externalId": "user-4711",
         *       "chainId": "eip155:421614:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
         *       "status": "active",
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:05:41.2Z"
         *     }
         */
        Customer: {
            id: components["schemas"]["CustomerId"];
            /** @description The id that the programme uses for this customer; unique in the programme. */
            externalId: string;
            /** @description The wallet that the customer signs with, exactly as sent when the customer was created. */
            chainId: components["schemas"]["BlockchainAccountId"];
            status: components["schemas"]["CustomerStatus"];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Identifies a customer. */
        CustomerId: components["schemas"]["UUID"];
        /**
         * @description The status of a customer.
         *
         *     - `initiating`: the platform waits for the owner to sign the challenge.
         *     - `screening`: the wallet is being screened.
         *     - `verifying`: the person's identity is being checked.
         *     - `rejected`: screening or identity check failed, or the customer was rejected later. Final.
         *     - `active`: may have accounts and cards.
         *     - `inactive`: deactivated by the programme. Can be activated again.
         * @enum {string}
         */
        CustomerStatus: "initiating" | "screening" | "verifying" | "rejected" | "active" | "inactive";
        /** @description What a verification provider needs to identify a person. */
        CustomerInfo: {
            /** @description Full name as in the identity document. */
            name: string;
            /**
             * Format: email
             * @description E-mail address.
             */
            email?: string;
            /** @description Telephone number with the country's prefix. */
            phone?: string;
            /**
             * Format: date
             * @description Day of birth, `YYYY-MM-DD`.
             */
            dateOfBirth: string;
            address: components["schemas"]["Address"];
        };
        /**
         * @description A smart wallet on a chain, owned by the customer. Cards draw from it.
         * @example {
         *       "id": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "customerId": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "chainId": "eip155:421614:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
         *       "status": "active",
         *       "type": "card_account",
         *       "currencies": [
         *         "EUR",
         *         "USD"
         *       ],
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:05:41.2Z"
         *     }
         */
        Account: {
            id: components["schemas"]["AccountId"];
            customerId: components["schemas"]["CustomerId"];
            /** @description The smart wallet. Present after the wallet was deployed. */
            chainId?: components["schemas"]["BlockchainAccountId"];
            status: components["schemas"]["AccountStatus"];
            type: components["schemas"]["AccountType"];
            /** @description Currencies of the account as ISO 4217 codes. Its amounts are in the first one. */
            currencies?: string[];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Identifies an account. */
        AccountId: components["schemas"]["UUID"];
        /**
         * @description The status of an account.
         *
         *     - `initiating`: the platform waits for the owner to sign the grant.
         *     - `pending`: the smart wallet is being deployed, and the allowance granted.
         *     - `active`: can be spent from.
         *     - `inactive`: deactivated, by itself or together with its customer. Can be activated again.
         *     - `closed`: closed by the programme. Final.
         *     - `failed`: the wallet could not be deployed. Final.
         * @enum {string}
         */
        AccountStatus: "initiating" | "pending" | "active" | "inactive" | "closed" | "failed";
        /**
         * @description `card_account`: a smart wallet that cards draw from.
         * @enum {string}
         */
        AccountType: "card_account";
        /**
         * @description A payment card on an account.
         * @example {
         *       "id": "0197c2a5-0b7f-7e90-a3c8-5d2e8f914b70",
         *       "accountId": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "type": "virtual",
         *       "name": "OffBlocks Virtual",
         *       "network": "visa",
         *       "maskedPan": "400000******1234",
         *       "expirationDate": "01/2030",
         *       "billingAddress": {
         *         "firstLine": "1 Example Street",
         *         "city": "London",
         *         "country": "GB",
         *         "postCode": "SW1A 1AA"
         *       },
         *       "status": "active",
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:05:41.2Z"
         *     }
         */
        Card: {
            id: components["schemas"]["CardId"];
            accountId: components["schemas"]["AccountId"];
            type: components["schemas"]["CardType"];
            /** @description The name on the card. Present after the card was issued. */
            name?: string;
            network?: components["schemas"]["CardNetwork"];
            /** @description The card number. Six stars replace all but its first six and last four digits. Present after the card was issued. If the issuer keeps the number to itself, twelve stars stand before the last four digits. */
            maskedPan?: string;
            /** @description The last month in which the card works, `MM/YYYY`. Present after the card was issued. */
            expirationDate?: string;
            billingAddress?: components["schemas"]["Address"];
            status: components["schemas"]["CardStatus"];
            /** @description Why the card was ended, where that is known. */
            statusReason?: components["schemas"]["CardReason"];
            activation?: components["schemas"]["CardActivationStatus"];
            shipping?: components["schemas"]["CardShipping"];
            renewal?: components["schemas"]["CardRenewalStatus"];
            /** @description The card that this one took the place of. Absent if there is none. */
            replacementOf?: components["schemas"]["CardId"];
            /** @description Why that card was replaced. */
            replacementReason?: components["schemas"]["CardReason"];
            /** @description The card that took the place of this one. Absent if there is none. */
            replacedBy?: components["schemas"]["CardId"];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Identifies a card. */
        CardId: components["schemas"]["UUID"];
        /**
         * @description The status of a card.
         *
         *     - `issuing`: the issuer is making it.
         *     - `issue_failed`: the issuer could not make it. Final.
         *     - `active`: can be used.
         *     - `inactive`: deactivated, by itself or together with its account or customer. Can be activated again.
         *     - `blocked`: blocked for good. Final.
         *     - `suspended`: stopped on suspicion until it is resumed or blocked.
         *     - `terminated`: deleted by the programme. Final. Open holds may still be captured for 30 days.
         * @enum {string}
         */
        CardStatus: "issuing" | "issue_failed" | "active" | "inactive" | "blocked" | "suspended" | "terminated";
        /**
         * @description What happened to a card. Reasons may be added.
         * @enum {string}
         */
        CardReason: "lost" | "stolen" | "damaged";
        /**
         * @description Whether the cardholder has to activate the card. Present on cards that were created with `requiresActivation`.
         *
         *     - `pending`: the card is `inactive` until the cardholder has activated it.
         *     - `done`: the cardholder has activated it.
         * @enum {string}
         */
        CardActivationStatus: "pending" | "done";
        /**
         * @description How the last renewal stands. Absent if there was none, and once the card is renewed.
         *
         *     - `pending`: the issuer was asked.
         *     - `failed`: the issuer refused. The card keeps its expiry.
         * @enum {string}
         */
        CardRenewalStatus: "pending" | "failed";
        /**
         * @description Where the plastic of the card is.
         *
         *     - `pending`: ordered.
         *     - `shipped`: on its way.
         *     - `failed`: the carrier could not deliver it. It may still be delivered.
         *     - `delivered`: at the address.
         *     - `returned`: sent back to the issuer.
         * @enum {string}
         */
        CardShippingStatus: "pending" | "shipped" | "failed" | "delivered" | "returned";
        /**
         * @description The parcel of a physical card, as its issuer reports it. Present on physical cards.
         * @example {
         *       "status": "shipped",
         *       "carrier": "Test Post",
         *       "trackingNumber": "TEST5D2E8F914B70",
         *       "shippedAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        CardShipping: {
            status: components["schemas"]["CardShippingStatus"];
            /** @description The carrier, as the issuer names it. Absent until it is known. */
            carrier?: string;
            /** @description The carrier's number of the parcel. Absent until it is known. */
            trackingNumber?: string;
            /** @description When it was sent. Absent until it is known, as each of the following. */
            shippedAt?: components["schemas"]["DateTime"];
            /** @description When a delivery first failed. */
            failedAt?: components["schemas"]["DateTime"];
            /** @description When it was delivered. */
            deliveredAt?: components["schemas"]["DateTime"];
            /** @description When it was sent back. */
            returnedAt?: components["schemas"]["DateTime"];
        };
        /**
         * @description A link to a page for the cardholder's eyes only. It works once.
         * @example {
         *       "url": "https://cards.example/card/9YqgP0Yw3mO1m8fVJk3sT5o2b4uQw8d0x7yZ1aB2cDE",
         *       "expiresAt": "2026-01-02T03:05:05.123456Z"
         *     }
         */
        CardLink: {
            /**
             * Format: uri
             * @description The page, at this installation's own origin. The URL is a secret until it was used or is over.
             */
            url: string;
            /** @description Until when the link works. */
            expiresAt: components["schemas"]["DateTime"];
        };
        /**
         * @description Whether the card exists only as a number (`virtual`) or is also sent by post (`physical`).
         * @enum {string}
         */
        CardType: "virtual" | "physical";
        /**
         * @description The card network. Present after the card was issued.
         * @enum {string}
         */
        CardNetwork: "visa" | "mastercard";
        /**
         * @description A postal address.
         * @example {
         *       "firstLine": "1 Example Street",
         *       "city": "London",
         *       "country": "GB",
         *       "postCode": "SW1A 1AA"
         *     }
         */
        Address: {
            /** @description House and street. */
            firstLine: string;
            /** @description Flat, building, or other lines of the address. */
            secondLine?: string;
            /** @description Town or city. */
            city: string;
            /** @description State, county or province. */
            state?: string;
            /** @description Country as an ISO 3166-1 alpha-2 code, for example `GB`. */
            country: string;
            /** @description Postal code as written locally. */
            postCode: string;
        };
        /**
         * @description Where a purchase was made, as the card network reported it.
         * @example {
         *       "id": "TEST",
         *       "name": "Test Merchant",
         *       "mcc": 9999,
         *       "categoryCode": "9999",
         *       "country": "GB",
         *       "city": "London"
         *     }
         */
        Merchant: {
            /** @description The merchant's id at its acquirer. */
            id: string;
            /** @description The name as a statement shows it. */
            name: string;
            /** @description Merchant category code (ISO 18245), 0 to 9999. */
            mcc: number;
            /** @description The merchant category code as ISO 18245 writes it, in four digits. */
            categoryCode?: string;
            /** @description Country as an ISO 3166-1 alpha-2 code. */
            country: string;
            /** @description Town or city. */
            city: string;
        };
        /**
         * @description A fee contained in a transaction's `tokenAmount`.
         * @example {
         *       "type": "service",
         *       "tokenAmount": "0.1"
         *     }
         */
        Fee: {
            type: components["schemas"]["FeeType"];
            /** @description The fee in units of the token; above zero. */
            tokenAmount: components["schemas"]["Decimal"];
            /**
             * @description What the fee is for, where its type does not say. `spread` is the programme's fx spread on an amount that the card network converted itself.
             * @enum {string}
             */
            name?: "spread";
        };
        /**
         * @description Who gets the fee.
         *
         *     - `partner`: the programme.
         *     - `service`: the platform.
         *     - `network`: the gas fee: gas of the payment's chain transactions, as quoted at the decision.
         * @enum {string}
         */
        FeeType: "partner" | "service" | "network";
        /**
         * @description A chain transaction of a payment.
         * @example {
         *       "chainId": "eip155:421614:0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b",
         *       "createdAt": "2026-01-02T03:05:41.2Z"
         *     }
         */
        ChainTransaction: {
            chainId: components["schemas"]["BlockchainTransactionId"];
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description Money that moved: out of the account by a capture or a forced post, or into it by a refund.
         * @example {
         *       "id": "0197c2a5-6e3a-7a08-bd19-0f4c7e25d833",
         *       "accountId": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "cardId": "0197c2a5-0b7f-7e90-a3c8-5d2e8f914b70",
         *       "authorisationId": "0197c2a5-44c1-7d52-b1f7-93ab0c6de218",
         *       "status": "processed",
         *       "direction": "debit",
         *       "amount": "20",
         *       "currency": "EUR",
         *       "merchantAmount": "20",
         *       "merchantCurrency": "EUR",
         *       "exchangeRate": "1",
         *       "merchant": {
         *         "id": "TEST",
         *         "name": "Test Merchant",
         *         "mcc": 9999,
         *         "country": "GB",
         *         "city": "London"
         *       },
         *       "tokenAmount": "20.1",
         *       "token": "eip155:421614/erc20:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
         *       "fees": [
         *         {
         *           "type": "service",
         *           "tokenAmount": "0.1"
         *         }
         *       ],
         *       "chainTransactions": [
         *         {
         *           "chainId": "eip155:421614:0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b",
         *           "createdAt": "2026-01-02T03:05:41.2Z"
         *         }
         *       ],
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:05:41.2Z"
         *     }
         */
        Transaction: {
            id: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            cardId?: components["schemas"]["CardId"];
            authorisationId?: components["schemas"]["AuthorisationId"];
            status: components["schemas"]["TransactionStatus"];
            direction: components["schemas"]["TransactionDirection"];
            /** @description Amount in the account's currency. */
            amount: components["schemas"]["Decimal"];
            /** @description The account's currency, ISO 4217. */
            currency: string;
            /** @description Amount in the merchant's currency. */
            merchantAmount: components["schemas"]["Decimal"];
            /** @description The merchant's currency, ISO 4217. */
            merchantCurrency: string;
            /** @description What one unit of the merchant's currency was worth in the account's currency. `1` if both are the same. */
            exchangeRate: components["schemas"]["Decimal"];
            merchant: components["schemas"]["Merchant"];
            /** @description The amount that moved on chain, in whole tokens, fees included. */
            tokenAmount: components["schemas"]["Decimal"];
            /** @description The token that moved. */
            token: components["schemas"]["BlockchainAssetId"];
            /** @description The fees contained in `tokenAmount`. Empty if there are none. */
            fees: components["schemas"]["Fee"][];
            /** @description The chain transactions so far. Empty until the first one was sent. */
            chainTransactions: components["schemas"]["ChainTransaction"][];
            /** @description The debit that this credit refunds. Left out if the refund names none. */
            refundOf?: components["schemas"]["TransactionId"];
            /** @description The dispute that this credit was given for provisionally. Left out if it was given for none. */
            disputeId?: components["schemas"]["DisputeId"];
            /** @description What was refunded of this debit, in the merchant's currency. Left out if nothing was refunded. */
            refundedAmount?: components["schemas"]["Decimal"];
            network?: components["schemas"]["NetworkInfo"];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Identifies a transaction. */
        TransactionId: components["schemas"]["UUID"];
        /** @description Identifies a dispute. */
        DisputeId: components["schemas"]["UUID"];
        /**
         * @description Where a dispute stands.
         *
         *     - `opened`: the programme gathers evidence. No money has moved.
         *     - `submitted`: the card network has it. The cardholder has a provisional credit.
         *     - `won`: the card network decided for the cardholder, and the credit stays.
         *     - `lost`: the card network decided for the merchant. The credit is taken again.
         *     - `withdrawn`: the programme gave it up. The credit, if there was one, is taken again.
         *     - `represented`: it was won, and the merchant took the money again. The credit is taken again.
         * @enum {string}
         */
        DisputeStatus: "opened" | "submitted" | "won" | "lost" | "withdrawn" | "represented";
        /**
         * @description How a dispute stands at the card's issuer, which files it with the card network. Left out if the operator files it.
         *
         *     - `pending`: the issuer is to be told.
         *     - `filed`: the issuer has it.
         *     - `refused`: the issuer does not take it, or does not take it back. The operator is told.
         *     - `withdrawing`: the issuer is to be told that it was withdrawn.
         *     - `withdrawn`: the issuer knows that it was withdrawn.
         * @enum {string}
         */
        DisputeFiling: "pending" | "filed" | "refused" | "withdrawing" | "withdrawn";
        /**
         * @description Why the cardholder disputes the purchase.
         *
         *     - `fraud`: the cardholder did not make it
         *     - `not_received`: what was bought did not come
         *     - `duplicate`: it was charged twice
         *     - `cancelled`: it was cancelled
         *     - `not_as_described`: what came is not what was bought
         *     - `credit_not_processed`: a refund that was promised did not come
         *     - `other`: see the evidence
         * @enum {string}
         */
        DisputeReason: "fraud" | "not_received" | "duplicate" | "cancelled" | "not_as_described" | "credit_not_processed" | "other";
        /**
         * @description What is disputed of a debit.
         * @example {
         *       "reason": "fraud"
         *     }
         */
        DisputeInput: {
            /** @description What is disputed, in the billing currency if the network gave a billing amount, and otherwise in the merchant's currency. The default is all that was not refunded. */
            amount?: components["schemas"]["DecimalInput"];
            reason: components["schemas"]["DisputeReason"];
            evidence?: components["schemas"]["DisputeEvidenceInput"];
        };
        /**
         * @description A piece of evidence.
         * @example {
         *       "text": "The parcel never arrived.",
         *       "documents": [
         *         "https://files.programme.example/d/17"
         *       ]
         *     }
         */
        DisputeEvidenceInput: {
            /** @description What supports the dispute, in words. */
            text?: string;
            /** @description References to documents that the programme keeps, such as URLs or names. The platform does not read them. */
            documents?: string[];
        };
        /** @description A piece of evidence. */
        DisputeEvidence: {
            /** @description What supports the dispute, in words. */
            text?: string;
            /** @description References to documents that the programme keeps. */
            documents?: string[];
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description A cardholder's objection to a debit, in whole or in part.
         * @example {
         *       "accountId": "01a23063-768a-7296-85b0-6b2828371890",
         *       "amount": "50",
         *       "cardId": "01a23063-7711-7c50-a3b8-511e0c25984e",
         *       "createdAt": "2027-01-07T06:55:54.85198Z",
         *       "creditId": "01a23063-78ab-77f7-8e91-e4e5e427794a",
         *       "currency": "EUR",
         *       "evidence": [
         *         {
         *           "createdAt": "2027-01-07T06:55:54.85198Z",
         *           "documents": [
         *             "https://files.programme.example/d/17"
         *           ],
         *           "text": "The parcel never arrived."
         *         }
         *       ],
         *       "id": "01a23063-79c1-7d3c-9d3d-2a4a1b6f0e11",
         *       "reason": "not_received",
         *       "status": "submitted",
         *       "transactionId": "01a23063-7740-7e18-aa0a-5fc0134ed828",
         *       "updatedAt": "2027-01-07T06:55:54.88642Z"
         *     }
         */
        Dispute: {
            id: components["schemas"]["DisputeId"];
            /** @description The debit. */
            transactionId: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            cardId: components["schemas"]["CardId"];
            status: components["schemas"]["DisputeStatus"];
            reason: components["schemas"]["DisputeReason"];
            /** @description What is disputed. The credit has its value in the account's currency. */
            amount: components["schemas"]["Decimal"];
            /** @description The currency of the amount, ISO 4217. It is the billing currency if the network gave a billing amount, and otherwise the merchant's. */
            currency: string;
            /** @description The evidence, oldest first. */
            evidence: components["schemas"]["DisputeEvidence"][];
            /** @description The provisional credit. Left out until the dispute is submitted. */
            creditId?: components["schemas"]["TransactionId"];
            /** @description The partner that has said something about the dispute. */
            partner?: string;
            /** @description What that partner calls it. */
            partnerToken?: string;
            filing?: components["schemas"]["DisputeFiling"];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description A dispute was opened or changed. */
        DisputeUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["Dispute"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "dispute.updated";
        };
        /** @description Identifies a card authentication. */
        CardAuthenticationId: components["schemas"]["UUID"];
        /**
         * @description Where a card authentication stands.
         *
         *     - `pending`: the wallet's owner has yet to sign.
         *     - `approved`: the owner has signed.
         *     - `declined`: the cardholder refused, or nobody was asked because the card cannot pay. Final.
         *     - `expired`: nobody signed in time. Final.
         *     - `cancelled`: the partner ended it, or did not wait for the approval. Final.
         * @enum {string}
         */
        CardAuthenticationStatus: "pending" | "approved" | "declined" | "expired" | "cancelled";
        /**
         * @description A merchant's wish to know, before an e-commerce payment, that it is the cardholder who pays (EMV 3-D Secure).
         * @example {
         *       "accountId": "01a23063-768a-7296-85b0-6b2828371890",
         *       "amount": "20",
         *       "cardId": "01a23063-7711-7c50-a3b8-511e0c25984e",
         *       "challenge": "T2ZmQmxvY2tzIGNhcmQgYXV0aGVudGljYXRpb24KClNpZ24gdGhpcyBvbmx5IGlmIHlvdSBhcmUgcGF5aW5nIHdpdGggeW91ciBjYXJkIGF0IHRoaXMgbWVyY2hhbnQgbm93LgoKQW1vdW50OiAyMC4wMCBFVVIKTWVyY2hhbnQ6IENvcm5lciBTaG9wLCBHQgpDYXJkOiBlbmRpbmcgaW4gNDI0MgpXYWxsZXQ6IDB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NgpBdXRoZW50aWNhdGlvbjogMDFhMjMwNjMtN2MxMS03ZDNjLTlkM2QtMmE0YTFiNmYwZTEyCkV4cGlyZXM6IDIwMjctMDEtMDdUMDc6MDA6NTRa",
         *       "createdAt": "2027-01-07T06:55:54.85198Z",
         *       "currency": "EUR",
         *       "customerId": "01a23063-7640-7ac1-8f00-5a1b8f1f3b10",
         *       "expiresAt": "2027-01-07T07:00:54.85198Z",
         *       "id": "01a23063-7c11-7d3c-9d3d-2a4a1b6f0e12",
         *       "merchant": {
         *         "categoryCode": "5999",
         *         "city": "London",
         *         "country": "GB",
         *         "id": "SHOP-5999",
         *         "mcc": 5999,
         *         "name": "Corner Shop"
         *       },
         *       "ownerId": "eip155:300:0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
         *       "partner": "simulator",
         *       "partnerToken": "sim_authentication_01a23063",
         *       "status": "pending",
         *       "updatedAt": "2027-01-07T06:55:54.85198Z"
         *     }
         */
        CardAuthentication: {
            id: components["schemas"]["CardAuthenticationId"];
            customerId: components["schemas"]["CustomerId"];
            accountId: components["schemas"]["AccountId"];
            cardId: components["schemas"]["CardId"];
            status: components["schemas"]["CardAuthenticationStatus"];
            /** @description Why it was declined without asking anybody, as a purchase would be declined. Left out otherwise. */
            reason?: string;
            /** @description What the merchant wants to be paid. Left out if it wants no payment, as when it keeps a card for later. */
            amount?: components["schemas"]["Decimal"];
            /** @description The currency of the amount, ISO 4217. Left out without an amount. */
            currency?: string;
            merchant: components["schemas"]["Merchant"];
            /** @description The wallet that is to sign, as a CAIP-10 id. */
            ownerId: components["schemas"]["BlockchainAccountId"];
            /**
             * Format: byte
             * @description The text to sign. It names amount, merchant, card and expiry, and the owner's wallet shows it.
             */
            challenge: string;
            /** @description Until when it can be signed. */
            expiresAt: components["schemas"]["DateTime"];
            /** @description When the card's issuer took the answer. Left out until then. */
            answeredAt?: components["schemas"]["DateTime"];
            /** @description The card's issuer, which asked. */
            partner?: string;
            /** @description What that partner calls it. */
            partnerToken?: string;
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description A card authentication was asked for or changed. */
        CardAuthenticationUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["CardAuthentication"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "card_authentication.updated";
        };
        /** @description Identifies a payment token. */
        PaymentTokenId: components["schemas"]["UUID"];
        /**
         * @description Where a payment token stands.
         *
         *     - `requested`: it was asked for. The card network has not made it active.
         *     - `declined`: it is not made. Final.
         *     - `active`: the card can be paid with by it.
         *     - `suspended`: the card network stopped it. It may become active again.
         *     - `deactivated`: it is over. Final.
         * @enum {string}
         */
        PaymentTokenStatus: "requested" | "declined" | "active" | "suspended" | "deactivated";
        /**
         * @description What is said to the wish for a payment token.
         *
         *     - `approve`: it may be made.
         *     - `authenticate`: the card's issuer is to make sure first, by a way of its own, that it is the cardholder who asks.
         *     - `decline`: it is not made.
         * @enum {string}
         */
        ProvisioningDecision: "approve" | "authenticate" | "decline";
        /**
         * @description A number that stands for a card's number in a device or at a merchant's (EMV payment tokenisation).
         * @example {
         *       "accountId": "01a23063-768a-7296-85b0-6b2828371890",
         *       "cardId": "01a23063-7711-7c50-a3b8-511e0c25984e",
         *       "createdAt": "2027-01-07T06:55:54.85198Z",
         *       "decision": "approve",
         *       "id": "01a23063-7d22-7d3c-9d3d-2a4a1b6f0e13",
         *       "partner": "simulator",
         *       "partnerToken": "sim_token_01a23063",
         *       "requestor": "APPLE_PAY",
         *       "status": "active",
         *       "updatedAt": "2027-01-07T06:55:54.88642Z"
         *     }
         */
        PaymentToken: {
            id: components["schemas"]["PaymentTokenId"];
            accountId: components["schemas"]["AccountId"];
            cardId: components["schemas"]["CardId"];
            status: components["schemas"]["PaymentTokenStatus"];
            /** @description What was decided here. Left out if the card's issuer did not ask. */
            decision?: components["schemas"]["ProvisioningDecision"];
            /** @description Why it was declined, as a purchase would be declined, or `programme_setting`. Left out otherwise. */
            reason?: string;
            /** @description Who keeps the token, in the partner's words, such as `APPLE_PAY`. */
            requestor?: string;
            /** @description The card's issuer. */
            partner?: string;
            /** @description What that partner calls it. It is not the number. */
            partnerToken?: string;
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description A payment token was asked for or changed. */
        PaymentTokenUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["PaymentToken"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "payment_token.updated";
        };
        /**
         * @description The payment that a cardholder is to be authenticated for.
         * @example {
         *       "amount": "20",
         *       "currency": "EUR"
         *     }
         */
        SimulatedAuthentication: {
            /** @description The amount in units of `currency`, no finer than its minor unit. Without it no payment is to follow. */
            amount?: components["schemas"]["DecimalInput"];
            currency?: components["schemas"]["CurrencyInput"];
            merchant?: components["schemas"]["MerchantInput"];
        };
        /**
         * @description The wish for a payment token.
         * @example {
         *       "requestor": "APPLE_PAY"
         *     }
         */
        SimulatedTokenRequest: {
            /** @description Who is to keep the token. The default is `APPLE_PAY`. */
            requestor?: string;
        };
        /**
         * @description The status of a transaction.
         *
         *     - `processing`: the chain transaction is not confirmed yet.
         *     - `processed`: settled.
         *     - `reversing`: a reversal waits for the chain.
         *     - `reversed`: undone. Final.
         * @enum {string}
         */
        TransactionStatus: "processing" | "processed" | "reversing" | "reversed";
        /**
         * @description Out of the account (`debit`) or into it (`credit`).
         * @enum {string}
         */
        TransactionDirection: "debit" | "credit";
        /**
         * @description An approved purchase that holds money until it is captured, released or expired.
         * @example {
         *       "id": "0197c2a5-44c1-7d52-b1f7-93ab0c6de218",
         *       "accountId": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "cardId": "0197c2a5-0b7f-7e90-a3c8-5d2e8f914b70",
         *       "status": "pending",
         *       "amount": "20",
         *       "currency": "EUR",
         *       "merchantAmount": "20",
         *       "merchantCurrency": "EUR",
         *       "exchangeRate": "1",
         *       "merchant": {
         *         "id": "TEST",
         *         "name": "Test Merchant",
         *         "mcc": 9999,
         *         "country": "GB",
         *         "city": "London"
         *       },
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        Authorisation: {
            id: components["schemas"]["AuthorisationId"];
            accountId: components["schemas"]["AccountId"];
            cardId?: components["schemas"]["CardId"];
            status: components["schemas"]["AuthorisationStatus"];
            /** @description The amount of the hold, in the account's currency. */
            amount: components["schemas"]["Decimal"];
            /** @description The account's currency, ISO 4217. */
            currency: string;
            /** @description The approved amount in the merchant's currency. After a partial approval it is less than the amount asked for. */
            merchantAmount: components["schemas"]["Decimal"];
            /** @description The merchant's currency, ISO 4217. */
            merchantCurrency: string;
            /** @description What one unit of the merchant's currency is worth in the account's currency. Captures use the same rate. */
            exchangeRate: components["schemas"]["Decimal"];
            merchant: components["schemas"]["Merchant"];
            /** @description What the hold claims from the wallet, in whole tokens, fees included. */
            tokenAmount?: components["schemas"]["Decimal"];
            /** @description The fees contained in `tokenAmount`. Left out if there are none. */
            fees?: components["schemas"]["Fee"][];
            /** @description What was captured so far, in the merchant's currency. Left out before the first capture. */
            capturedAmount?: components["schemas"]["Decimal"];
            /** @description What may still be captured or reversed, in the merchant's currency. Present only in `pending`. */
            remainingAmount?: components["schemas"]["Decimal"];
            /** @description When the hold expires. What is not captured by then is released. Present only in `pending`. */
            expiresAt?: components["schemas"]["DateTime"];
            network?: components["schemas"]["NetworkInfo"];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Identifies an authorisation. */
        AuthorisationId: components["schemas"]["UUID"];
        /**
         * @description The status of an authorisation.
         *
         *     - `pending`: the money is held.
         *     - `capturing`: captured, and the chain transactions are not confirmed yet.
         *     - `captured`: captured. Final.
         *     - `releasing`: released, and the chain transactions are not confirmed yet.
         *     - `released`: given back. Final, unless the card network forces a late capture: then `capturing`.
         * @enum {string}
         */
        AuthorisationStatus: "pending" | "capturing" | "captured" | "releasing" | "released";
        /** @description Identifies a decision. */
        DecisionId: components["schemas"]["UUID"];
        /**
         * @description What the card network asked.
         *
         *     - `authorisation`: whether the card may pay.
         *     - `increment`: whether a hold may grow.
         *     - `advice`: nothing. It reported a purchase that was approved without asking us, which cannot be declined.
         *     - `verification`: whether the card is good. Nothing is held.
         *     - `balance_inquiry`: what the card can spend. Nothing is held.
         *     - `credit_authorisation`: whether money may be given to the card. Nothing is held.
         * @enum {string}
         */
        DecisionKind: "authorisation" | "increment" | "advice" | "verification" | "balance_inquiry" | "credit_authorisation";
        /**
         * @description The answer.
         * @enum {string}
         */
        DecisionOutcome: "approved" | "declined";
        /**
         * @description The recorded answer to a purchase or an increment, with the figures that it was based on. A figure is left out if the decision ended before it was known.
         * @example {
         *       "id": "0197c2a5-44c1-7d52-b1f7-93ab0c6de219",
         *       "kind": "authorisation",
         *       "outcome": "declined",
         *       "reason": "insufficient_funds",
         *       "sentence": "the account's spendable balance does not cover the purchase and its fees",
         *       "accountId": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "cardId": "0197c2a5-0b7f-7e90-a3c8-5d2e8f914b70",
         *       "merchantAmount": "2000",
         *       "merchantCurrency": "EUR",
         *       "amount": "2000",
         *       "currency": "EUR",
         *       "exchangeRate": "1",
         *       "tokenAmount": "2010.1",
         *       "fees": [
         *         {
         *           "type": "service",
         *           "tokenAmount": "10"
         *         },
         *         {
         *           "type": "network",
         *           "tokenAmount": "0.1"
         *         }
         *       ],
         *       "spendable": "979.9",
         *       "merchant": {
         *         "id": "TEST",
         *         "name": "Test Merchant",
         *         "mcc": 9999,
         *         "country": "GB",
         *         "city": "London"
         *       },
         *       "durationMicroseconds": 1840,
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        Decision: {
            id: components["schemas"]["DecisionId"];
            kind: components["schemas"]["DecisionKind"];
            outcome: components["schemas"]["DecisionOutcome"];
            /** @description Why it was declined: one of the reasons listed with `Decline`. Left out if it was approved. */
            reason?: string;
            /** @description The reason in words. Left out if it was approved. */
            sentence?: string;
            /** @description More about this case, such as how much was approved in part. Left out if there is nothing to add. */
            detail?: string;
            /** @description The rules in shadow that would have declined the purchase, each with a reason and a sentence. Left out if there are none. */
            shadow?: string[];
            accountId: components["schemas"]["AccountId"];
            cardId: components["schemas"]["CardId"];
            /** @description The authorisation that the decision created or that was to grow. Left out if a purchase was declined. */
            authorisationId?: components["schemas"]["AuthorisationId"];
            /** @description The amount that was asked for, in the merchant's currency. For an increment, the amount to add. */
            merchantAmount: components["schemas"]["Decimal"];
            /** @description The merchant's currency, ISO 4217. */
            merchantCurrency: string;
            /** @description The amount that was approved, in the merchant's currency, if that is less than was asked for. `amount`, `fees` and `tokenAmount` are of it. */
            approvedMerchantAmount?: components["schemas"]["Decimal"];
            /** @description The amount in the account's currency. After a partial approval it is the approved amount. */
            amount?: components["schemas"]["Decimal"];
            /** @description The account's currency, ISO 4217. */
            currency: string;
            /** @description What one unit of the merchant's currency was worth in the account's currency. */
            exchangeRate?: components["schemas"]["Decimal"];
            /** @description The cost in whole tokens, fees included. */
            tokenAmount?: components["schemas"]["Decimal"];
            /** @description The fees contained in `tokenAmount`. */
            fees?: components["schemas"]["Fee"][];
            /** @description What the account could spend before, in whole tokens. */
            spendable?: components["schemas"]["Decimal"];
            merchant: components["schemas"]["Merchant"];
            /** @description The network's reference. Left out if the network gave none. */
            reference?: string;
            /**
             * Format: int64
             * @description How long the decision took, in millionths of a second.
             */
            durationMicroseconds: number;
            /** @description The answer in the card network's words, ISO 8583 (1987) field 39, such as `00` for an approval. */
            responseCode?: string;
            network?: components["schemas"]["NetworkInfo"];
            createdAt: components["schemas"]["DateTime"];
        };
        /** @description What the card network said beside the amount and the merchant. Left out of what it said nothing of, such as a simulated purchase. */
        NetworkInfo: {
            /** @description The configured name of the partner through which the message came. */
            partner?: string;
            /** @description What the network asked for, such as `cash_withdrawal` or `single_purchase`. */
            kind?: string;
            /**
             * @description Who approved it.
             * @enum {string}
             */
            approvedBy?: "platform" | "processor" | "network";
            /** @description Whether the network converted the amount into the account's currency itself. Then `amount` is the sum of the amounts that it gave, and `exchangeRate` is its rate at the first. */
            billed?: boolean;
            ids?: components["schemas"]["NetworkIDs"];
            details?: components["schemas"]["NetworkDetails"];
        };
        /** @description The names by which the network and the processor know a payment and the message. */
        NetworkIDs: {
            /** @description The processor's token of the message. */
            event?: string;
            /** @description The processor's token of the message that this one is about. */
            original?: string;
            /** @description The processor's token of the payment. */
            payment?: string;
            /** @description The network's transaction id. */
            network?: string;
            /** @description Retrieval reference number (ISO 8583, field 37). */
            rrn?: string;
            /** @description Systems trace audit number (ISO 8583, field 11). */
            stan?: string;
            /** @description When the message was sent, as MMDDhhmmss (ISO 8583, field 7). */
            transmittedAt?: string;
            /** @description The acquiring institution (ISO 8583, field 32). */
            acquirer?: string;
            /** @description Acquirer reference number of a clearing. */
            arn?: string;
            /** @description Approval code (ISO 8583, field 38). */
            approvalCode?: string;
            /** @description The processor's token of the dispute that the message is about. */
            dispute?: string;
        };
        /** @description How the card was used. A member that the network said nothing about is left out. */
        NetworkDetails: {
            /** @description What the card was used for, where `kind` does not say it, as of a `single_purchase`, an `advice` or a `clearing`. */
            paymentKind?: components["schemas"]["PaymentKind"];
            /**
             * @description How the card's number was read.
             * @enum {string}
             */
            entryMode?: "chip" | "contactless" | "magnetic_stripe" | "manual" | "e_commerce" | "credential_on_file" | "other";
            /** @description Whether the card was there. */
            cardPresent?: boolean;
            /** @description Whether the cardholder was there. */
            cardholderPresent?: boolean;
            cvv?: components["schemas"]["NetworkCheck"];
            avsAddress?: components["schemas"]["NetworkCheck"];
            avsPostcode?: components["schemas"]["NetworkCheck"];
            pin?: components["schemas"]["NetworkCheck"];
            /**
             * @description The result of 3-D Secure.
             * @enum {string}
             */
            threeDSecure?: "authenticated" | "attempted" | "failed" | "exempted" | "none";
            /** @description The device wallet that holds the tokenised card. */
            wallet?: string;
            /**
             * @description Who began the payment.
             * @enum {string}
             */
            initiation?: "cardholder" | "merchant" | "recurring" | "instalment";
            /** @description Whether the amount is an estimate. */
            estimated?: boolean;
            /** @description The surcharge contained in the amount, in the merchant's currency. */
            surcharge?: components["schemas"]["Decimal"];
            /** @description The cash contained in a purchase with cash back, in the merchant's currency. */
            cash?: components["schemas"]["Decimal"];
            /** @description The terminal (ISO 8583, field 41). */
            terminal?: string;
            /** @description The merchant's postcode. */
            postcode?: string;
            /** @description The merchant's state. */
            state?: string;
            /** @description The network's settlement date. */
            settlementDate?: string;
            /** @description Which clearing of the payment it is, from 1. */
            clearingNumber?: number;
            /** @description How many clearings the payment has. */
            clearingCount?: number;
        };
        /**
         * @description The result of a check that the processor or the network made.
         * @enum {string}
         */
        NetworkCheck: "match" | "mismatch" | "not_checked";
        /**
         * @description The kind of a network message. An `adjustment` is an advice about a hold that is there: it sets its amount.
         * @enum {string}
         */
        NetworkMessageKind: "authorisation" | "increment" | "advice" | "capture" | "reversal" | "forced_post" | "refund" | "transaction_reversal" | "adjustment" | "verification" | "balance_inquiry" | "credit_authorisation" | "dispute_outcome" | "representment";
        /**
         * @description What became of a message.
         *
         *     - `done`: it was carried out.
         *     - `declined`: it asked for an approval and was declined.
         *     - `unmatched`: it could not be booked although the network moves its money. An operator has to look into it.
         *     - `written_off`: it was unmatched, and the operator has given it up.
         * @enum {string}
         */
        NetworkMessageStatus: "done" | "declined" | "unmatched" | "written_off";
        /**
         * @description A message of the card network. It is kept so that a repeated message changes nothing.
         * @example {
         *       "id": "0197c2a5-44c1-7d52-b1f7-93ab0c6de21a",
         *       "kind": "advice",
         *       "status": "unmatched",
         *       "reference": "000123456789",
         *       "cardId": "0197c2a5-0b7f-7e90-a3c8-5d2e8f914b71",
         *       "detail": "there is no such card",
         *       "amount": "20",
         *       "currency": "EUR",
         *       "merchant": {
         *         "id": "TEST",
         *         "name": "Test Merchant",
         *         "mcc": 9999,
         *         "country": "GB",
         *         "city": "London"
         *       },
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        NetworkMessage: {
            /** @description Identifies the message. */
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["NetworkMessageKind"];
            status: components["schemas"]["NetworkMessageStatus"];
            /** @description The network's reference. Left out if the network gave none. */
            reference?: string;
            /** @description The card as the message names it, which may not exist. */
            cardId?: components["schemas"]["CardId"];
            /** @description Why it could not be booked. */
            detail?: string;
            /** @description The amount in the merchant's currency that it moved or asked for. Of a capture, a reversal or a refund that named none it is what was left. Left out if there is none. */
            amount?: components["schemas"]["Decimal"];
            /** @description The merchant's currency, ISO 4217. */
            currency?: string;
            merchant?: components["schemas"]["Merchant"];
            /** @description The authorisation that it created or changed. */
            authorisationId?: components["schemas"]["AuthorisationId"];
            /** @description The decision that declined it. */
            decisionId?: components["schemas"]["DecisionId"];
            /** @description The transaction that it created or changed. */
            transactionId?: components["schemas"]["TransactionId"];
            /** @description The dispute that it decided. */
            disputeId?: components["schemas"]["DisputeId"];
            network?: components["schemas"]["NetworkInfo"];
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description What happens to a purchase that may have been made twice: nothing (`off`), a note in its decision (`shadow`), or a decline (`enforce`).
         * @enum {string}
         */
        DuplicateMode: "off" | "shadow" | "enforce";
        /**
         * @description Where a programme's customers sign in.
         * @example {
         *       "origins": [
         *         "https://app.example",
         *         "http://localhost:5173"
         *       ]
         *     }
         */
        SignIn: {
            /** @description Origins of front ends that sign-in messages may name, beside the API's own. Answers have them in lower case, without the scheme's own port, and each once. */
            origins: string[];
        };
        /**
         * @description The check for purchases that may have been made twice.
         * @example {
         *       "mode": "off",
         *       "minutes": 5
         *     }
         */
        DuplicateCheck: {
            mode: components["schemas"]["DuplicateMode"];
            /** @description How many minutes back it looks. */
            minutes: number;
        };
        /**
         * @description A chain that this installation serves.
         * @example {
         *       "id": "eip155:421614",
         *       "name": "Arbitrum Sepolia"
         *     }
         */
        Blockchain: {
            id: components["schemas"]["BlockchainId"];
            /** @description The name of the chain. */
            name: string;
            contracts?: components["schemas"]["BlockchainContracts"];
        };
        /**
         * @description The platform's addresses on a chain, in EIP-55 form. Present when its contracts have addresses there.
         * @example {
         *       "escrow": "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
         *       "factory": "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
         *       "settlement": "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
         *     }
         */
        BlockchainContracts: {
            /** @description The escrow contract, which holds money from approval to settlement. */
            escrow?: string;
            /** @description The factory contract, which deploys smart wallets. */
            factory?: string;
            /** @description The address that captured money is paid to. */
            settlement?: string;
        };
        /**
         * @description A token that cards can draw.
         * @example {
         *       "id": "eip155:421614/erc20:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
         *       "blockchain": "eip155:421614",
         *       "name": "Euro Coin",
         *       "symbol": "EURC"
         *     }
         */
        Asset: {
            id: components["schemas"]["BlockchainAssetId"];
            blockchain: components["schemas"]["BlockchainId"];
            /** @description The name of the token. */
            name: string;
            /** @description The symbol of the token. */
            symbol: string;
        };
        /** @description A chain: CAIP-2, for example `eip155:421614`. */
        BlockchainId: string;
        /** @description An account on a chain: CAIP-10, for example `eip155:421614:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045`. Addresses of `eip155` chains are compared without regard to case. An address in mixed case must have the EIP-55 checksum. */
        BlockchainAccountId: string;
        /** @description A transaction on a chain: the chain's CAIP-2 id, a colon, and the transaction's hash. */
        BlockchainTransactionId: string;
        /** @description A token on a chain: CAIP-19, for example `eip155:421614/erc20:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359`. */
        BlockchainAssetId: string;
        /**
         * @description What an account has of a token.
         * @example {
         *       "token": "eip155:421614/erc20:0x75faf114eafb1BDbe2F0316DF893fd58CE46AA4d",
         *       "currency": "EUR",
         *       "onChain": {
         *         "amount": "100",
         *         "value": "92"
         *       },
         *       "allowance": {
         *         "amount": "5000",
         *         "value": "4600"
         *       },
         *       "held": {
         *         "amount": "20",
         *         "value": "18.4"
         *       },
         *       "escrowed": {
         *         "amount": "0",
         *         "value": "0"
         *       },
         *       "spendable": {
         *         "amount": "80",
         *         "value": "73.6"
         *       },
         *       "pendingWithdrawals": {
         *         "amount": "0",
         *         "value": "0"
         *       },
         *       "debt": {
         *         "amount": "0",
         *         "value": "0"
         *       },
         *       "rate": {
         *         "rate": "0.92",
         *         "source": "ECB",
         *         "createdAt": "2026-03-31T14:00:00Z"
         *       }
         *     }
         */
        AccountBalance: {
            token: components["schemas"]["BlockchainAssetId"];
            /** @description The account's own currency, ISO 4217, that every `value` is in. */
            currency: string;
            /** @description In the wallet, held or not. */
            onChain: components["schemas"]["TokenAmount"];
            /** @description What the escrow may still draw from the wallet. */
            allowance: components["schemas"]["TokenAmount"];
            /** @description In the wallet, held by approved payments. */
            held: components["schemas"]["TokenAmount"];
            /** @description In the escrow contract, for payments. */
            escrowed: components["schemas"]["TokenAmount"];
            /** @description What a new purchase may cost at most, fees included. */
            spendable: components["schemas"]["TokenAmount"];
            /** @description Withdrawals that the owner has announced. */
            pendingWithdrawals: components["schemas"]["TokenAmount"];
            /** @description What the account owes for payments that could not be declined. */
            debt: components["schemas"]["TokenAmount"];
            rate?: components["schemas"]["ValueRate"];
        };
        /**
         * @description An amount of a token.
         * @example {
         *       "amount": "100",
         *       "value": "92"
         *     }
         */
        TokenAmount: {
            /** @description In whole tokens. */
            amount: components["schemas"]["Decimal"];
            /** @description The value in the account's own currency, rounded half-even to the minor unit. Left out without a fresh rate. */
            value?: components["schemas"]["Decimal"];
        };
        /**
         * @description The rate that values are computed with.
         * @example {
         *       "rate": "0.92",
         *       "source": "ECB",
         *       "createdAt": "2026-03-31T14:00:00Z"
         *     }
         */
        ValueRate: {
            /** @description What one token is worth in the account's own currency. */
            rate: components["schemas"]["Decimal"];
            /** @description The source of the rate. */
            source: string;
            /** @description When the source set it. */
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description The asset of an amount in the ledger: a token (CAIP-19), or a currency as `iso4217:` and its code.
         * @example iso4217:EUR
         */
        LedgerAsset: string;
        /**
         * @description An entry of the ledger: what one event moved in the books of an account.
         * @example {
         *       "id": "0197c2a5-44c2-7d52-b1f7-93ab0c6de219",
         *       "accountId": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "kind": "hold",
         *       "description": "a payment claimed money",
         *       "cause": "0197c2a5-44c1-7d52-b1f7-93ab0c6de218:0",
         *       "payment": "0197c2a5-44c1-7d52-b1f7-93ab0c6de218",
         *       "asset": "eip155:421614/erc20:0x75faf114eafb1BDbe2F0316DF893fd58CE46AA4d",
         *       "postings": [
         *         {
         *           "source": "available:0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *           "destination": "held:0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *           "amount": "20.17"
         *         }
         *       ],
         *       "createdAt": "2026-03-31T14:00:00Z"
         *     }
         */
        LedgerEntry: {
            id: components["schemas"]["UUID"];
            accountId: components["schemas"]["AccountId"];
            /** @description The kind of entry, such as `hold` or `settle`. Kinds may be added. */
            kind: string;
            /** @description The kind in words. */
            description: string;
            /** @description The cause. It is unique together with `kind` and `asset`. */
            cause: string;
            /** @description The authorisation or transaction that it belongs to. Left out for money that comes in or goes out by itself. */
            payment?: components["schemas"]["UUID"];
            asset: components["schemas"]["LedgerAsset"];
            /** @description The moves between ledger accounts. */
            postings: components["schemas"]["LedgerPosting"][];
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description An amount that moved from one ledger account to another.
         * @example {
         *       "source": "available:0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "destination": "held:0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "amount": "20.17"
         *     }
         */
        LedgerPosting: {
            /** @description The ledger account that has less: its name, and whose it is. */
            source: string;
            /** @description The ledger account that has more. */
            destination: string;
            /** @description In whole tokens, or in the currency's major unit. Above zero. */
            amount: components["schemas"]["Decimal"];
        };
        /**
         * @description A monthly report of an account.
         * @example {
         *       "accountId": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "token": "eip155:421614/erc20:0x75faf114eafb1BDbe2F0316DF893fd58CE46AA4d",
         *       "month": "2026-03",
         *       "timeZone": "UTC",
         *       "from": "2026-03-01T00:00:00Z",
         *       "until": "2026-04-01T00:00:00Z",
         *       "provisional": false,
         *       "opening": "0",
         *       "movements": [
         *         {
         *           "entryId": "0197c2a5-44c2-7d52-b1f7-93ab0c6de219",
         *           "kind": "funding",
         *           "movement": "funding",
         *           "amount": "100",
         *           "balance": "100",
         *           "createdAt": "2026-03-31T14:00:00Z"
         *         }
         *       ],
         *       "closing": "100"
         *     }
         */
        Statement: {
            accountId: components["schemas"]["AccountId"];
            token: components["schemas"]["BlockchainAssetId"];
            /** @description The month, YYYY-MM. */
            month: string;
            /** @description The time zone at whose midnight the period ends, an IANA name. A period begins where the one before it ended. */
            timeZone: string;
            /** @description The first instant of the period. */
            from: components["schemas"]["DateTime"];
            /** @description The first instant after the period. */
            until: components["schemas"]["DateTime"];
            /** @description Whether the period is not over yet, so that movements may be added. */
            provisional: boolean;
            /** @description The opening balance in whole tokens. Below zero means that the account owed it. */
            opening: components["schemas"]["Decimal"];
            /** @description The movements, oldest first. */
            movements: components["schemas"]["StatementMovement"][];
            /** @description The closing balance. */
            closing: components["schemas"]["Decimal"];
        };
        /**
         * @description A movement of an account's statement.
         * @example {
         *       "entryId": "0197c2a5-44c2-7d52-b1f7-93ab0c6de219",
         *       "kind": "funding",
         *       "movement": "funding",
         *       "amount": "100",
         *       "balance": "100",
         *       "createdAt": "2026-03-31T14:00:00Z"
         *     }
         */
        StatementMovement: {
            /** @description The ledger entry that it belongs to. */
            entryId: components["schemas"]["UUID"];
            /** @description The kind of that entry. */
            kind: string;
            movement: components["schemas"]["Movement"];
            component?: components["schemas"]["MovementComponent"];
            /** @description The authorisation or transaction that it belongs to. */
            payment?: components["schemas"]["UUID"];
            cardId?: components["schemas"]["CardId"];
            merchant?: components["schemas"]["Merchant"];
            /** @description In whole tokens. Above zero the customer has more. */
            amount: components["schemas"]["Decimal"];
            /** @description The balance after it. */
            balance: components["schemas"]["Decimal"];
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description What happened. Movements may be added.
         *
         *     - `funding`, `withdrawal`: money came into the wallet, or left it
         *     - `capture`: a purchase was captured
         *     - `forced_post`: a purchase was posted without an authorisation
         *     - `refund`, `refund_reversal`: money was refunded, or the refund was taken back
         *     - `suspense`: a network message could not be booked, or was booked after all
         *     - `write_off`: the operator gave such a message up, or a difference of a settlement report; or a refund took more from the
         *       operator than it brought into the wallet
         *     - `dispute`: a disputed purchase was credited, the credit taken again, or the card network paid for it or took it back
         *     - `reversal`: a processed purchase was undone
         *     - `debt_incurred`: a payment that cannot be declined needed more money than there was
         *     - `debt_cleared`: money that came in paid the debt, or the payment no longer needs it
         *     - `gas`: the cost of chain transactions
         *     - `interchange`, `scheme_fee`: a card network's settlement report gave interchange, or charged fees
         *     - `network_payment`: the operator paid the card network, or the network paid
         *     - `other`: see the entry's kind
         */
        Movement: string;
        /** @description The part of a movement: `purchase`, `partner_fee`, `service_fee`, `gas_fee` or `gas`. Left out if the movement has no parts. */
        MovementComponent: string;
        /**
         * @description A daily report of a programme.
         * @example {
         *       "date": "2026-03-31",
         *       "timeZone": "UTC",
         *       "from": "2026-03-31T00:00:00Z",
         *       "until": "2026-04-01T00:00:00Z",
         *       "provisional": false,
         *       "accounts": [
         *         {
         *           "asset": "iso4217:EUR",
         *           "account": "network",
         *           "opening": "0",
         *           "movements": [
         *             {
         *               "movement": "capture",
         *               "count": 1,
         *               "amount": "20"
         *             }
         *           ],
         *           "closing": "20"
         *         }
         *       ]
         *     }
         */
        Settlement: {
            /** @description The day, YYYY-MM-DD. */
            date: string;
            /** @description The time zone at whose midnight the period ends, an IANA name. A period begins where the one before it ended. */
            timeZone: string;
            /** @description The first instant of the period. */
            from: components["schemas"]["DateTime"];
            /** @description The first instant after the period. */
            until: components["schemas"]["DateTime"];
            /** @description Whether the period is not over yet, so that movements may be added. */
            provisional: boolean;
            /** @description The ledger accounts that have or had a balance, by asset. */
            accounts: components["schemas"]["SettlementAccount"][];
        };
        /**
         * @description A day of one ledger account in one asset.
         * @example {
         *       "asset": "iso4217:EUR",
         *       "account": "network",
         *       "opening": "0",
         *       "movements": [
         *         {
         *           "movement": "capture",
         *           "count": 1,
         *           "amount": "20"
         *         }
         *       ],
         *       "closing": "20"
         *     }
         */
        SettlementAccount: {
            asset: components["schemas"]["LedgerAsset"];
            /** @description `settlement`, `partner`, `platform`, `due`, `float`, `gas` and `outside` in tokens; `network`, `cardholders`, `suspense`, `written_off`, `disputes`, `interchange`, `scheme_fees` and `bank` in currencies. `customers` is everything that belongs to customers. */
            account: string;
            /** @description In whole tokens, or in the currency's major unit. */
            opening: components["schemas"]["Decimal"];
            /** @description The movements. */
            movements: components["schemas"]["SettlementMovement"][];
            closing: components["schemas"]["Decimal"];
        };
        /**
         * @description All movements of one kind in a day.
         * @example {
         *       "movement": "capture",
         *       "count": 1,
         *       "amount": "20"
         *     }
         */
        SettlementMovement: {
            movement: components["schemas"]["Movement"];
            component?: components["schemas"]["MovementComponent"];
            /**
             * Format: int64
             * @description How many ledger entries it sums.
             */
            count: number;
            /** @description Above zero the ledger account has more. */
            amount: components["schemas"]["Decimal"];
        };
        /**
         * @description A text for the owner of a wallet to sign.
         * @example {
         *       "challenge": "b2ZmYmxvY2tzIHdhbnRzIHlvdSB0byBzaWduIGlu"
         *     }
         */
        OwnerChallenge: {
            /**
             * Format: byte
             * @description Base64 of the text to sign. Send it back unchanged.
             */
            challenge: string;
        };
        /** @description A request for a signature in the form that `eth_signTypedData_v4` takes (EIP-712). */
        TypedData: {
            /** @description The struct types by name. */
            types: {
                [key: string]: unknown;
            };
            /** @description Name of the type of `message`. */
            primaryType: string;
            /** @description What the signature is valid for. */
            domain: {
                [key: string]: unknown;
            };
            /** @description The grant. */
            message: {
                [key: string]: unknown;
            };
        };
        /** @description A challenge of an account. The owner signs either form: the text, or the typed data. */
        AccountChallenge: components["schemas"]["OwnerChallenge"] & {
            /** @description The same grant as EIP-712 typed data. */
            typedData?: components["schemas"]["TypedData"];
        };
        /** @description A new customer and the next steps: the owner signs the challenge, and the person visits the verification page. */
        CreatedCustomer: components["schemas"]["Customer"] & components["schemas"]["OwnerChallenge"] & {
            /**
             * Format: uri
             * @description The verification provider's page for this customer. In the sandbox, a page on which you pass or fail the check by hand. Anybody with the URL can open it: give it to the customer only.
             */
            verificationUrl?: string;
        };
        /** @description A new account, with the challenge for its owner to sign. */
        CreatedAccount: components["schemas"]["Account"] & components["schemas"]["AccountChallenge"];
        /**
         * @description An owner's signature of a challenge.
         * @example {
         *       "ownerId": "eip155:421614:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
         *       "challenge": "b2ZmYmxvY2tzIHdhbnRzIHlvdSB0byBzaWduIGlu",
         *       "signature": "MHhkZWFkYmVlZg=="
         *     }
         */
        OwnerSignature: {
            /** @description The wallet that signed, as a CAIP-10 id. */
            ownerId: components["schemas"]["BlockchainAccountId"];
            /**
             * Format: byte
             * @description The challenge exactly as it was issued.
             */
            challenge: string;
            /**
             * Format: byte
             * @description Base64 of the signature's bytes, or of their hexadecimal text with `0x` in front. 65 bytes for an Ethereum key, up to 8 KiB for a contract (ERC-1271 or ERC-6492; of an account's owner the contract has to be deployed by then).
             */
            signature: string;
        };
        /**
         * @description What payments cost beyond the purchase, from an instant on.
         * @example {
         *       "effectiveFrom": "2026-01-02T03:04:05.123456Z",
         *       "partnerFixed": "0.1",
         *       "partnerBps": 50,
         *       "serviceBps": 25,
         *       "fxSpreadBps": 150
         *     }
         */
        FeeSchedule: {
            /** @description When it took or takes effect. */
            effectiveFrom: components["schemas"]["DateTime"];
            /** @description The programme's margin, in whole tokens per payment. */
            partnerFixed: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description The programme's margin in basis points (hundredths of a per cent) of the payment's tokens.
             */
            partnerBps: number;
            /**
             * Format: int32
             * @description The platform's fee for this programme, in basis points (hundredths of a per cent) of the payment's tokens. Left out if it is the installation's default.
             */
            serviceBps?: number;
            /**
             * Format: int32
             * @description The fx spread: by how many basis points (hundredths of a per cent) the rate between different currencies is worse for the cardholder than the source's rate.
             */
            fxSpreadBps: number;
        };
        /**
         * @description A URL that events are delivered to.
         * @example {
         *       "id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "callbackUrl": "https://programme.example/offblocks",
         *       "types": [
         *         "card.updated",
         *         "transaction.updated"
         *       ],
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        Webhook: {
            id: components["schemas"]["WebhookId"];
            callbackUrl: components["schemas"]["URL"];
            /** @description The kinds of event that are delivered. */
            types: components["schemas"]["WebhookSubscription"][];
            description?: components["schemas"]["WebhookDescription"];
            paused?: components["schemas"]["WebhookPause"];
            /** @description Whether deliveries are signed as Standard Webhooks has it too. Absent if the webhook has no secret. */
            hasSecret?: boolean;
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Identifies a webhook. */
        WebhookId: components["schemas"]["UUID"];
        /**
         * @description A kind of event: an object of this kind was created or visibly changed.
         * @enum {string}
         */
        WebhookType: "customer.updated" | "account.updated" | "account.allowance_low" | "card.updated" | "authorisation.updated" | "transaction.updated" | "programme.updated" | "dispute.updated" | "card_authentication.updated" | "payment_token.updated" | "webhook.ping";
        /**
         * @description A kind of event that a webhook asks for. `*` asks for every kind, also for those that are added later.
         * @enum {string}
         */
        WebhookSubscription: "customer.updated" | "account.updated" | "account.allowance_low" | "card.updated" | "authorisation.updated" | "transaction.updated" | "programme.updated" | "dispute.updated" | "card_authentication.updated" | "payment_token.updated" | "*";
        /** @description What the webhook is for, in the programme's words. */
        WebhookDescription: string;
        /**
         * @description The pause of a webhook to which nothing is sent at present.
         * @example {
         *       "reason": "gone",
         *       "since": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        WebhookPause: {
            reason: components["schemas"]["WebhookPauseReason"];
            since: components["schemas"]["DateTime"];
        };
        /**
         * @description Why a webhook is paused. `asked` means that the programme paused it. `gone` means that the endpoint answered 410. `failing` means that no attempt succeeded for three days.
         * @enum {string}
         */
        WebhookPauseReason: "asked" | "gone" | "failing";
        /** @description Identifies a delivery. */
        WebhookDeliveryId: components["schemas"]["UUID"];
        /**
         * @description Why a delivery is made.
         * @enum {string}
         */
        WebhookDeliveryCause: "event" | "resend" | "replay" | "ping";
        /**
         * @description How a delivery stands. `held` means that it waits for its webhook, which is paused.
         * @enum {string}
         */
        WebhookDeliveryStatus: "pending" | "held" | "delivered" | "given_up";
        /**
         * @description An event on its way to a webhook.
         * @example {
         *       "id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f642",
         *       "webhookId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "eventId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f643",
         *       "type": "card.updated",
         *       "cause": "event",
         *       "status": "pending",
         *       "attemptCount": 0,
         *       "nextAttemptAt": "2026-01-02T03:04:05.123456Z",
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        WebhookDelivery: {
            id: components["schemas"]["WebhookDeliveryId"];
            webhookId: components["schemas"]["WebhookId"];
            eventId: components["schemas"]["EventId"];
            type: components["schemas"]["WebhookType"];
            cause: components["schemas"]["WebhookDeliveryCause"];
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * Format: int64
             * @description How often it was tried.
             */
            attemptCount: number;
            /**
             * Format: int32
             * @description The status that the latest attempt was answered with. Absent if there was no answer.
             */
            lastStatus?: number;
            /** @description What was wrong with the latest attempt, or why the delivery was given up. */
            problem?: string;
            /** @description When it is tried next. Absent if it is not tried any more, or is held. */
            nextAttemptAt?: components["schemas"]["DateTime"];
            /** @description Each attempt, oldest first. Only in the answer about one delivery. */
            attempts?: components["schemas"]["WebhookAttempt"][];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /**
         * @description One try of a delivery. Secrets and card numbers are struck out of headers and body.
         * @example {
         *       "number": 1,
         *       "attemptedAt": "2026-01-02T03:04:05.123456Z",
         *       "milliseconds": 12,
         *       "status": 500,
         *       "problem": "The answer was 500."
         *     }
         */
        WebhookAttempt: {
            /**
             * Format: int64
             * @description Counts the attempts from 1.
             */
            number: number;
            attemptedAt: components["schemas"]["DateTime"];
            /**
             * Format: int64
             * @description How long it took to the end of the answer.
             */
            milliseconds: number;
            /**
             * Format: int32
             * @description The status of the answer. Absent if there was none.
             */
            status?: number;
            /** @description What was wrong. Absent if the delivery was taken. */
            problem?: string;
            requestHeaders?: components["schemas"]["HeaderLists"];
            responseHeaders?: components["schemas"]["HeaderLists"];
            /** @description The first four kilobytes of the answer. */
            responseBody?: string;
        };
        /** @description Headers by name. */
        HeaderLists: {
            [key: string]: unknown;
        };
        /** @description Identifies a request. Its answer has it in the header `Request-Id`. */
        RequestId: components["schemas"]["UUID"];
        /**
         * @description A request as it is kept. Tokens, secrets, signatures and card numbers are struck out.
         * @example {
         *       "requestId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f645",
         *       "method": "GET",
         *       "path": "/v1/customers",
         *       "query": "limit=10",
         *       "status": 200,
         *       "milliseconds": 2.25,
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        ApiRequest: {
            requestId: components["schemas"]["RequestId"];
            /** @description The method, in capitals. */
            method: string;
            /** @description The path as it was received, with `/v1` and without the query. */
            path: string;
            /** @description The query, if there was one. */
            query?: string;
            /**
             * Format: int32
             * @description The status of the answer.
             */
            status: number;
            /** @description The code of the problem. Absent if the request was not refused. */
            code?: string;
            /**
             * Format: double
             * @description How long the answer took.
             */
            milliseconds: number;
            /** @description The header `Idempotency-Key` as it was sent. */
            idempotencyKey?: string;
            /** @description The problem. Absent if the request was not refused. Only in the answer about one request. */
            problem?: components["schemas"]["Problem"];
            /** @description What the signature had to be made over, if it was refused (RFC 9421, section 2.5). Only in the answer about one request. */
            signatureBase?: string;
            /** @description What is wrong with the signature or digest, if that is known. Only in the answer about one request. */
            signatureHint?: string;
            /** @description The first four kilobytes of the body. Only in the answer about one request. */
            requestBody?: string;
            /** @description The first four kilobytes of the answer. Only in the answer about one request. */
            responseBody?: string;
            /** @description When the request arrived, by the clock of the system. */
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description A span of events. It takes either `since` or `sinceEventId`.
         * @example {
         *       "since": "2026-01-02T03:04:05Z"
         *     }
         */
        WebhookReplayInput: {
            /**
             * Format: date-time
             * @description The instant of the first event.
             */
            since?: string;
            /** @description The first event. */
            sinceEventId?: components["schemas"]["EventId"];
            /**
             * Format: date-time
             * @description The instant of the last event. If it is left out, the span ends now.
             */
            until?: string;
        };
        /**
         * @description A replay that has begun. Its deliveries have the cause `replay`.
         * @example {
         *       "id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f644",
         *       "webhookId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "since": "2026-01-02T03:04:05.123456Z",
         *       "until": "2026-01-03T03:04:05.123456Z",
         *       "createdAt": "2026-01-03T03:04:05.123456Z"
         *     }
         */
        WebhookReplay: {
            id: components["schemas"]["UUID"];
            webhookId: components["schemas"]["WebhookId"];
            since: components["schemas"]["DateTime"];
            until: components["schemas"]["DateTime"];
            createdAt: components["schemas"]["DateTime"];
        };
        /** @description A webhook is tried out. */
        WebhookPing: components["schemas"]["WebhookEventBase"] & components["schemas"]["Webhook"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "webhook.ping";
        };
        /** @description What every event carries beside the object. */
        WebhookEventBase: {
            /** @description Identifies the event. It is the same on every attempt. */
            eventId: components["schemas"]["UUID"];
            webhookType: components["schemas"]["WebhookType"];
            /**
             * Format: int64
             * @description Counts the events of the object from 1, without gaps. The later of two events of an object has the larger number.
             */
            eventSequence?: number;
            /** @description When the object was changed. It is the same on every attempt. */
            eventCreatedAt?: components["schemas"]["DateTime"];
        };
        /** @description Identifies an event. */
        EventId: components["schemas"]["UUID"];
        /**
         * @description An event as it is kept.
         * @example {
         *       "id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "type": "customer.updated",
         *       "entityId": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "sequence": 1,
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "data": {
         *         "eventId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *         "webhookType": "customer.updated",
         *         "eventSequence": 1,
         *         "eventCreatedAt": "2026-01-02T03:04:05.123456Z",
         *         "id": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *         "externalId": "user-1",
         *         "chainId": "eip155:421614:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
         *         "status": "initiating",
         *         "createdAt": "2026-01-02T03:04:05.123456Z",
         *         "updatedAt": "2026-01-02T03:04:05.123456Z"
         *       }
         *     }
         */
        Event: {
            id: components["schemas"]["EventId"];
            type: components["schemas"]["WebhookType"];
            /** @description The object that was changed. */
            entityId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description Counts the events of the object from 1, without gaps.
             */
            sequence: number;
            createdAt: components["schemas"]["DateTime"];
            /** @description The body that webhooks are sent, byte for byte. Its schema is that of `WebhookEvent`. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description An event: the object as it was after the change. `webhookType` says which kind it is. */
        WebhookEvent: components["schemas"]["CustomerUpdate"] | components["schemas"]["AccountUpdate"] | components["schemas"]["AccountAllowanceLow"] | components["schemas"]["CardUpdate"] | components["schemas"]["AuthorisationUpdate"] | components["schemas"]["TransactionUpdate"] | components["schemas"]["ProgrammeUpdate"] | components["schemas"]["DisputeUpdate"] | components["schemas"]["CardAuthenticationUpdate"] | components["schemas"]["PaymentTokenUpdate"] | components["schemas"]["WebhookPing"];
        /** @description The programme's credentials, signing keys or standing were changed. */
        ProgrammeUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["ProgrammeChange"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "programme.updated";
        };
        /**
         * @description A change of the programme's credentials, signing keys or standing.
         * @example {
         *       "id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "actor": "programme",
         *       "action": "signing_key.saved",
         *       "subject": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        ProgrammeChange: {
            /** @description Identifies the record of the change. */
            id: components["schemas"]["UUID"];
            actor: components["schemas"]["ProgrammeChangeActor"];
            action: components["schemas"]["ProgrammeChangeAction"];
            /** @description The API key, or the id of the signing key, webhook or card. Otherwise the id of the programme. */
            subject: string;
            /** @description The reason that the operator gave. */
            reason?: string;
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description A change of something of the programme, and who made it.
         * @example {
         *       "id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "actor": "programme",
         *       "action": "signing_key.saved",
         *       "subject": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "requestId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f640",
         *       "sequence": 7,
         *       "hash": "5f0c6f4d0f6d7cf2c3a1d8b8f8f0a8f5b1f6a0e6f3a3b1de20f3ccab3a0d6b11",
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        AuditRecord: {
            /** @description Identifies the record. */
            id: components["schemas"]["UUID"];
            actor: components["schemas"]["ProgrammeChangeActor"];
            action: components["schemas"]["AuditAction"];
            /** @description The API key, or the id of what was changed, such as a card, a webhook or a signing key. Otherwise the id of the programme. */
            subject: string;
            /** @description The reason that the operator gave. */
            reason?: string;
            /** @description The name of the operator who did it in the console. Absent if nobody did. */
            operator?: string;
            /** @description The request that the change came by. Absent if it came by no request. */
            requestId?: components["schemas"]["RequestId"];
            /**
             * Format: int64
             * @description The place in the hash chain over the audit records of the installation, from 1 without gaps. Other programmes have the places in between. Absent until the record is sealed.
             */
            sequence?: number;
            /** @description The hash of the record and of all before it in the chain, SHA-256 in hexadecimal. Absent until the record is sealed. Keep it with its sequence, and an operator can show you later that the record and what came before it are the same. */
            hash?: string;
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description What was done, such as `credentials.replaced` or `card.suspended`. Actions may be added.
         * @example signing_key.saved
         */
        AuditAction: string;
        /**
         * @description Who made the change. `programme` means a request with a token of the programme. `operator` means who runs the installation. `cardholder` means who opened a one-time link that the programme was given for the cardholder.
         * @enum {string}
         */
        ProgrammeChangeActor: "programme" | "operator" | "cardholder";
        /**
         * @description What was changed. Actions may be added.
         * @enum {string}
         */
        ProgrammeChangeAction: "credentials.replaced" | "credentials.revoked" | "signing_key.saved" | "signing_key.removed" | "signed_auth.required" | "signed_auth.ended" | "webhook_secret.made" | "webhook_secret.ended" | "programme.suspended" | "programme.resumed" | "card.reveal_asked" | "card.revealed" | "card.pin_asked" | "card.pin_submitted" | "card.pin_set";
        /** @description A customer was created or changed. */
        CustomerUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["Customer"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "customer.updated";
        };
        /** @description An account was created or changed. */
        AccountUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["Account"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "account.updated";
        };
        /**
         * @description Payments may use less than a fifth of the allowance that the owner granted last. The owner renews it by signing the challenge
         *     of `GET /accounts/{accountId}/challenge`. The event comes once, and again after the allowance was sufficient in between.
         * @example {
         *       "eventId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "webhookType": "account.allowance_low",
         *       "id": "0197c2a4-9a02-7b1d-8e44-61c0d7f2a9e5",
         *       "customerId": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "chainId": "eip155:421614:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
         *       "status": "active",
         *       "type": "card_account",
         *       "currencies": [
         *         "EUR",
         *         "USD"
         *       ],
         *       "token": "eip155:421614/erc20:0x75faf114eafb1BDbe2F0316DF893fd58CE46AA4d",
         *       "allowance": "14.345",
         *       "granted": "100",
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "updatedAt": "2026-01-02T03:05:41.2Z"
         *     }
         */
        AccountAllowanceLow: components["schemas"]["WebhookEventBase"] & components["schemas"]["Account"] & {
            token: components["schemas"]["BlockchainAssetId"];
            /** @description What new payments may still use of the allowance, in whole tokens. */
            allowance: components["schemas"]["Decimal"];
            /** @description The allowance as it was granted, in whole tokens. */
            granted: components["schemas"]["Decimal"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "account.allowance_low";
        };
        /** @description A card was created or changed. */
        CardUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["Card"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "card.updated";
        };
        /** @description A transaction was created or changed. */
        TransactionUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["Transaction"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "transaction.updated";
        };
        /** @description An authorisation was created or changed. */
        AuthorisationUpdate: components["schemas"]["WebhookEventBase"] & components["schemas"]["Authorisation"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            webhookType: "authorisation.updated";
        };
        /** @description Nothing in particular. */
        EmptyResponse: Record<string, never>;
        /** @description A receiver's response. Any status from 200 to 299 counts as delivered. The body is ignored. */
        WebhookResponse: components["schemas"]["EmptyResponse"];
        /**
         * @description The public key for verifying the signatures of webhook deliveries.
         * @example {
         *       "keyId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "key": "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0K"
         *     }
         */
        VerificationKey: {
            /** @description The `keyid` parameter of the signatures. */
            keyId: components["schemas"]["UUID"];
            /**
             * Format: byte
             * @description Base64 of the PEM form of a P-384 public key.
             */
            key: string;
        };
        /**
         * @description A secret of Standard Webhooks. It is shown this once.
         * @example {
         *       "secret": "whsec_ZXhhbXBsZSBvZiBhIHNlY3JldCBvZiAzMiBieXRlcyE=",
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        WebhookSecret: {
            /** @description `whsec_` and the Base64 of 32 bytes, as the libraries of Standard Webhooks take it. */
            secret: string;
            createdAt: components["schemas"]["DateTime"];
            /** @description Until when deliveries are signed with the secret before it as well. Absent if there was none. */
            previousUntil?: components["schemas"]["DateTime"];
        };
        /**
         * @description What becomes of a key. `signing` means that deliveries are signed with it, `next` that they will be, and `retiring` that they were, and that it will be retired.
         * @enum {string}
         */
        VerificationKeyStatus: "next" | "signing" | "retiring";
        /**
         * @description The algorithm of the signatures (RFC 9421, section 3.3).
         * @enum {string}
         */
        VerificationKeyAlgorithm: "ecdsa-p384-sha384";
        /**
         * @description A public key for verifying the signatures of webhook deliveries, and when it signs.
         * @example {
         *       "keyId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "key": "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0K",
         *       "algorithm": "ecdsa-p384-sha384",
         *       "status": "signing",
         *       "createdAt": "2026-01-02T03:04:05.123456Z",
         *       "signsFrom": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        PublishedVerificationKey: {
            /** @description The `keyid` parameter of the signatures. */
            keyId: components["schemas"]["UUID"];
            /**
             * Format: byte
             * @description Base64 of the PEM form of the public key.
             */
            key: string;
            algorithm: components["schemas"]["VerificationKeyAlgorithm"];
            status: components["schemas"]["VerificationKeyStatus"];
            createdAt: components["schemas"]["DateTime"];
            /** @description From when on it signs. */
            signsFrom: components["schemas"]["DateTime"];
            /** @description From when on it is not listed any more. Absent if no other key follows. */
            retiresAt?: components["schemas"]["DateTime"];
        };
        /**
         * @description A JWK Set (RFC 7517, section 5).
         * @example {
         *       "keys": [
         *         {
         *           "kty": "EC",
         *           "crv": "P-384",
         *           "x": "Cu-HB3Cbm9_HGrnz3rT2Ww9H_69xwpqw9N3dpALI9y6FsTkyQEPTzNqoJmPyEPcf",
         *           "y": "it0TZjgpF7GKNmZy4RQqvQcEteSUU-p-buZRGkxoOkCfmsQivLvMv9zi6y7DHsIg",
         *           "kid": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *           "alg": "ES384",
         *           "use": "sig"
         *         }
         *       ]
         *     }
         */
        JSONWebKeySet: {
            /** @description The keys, oldest first. */
            keys: components["schemas"]["JSONWebKey"][];
        };
        /**
         * @description A public key as a JWK (RFC 7517, section 4; RFC 7518, section 6.2).
         * @example {
         *       "kty": "EC",
         *       "crv": "P-384",
         *       "x": "Cu-HB3Cbm9_HGrnz3rT2Ww9H_69xwpqw9N3dpALI9y6FsTkyQEPTzNqoJmPyEPcf",
         *       "y": "it0TZjgpF7GKNmZy4RQqvQcEteSUU-p-buZRGkxoOkCfmsQivLvMv9zi6y7DHsIg",
         *       "kid": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "alg": "ES384",
         *       "use": "sig"
         *     }
         */
        JSONWebKey: {
            /** @description The type of the key, `EC`. */
            kty: string;
            /** @description The curve, `P-384`. */
            crv: string;
            /** @description The x coordinate, Base64url. */
            x: string;
            /** @description The y coordinate, Base64url. */
            y: string;
            /** @description The `keyid` parameter of the signatures. */
            kid: string;
            /** @description The algorithm, `ES384`. */
            alg: string;
            /** @description What the key is for, `sig`. */
            use: string;
        };
        /**
         * Format: uuid
         * @description A UUID of 36 characters. Responses use lower case; requests may use either case.
         * @example 0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11
         */
        UUID: string;
        /**
         * Format: decimal
         * @description An exact number in plain notation, without an exponent and without trailing zeros.
         * @example 20
         */
        Decimal: string;
        /**
         * Format: date-time
         * @description An instant in UTC (RFC 3339). It ends in `Z` and has up to nine decimals of a second, without trailing zeros.
         * @example 2026-01-02T03:04:05.123456Z
         */
        DateTime: string;
        /**
         * Format: uri
         * @description An absolute URL.
         * @example https://programme.example/offblocks
         */
        URL: string;
        /**
         * @description An error (RFC 9457). Programs read `code`, people read `detail`.
         *
         *     The codes are stable. Codes may be added.
         *
         *     | code | status | meaning |
         *     |---|---|---|
         *     | `credentials_invalid` | 401 | The API key and secret do not belong together, or were revoked. |
         *     | `token_missing` | 401 | The request carries no `Authorization: Bearer` token. |
         *     | `token_invalid` | 401 | This installation did not issue the token, or new credentials have revoked it. |
         *     | `token_expired` | 401 | The token is more than an hour old. Get another one. |
         *     | `programme_inactive` | 401 | The operator has suspended the programme. Its credentials and tokens are not accepted until it is resumed. |
         *     | `digest_missing` | 400 | The request has a body but no `Content-Digest` header. |
         *     | `digest_malformed` | 400 | `Content-Digest` is not a dictionary of byte sequences (RFC 9530). |
         *     | `digest_unsupported` | 400 | `Content-Digest` names neither `sha-256` nor `sha-512`. |
         *     | `digest_mismatch` | 400 | `Content-Digest` is not the digest of the body that arrived. |
         *     | `signature_missing` | 400 | The request has no `Signature` or no `Signature-Input` header. |
         *     | `signature_malformed` | 400 | A signature header cannot be read, or a signature has the wrong length or encoding. |
         *     | `signature_key_unknown` | 400 | The programme has no signing key with this `keyid`. |
         *     | `signature_expired` | 400 | `created` is more than five minutes old, or `expires` has passed. |
         *     | `signature_from_future` | 400 | `created` is more than a minute ahead of the server's clock. |
         *     | `signature_invalid` | 400 | The signature does not verify with the key that it names. |
         *     | `signature_incomplete` | 400 | The signature does not cover a required component or parameter. |
         *     | `signature_replayed` | 400 | The signature was used with another `Idempotency-Key` before. |
         *     | `idempotency_key_missing` | 400 | A changing request has no `Idempotency-Key` header. |
         *     | `idempotency_key_invalid` | 400 | `Idempotency-Key` is not a UUID. |
         *     | `idempotency_key_reused` | 422 | The `Idempotency-Key` was used for another request within the last hour. |
         *     | `idempotency_in_progress` | 409 | The first request with this `Idempotency-Key` is still running. Try again shortly. |
         *     | `body_missing` | 400 | The operation needs a JSON body. |
         *     | `body_malformed` | 400 | The body is not one well-formed JSON value. |
         *     | `body_invalid` | 400 | The body does not have the members that the operation takes. `errors` lists them. |
         *     | `body_too_large` | 413 | The body is larger than 64 KiB, or 4 KiB below `/auth`. |
         *     | `headers_too_large` | 431 | The request's headers are too large. |
         *     | `parameter_invalid` | 400 | A path or query parameter cannot be read. `errors` names it. |
         *     | `not_found` | 404 | There is no such path, or no such object in this programme. |
         *     | `method_not_allowed` | 405 | The path does not have this method. `Allow` lists its methods. |
         *     | `wrong_state` | 400, 409 | The object's status does not allow this. 409 if the operation declares it, otherwise 400. |
         *     | `parent_inactive` | 400, 409 | The account or customer above the object is not active. |
         *     | `already_exists` | 409 | The programme already has a customer with this chain account or external id. |
         *     | `chain_invalid` | 400 | A CAIP-2, CAIP-10 or CAIP-19 identifier is malformed, has a wrong checksum, or names an address that nobody can have a key of. |
         *     | `chain_unsupported` | 400 | This installation does not serve the chain. |
         *     | `asset_unknown` | 400 | This installation does not serve the token on the account's chain. `GET /assets` lists the tokens. |
         *     | `currency_unsupported` | 400 | The currency is not a code of ISO 4217, or is not served here. |
         *     | `country_invalid` | 400 | The country is not an alpha-2 code of ISO 3166-1. |
         *     | `address_missing` | 400 | A physical card needs a shipping address. |
         *     | `card_limit_reached` | 400 | The account already has a live card of this type. |
         *     | `owner_mismatch` | 400 | The signature's `ownerId` is not the customer's wallet. |
         *     | `challenge_mismatch` | 400 | The challenge is not the latest one. A new one was issued. |
         *     | `challenge_expired` | 400 | The challenge has expired. A new one was issued. |
         *     | `owner_signature_invalid` | 400 | The owner's signature does not verify. A new challenge was issued. |
         *     | `origin_refused` | 400 | The origin is none, or is not in the programme's list. A challenge that names it is replaced. |
         *     | `nothing_to_sign` | 400 | No challenge waits for the owner's signature. |
         *     | `signing_key_unsupported` | 400 | The signing key is not a P-384, P-256 or Ed25519 public key. |
         *     | `signing_key_unknown` | 400 | The programme has no signing key with this id. |
         *     | `credentials_taken` | 400 | Another programme uses the API key. |
         *     | `credentials_unknown` | 400 | The API key is not the programme's. |
         *     | `secret_too_short` | 400 | The new secret has fewer than 20 characters. |
         *     | `secret_too_simple` | 400 | The new secret is made of fewer than 5 different characters. |
         *     | `signing_key_limit_reached` | 400 | The programme has as many signing keys as it may have, which is 20. |
         *     | `webhook_unknown` | 400 | The programme has no webhook with the id in the body. |
         *     | `webhook_limit_reached` | 400 | The programme has 50 webhooks, and cannot have more. |
         *     | `callback_url_refused` | 400 | The callback URL is not an absolute URL, not https, carries user information, or leads to a reserved address. |
         *     | `amount_invalid` | 400 | The amount is not a plain decimal, is not above zero, is too large, or is finer than the currency's minor unit. |
         *     | `fees_invalid` | 400 | A fee is out of bounds, or would change the past. |
         *     | `authorisation_declined` | 400 | The purchase was declined. `decline` says why. |
         *     | `holds_open` | 409 | Authorisations of the account still hold money. |
         *     | `clock_refused` | 400 | The sandbox's clock only moves forward, and at most ten years ahead of the system's clock. |
         *     | `clock_moving` | 409 | Another request is moving the sandbox's clock. Wait for its response. |
         *     | `limit_invalid` | 400 | A spend limit is not valid. `errors` says which and why. |
         *     | `control_invalid` | 400 | A control has an empty list, or a value that is not a category, country or merchant's id. |
         *     | `currency_mismatch` | 400 | The currency is not the account's. |
         *     | `timezone_invalid` | 400 | The time zone is not in the IANA database. |
         *     | `capture_too_large` | 400 | The capture is larger than the hold and its tolerance. `detail` says how much can be captured. |
         *     | `capture_too_late` | 400 | The card was terminated more than 30 days ago. Only a forced capture is taken. |
         *     | `reversal_too_large` | 400 | The reversal is larger than what is left of the hold. `detail` says how much is left. |
         *     | `refund_too_large` | 400 | The refund is larger than what is left of the debit, or than the account's cards were debited in all. `detail` says how much is left. |
         *     | `reference_reused` | 409 | The network's reference was sent before with another payment, card, target, amount or currency. Nothing was booked. |
         *     | `rate_limited` | 429 | Too many requests. Wait as long as `Retry-After` says. |
         *     | `overloaded` | 503 | The server is overloaded or shutting down. Wait as long as `Retry-After` says. |
         *     | `partner_missing` | 501 | The installation has no partner that the operation needs: a screening, an identity check or a card issuer. Nothing was changed. |
         *     | `partner_unable` | 501 | The partner cannot do this, such as renew a card or set a PIN. Nothing was changed. |
         *     | `activation_pending` | 400 | The cardholder has to activate the card first, with what is printed on it. |
         *     | `activation_refused` | 400 | These are not the last four digits and the expiry of the card, or there were too many wrong attempts. |
         *     | `internal` | 500 | The server failed. Quote `requestId` when you report it. |
         * @example {
         *       "type": "https://cards.example/docs/errors#body_invalid",
         *       "title": "Body invalid",
         *       "status": 400,
         *       "detail": "The member /type must be one of virtual, physical.",
         *       "code": "body_invalid",
         *       "requestId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "errors": [
         *         {
         *           "pointer": "/type",
         *           "detail": "must be one of virtual, physical"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /**
             * Format: uri
             * @description URL of the section about the code in the documents of this installation: it ends with `/docs/errors#` and the code.
             */
            type: string;
            /** @description The kind of problem in a few words; the same for every occurrence of it. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description A sentence about this case, for the developer. */
            detail: string;
            /** @description The kind of problem, for programs. The codes are listed above. */
            code: string;
            /** @description Identifies this request in the server's log. Same as the `Request-Id` header. */
            requestId: string;
            /** @description The members or parameters that are wrong, if they are known. */
            errors?: components["schemas"]["ProblemField"][];
            /** @description In the sandbox only, for problems with the signature: the signature base (RFC 9421, section 2.5) as the server computed it. */
            signatureBase?: string;
            /** @description In the sandbox only, for problems with the signature: the likeliest cause. */
            signatureHint?: string;
            decline?: components["schemas"]["Decline"];
            /** @description For `already_exists`: the id of the programme's customer that has the member already. */
            existingId?: components["schemas"]["UUID"];
            firstRequest?: components["schemas"]["FirstRequest"];
            ownerSignature?: components["schemas"]["SignatureReading"];
            /** @description Where a new challenge was issued: what the owner is to sign now. */
            newChallenge?: components["schemas"]["AccountChallenge"];
        };
        /**
         * @description For `owner_signature_invalid`: what the owner's signature shows.
         * @example {
         *       "expected": "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
         *       "tried": [
         *         {
         *           "form": "text (EIP-191)",
         *           "recovered": "0x0e1161c87CC1457862fedC8bd5492Ae43BdDdd16"
         *         },
         *         {
         *           "form": "contract (ERC-1271)"
         *         }
         *       ],
         *       "hint": "The challenge was signed in Base64, as it is sent. Decode it, and sign the text."
         *     }
         */
        SignatureReading: {
            /** @description Address of the owner. */
            expected: string;
            /** @description The forms in which the signature was verified. */
            tried: components["schemas"]["SignatureTrial"][];
            /** @description The mistake. Absent unless undoing it gives the owner. */
            hint?: string;
        };
        /**
         * @description One form in which an owner's signature was verified.
         * @example {
         *       "form": "text (EIP-191)",
         *       "recovered": "0x0e1161c87CC1457862fedC8bd5492Ae43BdDdd16"
         *     }
         */
        SignatureTrial: {
            /** @description Such as `text (EIP-191)`, `typed data (EIP-712)` or `contract (ERC-1271)`. */
            form: string;
            /** @description Address of the key that made this signature if it is one in this form. Absent if none can have. */
            recovered?: string;
        };
        /**
         * @description For `idempotency_key_reused`: the request that had the `Idempotency-Key` first.
         * @example {
         *       "method": "POST",
         *       "path": "/v1/customers"
         *     }
         */
        FirstRequest: {
            /** @description Its method, in capitals. */
            method: string;
            /** @description Its path, without the query. */
            path: string;
        };
        /**
         * @description One member or parameter that is wrong.
         * @example {
         *       "pointer": "/type",
         *       "detail": "must be one of virtual, physical"
         *     }
         */
        ProblemField: {
            /** @description JSON Pointer (RFC 6901) into the body. Empty for the whole body. For a parameter or header, its name. */
            pointer: string;
            /** @description What is wrong with it. */
            detail: string;
        };
        /**
         * @description Why a purchase was declined.
         * @example {
         *       "reason": "insufficient_funds"
         *     }
         */
        Decline: {
            /**
             * @description The reason. Reasons may be added.
             *
             *     - `account_closed`: the account is closed.
             *     - `account_in_debt`: the account owes for earlier payments; money that comes in pays those first.
             *     - `account_inactive`: the account is not active.
             *     - `allowance_insufficient`: the allowance that the wallet's owner granted does not cover the purchase and its fees.
             *     - `amount_invalid`: the amount or its currency makes no sense.
             *     - `card_expired`: the card has expired.
             *     - `card_inactive`: the card is not active.
             *     - `card_lost`: the card was reported lost.
             *     - `card_stolen`: the card was reported stolen.
             *     - `card_unknown`: there is no such card.
             *     - `country_blocked`: a control forbids the merchant's country.
             *     - `currency_unsupported`: there is no exchange rate for the merchant's currency.
             *     - `customer_inactive`: the customer is not active.
             *     - `entry_mode_blocked`: a control forbids how the card's number was entered, such as e-commerce.
             *     - `insufficient_funds`: the account's spendable balance does not cover the purchase and its fees.
             *     - `kind_blocked`: a control forbids the kind of payment, such as cash.
             *     - `limit_exceeded`: a limit would be exceeded.
             *     - `merchant_blocked`: a control forbids the merchant.
             *     - `merchant_category_blocked`: a control forbids the merchant's category.
             *     - `payment_unknown`: there is no open hold of that payment.
             *     - `programme_inactive`: the programme is not active.
             *     - `reversed_before`: the network reversed it before it came, or did not get the answer in time.
             *     - `security_code_mismatch`: the security code (CVV2, CVC2) is not the card's, or too many were tried.
             *     - `suspected_duplicate`: the card bought the same at the same merchant a moment ago.
             *     - `wallet_limit_exceeded`: the limits that the wallet's owner has set on chain do not allow the purchase and its fees.
             */
            reason: string;
            /** @description The limit that declined it, as it was before. Only with `limit_exceeded`. */
            limit?: components["schemas"]["LimitHit"];
        };
        /**
         * @description A programme's credentials.
         * @example {
         *       "apiKey": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "apiSecret": "correct-horse-battery-staple"
         *     }
         */
        TokenRequest: {
            /** @description The API key. */
            apiKey: components["schemas"]["UUID"];
            /** @description The secret that belongs to it. */
            apiSecret: string;
        };
        /**
         * @description A public key for verifying the programme's requests.
         * @example {
         *       "signingKeyId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "signingKey": "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0K"
         *     }
         */
        SigningKeyInput: {
            /** @description The id that the programme chooses for the key. Its signatures name it as `keyid`. */
            signingKeyId: components["schemas"]["UUID"];
            /**
             * Format: byte
             * @description Base64 of a public key, in PEM (`PUBLIC KEY`) or DER (SubjectPublicKeyInfo) form. P-384, P-256 or Ed25519.
             */
            signingKey: string;
        };
        /**
         * @description Names a signing key.
         * @example {
         *       "signingKeyId": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641"
         *     }
         */
        SigningKeyReference: {
            /** @description The id of the key. */
            signingKeyId: components["schemas"]["UUID"];
        };
        /**
         * @description New credentials, chosen by the programme.
         * @example {
         *       "apiKey": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641",
         *       "apiSecret": "correct-horse-battery-staple"
         *     }
         */
        CredentialsInput: {
            /** @description The new API key. No other programme may use it. */
            apiKey: components["schemas"]["UUID"];
            /** @description The new secret. */
            apiSecret: string;
        };
        /**
         * @description Names credentials.
         * @example {
         *       "apiKey": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641"
         *     }
         */
        CredentialsReference: {
            /** @description The API key. */
            apiKey: components["schemas"]["UUID"];
        };
        /**
         * @description A customer to create.
         * @example {
         *       "chainId": "eip155:421614:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
         *       "externalId": "user-4711"
         *     }
         */
        CustomerInput: {
            /** @description The wallet that the customer will sign with, on an `eip155` chain that `GET /chains` lists. */
            chainId: components["schemas"]["BlockchainAccountId"];
            /** @description The programme's own id for the customer; unique in the programme. */
            externalId: string;
            /** @description The origin that the sign-in message names. It is one of `PUT /programme/sign-in`. The default is the API's own. */
            origin?: string;
        };
        /**
         * @description An account to create.
         * @example {
         *       "type": "card_account",
         *       "currencies": [
         *         "EUR"
         *       ]
         *     }
         */
        AccountInput: {
            type: components["schemas"]["AccountTypeInput"];
            /** @description Currencies of the account. Its amounts are in the first one, which also decides the token that it draws. */
            currencies: components["schemas"]["CurrencyInput"][];
        };
        /**
         * @description `card_account`. The form in capitals means the same.
         * @enum {string}
         */
        AccountTypeInput: "card_account" | "CARD_ACCOUNT";
        /** @description A currency as an ISO 4217 code, for example `EUR`. */
        CurrencyInput: string;
        /**
         * @description A card to create.
         * @example {
         *       "type": "virtual",
         *       "billingAddress": {
         *         "firstLine": "1 Example Street",
         *         "city": "London",
         *         "country": "GB",
         *         "postCode": "SW1A 1AA"
         *       }
         *     }
         */
        CardInput: {
            type: components["schemas"]["CardType"];
            /** @description Where the cardholder lives. */
            billingAddress: components["schemas"]["AddressInput"];
            /** @description The address that a physical card is sent to. Required for a physical card, ignored for a virtual card. */
            shippingAddress?: components["schemas"]["AddressInput"];
            /** @description Whether a physical card is issued `inactive` until its cardholder activates it, with what is printed on it (`activatePhysicalCard`). Absent means no. Refused for a virtual card. */
            requiresActivation?: boolean;
        };
        /**
         * @description What a cardholder reads off a card.
         * @example {
         *       "lastFour": "1234",
         *       "expirationDate": "01/2030"
         *     }
         */
        CardActivation: {
            /** @description The last four digits of the number. */
            lastFour: string;
            /** @description The expiry, `MM/YYYY`. */
            expirationDate: string;
        };
        /**
         * @description A card that its cardholder does not have any more.
         * @example {
         *       "reason": "lost"
         *     }
         */
        CardReport: {
            /**
             * @description What happened to the card.
             * @enum {string}
             */
            reason: "lost" | "stolen";
        };
        /**
         * @description A card that is to be replaced.
         * @example {
         *       "reason": "stolen"
         *     }
         */
        CardReplacement: {
            /** @description Why it is replaced. */
            reason: components["schemas"]["CardReason"];
            /** @description Where the new physical card is sent. Absent means where the old one was sent. */
            shippingAddress?: components["schemas"]["AddressInput"];
        };
        /**
         * @description A card that is to have a later expiry.
         * @example {
         *       "shippingAddress": {
         *         "firstLine": "1 Example Street",
         *         "city": "London",
         *         "country": "GB",
         *         "postCode": "SW1A 1AA"
         *       }
         *     }
         */
        CardRenewalInput: {
            /** @description Where a physical card is sent. Absent means where it was sent before. */
            shippingAddress?: components["schemas"]["AddressInput"];
        };
        /**
         * @description A postal address.
         * @example {
         *       "firstLine": "1 Example Street",
         *       "city": "London",
         *       "country": "GB",
         *       "postCode": "SW1A 1AA"
         *     }
         */
        AddressInput: {
            /** @description House and street. */
            firstLine: string;
            /** @description Flat, building, or other lines of the address. */
            secondLine?: string;
            /** @description Town or city. */
            city: string;
            /** @description State, county or province. */
            state?: string;
            country: components["schemas"]["CountryInput"];
            /** @description Postal code as written locally. */
            postCode: string;
        };
        /** @description Country as an ISO 3166-1 alpha-2 code, for example `GB`. */
        CountryInput: string;
        /**
         * @description Fees that a programme sets.
         * @example {
         *       "effectiveFrom": "2030-01-01T00:00:00Z",
         *       "partnerFixed": "0.1",
         *       "partnerBps": 50,
         *       "fxSpreadBps": 150
         *     }
         */
        FeesInput: {
            /**
             * Format: date-time
             * @description When they take effect (RFC 3339), within the next ten years. Left out means at once.
             */
            effectiveFrom?: string;
            /** @description The programme's margin, in whole tokens per payment, from 0 to 1000 with at most six decimals. */
            partnerFixed: components["schemas"]["DecimalInput"];
            /**
             * Format: int32
             * @description The programme's margin in basis points (hundredths of a per cent) of the payment's tokens.
             */
            partnerBps: number;
            /**
             * Format: int32
             * @description The fx spread: by how many basis points (hundredths of a per cent) the rate between different currencies is worse for the cardholder than the source's rate.
             */
            fxSpreadBps: number;
        };
        /**
         * @description Fees that a programme has set for an instant in the future.
         * @example {
         *       "effectiveFrom": "2030-01-01T00:00:00Z"
         *     }
         */
        FeesReference: {
            /**
             * Format: date-time
             * @description The instant, as in the list.
             */
            effectiveFrom: string;
        };
        /**
         * @description A webhook to create or change.
         * @example {
         *       "callbackUrl": "https://programme.example/offblocks",
         *       "types": [
         *         "card.updated",
         *         "transaction.updated"
         *       ]
         *     }
         */
        WebhookInput: {
            /** @description The webhook to change. If it is left out, a new one is created. */
            id?: components["schemas"]["WebhookId"];
            /**
             * Format: uri
             * @description The URL that events are delivered to. Outside the sandbox it must be `https`, without user information, and never lead to a reserved address.
             */
            callbackUrl: string;
            /** @description The kinds of event to deliver. */
            types: components["schemas"]["WebhookSubscription"][];
            description?: components["schemas"]["WebhookDescription"];
        };
        /**
         * @description The window of a limit: one purchase, a day, week (from Monday) or month in the programme's time zone, the last `hours` hours, or everything.
         * @enum {string}
         */
        LimitWindow: "transaction" | "day" | "week" | "month" | "lifetime" | "rolling";
        /**
         * @description The scope of a limit.
         * @enum {string}
         */
        LimitScope: "programme" | "account" | "card";
        /**
         * @description All spend limits of a programme, account or card.
         * @example {
         *       "limits": [
         *         {
         *           "window": "day",
         *           "currency": "EUR",
         *           "amount": "200",
         *           "count": 5,
         *           "shadow": false,
         *           "used": "37.5",
         *           "usedCount": 1,
         *           "remaining": "162.5",
         *           "remainingCount": 4,
         *           "resetsAt": "2026-01-02T23:00:00Z"
         *         }
         *       ]
         *     }
         */
        Limits: {
            /** @description The limits, in the order in which they were given. */
            limits: components["schemas"]["SpendLimit"][];
        };
        /**
         * @description A spend limit, with what is left of it.
         * @example {
         *       "window": "rolling",
         *       "hours": 36,
         *       "currency": "EUR",
         *       "amount": "200",
         *       "shadow": false,
         *       "used": "0",
         *       "usedCount": 0,
         *       "remaining": "200"
         *     }
         */
        SpendLimit: {
            /** @description The window. */
            window: components["schemas"]["LimitWindow"];
            /**
             * Format: int32
             * @description How many hours a rolling window looks back.
             */
            hours?: number;
            /** @description The currency that is counted (ISO 4217). */
            currency: string;
            /** @description The maximum amount, in `currency`. */
            amount?: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description The maximum number of purchases.
             */
            count?: number;
            /** @description What it counts. Left out, it counts every payment. */
            use?: components["schemas"]["CardUse"];
            /** @description Whether it only records what it would decline. */
            shadow: boolean;
            /** @description What was spent in the window and not given back. Absent for a programme's limits. */
            used?: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description How many purchases were made in the window.
             */
            usedCount?: number;
            /** @description What is left of `amount`. */
            remaining?: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description What is left of `count`.
             */
            remainingCount?: number;
            /** @description When the day, week or month ends and the whole limit is available again. */
            resetsAt?: components["schemas"]["DateTime"];
        };
        /**
         * @description The limit that declined a purchase, as it was before.
         * @example {
         *       "scope": "card",
         *       "window": "day",
         *       "currency": "EUR",
         *       "amount": "200",
         *       "used": "180",
         *       "usedCount": 3,
         *       "remaining": "20",
         *       "resetsAt": "2026-01-02T23:00:00Z"
         *     }
         */
        LimitHit: {
            /** @description The scope. */
            scope: components["schemas"]["LimitScope"];
            /** @description The window. */
            window: components["schemas"]["LimitWindow"];
            /**
             * Format: int32
             * @description How many hours a rolling window looks back.
             */
            hours?: number;
            /** @description The currency that is counted (ISO 4217). */
            currency: string;
            /** @description The maximum amount, in `currency`. */
            amount?: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description The maximum number of purchases.
             */
            count?: number;
            /** @description What it counts. Left out, it counts every payment. */
            use?: components["schemas"]["CardUse"];
            /** @description What was spent in the window and not given back. Absent for a programme's limits. */
            used?: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description How many purchases were made in the window.
             */
            usedCount?: number;
            /** @description What is left of `amount`. */
            remaining?: components["schemas"]["Decimal"];
            /**
             * Format: int32
             * @description What is left of `count`.
             */
            remainingCount?: number;
            /** @description When the day, week or month ends and the whole limit is available again. */
            resetsAt?: components["schemas"]["DateTime"];
        };
        /**
         * @description All spend limits of the scope.
         * @example {
         *       "limits": [
         *         {
         *           "window": "transaction",
         *           "amount": "100"
         *         },
         *         {
         *           "window": "day",
         *           "amount": "200",
         *           "count": 5
         *         }
         *       ]
         *     }
         */
        LimitsInput: {
            /** @description The limits. An empty list removes all limits. */
            limits: components["schemas"]["LimitInput"][];
        };
        /**
         * @description A sort of payments that a limit counts.
         *
         *     - `cash`: cash withdrawals, quasi-cash, and purchases with cash back with their whole amount
         *     - `e_commerce`: the number was entered on a merchant's site or app, or is kept there
         *     - `contactless`: without contact
         * @enum {string}
         */
        CardUse: "cash" | "e_commerce" | "contactless";
        /**
         * @description What a card is used for.
         * @enum {string}
         */
        PaymentKind: "purchase" | "cash_withdrawal" | "purchase_with_cash" | "quasi_cash" | "account_funding";
        /**
         * @description How a card's number was read.
         * @enum {string}
         */
        EntryMode: "chip" | "contactless" | "magnetic_stripe" | "manual" | "e_commerce" | "credential_on_file" | "other";
        /**
         * @description A spend limit. It has an amount, a count or both.
         * @example {
         *       "window": "day",
         *       "amount": "200",
         *       "count": 5
         *     }
         */
        LimitInput: {
            /** @description The window. */
            window: components["schemas"]["LimitWindow"];
            /**
             * Format: int32
             * @description How many hours a rolling window looks back.
             */
            hours?: number;
            /** @description The currency. A programme's limit must name it. The limits of an account or a card are in the account's currency. */
            currency?: components["schemas"]["CurrencyInput"];
            /** @description The maximum amount in the window, above zero and no finer than the currency's minor unit. */
            amount?: components["schemas"]["DecimalInput"];
            /**
             * Format: int32
             * @description The maximum number of purchases in the window. Not for a transaction.
             */
            count?: number;
            /** @description What it counts. Left out, it counts every payment. */
            use?: components["schemas"]["CardUse"];
            /** @description Whether it only records what it would decline. The default is false. */
            shadow?: boolean;
        };
        /**
         * @description What is allowed or blocked.
         * @example {
         *       "values": [
         *         "GB",
         *         "DE"
         *       ],
         *       "shadow": false
         *     }
         */
        ControlList: {
            /** @description The values. */
            values: string[];
            /** @description Whether it only records what it would decline. */
            shadow: boolean;
        };
        /**
         * @description What is allowed and what is blocked. A block list wins over an allow list. If there is an allow list, everything that is not on it is declined.
         * @example {
         *       "allow": {
         *         "values": [
         *           "GB",
         *           "DE"
         *         ],
         *         "shadow": false
         *       }
         *     }
         */
        ControlLists: {
            allow?: components["schemas"]["ControlList"];
            block?: components["schemas"]["ControlList"];
        };
        /**
         * @description At which merchants and how cards may pay. What is left out is not controlled.
         * @example {
         *       "merchantCategories": {
         *         "block": {
         *           "values": [
         *             "7995",
         *             "5812-5814"
         *           ],
         *           "shadow": false
         *         }
         *       },
         *       "countries": {
         *         "allow": {
         *           "values": [
         *             "GB",
         *             "DE"
         *           ],
         *           "shadow": true
         *         }
         *       }
         *     }
         */
        Controls: {
            merchantCategories?: components["schemas"]["ControlLists"];
            countries?: components["schemas"]["ControlLists"];
            merchants?: components["schemas"]["ControlLists"];
            kinds?: components["schemas"]["ControlLists"];
            entryModes?: components["schemas"]["ControlLists"];
        };
        /**
         * @description A list to allow or block.
         * @example {
         *       "values": [
         *         "GB",
         *         "DE"
         *       ]
         *     }
         */
        ControlListInput: {
            /** @description The values: merchant categories of four digits or ranges of them such as `5812-5814` (ISO 18245), countries (ISO 3166-1 alpha-2), or merchants' ids, compared letter by letter without spaces at the end; kinds of payments, or entry modes. */
            values: components["schemas"]["ControlValueInput"][];
            /** @description Whether it only records what it would decline. The default is false. */
            shadow?: boolean;
        };
        /** @description A merchant category or a range of them, a country, a merchant's id, a kind of payment or an entry mode. */
        ControlValueInput: string;
        /**
         * @description The lists to allow and to block.
         * @example {
         *       "allow": {
         *         "values": [
         *           "GB",
         *           "DE"
         *         ]
         *       }
         *     }
         */
        ControlListsInput: {
            allow?: components["schemas"]["ControlListInput"];
            block?: components["schemas"]["ControlListInput"];
        };
        /**
         * @description All controls of the scope. The first three members are required. An empty object as a member controls nothing.
         * @example {
         *       "merchantCategories": {
         *         "block": {
         *           "values": [
         *             "7995",
         *             "5812-5814"
         *           ]
         *         }
         *       },
         *       "countries": {
         *         "allow": {
         *           "values": [
         *             "GB",
         *             "DE"
         *           ],
         *           "shadow": true
         *         }
         *       },
         *       "merchants": {}
         *     }
         */
        ControlsInput: {
            merchantCategories: components["schemas"]["ControlListsInput"];
            countries: components["schemas"]["ControlListsInput"];
            merchants: components["schemas"]["ControlListsInput"];
            kinds?: components["schemas"]["ControlListsInput"];
            entryModes?: components["schemas"]["ControlListsInput"];
        };
        /**
         * @description What a programme demands of changes of its credentials and signing keys.
         * @example {
         *       "signedAuth": true
         *     }
         */
        SecuritySettings: {
            /** @description Changes below `/auth` must be signed. */
            signedAuth: boolean;
        };
        /**
         * @description A programme's signing keys.
         * @example {
         *       "signedAuth": false,
         *       "signingKeys": []
         *     }
         */
        SigningKeys: {
            /** @description Changes below `/auth` must be signed. */
            signedAuth: boolean;
            /** @description The keys, oldest first. */
            signingKeys: components["schemas"]["RegisteredSigningKey"][];
        };
        /**
         * @description A public key that is registered.
         * @example {
         *       "signingKeyId": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
         *       "signingKey": "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0K",
         *       "createdAt": "2026-01-02T03:04:05.123456Z"
         *     }
         */
        RegisteredSigningKey: {
            /** @description The id that the programme chose. */
            signingKeyId: components["schemas"]["UUID"];
            /**
             * Format: byte
             * @description The public key in PEM, as Base64.
             */
            signingKey: string;
            createdAt: components["schemas"]["DateTime"];
        };
        /**
         * @description What a programme decides for itself.
         * @example {
         *       "timezone": "Europe/Berlin"
         *     }
         */
        Settings: {
            /** @description The time zone in which days, weeks and months begin (an IANA name). The default is `UTC`. */
            timezone: string;
            /** @description What is decided of payment tokens for cards that are in order. */
            paymentTokens?: components["schemas"]["ProvisioningDecision"];
        };
        /**
         * @description All settings of a programme.
         * @example {
         *       "timezone": "Europe/Berlin"
         *     }
         */
        SettingsInput: {
            /** @description The time zone in which days, weeks and months begin (an IANA name). */
            timezone: string;
            /** @description What is decided of payment tokens for cards that are in order. The default is `approve`. */
            paymentTokens?: components["schemas"]["ProvisioningDecision"];
        };
        /**
         * @description A purchase to simulate.
         * @example {
         *       "amount": "20",
         *       "currency": "EUR",
         *       "capture": true
         *     }
         */
        SimulatedPurchase: {
            /** @description The purchase's amount in units of `currency`, above zero and no finer than its minor unit. */
            amount: components["schemas"]["DecimalInput"];
            currency: components["schemas"]["CurrencyInput"];
            /**
             * @description Whether an approved purchase is captured at once. The default is true.
             * @default true
             */
            capture: boolean;
            /** @description Whether the merchant accepts less than it asked for if the account cannot afford all of it. The authorisation says how much was approved. */
            partial?: boolean;
            /** @description What the card is used for. The default is a purchase. */
            kind?: components["schemas"]["PaymentKind"];
            /** @description How the card's number was read. By default the network does not say. */
            entryMode?: components["schemas"]["EntryMode"];
            merchant?: components["schemas"]["MerchantInput"];
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description The clocks of a sandbox.
         * @example {
         *       "now": "2026-02-02T03:04:05Z",
         *       "systemTime": "2026-01-02T03:04:05Z"
         *     }
         */
        SimulatorClock: {
            /** @description The sandbox's clock. Everything is dated with it and becomes due by it. */
            now: components["schemas"]["DateTime"];
            /** @description The system's clock. Tokens and signatures are checked against it. */
            systemTime: components["schemas"]["DateTime"];
        };
        /**
         * @description How far to move a sandbox's clock. Send either `seconds` or `to`, not both.
         * @example {
         *       "seconds": 86400
         *     }
         */
        ClockAdvance: {
            /** @description The number of seconds. */
            seconds?: number;
            /** @description The instant, in RFC 3339 with any offset. It must be later than the clock. */
            to?: components["schemas"]["DateTime"];
        };
        /**
         * @description How a simulated partner fails.
         * @example {
         *       "mode": "slow",
         *       "seconds": 5
         *     }
         */
        SimulatorFault: {
            /** @description How it fails. */
            mode: components["schemas"]["SimulatorFaultMode"];
            /** @description How long a slow partner takes to answer, in seconds. */
            seconds?: number;
        };
        /**
         * @description How a partner of a sandbox fails.
         *
         *     - `none`: it does not.
         *     - `slow`: it takes longer to answer.
         *     - `error`: it says that it is down.
         *     - `silent`: it does not answer.
         *     - `garbage`: its answer makes no sense.
         * @enum {string}
         */
        SimulatorFaultMode: "none" | "slow" | "error" | "silent" | "garbage";
        /**
         * @description How a simulated partner is to fail.
         * @example {
         *       "mode": "slow",
         *       "seconds": 5
         *     }
         */
        SimulatorFaultInput: {
            /** @description How it is to fail. */
            mode: components["schemas"]["SimulatorFaultMode"];
            /** @description How long a slow partner takes to answer, in seconds. Without it, 5. */
            seconds?: number;
        };
        /**
         * @description How far a sandbox's clock was moved.
         * @example {
         *       "from": "2026-01-02T03:04:05Z",
         *       "target": "2026-01-03T03:04:05Z",
         *       "now": "2026-01-03T03:04:05Z",
         *       "reached": true,
         *       "tasks": 12
         *     }
         */
        ClockAdvanced: {
            /** @description The clock before the move. */
            from: components["schemas"]["DateTime"];
            /** @description The target of the move. */
            target: components["schemas"]["DateTime"];
            /** @description The clock after the move. */
            now: components["schemas"]["DateTime"];
            /** @description Whether the clock reached its target and everything that was due by then is done. */
            reached: boolean;
            /**
             * Format: int64
             * @description How many attempts at tasks were made during the move.
             */
            tasks: number;
            /** @description What the clock waited for, if it did not reach its target. */
            waitingFor?: string;
        };
        /**
         * @description A purchase or a refund that the network reports.
         * @example {
         *       "amount": "20",
         *       "currency": "EUR",
         *       "reference": "000123456789"
         *     }
         */
        SimulatedPosting: {
            /** @description The amount in units of `currency`, above zero and no finer than its minor unit. */
            amount: components["schemas"]["DecimalInput"];
            currency: components["schemas"]["CurrencyInput"];
            /** @description What the card is used for. The default is a purchase. */
            kind?: components["schemas"]["PaymentKind"];
            /** @description How the card's number was read. By default the network does not say. */
            entryMode?: components["schemas"]["EntryMode"];
            merchant?: components["schemas"]["MerchantInput"];
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description The amount by which a hold grows.
         * @example {
         *       "amount": "10"
         *     }
         */
        SimulatedIncrement: {
            /** @description The amount to add, in the merchant's currency, above zero and no finer than its minor unit. */
            amount: components["schemas"]["DecimalInput"];
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description A capture of a hold.
         * @example {
         *       "amount": "12.5",
         *       "more": true
         *     }
         */
        SimulatedCapture: {
            /** @description The amount in the merchant's currency. The default is all that is left. */
            amount?: components["schemas"]["DecimalInput"];
            /** @description Whether further captures follow. Then the hold stays open, or is open again. */
            more?: boolean;
            /** @description Whether the network forces the capture: above the tolerance, after the last capture, and after the hold was released. */
            insist?: boolean;
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description A reversal of a hold.
         * @example {
         *       "amount": "5"
         *     }
         */
        SimulatedReversal: {
            /** @description The amount in the merchant's currency. The default is all that is left. */
            amount?: components["schemas"]["DecimalInput"];
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description A refund of a debit.
         * @example {
         *       "amount": "5"
         *     }
         */
        SimulatedRefund: {
            /** @description The amount in the merchant's currency. The default is all that was not refunded yet. */
            amount?: components["schemas"]["DecimalInput"];
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description Test money for an account.
         * @example {
         *       "amount": "100",
         *       "ownerCoin": "0.1"
         *     }
         */
        SimulatedGift: {
            /** @description In whole tokens, above zero, with at most six decimals, and at most 1000000. */
            amount: components["schemas"]["DecimalInput"];
            /** @description A token of the account's chain. The default is the token that the account draws. */
            asset?: components["schemas"]["BlockchainAssetId"];
            /** @description Native coin for the account's owner, so that the owner can send transactions. In whole coins, above zero, with at most nine decimals, and at most 10. The default is none. */
            ownerCoin?: components["schemas"]["DecimalInput"];
        };
        /**
         * @description The reversal of a transaction.
         * @example {
         *       "reference": "000123456790"
         *     }
         */
        SimulatedUndo: {
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description How the card network decides a dispute.
         * @example {
         *       "outcome": "won"
         *     }
         */
        SimulatedOutcome: {
            /**
             * @description Whom it decides for. `won` is for the cardholder.
             * @enum {string}
             */
            outcome: "won" | "lost";
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description The merchant takes the money of a dispute that was won again.
         * @example {
         *       "reference": "000123456792"
         *     }
         */
        SimulatedRepresentment: {
            reference?: components["schemas"]["NetworkReference"];
        };
        /**
         * @description The network's name for the message, 1 to 64 printable ASCII characters. If it is repeated with a message of the same kind, the first answer is given again and nothing changes. A message that differs in card, target, amount or currency is refused with `reference_reused`, and so is a message of another kind about another payment.
         * @example 000123456789
         */
        NetworkReference: string;
        /**
         * @description The check for purchases that may have been made twice.
         * @example {
         *       "mode": "enforce",
         *       "minutes": 5
         *     }
         */
        DuplicateCheckInput: {
            mode: components["schemas"]["DuplicateMode"];
            /**
             * Format: int32
             * @description How many minutes back it looks. The default is 5.
             */
            minutes?: number;
        };
        /**
         * @description The merchant. A member that is left out is taken from the test merchant: `TEST`, Test Merchant, category 9999, London, GB.
         * @example {
         *       "name": "Corner Shop",
         *       "mcc": 5411
         *     }
         */
        MerchantInput: {
            /** @description The merchant's id at its acquirer. */
            id?: string;
            /** @description The name as a statement shows it. */
            name?: string;
            /**
             * Format: int32
             * @description Merchant category code (ISO 18245).
             */
            mcc?: number;
            country?: components["schemas"]["CountryInput"];
            /** @description Town or city. */
            city?: string;
        };
        /**
         * Format: decimal-input
         * @description An exact number in plain notation, at most 40 characters: a string, or a bare number whose digits are taken as written. No exponent.
         * @example 20
         */
        DecimalInput: string | number;
    };
    responses: {
        /** @description Refused. `code` says why, for programs. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The simulated partner, `screening`, `identity-check`, `card-issuer`, `card-network` or `rates`, or the name of a partner that the sandbox is connected to by its file of partners.
         * @example card-issuer
         */
        SimulatedPartner: string;
        /** @description The origin that the sign-in message names, one of `PUT /programme/sign-in`. If the challenge that waits names another one, a new challenge is issued. The default is the origin of the challenge before. */
        SignInOrigin: string;
        /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
        IdempotencyKeyHeader: components["schemas"]["UUID"];
        /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
        Limit: number;
        /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
        Cursor: string;
        /** @description Only the customer with this external id. */
        ExternalId: string;
        /**
         * @description Only the customer with this wallet (CAIP-10), in any spelling of its address.
         * @example eip155:300:0x2b1e43a56f1f5b4ad1f8cbf1d6c8dd8eee0b1c3f
         */
        CustomerChainId: string;
        /** @description `json` (the default) or `csv`. */
        ReportFormat: "json" | "csv";
        /** @description Only objects created after this instant (RFC 3339). */
        CreatedAfter: string;
        /** @description Only objects created before this instant (RFC 3339). */
        CreatedBefore: string;
        /** @description Only what belongs to this card. */
        CardFilter: components["schemas"]["CardId"];
        /** @description Only what belongs to this account. */
        AccountFilter: components["schemas"]["AccountId"];
        /** @description Only deliveries with this status. */
        DeliveryStatusFilter: components["schemas"]["WebhookDeliveryStatus"];
        /** @description Only events of this type. */
        EventTypeFilter: components["schemas"]["WebhookType"];
        /**
         * @description Only events of these types, separated by commas.
         * @example card.updated,authorisation.updated
         */
        EventTypesFilter: string;
        /** @description Begin behind this event. `00000000-0000-0000-0000-000000000000` begins with the first that is kept. Without it the stream begins now. */
        AfterEvent: components["schemas"]["UUID"];
        /**
         * @description Sign each event for this address, as a delivery to it would be signed. What may be the callback of a webhook may be one, and so may an address of your own machine, such as `http://localhost:9000/hook`. Nothing is sent to it.
         * @example http://localhost:9000/hook
         */
        EventAudience: string;
        /** @description Sign each event as a delivery to this webhook would be signed, also with its secret of Standard Webhooks if it has one. `callbackUrl` names another address than the webhook's. Nothing is sent to either. */
        EventAudienceWebhook: components["schemas"]["UUID"];
        /** @description The last `id` that came by an earlier stream. It goes before `after`. */
        LastEventId: components["schemas"]["UUID"];
        /** @description Only records of this action, such as `credentials.replaced`. */
        AuditActionFilter: components["schemas"]["AuditAction"];
        /** @description Only what this actor did. */
        AuditActorFilter: components["schemas"]["ProgrammeChangeActor"];
        /** @description Only records of this subject. Give it as records have it. */
        AuditSubjectFilter: string;
        /** @description Only requests with this status, such as `404`, or of this class, such as `4xx`. */
        RequestStatusFilter: string;
        /** @description Only requests with this method. */
        RequestMethodFilter: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
        /** @description Only requests whose path begins so, such as `/v1/cards`. */
        RequestPathFilter: string;
        /** @description Only events about the object with this id. */
        EntityFilter: components["schemas"]["UUID"];
        /** @description Only decisions with this outcome. */
        OutcomeFilter: components["schemas"]["DecisionOutcome"];
        /** @description Only declines with this reason, one of those listed with `Decline`. */
        ReasonFilter: string;
        /** @description Only objects in this status. */
        AuthorisationStatusFilter: components["schemas"]["AuthorisationStatus"];
        /** @description Only disputes with this status. */
        DisputeStatusFilter: components["schemas"]["DisputeStatus"];
        /** @description Only authentications with this status. */
        CardAuthenticationStatusFilter: components["schemas"]["CardAuthenticationStatus"];
        /** @description Only payment tokens with this status. */
        PaymentTokenStatusFilter: components["schemas"]["PaymentTokenStatus"];
        /** @description Only messages with this status. */
        MessageStatusFilter: components["schemas"]["NetworkMessageStatus"];
        /** @description Only objects in this status. */
        CustomerStatusFilter: components["schemas"]["CustomerStatus"];
        /** @description Only objects in this status. */
        AccountStatusFilter: components["schemas"]["AccountStatus"];
        /** @description Only objects in this status. */
        CardStatusFilter: components["schemas"]["CardStatus"];
        /** @description Only objects in this status. */
        TransactionStatusFilter: components["schemas"]["TransactionStatus"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Identifies this request in the server's log.
         * @example 0197c2a5-7f11-7cc4-8a02-e7b35d90f641
         */
        RequestId: string;
        /** @description `true` if this is the stored response to an earlier request with the same `Idempotency-Key`. Absent otherwise. */
        IdempotencyReplayed: "true";
        /**
         * @description The URL of the next page (RFC 8288, `rel="next"`). Only with `limit`, and only if there are more objects.
         * @example </v1/cards?limit=50&cursor=MDE5N2MyYTU>; rel="next"
         */
        Link: string;
        /**
         * @description How many seconds to wait before trying again.
         * @example 2
         */
        RetryAfter: number;
        /**
         * @description The expected scheme: `Bearer`.
         * @example Bearer
         */
        WwwAuthenticate: string;
        /**
         * @description The programme's quota of such requests, and the seconds that it is for. Any answer to a signed request may have it.
         * @example "reads";q=60000;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description How many more such requests are let in, as far as is known, and in how many seconds the whole quota is left again. Any answer to a signed request may have it.
         * @example "reads";r=59990;t=1
         */
        RateLimit: string;
        /**
         * @description Sandbox only: the members of the body that the operation does not know and has ignored, as JSON Pointers whose other characters than printable ASCII are percent-encoded. Any answer may have it.
         * @example "/captrue", "/merchant/nane"
         */
        IgnoredMembers: string;
        /**
         * @description The methods of the path.
         * @example GET, POST
         */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The credentials. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authentication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedAuth": false,
                     *       "signingKeys": [
                     *         {
                     *           "signingKeyId": "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11",
                     *           "signingKey": "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0K",
                     *           "createdAt": "2026-01-02T03:04:05.123456Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SigningKeys"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateSigningKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The key. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningKeyInput"];
            };
        };
        responses: {
            /** @description The key is registered. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteSigningKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The key. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningKeyReference"];
            };
        };
        responses: {
            /** @description The key is removed. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new credentials. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialsInput"];
            };
        };
        responses: {
            /** @description The credentials are replaced. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The credentials. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialsReference"];
            };
        };
        responses: {
            /** @description The credentials are revoked. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeFees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedules. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeSchedule"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setProgrammeFees: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The fees. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeesInput"];
            };
        };
        responses: {
            /** @description The schedule that applies from then on, with the platform's fee. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeSchedule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteProgrammeFees: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The instant at which the fees take effect. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeesReference"];
            };
        };
        responses: {
            /** @description The fees are deleted. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getChains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chains. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blockchain"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAssets: {
        parameters: {
            query?: {
                /** @description Only assets on this chain (CAIP-2). A chain that this installation does not serve has none. */
                chain?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assets. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCustomers: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["CustomerStatusFilter"];
                /** @description Only the customer with this external id. */
                externalId?: components["parameters"]["ExternalId"];
                /**
                 * @description Only the customer with this wallet (CAIP-10), in any spelling of its address.
                 * @example eip155:300:0x2b1e43a56f1f5b4ad1f8cbf1d6c8dd8eee0b1c3f
                 */
                chainId?: components["parameters"]["CustomerChainId"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The customer. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerInput"];
            };
        };
        responses: {
            /** @description The customer, the challenge, and the URL at which the person is verified. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCustomer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCustomerChallenge: {
        parameters: {
            query?: {
                /** @description The origin that the sign-in message names, one of `PUT /programme/sign-in`. If the challenge that waits names another one, a new challenge is issued. The default is the origin of the challenge before. */
                origin?: components["parameters"]["SignInOrigin"];
            };
            header?: never;
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerChallenge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signCustomerChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        /** @description The signature. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerSignature"];
            };
        };
        responses: {
            /** @description The signature is accepted. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deactivateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    activateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCustomerAccounts: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["AccountStatusFilter"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createCustomerAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        /** @description The account. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInput"];
            };
        };
        responses: {
            /** @description The account and the challenge. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccounts: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["AccountStatusFilter"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is closed. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountChallenge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signAccountChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description The signature. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerSignature"];
            };
        };
        responses: {
            /** @description The signature is accepted. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    activateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountCards: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["CardStatusFilter"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cards. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createAccountCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description The card. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardInput"];
            };
        };
        responses: {
            /** @description The card. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCards: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["CardStatusFilter"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cards. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is terminated. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deactivateCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    activateCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    activatePhysicalCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description What is printed on the card. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardActivation"];
            };
        };
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description What happened to the card. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardReport"];
            };
        };
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description Why the card is replaced. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardReplacement"];
            };
        };
        responses: {
            /** @description The new card. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    renewCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description Where the card is sent. May be absent. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CardRenewalInput"];
            };
        };
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revealCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    linkCardPin: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountTransactions: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["TransactionStatusFilter"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transactions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCardTransactions: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects in this status. */
                status?: components["parameters"]["TransactionStatusFilter"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transactions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTransactionDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The transaction. */
                transactionId: components["schemas"]["TransactionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openTransactionDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The debit. */
                transactionId: components["schemas"]["TransactionId"];
            };
            cookie?: never;
        };
        /** @description What is disputed. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeInput"];
            };
        };
        responses: {
            /** @description The dispute. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDisputes: {
        parameters: {
            query?: {
                /** @description Only disputes with this status. */
                status?: components["parameters"]["DisputeStatusFilter"];
                /** @description Only what belongs to this card. */
                cardId?: components["parameters"]["CardFilter"];
                /** @description Only what belongs to this account. */
                accountId?: components["parameters"]["AccountFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disputes. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The dispute. */
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dispute. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addDisputeEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The dispute. */
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        /** @description The evidence. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeEvidenceInput"];
            };
        };
        responses: {
            /** @description The dispute. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submitDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The dispute. */
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dispute. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The dispute. */
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dispute. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCardAuthentications: {
        parameters: {
            query?: {
                /** @description Only authentications with this status. */
                status?: components["parameters"]["CardAuthenticationStatusFilter"];
                /** @description Only what belongs to this card. */
                cardId?: components["parameters"]["CardFilter"];
                /** @description Only what belongs to this account. */
                accountId?: components["parameters"]["AccountFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authentications. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAuthentication"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCardAuthentication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The authentication. */
                authenticationId: components["schemas"]["CardAuthenticationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authentication. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAuthentication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signCardAuthentication: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authentication. */
                authenticationId: components["schemas"]["CardAuthenticationId"];
            };
            cookie?: never;
        };
        /** @description The signature. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerSignature"];
            };
        };
        responses: {
            /** @description The authentication. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAuthentication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuseCardAuthentication: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authentication. */
                authenticationId: components["schemas"]["CardAuthenticationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authentication. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAuthentication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentTokens: {
        parameters: {
            query?: {
                /** @description Only payment tokens with this status. */
                status?: components["parameters"]["PaymentTokenStatusFilter"];
                /** @description Only what belongs to this card. */
                cardId?: components["parameters"]["CardFilter"];
                /** @description Only what belongs to this account. */
                accountId?: components["parameters"]["AccountFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment tokens. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentToken"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payment token. */
                paymentTokenId: components["schemas"]["PaymentTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment token. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentToken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAuthorisations: {
        parameters: {
            query?: {
                /** @description Only objects in this status. */
                status?: components["parameters"]["AuthorisationStatusFilter"];
                /** @description Only what belongs to this card. */
                cardId?: components["parameters"]["CardFilter"];
                /** @description Only what belongs to this account. */
                accountId?: components["parameters"]["AccountFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authorisations. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAuthorisationDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authorisation. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateProgrammeLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description All limits. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitsInput"];
            };
        };
        responses: {
            /** @description The limits as they are now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeControls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The controls. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateProgrammeControls: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description All controls. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlsInput"];
            };
        };
        responses: {
            /** @description The controls. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateAccountLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description All limits. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitsInput"];
            };
        };
        responses: {
            /** @description The limits as they are now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountControls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The controls. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateAccountControls: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description All controls. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlsInput"];
            };
        };
        responses: {
            /** @description The controls. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCardLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateCardLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description All limits. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitsInput"];
            };
        };
        responses: {
            /** @description The limits as they are now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCardControls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The controls. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateCardControls: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description All controls. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlsInput"];
            };
        };
        responses: {
            /** @description The controls. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateProgrammeSecurity: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The setting. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "signedAuth": true
                 *     }
                 */
                "application/json": components["schemas"]["SecuritySettings"];
            };
        };
        responses: {
            /** @description The setting. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedAuth": true
                     *     }
                     */
                    "application/json": components["schemas"]["SecuritySettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateProgrammeSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description All settings. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsInput"];
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balances, one for each token. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountBalance"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountLedger: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only entries of this kind. */
                kind?: string;
                /** @description Only entries in this asset, a token (CAIP-19) or a currency such as `iso4217:EUR`. */
                asset?: components["schemas"]["LedgerAsset"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountStatement: {
        parameters: {
            query?: {
                /** @description `json` (the default) or `csv`. */
                format?: components["parameters"]["ReportFormat"];
            };
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
                /** @description The month, YYYY-MM, in the programme's time zone. */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeSettlement: {
        parameters: {
            query?: {
                /** @description `json` (the default) or `csv`. */
                format?: components["parameters"]["ReportFormat"];
            };
            header?: never;
            path: {
                /** @description The day, YYYY-MM-DD, in the programme's time zone. */
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settlement. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDecisions: {
        parameters: {
            query?: {
                /** @description Only decisions with this outcome. */
                outcome?: components["parameters"]["OutcomeFilter"];
                /** @description Only declines with this reason, one of those listed with `Decline`. */
                reason?: components["parameters"]["ReasonFilter"];
                /** @description Only what belongs to this card. */
                cardId?: components["parameters"]["CardFilter"];
                /** @description Only what belongs to this account. */
                accountId?: components["parameters"]["AccountFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decisions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The decision. */
                decisionId: components["schemas"]["DecisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decision. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCardDecisions: {
        parameters: {
            query?: {
                /** @description Only decisions with this outcome. */
                outcome?: components["parameters"]["OutcomeFilter"];
                /** @description Only declines with this reason, one of those listed with `Decline`. */
                reason?: components["parameters"]["ReasonFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decisions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNetworkMessages: {
        parameters: {
            query?: {
                /** @description Only messages with this status. */
                status?: components["parameters"]["MessageStatusFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkMessage"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The origins. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setProgrammeSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The origins. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description The origins as they are now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProgrammeDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setProgrammeDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The check. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateCheckInput"];
            };
        };
        responses: {
            /** @description The check as it is now. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The webhook. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook is deleted. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Only deliveries with this status. */
                status?: components["parameters"]["DeliveryStatusFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deliveries. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
                /** @description The delivery. */
                deliveryId: components["schemas"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
                /** @description The delivery. */
                deliveryId: components["schemas"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery that is made. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        /** @description The span. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplayInput"];
            };
        };
        responses: {
            /** @description The replay has begun. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery that is made. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    renewWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret is dropped. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The webhook. */
                webhookId: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookVerificationKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookVerificationKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVerificationKey"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookVerificationKeySet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JSONWebKeySet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description Only events of this type. */
                type?: components["parameters"]["EventTypeFilter"];
                /** @description Only events about the object with this id. */
                entityId?: components["parameters"]["EntityFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description Only events of these types, separated by commas.
                 * @example card.updated,authorisation.updated
                 */
                types?: components["parameters"]["EventTypesFilter"];
                /** @description Begin behind this event. `00000000-0000-0000-0000-000000000000` begins with the first that is kept. Without it the stream begins now. */
                after?: components["parameters"]["AfterEvent"];
                /**
                 * @description Sign each event for this address, as a delivery to it would be signed. What may be the callback of a webhook may be one, and so may an address of your own machine, such as `http://localhost:9000/hook`. Nothing is sent to it.
                 * @example http://localhost:9000/hook
                 */
                callbackUrl?: components["parameters"]["EventAudience"];
                /** @description Sign each event as a delivery to this webhook would be signed, also with its secret of Standard Webhooks if it has one. `callbackUrl` names another address than the webhook's. Nothing is sent to either. */
                webhookId?: components["parameters"]["EventAudienceWebhook"];
            };
            header?: {
                /** @description The last `id` that came by an earlier stream. It goes before `after`. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, as they come. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The event. */
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRequests: {
        parameters: {
            query?: {
                /** @description Only requests with this status, such as `404`, or of this class, such as `4xx`. */
                status?: components["parameters"]["RequestStatusFilter"];
                /** @description Only requests with this method. */
                method?: components["parameters"]["RequestMethodFilter"];
                /** @description Only requests whose path begins so, such as `/v1/cards`. */
                path?: components["parameters"]["RequestPathFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiRequest"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request. */
                requestId: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAuditRecords: {
        parameters: {
            query?: {
                /** @description Only records of this action, such as `credentials.replaced`. */
                action?: components["parameters"]["AuditActionFilter"];
                /** @description Only what this actor did. */
                actor?: components["parameters"]["AuditActorFilter"];
                /** @description Only records of this subject. Give it as records have it. */
                subject?: components["parameters"]["AuditSubjectFilter"];
                /** @description The maximum number of objects in a page. A `Link` header leads to the next page. Without `limit` and `cursor` the response has all objects. */
                limit?: components["parameters"]["Limit"];
                /** @description Continues a list where a page ended. Take it from the page's `Link` header. It is good for the same list only. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only objects created after this instant (RFC 3339). */
                createdAfter?: components["parameters"]["CreatedAfter"];
                /** @description Only objects created before this instant (RFC 3339). */
                createdBefore?: components["parameters"]["CreatedBefore"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit records. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateVerifyCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check has passed. The customer's status changes soon. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateRejectCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The customer. */
                customerId: components["schemas"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check has failed. The customer's status changes soon. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateIssueCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is issued. Its status changes soon. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardFail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issuing has failed. The card's status changes soon. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardAuthorisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description The purchase. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedPurchase"];
            };
        };
        responses: {
            /** @description The authorisation. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateAccountFaucet: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The account. */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description The amount, and optionally the token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedGift"];
            };
        };
        responses: {
            /** @description The money is on its way. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardAdvice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description The network's message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedPosting"];
            };
        };
        responses: {
            /** @description The authorisation. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardForcedPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description The network's message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedPosting"];
            };
        };
        responses: {
            /** @description The debit. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description The network's message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedPosting"];
            };
        };
        responses: {
            /** @description The credit. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateShipCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateDeliverCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateReturnCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardDeliveryFailure: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateSuspendCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateResumeCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateBlockCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardAuthorisationCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The capture is under way. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardAuthorisationRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release is under way. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getSimulatorClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatorClock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    advanceSimulatorClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The seconds or the instant. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description How far the clock came. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAdvanced"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSimulatorFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The simulated partner, `screening`, `identity-check`, `card-issuer`, `card-network` or `rates`, or the name of a partner that the sandbox is connected to by its file of partners.
                 * @example card-issuer
                 */
                partner: components["parameters"]["SimulatedPartner"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fault. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatorFault"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setSimulatorFault: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /**
                 * @description The simulated partner, `screening`, `identity-check`, `card-issuer`, `card-network` or `rates`, or the name of a partner that the sandbox is connected to by its file of partners.
                 * @example card-issuer
                 */
                partner: components["parameters"]["SimulatedPartner"];
            };
            cookie?: never;
        };
        /** @description The fault. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatorFaultInput"];
            };
        };
        responses: {
            /** @description The partner fails. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteSimulatorFault: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /**
                 * @description The simulated partner, `screening`, `identity-check`, `card-issuer`, `card-network` or `rates`, or the name of a partner that the sandbox is connected to by its file of partners.
                 * @example card-issuer
                 */
                partner: components["parameters"]["SimulatedPartner"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner works. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateAuthorisationIncrement: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        /** @description The amount to add. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedIncrement"];
            };
        };
        responses: {
            /** @description The authorisation with its new amount. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateAuthorisationReversal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        /** @description The amount. Without a body all that is left is meant. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedReversal"];
            };
        };
        responses: {
            /** @description The authorisation. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateAuthorisationCapture: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        /** @description The amount. Without a body all that is left is captured, and this is the last capture. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedCapture"];
            };
        };
        responses: {
            /** @description The authorisation. The debit and its event follow. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateAuthorisationExpiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The authorisation. */
                authorisationId: components["schemas"]["AuthorisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authorisation. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateTransactionRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The transaction. */
                transactionId: components["schemas"]["TransactionId"];
            };
            cookie?: never;
        };
        /** @description The amount. Without a body all that is left is meant. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedRefund"];
            };
        };
        responses: {
            /** @description The credit. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateTransactionReversal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The transaction. */
                transactionId: components["schemas"]["TransactionId"];
            };
            cookie?: never;
        };
        /** @description The network's reference. It may be left out. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedUndo"];
            };
        };
        responses: {
            /** @description The transaction. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateCardAuthenticationRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description The payment that is to follow. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedAuthentication"];
            };
        };
        responses: {
            /** @description The authentication. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAuthentication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulatePaymentTokenRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The card. */
                cardId: components["schemas"]["CardId"];
            };
            cookie?: never;
        };
        /** @description Who is to keep the token. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedTokenRequest"];
            };
        };
        responses: {
            /** @description The payment token. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentToken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateDisputeOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The dispute. */
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        /** @description The outcome. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedOutcome"];
            };
        };
        responses: {
            /** @description The dispute. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateDisputeRepresentment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyHeader"];
            };
            path: {
                /** @description The dispute. */
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        /** @description The network's reference. It may be left out. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatedRepresentment"];
            };
        };
        responses: {
            /** @description The dispute. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
