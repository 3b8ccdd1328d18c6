-- name: SanctionsLists :many
SELECT * FROM sanctions_lists ORDER BY name;

-- name: InsertSanctionsEntry :exec
INSERT INTO sanctions_entries (edition, entry_id, kind, names, addresses, details) VALUES ($1, $2, $3, $4, $5, $6);

-- name: InsertSanctionsAddress :exec
INSERT INTO sanctions_addresses (edition, entry_id, address_key, address, currency)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING;

-- name: UseSanctionsEdition :execrows
INSERT INTO sanctions_lists (name, edition, version, source, entries, published_at, checked_at, matched_edition, matched_at)
VALUES (@name, @edition, @version, @source, @entries, @published_at, @checked_at, '', 0)
ON CONFLICT (name) DO UPDATE SET edition = excluded.edition, version = excluded.version, source = excluded.source,
	entries = excluded.entries, published_at = excluded.published_at, checked_at = excluded.checked_at
WHERE sanctions_lists.edition = @was;

-- name: NoteSanctionsChecked :exec
UPDATE sanctions_lists SET checked_at = @checked_at WHERE name = @name AND edition = @edition;

-- name: NoteSanctionsMatched :exec
UPDATE sanctions_lists SET matched_edition = edition, matched_at = @matched_at WHERE name = @name AND edition = @edition;

-- name: SanctionsEditions :many
SELECT DISTINCT edition FROM sanctions_entries ORDER BY edition;

-- name: DeleteSanctionsEntries :execrows
DELETE FROM sanctions_entries WHERE edition = @edition;

-- name: DeleteSanctionsAddresses :execrows
DELETE FROM sanctions_addresses WHERE edition = @edition;

-- name: SanctionsNames :many
SELECT * FROM sanctions_entries
WHERE edition = @edition AND entry_id > @after_id ORDER BY entry_id LIMIT @page;

-- name: SanctionedAddresses :many
SELECT l.name AS list, a.entry_id, a.address, a.currency, e.names, e.details
FROM sanctions_addresses a JOIN sanctions_lists l ON l.edition = a.edition
JOIN sanctions_entries e ON e.edition = a.edition AND e.entry_id = a.entry_id
WHERE a.address_key = @address_key ORDER BY l.name, a.entry_id, a.currency;
