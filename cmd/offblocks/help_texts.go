package main

// platformHelpTexts say what each command, argument and flag is for. What several commands have in common is here once: under
// the command above them, or by its name alone.
var platformHelpTexts = map[string]string{ // #nosec G101 -- it speaks of credentials and holds none
	"--addr": "Address to listen on. Port 0 means any free port.",
	"--database-url": "Database, postgres://… or sqlite:path. Set a URL with a password in the environment, or in a " +
		"file.",
	"--database-url-file": "File with the database's URL, mode 0600.",
	"--master-key-file": "File with the key that encrypts secrets, mode 0600: Base64 of 32 random bytes. Or set " +
		"OFFBLOCKS_MASTER_KEY to the key.",
	"--master-key": "The key that encrypts secrets. Set it in the environment.",
	"--operator-key-file": "File with the operator's private key in hexadecimal, mode 0600. offblocks chain key " +
		"creates one. Or set OFFBLOCKS_OPERATOR_KEY to the key.",
	"--operator-key": "The operator's private key. Set it in the environment.",
	"--trusted-proxies": "Address or block of a reverse proxy whose X-Forwarded-For is read. Repeat it, or " +
		"separate them by commas. Default: none.",
	"--connections": "Maximum connections at once.",
	"--connections-per-address": "Maximum connections at once from one IPv4 address or one /64 of IPv6. Trusted " +
		"proxies have no maximum.",
	"--reads-per-minute":  "Maximum reads of a programme in a minute, on all replicas. 0 means no maximum.",
	"--writes-per-minute": "Maximum changes by a programme in a minute, on all replicas. 0 means no maximum.",
	"--decisions-per-minute": "Maximum network messages about a programme's cards in a minute, on all replicas. 0 " +
		"means no maximum.",
	"--metrics-listen": "Address to show metrics for Prometheus on, at /metrics. Keep it private: nobody has to sign in. " +
		"Default: none.",
	"--request-log": "Which requests programmes can look up for seven days: off, sampled (all refusals, and one in a " +
		"hundred of the rest) or all.",
	"--version":   "Print the version, and exit.",
	"--log-level": "Lowest level to log: trace, debug, info, warn or error.",

	"sandbox": "Run everything in one process: API, simulator, embedded database, embedded chains. " +
		"No set-up.",
	"sandbox --data-dir":     "Directory of the database, the chains, the keys and the files for clients.",
	"sandbox --database-url": "Database, postgres://… or sqlite:path. Default: SQLite in the data directory.",
	"sandbox --external-url": "Origin that clients call, if a proxy is in front. Default: the address to listen " +
		"on.",
	"sandbox --chains": "File of chains with test tokens (chain deploy --test-tokens). The sandbox uses them " +
		"instead of the embedded chains.",
	"sandbox --partners": "JSON file of partners, as serve has it, that take the places of simulated ones: with keys of their " +
		"test modes. Default: none.",
	"sandbox --rpc-host": "Host name by which clients may reach the chains, besides localhost and that of " +
		"--external-url. Repeat it, or separate names by commas.",
	"sandbox --rpc-origin": "Origin of pages that may use the chains, besides those of this machine, such as " +
		"https://app.example. Repeat it, or separate origins by commas.",
	"sandbox --two-people": "Have what an operator does about money in the console wait until another one approves it.",
	"sandbox --demo":       "Play a card payment at the start. This is the default.",

	"demo": "Play a whole card payment against a sandbox and check every step.",
	"demo --scenario": "Play this scenario instead of the whole story, and print the books before and after. The " +
		"name list lists all scenarios, the name all plays them. Some scenarios move the sandbox's clock.",
	"demo --env": "Env file of a running sandbox, such as data/sandbox.env. Default: start a temporary sandbox.",
	"demo --json": "Print the result as one JSON object on one line, however long, one for each scenario. The " +
		"story goes to standard error.",

	"serve":                "Run the API in production: PostgreSQL, real chains by RPC, no simulator.",
	"serve --database-url": "PostgreSQL database, postgres://…. The server updates its schema.",
	"serve --external-url": "Origin that clients call, https://…. Signatures are verified against it.",
	"serve --chains": "JSON file that lists the chains with their RPC URLs, tokens and addresses. chain deploy " +
		"writes it.",
	"serve --partners": "JSON file that lists the partners: identity check, sanctions lists, card issuer, card " +
		"networks. Default: none.",
	"serve --console-listen": "Address to serve the operators' console on, such as 127.0.0.1:8081, for a proxy with TLS or " +
		"a private network. Default: no console.",
	"serve --console-url": "URL at which browsers reach the console, https://…. Passkeys belong to its name; unset: the console " +
		"accepts none.",
	"serve --two-people":        "Have what an operator does about money in the console wait until another one approves it.",
	"serve --allow-test-tokens": "Serve chains with test tokens, which anybody may mint.",
	"serve --allow-plain-http": "Accept an --external-url of http://. Clients then send secrets and tokens in " +
		"clear.",
	"serve --service-bps":  "The platform's fee in basis points (hundredths of a per cent) of a payment.",
	"serve --keep-answers": "How long an idempotency key is remembered. At least an hour.",
	"serve --keep-events":  "How long events and deliveries are kept. At least 48h.",
	"serve --rates": "Source of exchange rates: the European Central Bank's eurofxref-daily.xml (URL or file), or " +
		"fixed rates (file *.json). Default: no exchange.",
	"serve --rates-max-age": "How long after the end of their date rates are used. After that, purchases that " +
		"need a rate are declined.",
	"serve --allowance": "Allowance that a new account's owner is asked to grant, in whole tokens.",

	"verification-key":      "Deal with the keys that webhook deliveries are signed with.",
	"verification-key list": "List the keys that receivers may meet.",
	"verification-key rotate": "Make a new key. It is published at once; the old one signs until the new one does, and is " +
		"published until it is retired.",
	"verification-key rotate --signs-in": "When the new key signs. Receivers have that long to read it. 0s if the old key " +
		"is known to others.",
	"verification-key rotate --retires-in": "When the old key is not published any more.",
	"verification-key rotate --reason":     "Reason. The audit log keeps it.",

	"operator":                    "Say who may sign in to the console.",
	"operator create":             "Create an operator. Without a password they sign in by a one-time link.",
	"operator create <name>":      "Name to sign in with: lower-case letters, digits and . _ @ -.",
	"operator create --role":      "What they may do: viewer, operator, finance or admin.",
	"operator create --programme": "Id of the programme whose people they are. They see nothing else. Default: all programmes.",
	"operator create --password-file": "File with the password, mode 0600, of 15 characters or more. Or set " +
		"OFFBLOCKS_OPERATOR_PASSWORD to the password.",
	"operator create --password": "The password. Set it in the environment.",
	"operator --reason":          "Reason. The audit log keeps it.",
	"operator <name>":            "Name that they sign in with.",
	"operator --data-dir": "Data directory of a sandbox, which may be running. Default: ./data, if there is one and no database " +
		"is given.",
	"operator list": "List the operators.",
	"operator link": "Make a link that signs an operator in, once, within 15 minutes. Prints it for a sandbox, and else its " +
		"path below the console's origin.",
	"operator disable": "Disable an operator, and end their sessions and links.",

	"chain": "Deploy the contracts to chains, and verify them.",

	"chain deploy":         "Deploy the contracts to a chain. Without --yes it is a dry run.",
	"chain deploy --rpc":   "URL of the chain's JSON-RPC.",
	"chain deploy --chain": "Chain, a CAIP-2 id such as eip155:1.",
	"chain deploy --name":  "Name of the chain. Default: the name that the program knows.",
	"chain deploy --token": "Token that cards can draw, and the currency that one token stands for: 0x…=USD. " +
		"Repeat the flag for more tokens.",
	"chain deploy --test-tokens": "Deploy test tokens that anybody may mint, instead of --token. Payees that are " +
		"not given get addresses derived from the operator's key.",
	"chain deploy --owner": "Owner of the contracts instead of the operator's key. The owner accepts by calling " +
		"acceptOwnership on factory and escrow, within 30 days. Needed unless --test-tokens.",
	"chain deploy --guardian": "Guardian of the contracts, who can pause the escrow and cancel upgrades. Needed unless " +
		"--test-tokens.",
	"chain deploy --settlement": "Payee of the merchants' money.",
	"chain deploy --partner":    "Payee of the programmes' margins.",
	"chain deploy --platform":   "Payee of the platform's fees.",
	"chain deploy --native-usd": "Price of the chain's native coin in USD. The gas fee of payments is computed " +
		"with it.",
	"chain deploy --confirmations": "Confirmations: how many blocks deep a transaction must be before it counts. " +
		"Default: that of the chain, if it is known; one in a sandbox with test tokens.",
	"chain deploy --max-fee": "Maximum wei per gas that the operator offers. Default: no maximum.",
	"chain deploy --record":  "File to write the chain to. serve --chains reads it.",
	"chain deploy --yes":     "Send the transactions. Without this flag nothing is sent or recorded.",
	"chain deploy --timeout": "How long to wait for the transactions. Run the command again to go on.",

	"chain verify": "Compare the contracts on chain with this program and the record. Exit code 1 if anything " +
		"differs.",
	"chain verify --record": "File that lists the chains, written by chain deploy.",
	"chain verify --chain":  "Verify only this chain, a CAIP-2 id. Default: all chains in the file.",
	"chain verify --rpc": "URL of a node to use instead of the recorded one. Needs --chain, unless the file lists " +
		"one chain.",

	"chain key":        "Create an operator's key. It deploys the contracts, owns them and pays for gas.",
	"chain key <file>": "File to write. It must not exist.",

	"ledger":                "Compare the ledger with the chains, and deal with findings.",
	"ledger --data-dir":     "Data directory of a sandbox. The sandbox may be running.",
	"ledger --database-url": "Database, postgres://…. For a sandbox only if the database is not in its directory.",
	"ledger --chains":       "JSON file that lists the chains, as for serve.",
	"ledger --master-key-file": "File with the master key, as for serve, mode 0600. Needed only if the file of chains " +
		"names no operator and no key is given. Or set OFFBLOCKS_MASTER_KEY to the key.",

	"ledger reconcile": "Compare the ledger with the chains and print all open findings. Exit code 1 if there are " +
		"any, or if a chain cannot be compared.",
	"ledger reconcile --json": "Print JSON instead of text. Its lines are not folded.",

	"ledger resolve":      "Mark a finding as resolved.",
	"ledger resolve <id>": "Id of the finding, as ledger reconcile prints it.",

	"ledger messages":       "Deal with network messages that could not be booked.",
	"ledger messages <id>":  "Id of the message, as ledger messages list prints it.",
	"ledger messages list":  "List the messages that wait for you.",
	"ledger messages retry": "Book a message as it came, once what stood in its way is gone.",
	"ledger messages match": "Book a message for another card of its programme, a refund that is more than was " +
		"bought, or an outcome for a dispute.",
	"ledger messages match <card>":       "Id of the card that it is about, or of the dispute.",
	"ledger messages write-off":          "Give a message up. What it moved is your gain or loss.",
	"ledger messages write-off --reason": "Reason. It is kept with the message, and its programme can read it.",

	"ledger refunds":           "Deal with refunds that a wallet did not receive in full.",
	"ledger refunds <id>":      "Id of the refund, or of the debit that is reversed, as ledger refunds list prints it.",
	"ledger refunds --reason":  "Reason. It is kept in the audit records.",
	"ledger refunds list":      "List the refunds and reversals that wait for you.",
	"ledger refunds book":      "Book what arrived in the wallet. The rest goes on waiting for you.",
	"ledger refunds send":      "Book what arrived, and send what is missing once more.",
	"ledger refunds write-off": "Book what arrived, and give up what is missing: the refund is over.",

	"ledger disputes":                    "Say how disputes were decided.",
	"ledger disputes decide":             "Say that the card network decided a submitted dispute, if its partner cannot.",
	"ledger disputes decide <id>":        "Id of the dispute.",
	"ledger disputes decide <outcome>":   "won or lost.",
	"ledger disputes decide --programme": "Programme of the dispute.",
	"ledger disputes decide --reason":    "Reason. It is kept in the audit records.",

	"ledger resume": "Resume the mirror of a chain after a deep reorganisation.",
	"ledger resume --chain": "Chain, for example eip155:137. What happened before its newest block and is not " +
		"booked stays unbooked.",

	"network":          "Try out connections of card networks, and say what they may approve.",
	"network stand-in": "Say what a processor or network may approve while the platform cannot be asked.",
	"network stand-in export": "Print a line of JSON, however long, for each card that was made: what a stand-in may approve with " +
		"it, of its limits, its controls and the account's money.",
	"network stand-in export --data-dir":     "Data directory of a sandbox. The sandbox may be running.",
	"network stand-in export --database-url": "Database, postgres://…. For a sandbox only if it is not in its directory.",
	"network stand-in export --chains":       "JSON file that lists the chains, as for serve.",
	"network stand-in export --programme":    "Programme whose cards are meant.",
	"network stand-in export --share": "Hundredths of an account's spendable money that a stand-in may approve. The rest is " +
		"for fees, and for what leaves the account meanwhile.",
	"network iso8583": "Try out a connection that speaks ISO 8583.",
	"network iso8583 send": "Play an acquirer: send the messages of a file of cases, and compare the answers with what the " +
		"file expects. Exit code 1 if any differs.",
	"network iso8583 send <file>":    "File of cases, YAML.",
	"network iso8583 send --connect": "Address to connect to.",
	"network iso8583 send --listen":  "Address to listen on, if the platform connects to its network.",
	"network iso8583 send --table":   "Table of messages: 1987, 1993 or a file.",
	"network iso8583 send --header": "Length before each message: binary (two bytes) or ascii (four digits). With " +
		"-inclusive it counts itself.",
	"network iso8583 send --set": "Field of every case that does not have it itself, such as 2=4000001234567899. Repeat " +
		"it for more.",
	"network iso8583 send --timeout":         "How long an answer may take.",
	"network iso8583 send --tls":             "Secure the connection with TLS.",
	"network iso8583 send --tls-ca":          "File with the certificates of the authorities to trust. Default: the system's.",
	"network iso8583 send --tls-certificate": "File with this side's certificate, PEM.",
	"network iso8583 send --tls-key-file":    "File with the key of the certificate, PEM.",

	"audit": "Check the audit log, and read it out.",

	"audit verify": "Check that no audit record was changed, removed or inserted. Exit code 1 if one was.",
	"audit verify --expect": "Seal that was noted earlier, such as the last one that audit verify printed. Repeat it for more. " +
		"Default: none, and a chain that was made anew is not noticed.",
	"audit export": "Write the sealed audit records as lines of JSON, in the order of the chain.",
	"audit seal":   "Seal the audit records that wait for it, as a running server does every few seconds.",

	"migrate": "Update the database's schema, and exit.",

	"partner":            "List the partners of a file, and try them.",
	"partner --partners": "JSON file that lists the partners, as for serve.",

	"partner list":                "List what the partners of a file are, and what they can do. Calls nobody.",
	"partner check":               "Try each partner without changing anything. Exit code 1 if one fails.",
	"partner recheck":             "Have the identity check begin again with a customer who passed.",
	"partner recheck <programme>": "Id of the customer's programme.",
	"partner recheck <customer>":  "Id of the customer.",
	"partner check --timeout":     "How long each partner may take.",

	"programme": "Manage programmes, the platform's clients.",

	"programme create":        "Create a programme and print its credentials, once.",
	"programme create <name>": "Name of the programme.",
	"programme create --partner-bps": "The programme's margin in basis points (hundredths of a per cent) of a " +
		"payment.",
	"programme create --partner-fixed": "The programme's margin per payment, in millionths of a token.",

	"programme --reason": "Reason for the change. The programme's event and the audit record have it.",

	"programme list": "List all programmes, oldest first.",

	"programme credentials":        "Reset or revoke a programme's credentials.",
	"programme credentials reset":  "Replace a programme's credentials and print the new ones, once. All its tokens end.",
	"programme credentials revoke": "Revoke a programme's credentials and all its tokens.",

	"programme keys":              "List or remove a programme's signing keys.",
	"programme keys list":         "List a programme's signing keys, oldest first.",
	"programme keys remove":       "Remove a signing key of a programme.",
	"programme keys remove <key>": "Id of the signing key.",

	"programme suspend": "Suspend a programme. Its requests are refused, and purchases with its cards are declined.",
	"programme resume":  "Resume a suspended programme.",
	"programme changes": "List who changed a programme's credentials, keys and standing, oldest first.",

	"programme <programme>": "Id of the programme.",

	"programme fees": "Manage the platform's fees for a programme.",

	"programme fees list": "List a programme's schedules of fees, newest first, including future ones.",

	"programme fees set": "Set the platform's fee for a programme, at once or from a future time.",
	"programme fees set --service-bps": "Fee in basis points (hundredths of a per cent) of a payment, or the word " +
		"installation for the default of serve --service-bps.",
	"programme fees set --from": "When the fee takes effect, RFC 3339. Default: at once.",

	"programme fees drop":        "Delete a fee that takes effect in the future.",
	"programme fees drop --from": "When the fee takes effect, RFC 3339.",

	"settlement":            "Compare card networks' settlement reports with the books.",
	"settlement --partners": "JSON file that lists the partners, as for serve.",
	"settlement --partner":  "Name of the card network in the file of partners.",

	"settlement import":                "Import a settlement report: all of it or nothing. A report or line that is known changes nothing.",
	"settlement import <file>":         "Report in the partner's own form, or in CSV as the file of partners describes it.",
	"settlement import --dry-run":      "Say what would be done, and keep nothing.",
	"settlement list":                  "List the newest reports, and the lines that differ from the books.",
	"settlement --json":                "Print JSON instead of text. Its lines are not folded.",
	"settlement show":                  "Show a report with its lines.",
	"settlement show <id>":             "Id of the report, as settlement list prints it.",
	"settlement pay":                   "Book what your bank paid to the card network, once for each reference.",
	"settlement pay --amount":          "Amount, such as 168.23. With a minus: the network paid it to you.",
	"settlement pay --currency":        "Currency, a code of ISO 4217.",
	"settlement pay --reference":       "The bank's reference. The same again changes nothing.",
	"settlement pay --programme":       "Programme that pays. Default: that of the card network in the file of partners.",
	"settlement match":                 "Have a line that differs settle a transaction that you name.",
	"settlement match <id>":            "Id of the line, as settlement list prints it.",
	"settlement match <transaction>":   "Id of a transaction of the line's programme.",
	"settlement write-off":             "Book the difference of a line as a loss, or as a gain if it is below zero.",
	"settlement write-off <id>":        "Id of the line; with --programme, id of a transaction that is in no report.",
	"settlement write-off --reason":    "Reason. It is kept with the line.",
	"settlement write-off --programme": "Programme of the transaction. Needed for a transaction only.",

	"screening": "Review matches with sanctions lists.",

	"screening list":     "List the sanctions lists that are kept, and the matches that wait for a decision.",
	"screening clear":    "Decide that a customer is not who is listed. The customer goes on.",
	"screening confirm":  "Decide that a customer is who is listed. The customer is rejected or stays on hold.",
	"screening <id>":     "Id of the match, as screening list prints it.",
	"screening --reason": "Reason for the decision. It is kept with the match.",

	"version": "Print the version, and exit.",

	"help":           "Print the help of a command, and exit.",
	"help <command>": "Command, such as programme create. Default: the program.",

	"completion":         "Print a script that completes commands and flags in a shell.",
	"completion <shell>": "Shell: bash, zsh or fish.",

	"complete":         "Print what may follow on a command line, one word a line.",
	"complete <words>": "Words of the command line so far. The last one is the one to complete.",
}
