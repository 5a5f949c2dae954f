package sequence

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNamesAndEncode(t *testing.T) {
	tests := [][]Name{
		nil,
		{{First: 0, Last: 1, Type: 0}},
		{{First: 0, Last: 2, Type: 1}, {First: 2, Last: 3, Type: 1}},
		{{First: 1, Last: 5, Type: 3}},
	}
	for _, names := range tests {
		labels := Encode(6, names)
		if diff := cmp.Diff(names, Names(labels)); diff != "" {
			t.Error(diff)
		}
		for i := 1; i < len(labels); i++ {
			if !follows(int(labels[i-1]), int(labels[i])) {
				t.Errorf("%v: label %d may not follow %d", names, labels[i], labels[i-1])
			}
		}
	}
}

func TestRepairClosesNamesCutAtAnEnd(t *testing.T) {
	whole := Encode(5, []Name{{First: 0, Last: 3, Type: 2}, {First: 3, Last: 5, Type: 2}})
	want := []Name{{First: 0, Last: 2, Type: 2}, {First: 2, Last: 3, Type: 2}}
	if diff := cmp.Diff(want, Names(Repair(whole[1:4]))); diff != "" {
		t.Error(diff)
	}
}

// toy is a task that needs context: word 3 is a person after word 1 and a place after word 2.
func toy() []Sentence {
	var list []Sentence
	for range 40 {
		list = append(list, toySentence(1, 0), toySentence(2, 2))
	}
	return list
}

func toySentence(before uint32, kind int) Sentence {
	return Sentence{
		Rows:   [][]uint32{{10 + before}, {13, 100 + before}},
		Labels: Encode(2, []Name{{First: 1, Last: 2, Type: kind}}),
		Weight: 1,
	}
}

func toySettings() Settings { return Settings{Epochs: 20, Rate: 0.1, MinCount: 1, Seed: 1} }

func decode(t *testing.T, file []byte, rows [][]uint32) []uint8 {
	t.Helper()
	m, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	scores, labels := make(Scores, len(rows)), make([]uint8, len(rows))
	for i, row := range rows {
		m.Add(row, &scores[i])
	}
	m.NewDecoder().Decode(scores, labels)
	return labels
}

func TestTrainLearns(t *testing.T) {
	var losses []float64
	w := Train(toy(), toySettings(), func(_ int, loss float64) { losses = append(losses, loss) })
	if first, last := losses[0], losses[len(losses)-1]; last > first/5 {
		t.Errorf("loss went from %.2f to %.2f only", first, last)
	}
	file := w.Append(nil, 64, 0.01)
	for _, s := range toy()[:2] {
		if diff := cmp.Diff(s.Labels, decode(t, file, s.Rows)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	quiet := func(int, float64) {}
	a, b := Train(toy(), toySettings(), quiet).Append(nil, 64, 0.01), Train(toy(), toySettings(), quiet).Append(nil, 64, 0.01)
	if !cmp.Equal(a, b) {
		t.Error("two trainings differ")
	}
}

func TestFoldKeepsScores(t *testing.T) {
	vectors := [][]float32{{1, -1}, {0.5, 2}}
	var list []Sentence
	for i, v := range vectors {
		for range 30 {
			list = append(list, Sentence{Rows: [][]uint32{{1}}, Dense: [][]float32{v}, Labels: Encode(1, []Name{{First: 0, Last: 1, Type: i}}), Weight: 1})
		}
	}
	w := Train(list, toySettings(), func(int, float64) {})
	w.Fold([]uint32{7, 8}, vectors, 0)
	file := w.Append(nil, 64, 0.01)
	for i, key := range []uint32{7, 8} {
		if got := Names(decode(t, file, [][]uint32{{1, key}})); len(got) != 1 || got[0].Type != i {
			t.Errorf("word %d: got %v", key, got)
		}
	}
}

// TestAddAddsTheRowsOfItsKeys fills a table and adds up keys of it, as many as need several sums, one of them without
// a row.
func TestAddAddsTheRowsOfItsKeys(t *testing.T) {
	const rows = 300
	var w Weights
	var want [Labels]int32
	for key := range uint32(rows) {
		w.Keys = append(w.Keys, key*0x01000193+1)
		for k := range int32(width) {
			v := (int32(key)*7+k*13)%255 - 127
			w.Rows = append(w.Rows, float32(v))
			want[1+k] += v
		}
	}
	m, err := Read(w.Append(nil, 2048, 1))
	if err != nil {
		t.Fatal(err)
	}
	var got [Labels]int32
	m.Add(append(w.Keys, 12345), &got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDecodeObeysLabelOrder(t *testing.T) {
	w := Train(toy(), toySettings(), func(int, float64) {})
	m, err := Read(w.Append(nil, 64, 0.01))
	if err != nil {
		t.Fatal(err)
	}
	scores := make(Scores, 3)
	for i := range scores {
		scores[i][Label(1, Inside)] = 1000 // inside everywhere is not allowed at the ends
	}
	labels := make([]uint8, 3)
	m.NewDecoder().Decode(scores, labels)
	if !starts(int(labels[0])) || opens(int(labels[2])) {
		t.Errorf("labels %v begin or end inside a name", labels)
	}
}

func TestTypeProbabilitySumsToOne(t *testing.T) {
	m := &Model{unit: 0.01}
	scores := [Labels]int32{0: 50, 1: 100, 6: -30, 12: 400}
	sum := 0.0
	for k := range Types {
		sum += m.TypeProbability(&scores, k)
	}
	if outside := math.Exp(0.5) / total(scores, m.unit); math.Abs(sum+outside-1) > 1e-6 {
		t.Errorf("sum %v, outside %v", sum, outside)
	}
}

func total(scores [Labels]int32, unit float32) (sum float64) {
	for _, s := range scores {
		sum += math.Exp(float64(s) * float64(unit))
	}
	return sum
}

func FuzzRead(f *testing.F) {
	f.Add(Train(toy(), toySettings(), func(int, float64) {}).Append(nil, 64, 0.01))
	f.Add([]byte{3})
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Read(b)
		if err != nil {
			return
		}
		var scores [Labels]int32
		m.Add([]uint32{1, 2, 1 << 31}, &scores)
	})
}
