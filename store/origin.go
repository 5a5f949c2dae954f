package store

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
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
	file, _ = cutLine(location)
	return file
}

// cutLine splits "file:line"; line is 0 where a location names none.
func cutLine(location string) (file string, line uint64) {
	colon := strings.LastIndexByte(location, ':')
	if colon <= 0 || strings.Contains(location, "://") {
		return location, 0
	}
	line, err := strconv.ParseUint(location[colon+1:], 10, 64)
	if err != nil {
		return location, 0
	}
	return location[:colon], line
}
