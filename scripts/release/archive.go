package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// file is a file in an archive.
type file struct {
	name    string
	mode    int64
	content []byte
}

// writeArchive writes files as a compressed tar, in the order given. Nothing of this machine or moment is in it.
func writeArchive(path string, files []file, at time.Time) error {
	var packed bytes.Buffer
	compressor, err := gzip.NewWriterLevel(&packed, gzip.BestCompression) // its header has no name and no time
	if err != nil {
		return err
	}
	archive := tar.NewWriter(compressor)
	for _, f := range files {
		if err := archive.WriteHeader(&tar.Header{
			Typeflag: tar.TypeReg, Name: f.name, Mode: f.mode, Size: int64(len(f.content)), ModTime: at, Format: tar.FormatUSTAR,
		}); err != nil {
			return err
		}
		if _, err := archive.Write(f.content); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	if err := compressor.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644) // #nosec G306 -- it is for everybody
}

// writeSums writes the checksums of the archives, in the form that sha256sum reads, and the script that installs.
func (r *release) writeSums(names []string) error {
	slices.Sort(names)
	var sums bytes.Buffer
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(r.out, name)) // #nosec G304 -- it was just written
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(text), name) // a buffer never fails
	}
	if err := os.WriteFile(filepath.Join(r.out, "SHA256SUMS"), sums.Bytes(), 0o644); err != nil { // #nosec G306 -- as above
		return err
	}
	script, err := os.ReadFile(filepath.Join(r.root, "scripts", "install.sh"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.out, "install.sh"), script, 0o755) // #nosec G306 -- as above
}
