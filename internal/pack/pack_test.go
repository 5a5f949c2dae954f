package pack

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

type span struct{ Start, End int }

type record struct {
	ID    string
	Score float64
	Facts []fact
	Tags  []string
}

type fact struct {
	Place   span
	Kind    string
	Value   *float64
	Numbers []int
	On      bool
}

func codec[T any](t testing.TB) *Codec[T] {
	t.Helper()
	c, err := New[T]()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func number(f float64) *float64 { return &f }

func TestRoundTrip(t *testing.T) {
	c := codec[record](t)
	for _, want := range []record{
		{},
		{ID: "a", Score: -0.1, Tags: []string{}},
		{Score: math.Copysign(0, -1)},
		{Score: 0.125, Facts: []fact{{Value: number(0.93)}, {Value: number(1e300)}, {Value: number(-12345.678)}, {Value: number(1.0 / 3)}}},
		{Score: math.Inf(1), Tags: []string{"", "x", "x", strings.Repeat("long", 20), strings.Repeat("long", 20)}},
		{Facts: []fact{{Place: span{5, 9}, Kind: "k", Value: number(0), On: true}, {Place: span{-3, 2}, Kind: "k", Value: number(2e6), Numbers: []int{0, -1, math.MaxInt}}}},
	} {
		got, err := c.Decode(c.Append(nil, &want))
		if diff := cmp.Diff(&want, got); diff != "" || err != nil {
			t.Errorf("(-want +got):\n%s%v", diff, err)
		}
	}
}

// TestRandom fills values by reflection, so that no field can be forgotten.
func TestRandom(t *testing.T) {
	c := codec[record](t)
	rng := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		var want record
		fill(rng, reflect.ValueOf(&want).Elem())
		got, err := c.Decode(c.Append([]byte{}, &want))
		if diff := cmp.Diff(&want, got); diff != "" || err != nil {
			t.Fatalf("(-want +got):\n%s%v", diff, err)
		}
	}
}

func fill(rng *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(rng.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(int64(rng.IntN(1000) - 500))
	case reflect.Float64:
		v.SetFloat(rng.NormFloat64())
	case reflect.String:
		v.SetString(strings.Repeat("ab", rng.IntN(30)))
	case reflect.Pointer:
		if rng.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(rng, v.Elem())
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rng.IntN(5), 5))
		for i := range v.Len() {
			fill(rng, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(rng, v.Field(i))
		}
	}
}

// newer is record after some years: fields moved, gone, added, and one of another type.
type newer struct {
	Tags  []int
	Added string
	Facts []struct {
		Added int
		On    bool
		Value *float64
		Kind  string
	}
	ID string
}

func TestOlderSchema(t *testing.T) {
	old := codec[record](t)
	b := old.Append(nil, &record{ID: "a", Score: 2, Tags: []string{"x"}, Facts: []fact{{Place: span{1, 2}, Kind: "k", Value: number(7), On: true}, {Kind: "k"}}})
	c, err := FromSchema[newer](old.Schema())
	if err != nil {
		t.Fatal(err)
	}
	got, err := c.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != "a" || len(got.Facts) != 2 || *got.Facts[0].Value != 7 || !got.Facts[0].On || got.Facts[1].Kind != "k" || got.Tags != nil || got.Added != "" {
		t.Errorf("read as %+v", got)
	}
	if _, err := FromSchema[string](old.Schema()); err == nil {
		t.Error("a schema of a struct was taken for that of a string")
	}
}

func TestUnsupported(t *testing.T) {
	if _, err := New[struct{ M map[string]int }](); err == nil {
		t.Error("a map was accepted")
	}
	if _, err := New[struct{ hidden int }](); err == nil {
		t.Error("an unexported field was accepted")
	}
}

func FuzzDecode(f *testing.F) {
	c := codec[record](f)
	f.Add(c.Append(nil, &record{ID: "a", Facts: []fact{{Kind: "k", Value: number(3), Numbers: []int{1}}}, Tags: []string{"a", "a"}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := c.Decode(b)
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Fatal(err)
			}
			return
		}
		again, err := c.Decode(c.Append(nil, v))
		if err != nil || !cmp.Equal(v, again, cmpopts.EquateNaNs()) {
			t.Fatalf("%+v, then %+v, %v", v, again, err)
		}
	})
}
