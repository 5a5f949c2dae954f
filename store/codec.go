package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"dateline/article"
)

// The first byte of a change says what it holds.
const (
	kindRecord   = 1 // zstd-compressed JSON of the record
	kindDeletion = 2 // the id
)

// codec turns records into values. Encoder and decoder are stateless and shared.
type codec struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

func newCodec() codec {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(true), zstd.WithEncoderDictRaw(dictID, []byte(dictionary)))
	if err != nil {
		panic(err) // only for wrong options
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxRecord), zstd.WithDecoderDictRaw(dictID, []byte(dictionary)))
	if err != nil {
		panic(err)
	}
	return codec{enc, dec}
}

// maxRecord bounds what a damaged value can make us allocate.
const maxRecord = 1 << 30

// encode returns nil for no record.
func (c *codec) encode(r *article.Record) ([]byte, error) {
	if r == nil {
		return nil, nil
	}
	plain, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return c.enc.EncodeAll(plain, []byte{kindRecord}), nil
}

func encodeDeletion(id string) []byte { return append([]byte{kindDeletion}, id...) }

var errValue = errors.New("damaged value")

func (c *codec) decode(value []byte) (id string, record *article.Record, err error) {
	switch {
	case len(value) == 0:
		return "", nil, errValue
	case value[0] == kindDeletion:
		return string(value[1:]), nil, nil
	case value[0] != kindRecord:
		return "", nil, fmt.Errorf("%w: kind %d", errValue, value[0])
	}
	plain, err := c.dec.DecodeAll(value[1:], nil)
	if err != nil {
		return "", nil, fmt.Errorf("%w: %w", errValue, err)
	}
	record = new(article.Record)
	if err := json.Unmarshal(plain, record); err != nil {
		return "", nil, fmt.Errorf("%w: %w", errValue, err)
	}
	return record.ID, record, nil
}

func sequence(key []byte) uint64 { return binary.BigEndian.Uint64(key) }
