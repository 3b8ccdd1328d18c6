package main

import "context"

type demoCommand struct{}

func (b *sandbox) playDemo(context.Context, *terminal) error { return nil }
