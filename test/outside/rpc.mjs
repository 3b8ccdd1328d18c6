// rpc uses the chains of a sandbox as wallets, tools and pages do, with viem, and
// ends with status 1 at the first answer that is not as it should be.
//
//   RPC_URL    where the chains are served, …/rpc
//   RPC_CHAINS EIP-155 ids, separated by commas; more of them than stay open at once. 300 is the first, and 324 is there
//   RPC_KEY    private key of an account with coin on each chain, hex
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createPublicClient, createWalletClient, defineChain, http, parseGwei, webSocket } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { zksync, zksyncSepoliaTestnet } from 'viem/chains'

const root = process.env.RPC_URL
const ids = process.env.RPC_CHAINS.split(',').map(Number)
const account = privateKeyToAccount(process.env.RPC_KEY)
const receiver = '0x00000000000000000000000000000000000000b2'

const urlOf = (id) => `${root}/eip155:${id}`

// documented is the definition of a chain that docs/sandbox.md gives to users of zkSync's ids: the text of the object.
const documented = /^### zkSync ids$[^]*?^const chain = (defineChain\([^]*?^}\))$/m.exec(
  readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8'),
)[1]

// chainOf defines a chain as the document does, with another id and where the chain is served here.
function chainOf(id) {
  const text = documented.replace('id: 300,', `id: ${id},`).replaceAll('://127.0.0.1:8080/rpc/eip155:300', urlOf(id).replace('http', ''))
  assert(text.includes(urlOf(id)) && text.includes(urlOf(id).replace('http', 'ws')), 'the document says where the chain is served')
  return new Function('defineChain', `return ${text}`)(defineChain)
}

const clientOf = (id, transport = http()) => createPublicClient({ chain: chainOf(id), transport, pollingInterval: 50 })

// waitFor waits for a receipt. Without checkReplacement: false viem looks for a replacement in the block before, and
// misses the next block if it comes meanwhile. A chain that mines on demand has no block after that one, so viem waits
// until its limit of three minutes.
const waitFor = (client, hash) => client.waitForTransactionReceipt({ hash, pollingInterval: 20, checkReplacement: false })

async function transfer(id) {
  const wallet = createWalletClient({ account, chain: chainOf(id), transport: http() })
  const hash = await wallet.sendTransaction({ to: receiver, value: 1n, maxFeePerGas: parseGwei('1') })
  return waitFor(clientOf(id), hash)
}

// until asks again until the answer is what it should be.
async function until(what, ask, done) {
  for (const end = Date.now() + 30_000; ; ) {
    const answer = await ask()
    if (done(answer)) return answer
    assert(Date.now() < end, what)
    await new Promise((resume) => setTimeout(resume, 20))
  }
}

const checks = {
  async 'the finalized block is the latest one'() {
    const { blockNumber } = await transfer(ids[0])
    for (const blockTag of ['latest', 'safe', 'finalized']) {
      const block = await clientOf(ids[0]).getBlock({ blockTag })
      assert.equal(block.number, blockNumber, blockTag)
    }
    assert.equal(await clientOf(ids[0]).getBalance({ address: receiver, blockTag: 'finalized' }), 1n)
  },

  async 'a thousand reads go in one batch'() {
    let requests = 0
    const transport = http(urlOf(ids[0]), { batch: { batchSize: 1000, wait: 100 }, onFetchRequest: () => void requests++ })
    const client = clientOf(ids[0], transport)
    const balances = await Promise.all(Array.from({ length: 1000 }, (_, i) => client.getBalance({ address: account.address, blockNumber: BigInt(i % 2) })))
    assert.equal(balances.length, 1000)
    assert.equal(requests, 1)
  },

  async 'filters on every chain see what happens on it'() {
    const filters = new Map()
    for (const id of ids) filters.set(id, await clientOf(id).createBlockFilter())
    for (let round = 0; round < 2; round++) {
      for (const id of ids) {
        const { blockHash } = await transfer(id)
        for (const other of ids) if (other !== id) await clientOf(other).getBlockNumber()
        const filter = filters.get(id)
        await until(`chain ${id} in round ${round}`, () => clientOf(id).getFilterChanges({ filter }), (hashes) => hashes.includes(blockHash))
      }
    }
    for (const id of ids) assert.equal(await clientOf(id).uninstallFilter({ filter: filters.get(id) }), true)
  },

  async 'heads and events arrive over a WebSocket'() {
    const id = ids[0]
    const transport = webSocket(urlOf(id).replace('http', 'ws'), { reconnect: false })
    const client = clientOf(id, transport)
    const heads = []
    const stopHeads = client.watchBlocks({ onBlock: (block) => heads.push(block.hash), onError: (error) => heads.push(error) })
    // This contract logs one topic whenever it is called.
    const deployer = createWalletClient({ account, chain: chainOf(id), transport: http() })
    const deployment = await deployer.sendTransaction({ data: '0x6008600c60003960086000f3600760006000a100' })
    const { contractAddress } = await waitFor(client, deployment)
    const logs = []
    const { unsubscribe } = await client.transport.subscribe({
      params: ['logs', { address: contractAddress }],
      onData: ({ result }) => logs.push(result),
      onError: (error) => logs.push(error),
    })
    const hash = await deployer.sendTransaction({ to: contractAddress, gas: 100_000n })
    const receipt = await waitFor(client, hash)
    await until('the head', () => heads, (seen) => seen.includes(receipt.blockHash))
    await until('the log', () => logs, (seen) => seen.length > 0)
    assert.equal(logs[0].transactionHash, hash)
    stopHeads()
    await unsubscribe()
    ;(await client.transport.getRpcClient()).close()
  },

  async 'pages of this machine may ask and others may not'() {
    const preflight = (origin) =>
      fetch(urlOf(ids[0]), {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
      })
    const post = (origin) =>
      fetch(urlOf(ids[0]), {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId' }),
      })
    for (const origin of ['http://localhost:5173', 'https://app.example']) {
      const allowed = await preflight(origin)
      assert.equal(allowed.status, 204, origin)
      assert.equal(allowed.headers.get('access-control-allow-origin'), origin)
      assert.equal(allowed.headers.get('access-control-allow-methods'), 'POST')
      const answer = await post(origin)
      assert.equal(answer.headers.get('access-control-allow-origin'), origin)
      assert.equal((await answer.json()).result, `0x${ids[0].toString(16)}`)
    }
    assert.equal((await preflight('https://elsewhere.example')).status, 403)
    assert.equal((await post('https://elsewhere.example')).status, 403)
  },

  async "viem's own definitions of zkSync's chains cannot read a receipt, and the document's can"() {
    for (const theirs of [zksyncSepoliaTestnet, zksync]) {
      assert(ids.includes(theirs.id), `chain ${theirs.id} is served`)
      const { transactionHash: hash } = await transfer(theirs.id)
      const refuses = createPublicClient({ chain: theirs, transport: http(urlOf(theirs.id)) })
      await assert.rejects(refuses.getTransactionReceipt({ hash }))
      const client = clientOf(theirs.id)
      const receipt = await client.getTransactionReceipt({ hash })
      assert.equal(receipt.status, 'success')
      assert.equal(receipt.type, 'eip1559')
      assert.equal(receipt.from, account.address.toLowerCase())
      assert.equal(receipt.gasUsed, 21_000n)
      const transaction = await client.getTransaction({ hash })
      assert.equal(transaction.chainId, theirs.id)
      assert.equal(transaction.typeHex, '0x2')
      assert.equal(transaction.value, 1n)
      assert.equal(transaction.blockHash, receipt.blockHash)
      const block = await client.getBlock({ blockHash: receipt.blockHash, includeTransactions: true })
      assert.deepEqual(block.transactions.map((t) => t.hash), [hash])
    }
  },
}

for (const [name, check] of Object.entries(checks)) {
  try {
    await check()
    console.log('✓', name)
  } catch (error) {
    console.error('✗', name, error)
    process.exit(1)
  }
}
process.exit(0)
