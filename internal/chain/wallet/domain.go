package wallet

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// typedDomain is a domain of typed data (EIP-712, EIP712Domain). It has the members that are set.
type typedDomain struct {
	name, version *string
	chain         *big.Int
	contract      *common.Address
}

// separator is the hash of the domain. Its type lists the members that there are, in the order of EIP-712.
func (d typedDomain) separator() []byte {
	var members []string
	var words [][]byte
	add := func(member string, word []byte) { members, words = append(members, member), append(words, word) }
	if d.name != nil {
		add("string name", crypto.Keccak256([]byte(*d.name)))
	}
	if d.version != nil {
		add("string version", crypto.Keccak256([]byte(*d.version)))
	}
	if d.chain != nil {
		add("uint256 chainId", common.BigToHash(d.chain).Bytes())
	}
	if d.contract != nil {
		add("address verifyingContract", common.BytesToHash(d.contract[:]).Bytes())
	}
	kind := crypto.Keccak256([]byte("EIP712Domain(" + strings.Join(members, ",") + ")"))
	return crypto.Keccak256(append([][]byte{kind}, words...)...)
}

// hashOf is what is signed for a struct in the domain.
func (d typedDomain) hashOf(structHash []byte) common.Hash {
	return crypto.Keccak256Hash([]byte("\x19\x01"), d.separator(), structHash)
}

// domain is that of the grant: its wallet verifies the signature.
func (g Grant) domain() typedDomain {
	name, version := "OffBlocks", "1"
	return typedDomain{&name, &version, g.Chain, &g.Wallet}
}

// otherDomains are the grant's typed data in domains that it does not have: a member or several are missing, or one is
// another than it should be. Chains are those that the owner's wallet may have been on.
func (g Grant) otherDomains(owner common.Address, chains []*big.Int) (list []hashed) {
	const handOver = "Hand the typed data of the challenge to the wallet as it is."
	message, own := g.structHash(), g.domain()
	add := func(what string, d typedDomain) {
		list = append(list, hashed{"The typed data was signed in another domain: " + what + ". " + handOver,
			d.hashOf(message)})
	}
	for _, c := range chains {
		if c.Cmp(g.Chain) != 0 {
			d := own
			d.chain = c
			add(fmt.Sprintf("chainId was %s, and is %s", c, g.Chain), d)
		}
	}
	for _, contract := range []struct {
		what string
		at   common.Address
	}{{"the escrow", g.Escrow}, {"the token", g.Token}, {"the owner", owner}, {"the zero address", common.Address{}}} {
		d := own
		d.contract = &contract.at
		add("verifyingContract was "+contract.what+", and is the wallet "+g.Wallet.Hex(), d)
	}
	for _, name := range []string{"", "Offblocks", "offblocks", "OFFBLOCKS", "OffBlocksSmartWallet"} {
		d := own
		d.name = &name
		add(fmt.Sprintf("name was %q, and is %q", name, *own.name), d)
	}
	for _, version := range []string{"", "0", "1.0", "1.0.0", "v1", "2"} {
		d := own
		d.version = &version
		add(fmt.Sprintf("version was %q, and is %q", version, *own.version), d)
	}
	for missing := 1; missing < 1<<4; missing++ {
		d, names := own, []string{}
		leaveOut := func(bit int, name string, member func()) {
			if missing&bit != 0 {
				names = append(names, name)
				member()
			}
		}
		leaveOut(1, "name", func() { d.name = nil })
		leaveOut(2, "version", func() { d.version = nil })
		leaveOut(4, "chainId", func() { d.chain = nil })
		leaveOut(8, "verifyingContract", func() { d.contract = nil })
		add("it had no "+strings.Join(names, ", no "), d)
	}
	return append(list, hashed{
		"The hash of the message alone was signed, without that of the domain (EIP-712). " + handOver,
		common.BytesToHash(message),
	})
}
