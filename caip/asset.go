package caip

import "strings"

// AssetID is a CAIP-19 asset id: an asset type such as "eip155:1/erc20:0x6b175474e89094c44da98b954eedeac495271d0f", or
// one token of a type, with its token id after another slash.
type AssetID string

// ParseAssetID reads an asset id: a chain id, a slash, an asset namespace of 3 to 8 of [-a-z0-9], a colon, and a
// reference of 1 to 128 of [-.%a-zA-Z0-9]; then perhaps a slash and a token id of 1 to 78 of the same alphabet
// (CAIP-19). On an eip155 chain the reference of erc20, erc721 and erc1155 has to be an address as in [ParseAccountID].
// The error is a sentence for the developer of a client.
func ParseAssetID(s string) (AssetID, error) {
	id := AssetID(s)
	chainText, rest, found := strings.Cut(s, "/")
	if !found || !strings.Contains(rest, ":") {
		return "", invalidID("The asset id %s is not of the form chain/namespace:reference.", quoteShort(s))
	}
	chain, err := ParseChainID(chainText)
	if err != nil {
		return "", err
	}
	if err := checkNamespace(id.Namespace(), "asset namespace"); err != nil {
		return "", err
	}
	reference, tokenID, numbered := cutToken(rest)
	if !hasForm(reference, 1, 128, isToken) {
		return "", invalidID(
			"The asset reference %s is not 1 to 128 letters, digits, hyphens, dots and percent signs.", quoteShort(reference),
		)
	}
	if numbered && !hasForm(tokenID, 1, 78, isToken) {
		return "", invalidID(
			"The token id %s is not 1 to 78 letters, digits, hyphens, dots and percent signs.", quoteShort(tokenID),
		)
	}
	if chain.Namespace() == eip155 && isContract(id.Namespace()) {
		if err := checkAddress(reference); err != nil {
			return "", err
		}
	}
	return id, nil
}

func isContract(namespace string) bool {
	return namespace == "erc20" || namespace == "erc721" || namespace == "erc1155"
}

// Chain is the chain that the asset is on.
func (a AssetID) Chain() ChainID {
	chain, _, _ := strings.Cut(string(a), "/")
	return ChainID(chain)
}

// Namespace is the kind of the asset: "erc20", "slip44".
func (a AssetID) Namespace() string {
	namespace, _, _ := strings.Cut(a.assetPart(), ":")
	return namespace
}

// Reference is the asset within its namespace, as it was sent: for erc20 the address of the contract.
func (a AssetID) Reference() string {
	reference, _, _ := cutToken(a.assetPart())
	return reference
}

// TokenID is the one token of a non-fungible asset type; empty when the id names the whole type.
func (a AssetID) TokenID() string {
	_, tokenID, _ := cutToken(a.assetPart())
	return tokenID
}

// assetPart is everything after the chain.
func (a AssetID) assetPart() string {
	_, kind, _ := strings.Cut(string(a), "/")
	return kind
}

// cutToken divides namespace:reference/token.
func cutToken(kind string) (reference, tokenID string, numbered bool) {
	_, reference, _ = strings.Cut(kind, ":")
	return strings.Cut(reference, "/")
}
