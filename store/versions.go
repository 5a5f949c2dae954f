package store

import (
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"dateline/internal/pack"
)

// versions are the schemas under which values of one type were written; a value's first byte is the number of its
// schema.
type versions[T any] struct {
	current byte
	codecs  map[byte]*pack.Codec[T]
}

// readVersions reads the schemas of a type, whose keys are its letter and the number, and adds today's if it is new.
func readVersions[T any](b *bbolt.Bucket, letter byte) (v versions[T], err error) {
	today, err := pack.New[T]()
	if err != nil {
		return v, err
	}
	v.codecs = map[byte]*pack.Codec[T]{}
	for number := byte(1); number < 255; number++ {
		schema := b.Get([]byte{letter, number})
		if schema == nil {
			v.current, v.codecs[number] = number, today
			return v, b.Put([]byte{letter, number}, today.Schema())
		}
		if string(schema) == string(today.Schema()) {
			v.current = number
		}
		if v.codecs[number], err = pack.FromSchema[T](append([]byte(nil), schema...)); err != nil {
			return v, err
		}
		if v.current != 0 && b.Get([]byte{letter, number + 1}) == nil {
			return v, nil
		}
	}
	return v, errors.New("the store has seen too many schemas")
}

func (v versions[T]) append(b []byte, value *T) []byte {
	return v.codecs[v.current].Append(append(b, v.current), value)
}

func (v versions[T]) decode(b []byte) (*T, error) {
	if len(b) == 0 || v.codecs[b[0]] == nil {
		return nil, fmt.Errorf("%w: unknown schema", pack.ErrDamaged)
	}
	return v.codecs[b[0]].Decode(b[1:])
}
