// Package export writes the API's document in forms that other tools read: a description in OpenAPI 3.0 for generators
// of clients, and a collection for Postman. Both are made from api/openapi.yaml while the program runs, and have every
// operation that it has. The package refuses to know an operation of its own, except those of the nine steps.
package export
