package store

import (
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
	"go.etcd.io/bbolt"

	"dateline/article"
)

// The first byte of a change says what it holds.
const (
	kindRecord   = 1 // the packed record, compressed by zstd
	kindDeletion = 2 // the id
)

// codec turns records and rows into values and back. It is immutable and shared.
type codec struct {
	enc     *zstd.Encoder
	dec     *zstd.Decoder
	records versions[article.Record]
	rows    versions[packedRow]
}

// maxRecord bounds what a damaged value can make us allocate.
const maxRecord = 1 << 30

// newCodec reads the schemas of the store, to which it adds today's where these are new.
func newCodec(tx *bbolt.Tx) (c codec, err error) {
	c.enc, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(true),
		zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderDict(dictionary1))
	if err != nil {
		return c, err
	}
	c.dec, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxRecord), zstd.WithDecoderDicts(dictionary1))
	if err != nil {
		return c, err
	}
	if c.records, err = readVersions[article.Record](tx.Bucket(bucketSchemas), 'r'); err != nil {
		return c, err
	}
	c.rows, err = readVersions[packedRow](tx.Bucket(bucketSchemas), 'l')
	return c, err
}

func (c *codec) encode(r *article.Record) []byte {
	packed := c.records.append(nil, withoutNames(r))
	return c.enc.EncodeAll(packed, []byte{kindRecord})
}

func encodeDeletion(id string) []byte { return append([]byte{kindDeletion}, id...) }

var errValue = errors.New("damaged value")

func (c *codec) decode(value []byte) (id string, record *article.Record, err error) {
	switch {
	case len(value) < 2:
		return "", nil, errValue
	case value[0] == kindDeletion:
		return string(value[1:]), nil, nil
	case value[0] != kindRecord:
		return "", nil, fmt.Errorf("%w: kind %d", errValue, value[0])
	}
	packed, err := c.dec.DecodeAll(value[1:], nil)
	if err != nil {
		return "", nil, fmt.Errorf("%w: %w", errValue, err)
	}
	if record, err = c.records.decode(packed); err != nil {
		return "", nil, fmt.Errorf("%w: %w", errValue, err)
	}
	putNames(record)
	return record.ID, record, nil
}
