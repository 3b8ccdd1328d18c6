package devnet_test

func childMain() bool { return false }
