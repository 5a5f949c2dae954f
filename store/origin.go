package store

import (
	"crypto/sha256"
	"encoding/binary"
	"strings"
)

// originOf tells containers apart: 64 bits of SHA-256.
func originOf(location string) uint64 {
	sum := sha256.Sum256([]byte(container(location)))
	return binary.BigEndian.Uint64(sum[:])
}

// container is the file that a location lies in, without ":line" and "#member"; an address stands for itself.
func container(location string) string {
	file, member, found := strings.Cut(location, "#")
	if strings.Contains(file, "://") {
		return location
	}
	if found && member != "" && file != "" && !strings.HasSuffix(file, "/") {
		return file
	}
	colon := strings.LastIndexByte(location, ':')
	if colon > 0 && isNumber(location[colon+1:]) {
		return location[:colon]
	}
	return location
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
