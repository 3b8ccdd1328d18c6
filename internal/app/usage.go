package app

import "fmt"

// UsageError is what is wrong with how the program was called: a flag that is missing, that cannot be meant, or that does
// not go with another. Nothing was opened or changed.
type UsageError struct {
	text  string
	cause error
}

func (e *UsageError) Error() string { return e.text }

// Unwrap is the cause; nil if there is none.
func (e *UsageError) Unwrap() error { return e.cause }

// misuse is a UsageError, made as fmt.Errorf makes an error.
func misuse(format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	return &UsageError{err.Error(), err}
}
