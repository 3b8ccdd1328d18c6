#!/usr/bin/env node
// Writes testdata/grants.json with viem, which shares no line of code with the
// contracts or the Go side: both are tested against it. --check compares only.
import { readFileSync, writeFileSync } from "node:fs";
import { hashMessage, hashStruct, hashTypedData, zeroAddress } from "viem";
import { privateKeyToAccount } from "viem/accounts";

const file = new URL("../testdata/grants.json", import.meta.url);

// The first account of every development chain: known to all, worth nothing.
const ownerKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const owner = privateKeyToAccount(ownerKey);

const wallet = "0x9a3f00000000000000000000000000000000beef";
const escrow = "0x00e5c40000000000000000000000000000f00d01";
const usdc = "0xabcdef0123456789abcdef0123456789abcdef01";
const other = "0x1234567890abcdef1234567890abcdef12345678";
const most = (2n ** 256n - 1n).toString();

const cases = [
  { chainId: 300, token: usdc, symbol: "USDC", decimals: 6, amount: "1000000000000", nonce: "0", shown: "1000000.00" },
  { chainId: 300, token: usdc, symbol: "USDC", decimals: 6, amount: "1000000000", nonce: "1", shown: "1000.00" },
  { chainId: 324, token: other, symbol: "EURC", decimals: 6, amount: "1234567", nonce: "2", shown: "1.234567" },
  { chainId: 1, token: other, symbol: "EURC", decimals: 6, amount: "1230000", nonce: "7", epoch: "3", shown: "1.23" },
  { chainId: 137, token: other, symbol: "EURC", decimals: 6, amount: "100", nonce: "9", shown: "0.0001" },
  { chainId: 42161, token: other, symbol: "DAI", decimals: 18, amount: "1500000000000000000", nonce: "10", shown: "1.50" },
  { chainId: 42161, token: other, symbol: "DAI", decimals: 18, amount: "1", nonce: "3", shown: "0.000000000000000001" },
  { chainId: 11155111, token: other, symbol: "JPYC", decimals: 0, amount: "7", nonce: "4", shown: "7.00" },
  { chainId: 421614, token: other, symbol: "ONE", decimals: 1, amount: "123", nonce: "5", shown: "12.30" },
  { chainId: 280, token: other, symbol: "GUSD", decimals: 2, amount: "5", nonce: "6", shown: "0.05" },
  { chainId: 80001, token: usdc, symbol: "USDC", decimals: 6, amount: "0", nonce: "8", shown: "0.00" },
  {
    chainId: 300, token: usdc, symbol: "USDC", decimals: 6, amount: most, nonce: "123456789",
    shown: "115792089237316195423570985008687907853269984665640564039457584007913129.639935",
  },
];

function typedGrant({ chainId, token, amount, nonce, epoch = "0" }) {
  return {
    domain: { name: "OffBlocks", version: "1", chainId, verifyingContract: wallet },
    types: {
      Grant: [
        { name: "escrow", type: "address" },
        { name: "token", type: "address" },
        { name: "amount", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "epoch", type: "uint256" },
      ],
    },
    primaryType: "Grant",
    message: { escrow, token, amount: BigInt(amount), nonce: BigInt(nonce), epoch: BigInt(epoch) },
  };
}

// The first grant as typed data in domains that are not its own, and what a hint says of each.
async function mistakes() {
  const typed = typedGrant(cases[0]);
  const { name, version, chainId, verifyingContract } = typed.domain;
  const domains = [
    ["chainId was 1, and is 300", { name, version, chainId: 1, verifyingContract }],
    ["chainId was 324, and is 300", { name, version, chainId: 324, verifyingContract }],
    ["verifyingContract was the escrow", { name, version, chainId, verifyingContract: escrow }],
    ["verifyingContract was the token", { name, version, chainId, verifyingContract: usdc }],
    ["verifyingContract was the owner", { name, version, chainId, verifyingContract: owner.address }],
    ["verifyingContract was the zero address", { name, version, chainId, verifyingContract: zeroAddress }],
    ['name was "offblocks", and is "OffBlocks"', { name: "offblocks", version, chainId, verifyingContract }],
    ['version was "2", and is "1"', { name, version: "2", chainId, verifyingContract }],
    ["it had no name.", { version, chainId, verifyingContract }],
    ["it had no version.", { name, chainId, verifyingContract }],
    ["it had no chainId.", { name, version, verifyingContract }],
    ["it had no verifyingContract.", { name, version, chainId }],
    ["it had no version, no verifyingContract.", { name, chainId }],
    ["it had no name, no version, no chainId, no verifyingContract.", {}],
    ["", { name: "A name of the developer's own", version, chainId, verifyingContract }],
  ];
  const hash = hashStruct({ types: typed.types, primaryType: typed.primaryType, data: typed.message });
  return [
    ...(await Promise.all(
      domains.map(async ([says, domain]) => ({ says, signature: await owner.signTypedData({ ...typed, domain }) })),
    )),
    { says: "without that of the domain", signature: await owner.sign({ hash }) },
    { says: "signed as a text", signature: await owner.signMessage({ message: { raw: hashTypedData(typed) } }) },
  ];
}

async function grant({ chainId, token, symbol, decimals, amount, nonce, epoch = "0", shown }) {
  const text = [
    "OffBlocks card payments",
    "",
    "Let the escrow below take what you pay with your card from your smart wallet, up to the allowance." +
      " It can take this token only, and you can revoke this at any time.",
    "",
    `Chain: eip155:${chainId}`,
    `Wallet: ${wallet}`,
    `Escrow: ${escrow}`,
    `Token: ${token}`,
    `Allowance: ${shown} ${symbol}`,
    `Nonce: ${nonce}`,
    `Epoch: ${epoch}`,
  ].join("\n");
  const typed = typedGrant({ chainId, token, amount, nonce, epoch });
  return {
    chainId, wallet, escrow, token, symbol, decimals, amount, nonce, epoch, text,
    eip191Hash: hashMessage(text),
    eip191Signature: await owner.signMessage({ message: text }),
    eip712Hash: hashTypedData(typed),
    eip712Signature: await owner.signTypedData(typed),
  };
}

const limitCases = [
  { chainId: 300, daily: "100000000", monthly: "1000000000", nonce: "0", shown: ["100.00 USDC", "1000.00 USDC"] },
  { chainId: 300, daily: "0", monthly: "2500000", nonce: "1750000000000000", shown: ["none", "2.50 USDC"] },
  { chainId: 1, daily: "1234567", monthly: "0", nonce: "7", epoch: "12", shown: ["1.234567 USDC", "none"] },
  { chainId: 42161, daily: "0", monthly: "0", nonce: "8", epoch: "18446744073709551615", shown: ["none", "none"] },
];

// On the wallet, token and symbol of the first grant.
async function limits({ chainId, daily, monthly, nonce, epoch = "0", shown }) {
  const text = [
    "OffBlocks spending limits",
    "",
    "Let no more than this leave your smart wallet for card payments." +
      " A higher limit holds at once, a lower one after the withdrawal delay.",
    "",
    `Chain: eip155:${chainId}`,
    `Wallet: ${wallet}`,
    `Token: ${usdc}`,
    `Limit a day: ${shown[0]}`,
    `Limit a month: ${shown[1]}`,
    `Nonce: ${nonce}`,
    `Epoch: ${epoch}`,
  ].join("\n");
  const typed = {
    domain: { name: "OffBlocks", version: "1", chainId, verifyingContract: wallet },
    types: {
      Limits: [
        { name: "token", type: "address" },
        { name: "daily", type: "uint256" },
        { name: "monthly", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "epoch", type: "uint256" },
      ],
    },
    primaryType: "Limits",
    message: { token: usdc, daily: BigInt(daily), monthly: BigInt(monthly), nonce: BigInt(nonce), epoch: BigInt(epoch) },
  };
  return {
    chainId, wallet, token: usdc, daily, monthly, nonce, epoch, text,
    eip191Hash: hashMessage(text),
    eip191Signature: await owner.signMessage({ message: text }),
    eip712Hash: hashTypedData(typed),
    eip712Signature: await owner.signTypedData(typed),
  };
}

const grants = await Promise.all(cases.map(grant));
const wanted = JSON.stringify({ owner: owner.address.toLowerCase(), ownerKey, grants, limits: await Promise.all(limitCases.map(limits)), mistakes: await mistakes() }, null, 2) + "\n";
if (!process.argv.includes("--check")) {
  writeFileSync(file, wanted);
} else if (readFileSync(file, "utf8") !== wanted) {
  console.error("testdata/grants.json is not what viem makes of its cases");
  process.exit(1);
}
