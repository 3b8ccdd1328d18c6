-- name: KeptRates :one
SELECT document FROM kept_rates WHERE source = $1;

-- name: KeepRates :exec
INSERT INTO kept_rates (source, document, dated) VALUES ($1, $2, $3)
ON CONFLICT (source) DO UPDATE SET document = excluded.document, dated = excluded.dated
WHERE excluded.dated > kept_rates.dated;
