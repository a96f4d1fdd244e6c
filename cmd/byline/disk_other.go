//go:build !linux && !darwin

package main

import "errors"

// diskLeft fails: how to find that out is each system's own.
func diskLeft(string) (int64, error) { return 0, errors.ErrUnsupported }
