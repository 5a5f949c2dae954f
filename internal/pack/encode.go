package pack

import (
	"encoding/binary"
	"math"
	"math/bits"
	"reflect"
)

// Append appends the encoded value to b. The codec must be that of New.
func (c *Codec[T]) Append(b []byte, v *T) []byte {
	e := encoder{out: b, seen: map[string]uint64{}}
	e.value(c.root, reflect.ValueOf(v).Elem())
	return e.out
}

// encoder writes one value.
type encoder struct {
	out  []byte
	last int64             // start of the span before
	seen map[string]uint64 // number of each short string so far
}

// maxShared is the length up to which a string is looked for among those before.
const maxShared = 40

func (e *encoder) uint(n uint64) { e.out = binary.AppendUvarint(e.out, n) }
func (e *encoder) int(n int64)   { e.out = binary.AppendVarint(e.out, n) }

func (e *encoder) value(n *node, v reflect.Value) {
	switch n.Kind {
	case kindBool:
		if v.Bool() {
			e.uint(1)
		} else {
			e.uint(0)
		}
	case kindInt:
		e.int(v.Int())
	case kindFloat:
		e.float(v.Float())
	case kindString:
		e.string(v.String())
	case kindSpan:
		start, end := v.Field(0).Int(), v.Field(1).Int()
		e.int(start - e.last)
		e.int(end - start)
		e.last = start
	case kindSlice:
		e.slice(n, v)
	case kindPtr:
		e.pointer(n, v)
	case kindStruct:
		e.structure(n, v)
	}
}

// The forms of a number.
const (
	formBits     = 0 // its bits, those of the exponent first
	formInteger  = 1
	formThousand = 2 // a multiple of a thousandth
)

// float writes the shortest form that gives the very same number back.
func (e *encoder) float(f float64) {
	const exact = 1 << 50
	if i := int64(f); math.Abs(f) < exact && same(float64(i), f) {
		e.uint(formInteger)
		e.int(i)
		return
	}
	if i := int64(math.Round(1000 * f)); math.Abs(f) < exact/1000 && same(float64(i)/1000, f) {
		e.uint(formThousand)
		e.int(i)
		return
	}
	e.uint(formBits)
	e.uint(bits.ReverseBytes64(math.Float64bits(f)))
}

// same tells zeros of different sign apart.
func same(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

// string writes 0, length and bytes, or the number of an equal string before.
func (e *encoder) string(s string) {
	if number, ok := e.seen[s]; ok {
		e.uint(number)
		return
	}
	e.uint(0)
	e.uint(uint64(len(s)))
	e.out = append(e.out, s...)
	if len(s) <= maxShared {
		e.seen[s] = uint64(len(e.seen) + 1)
	}
}

// slice writes 0 for nil, otherwise the length plus one and the elements.
func (e *encoder) slice(n *node, v reflect.Value) {
	if v.IsNil() {
		e.uint(0)
		return
	}
	e.uint(uint64(v.Len()) + 1)
	for i := range v.Len() {
		e.value(n.Elem, v.Index(i))
	}
}

func (e *encoder) pointer(n *node, v reflect.Value) {
	if v.IsNil() {
		e.uint(0)
		return
	}
	e.uint(1)
	e.value(n.Elem, v.Elem())
}

// structure writes which fields are not zero, and these.
func (e *encoder) structure(n *node, v reflect.Value) {
	var mask uint64
	for i, f := range n.Fields {
		if !v.Field(f.index).IsZero() {
			mask |= 1 << i
		}
	}
	e.uint(mask)
	for i, f := range n.Fields {
		if mask&(1<<i) != 0 {
			e.value(f, v.Field(f.index))
		}
	}
}
