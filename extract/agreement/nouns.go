package agreement

// class groups the nouns that name agreements by what verbs may say of them.
type class uint16

const (
	pact    class = 1 << iota // a commitment: deal, treaty, contract
	truce                     // a commitment not to fight
	talks                     // the way to a commitment
	deal                      // a change of owner: takeover, merger, stake
	link                      // a lasting tie: alliance, partnership, relations
	venture                   // something done or built together
	offer                     // a one-sided step: bid, proposal
	paper                     // a text that may be of one side only: plan, declaration
	anyPact = pact | truce | link | venture | deal
)

// noun is what a head noun that names an agreement tells.
type noun struct {
	class class
	kind  string // the kind it suggests; empty for none
}

// nouns are the heads of phrases that name agreements, by lemma.
var nouns = map[string]noun{
	"accord":        {pact, "treaty"},
	"agreement":     {pact, ""},
	"arrangement":   {pact, ""},
	"charter":       {paper, "treaty"},
	"compact":       {pact, "treaty"},
	"compromise":    {pact, "settlement"},
	"consensus":     {pact, ""},
	"contract":      {pact, "contract"},
	"convention":    {pact, "treaty"},
	"covenant":      {pact, "treaty"},
	"deal":          {pact, ""},
	"declaration":   {paper, "treaty"},
	"communique":    {paper, "cooperation"},
	"communiqué":    {paper, "cooperation"},
	"document":      {paper, "cooperation"},
	"framework":     {paper | offer, ""},
	"intent":        {paper, "cooperation"},
	"lease":         {pact, "contract"},
	"license":       {pact, "contract"},
	"loan":          {pact, "investment"},
	"bailout":       {pact, "investment"},
	"memorandum":    {pact, "cooperation"},
	"memo":          {pact, "cooperation"},
	"mou":           {pact, "cooperation"},
	"mous":          {pact, "cooperation"},
	"pact":          {pact, "treaty"},
	"plan":          {paper | offer, ""},
	"protocol":      {pact, "treaty"},
	"statement":     {paper, "cooperation"},
	"roadmap":       {paper | offer, "treaty"},
	"settlement":    {pact, "settlement"},
	"swap":          {pact, "settlement"},
	"treaty":        {pact, "treaty"},
	"understanding": {pact, "cooperation"},
	"order":         {pact, "contract"},
	"armistice":     {truce, "ceasefire"},
	"cease-fire":    {truce, "ceasefire"},
	"ceasefire":     {truce, "ceasefire"},
	"cessation":     {truce, "ceasefire"},
	"truce":         {truce, "ceasefire"},
	"discussion":    {talks, ""},
	"dialogue":      {talks, ""},
	"negotiation":   {talks, ""},
	"talk":          {talks, ""},
	"talks":         {talks, ""},
	"negotiations":  {talks, ""},
	"acquisition":   {deal, "merger"},
	"buyout":        {deal, "merger"},
	"merger":        {deal, "merger"},
	"purchase":      {deal, "contract"},
	"sale":          {deal, "contract"},
	"stake":         {deal, "merger"},
	"takeover":      {deal, "merger"},
	"alliance":      {link, "cooperation"},
	"coalition":     {link, "settlement"},
	"collaboration": {link, "cooperation"},
	"cooperation":   {link, "cooperation"},
	"co-operation":  {link, "cooperation"},
	"partnership":   {link, "cooperation"},
	"relation":      {link, "cooperation"},
	"relations":     {link, "cooperation"},
	"ties":          {link, "cooperation"},
	"tie":           {link, "cooperation"},
	"union":         {link, "membership"},
	"consortium":    {venture, "investment"},
	"project":       {venture, "cooperation"},
	"venture":       {venture, "investment"},
	"bid":           {offer, "merger"},
	"call":          {offer, ""},
	"offer":         {offer, ""},
	"proposal":      {offer, ""},
	"request":       {offer, ""},
}

// heavy are nouns that name an agreement without more words; the others need a verb of agreeing that governs them.
var heavy = map[string]bool{
	"accord": true, "agreement": true, "contract": true, "deal": true, "memorandum": true, "pact": true,
	"treaty": true, "settlement": true, "truce": true, "ceasefire": true, "cease-fire": true, "armistice": true,
	"merger": true, "takeover": true, "acquisition": true, "talks": true, "talk": true, "negotiation": true, "negotiations": true,
	"alliance": true, "partnership": true, "venture": true, "mou": true, "mous": true, "buyout": true, "compromise": true, "lease": true, "protocol": true,
}

// containers are nouns whose of-phrase holds the noun that matters ("a series of agreements").
var containers = map[string]bool{
	"series": true, "number": true, "package": true, "set": true, "raft": true, "copy": true, "text": true,
	"draft": true, "term": true, "terms": true, "round": true, "phase": true, "worth": true, "pair": true, "total": true,
	"part": true, "letter": true, "version": true, "renewal": true, "extension": true, "signing": true, "memorandum": true, "handful": true, "bunch": true, "host": true, "provision": true, "type": true, "form": true, "kind": true, "condition": true, "implementation": true, "violation": true,
}
