package main

// developerHelpTexts are the help texts of the commands for a programme's developers.
var developerHelpTexts = map[string]string{ // #nosec G101 -- it speaks of credentials and holds none
	"--profile": "Installation to speak to, as profile list names it. Default: that of the variables OFFBLOCKS_URL and so " +
		"on, else the profile in use, else the sandbox of this directory.",
	"--env":   "File with the variables of an installation, such as data/sandbox.env.",
	"--json":  "Print JSON. This is the default unless a person reads.",
	"--table": "Print tables and lines for people. This is the default on a terminal.",

	"api":          "Call any operation of the API, signed, and print its answer.",
	"api <method>": "GET, POST, PUT, PATCH or DELETE.",
	"api <path>":   "Path below the API's address, such as /cards.",
	"api <field>": "name=value, name:=json or name=@file. They make the JSON body, or the query of a GET. A dot stands " +
		"between a member and its member: billingAddress.city=London.",
	"api --key":     "Idempotency key. Repeat a change with the key of the first try. Default: a new one.",
	"api --body":    "File with the whole body, or - for standard input.",
	"api --curl":    "Print the call as a script for bash, curl and openssl, and do not make it.",
	"api --explain": "Say on standard error what is sent and signed, and why; then make the call.",

	"--wallet": "File with the wallet's key, mode 0600. Default: beside the variables of the installation, as " +
		"sandbox-wallet.key for a sandbox.",

	"<delivery>": "Id of the delivery, as webhooks deliveries lists it.",
	"<filter>":   "name=value: a filter of the list, such as status=active.",
	"<field>":    "name=value, name:=json or name=@file. They make the body.",
	"<id>":       "Id of the object.",
	"--limit":    "How many to list, 1000 at most.",
	"--card":     "Id of a card.",
	"--account":  "Id of an account.",
	"--webhook":  "Id of the only webhook to deliver to. Default: each that had the event.",

	"up":            "Make a card to try things out with: what is there stays, and what is missing is made. Works with a sandbox.",
	"up --until":    "How far: customer, account, funded, which is an account with money, or card, which can pay.",
	"up --chain":    "Chain of the wallet, a CAIP-2 id.",
	"up --currency": "Currency of the account.",
	"up --fund":     "Test money to send if the account has none, in whole tokens.",
	"up --timeout":  "How long to wait.",

	"trigger":           "Make an event happen to a card of yours, or all that a scenario has. Works with a sandbox.",
	"trigger <event>":   "Type of an event, such as transaction.updated, or name of a scenario. The word list lists them.",
	"trigger --card":    "Id of the card. Default: the newest active one.",
	"trigger --timeout": "How long to wait.",

	"listen":                  "Show events as they come, and forward them. Registers nothing at the installation.",
	"listen --forward-to":     "Address to post each event to, signed by the platform as its deliveries are.",
	"listen --unsigned":       "Forward without a signature, to an address that the platform does not sign for.",
	"listen --webhook":        "Id of a webhook: sign as its deliveries are, with its secret of Standard Webhooks as well.",
	"listen --events":         "Type of event to show. Repeat it, or separate types by commas. Default: all.",
	"listen --after":          "Begin behind the event with this id. Default: now.",
	"listen --from-beginning": "Begin with the first event that is kept.",
	"listen --limit":          "End after as many events. Default: at Ctrl-C.",

	"logs":          "List your own requests of the last seven days, newest first.",
	"logs <id>":     "Id of a request to show with its bodies. Refusals name it.",
	"logs --follow": "Go on as requests come, until Ctrl-C.",
	"logs --status": "Status of the answers: one, such as 404, or a class, such as 4xx.",
	"logs --method": "Method of the requests.",
	"logs --path":   "What the path begins with.",

	"status": "Say how an installation is: health, version, token, signing key, chains, webhooks. Exit code 1 if " +
		"something is not well.",

	"wallet":              "A wallet for trying things out: a key in a file. In production the customer's own wallet signs.",
	"wallet new":          "Make a wallet and print its address.",
	"wallet sign":         "Sign a text as wallets do (EIP-191), and print the signature in hexadecimal.",
	"wallet sign <file>":  "File with what to sign, or - for standard input.",
	"wallet sign --typed": "Sign typed data (EIP-712) instead: by itself, or as the member typedData of an answer.",
	"wallet sign --challenge": "Sign the challenge in an answer of the API, and print the body that brings the signature " +
		"back.",
	"wallet balance":         "List what the wallet holds, and the smart wallets of its customer, as the chain says.",
	"wallet balance --rpc":   "URL below which the chains' JSON-RPC is served. A sandbox's variables have it.",
	"wallet balance --chain": "Chain to look at, a CAIP-2 id.",

	"profile":                        "Name installations, and choose which one commands speak to.",
	"profile list":                   "List the installations, and which one is used here.",
	"profile use":                    "Have commands speak to an installation from now on.",
	"profile use <name>":             "Name of the profile. The name sandbox means the sandbox of the directory.",
	"profile add":                    "Name an installation.",
	"profile add <name>":             "Name of the new profile.",
	"profile add --env":              "File with its variables, mode 0600, such as a sandbox's data/sandbox.env. It is read each time.",
	"profile add --url":              "Address of its API, such as https://cards.example/v1.",
	"profile add --api-key":          "The programme's API key.",
	"profile add --secret-file":      "File with the API secret, mode 0600.",
	"profile add --signing-key-id":   "Id of the signing key.",
	"profile add --signing-key-file": "File with the signing key, PEM, mode 0600.",
	"profile remove":                 "Forget a profile. A file given by --env stays.",
	"profile remove <name>":          "Name of the profile.",
}
