#!/usr/bin/env bash
# The customer's wallet, for trying things out: an Ethereum key that signs texts (EIP-191). In production the customer's
# own wallet signs, and a programme never sees its key. OpenSSL has the curve; Keccak-256 is written out here.
#
#   examples/bash/wallet.sh FILE address             makes the key in FILE if there is none, and prints its address
#   examples/bash/wallet.sh FILE sign <text          prints the signature's bytes in hexadecimal
set -euo pipefail
export LC_ALL=C

file=$1
# Half of the curve's order: of the two signatures that verify, chains take the lower one.
half=7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0

# shellcheck disable=SC2001
to_bytes() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }
to_hex() { od -An -v -tx1 | tr -d ' \n'; }

rotate() { # sets $rotated: >> copies the sign, so it is masked away
	if (($2 == 0)); then
		rotated=$1
	else
		rotated=$((($1 << $2) | (($1 >> (64 - $2)) & ((1 << $2) - 1))))
	fi
}

# keccak256 HEX prints the hash of Ethereum: SHA-3 as it was before its padding changed.
keccak256() {
	local data=$1 rate=136 block i j round lfsr x y t lane next word rotated
	local -a a c old
	local length=$((${#1} / 2))
	local pad=$((rate - length % rate))
	if ((pad == 1)); then
		data+=81
	else
		data+=01$(printf "%0$((2 * (pad - 2)))d" 0 | sed 's/^0$//')80
		((pad > 2)) || data=${1}0180
	fi
	for i in {0..24}; do a[i]=0; done
	for ((block = 0; block < ${#data}; block += 2 * rate)); do
		for ((i = 0; i < rate / 8; i++)); do
			word=''
			for ((j = 7; j >= 0; j--)); do word+=${data:block+16*i+2*j:2}; done
			a[i]=$((a[i] ^ 0x$word))
		done
		lfsr=1
		for ((round = 0; round < 24; round++)); do
			for x in {0..4}; do c[x]=$((a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20])); done
			for i in {0..24}; do
				rotate "${c[(i + 1) % 5]}" 1
				a[i]=$((a[i] ^ c[(i + 4) % 5] ^ rotated))
			done
			x=1 y=0 lane=${a[1]}
			for t in {1..24}; do
				next=$(((2 * x + 3 * y) % 5)) x=$y y=$next
				rotate "$lane" $((t * (t + 1) / 2 % 64))
				lane=${a[x + 5 * y]} a[x+5*y]=$rotated
			done
			old=("${a[@]}")
			for i in {0..24}; do
				x=$((i - i % 5))
				a[i]=$((old[i] ^ (~old[x + (i + 1) % 5] & old[x + (i + 2) % 5])))
			done
			for j in {0..6}; do
				if ((lfsr & 1)); then a[0]=$((a[0] ^ (1 << ((1 << j) - 1)))); fi
				lfsr=$(((lfsr << 1) ^ (lfsr & 0x80 ? 0x171 : 0)))
			done
		done
	done
	for i in {0..3}; do
		word=$(printf '%016x' "${a[i]}")
		for j in {7..0}; do printf %s "${word:2*j:2}"; done
	done
}

# address prints that of the key: the end of the hash of the public key's last 64 bytes.
address() {
	local public
	public=$(openssl ec -in "$file" -pubout -outform DER 2>/dev/null | to_hex)
	public=$(keccak256 "${public: -128}")
	echo "0x${public: -40}"
}

# sign prints r, s and v. OpenSSL does not say which of two points r came from, which v tells (1b or 1c): this v is right
# every other time, and whoever is refused signs again.
sign() {
	local text hash numbers
	text=$(to_hex)
	hash=$(keccak256 "$(printf '\x19Ethereum Signed Message:\n%d' $((${#text} / 2)) | to_hex)$text")
	while :; do
		mapfile -t numbers < <(to_bytes "$hash" | openssl pkeyutl -sign -inkey "$file" | openssl asn1parse -inform DER |
			sed -n 's/.*INTEGER *://p' | tr A-F a-f | while read -r n; do printf '%64s\n' "$n" | tr ' ' 0; done)
		[[ ${numbers[1]} > $half ]] || break # a new signature has another s
	done
	echo "${numbers[0]}${numbers[1]}1b"
}

[ -s "$file" ] || (umask 077 && openssl ecparam -name secp256k1 -genkey -noout -out "$file")
"$2"
