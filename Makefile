# Everything that CONTRIBUTING.md names. DATA is the folder of open gold data and gazetteers.
DATA ?= ../shared/data
VECTORS ?= glove.6B.50d.txt
FUZZTIME ?= 5m
GOLANGCI ?= golangci-lint

.PHONY: build test race lint opensearch fuzz golden eval bench bench-search train

build:
	CGO_ENABLED=0 go build -trimpath -o bin/dateline ./cmd/dateline

test:
	go test ./...

race:
	go test -race ./...

lint:
	go vet ./...
	$(GOLANGCI) run

opensearch: # fetches and starts a node on loopback (Java 17, Maven) and runs the tests that need one
	DATELINE_REQUIRE_OPENSEARCH=1 internal/opensearchnode/with-node \
	  sh -c 'go test -timeout 30m ./index/opensearch && go test -run TestOpenSearch ./cmd/dateline'

fuzz: # every fuzz target for FUZZTIME
	@for pkg in $$(go list ./...); do \
	  for target in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "fuzz $$pkg $$target"; \
	    go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
	  done; \
	done

golden: # rewrites golden files; read the diff before you commit it
	go test ./internal/golden -update

eval: build # one table over all gold sets; rewrites testdata/scores.txt
	bin/dateline eval --data $(DATA)
	bin/dateline eval testdata/gold/articles.jsonl > testdata/scores.txt

bench:
	go test -run '^$$' -bench . -benchmem ./...

N ?= 10000,100000
bench-search: # N=1000000 for a million articles: about an hour and 6 GB of disk
	go run ./internal/benchsearch -n $(N) -stock -writing

train: # rewrites every embedded model and table from DATA and the word vectors VECTORS (docs/data.md)
	for what in gazetteer units ner-clusters doc-lexicon sentences pos lemma parser ner agreement store-dictionary; do \
	  go run ./cmd/train $$what -data $(DATA) -vectors $(VECTORS) || exit 1; \
	done
