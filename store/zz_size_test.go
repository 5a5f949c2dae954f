package store
import ("testing";"os";"bufio";"encoding/json";"dateline/article")
func TestZZSize(t *testing.T){
 dir:=t.TempDir(); s:=open(t,dir)
 text,js,comp:=0,0,0
 var es []Entry
 for _,f:=range []string{"/work/shared/data/gold/wikinews.jsonl","/work/shared/data/gold/current-events.jsonl"}{
 fh,err:=os.Open(f); if err!=nil{t.Skip(err)}
 sc:=bufio.NewScanner(fh); sc.Buffer(nil,1<<24)
 for sc.Scan(){ var r article.Record; if err:=json.Unmarshal(sc.Bytes(),&r);err!=nil{t.Log(err);continue}
  for i:=range r.Entities{r.Entities[i].Rule="ner";r.Entities[i].Confidence=0.93; if len(r.Entities[i].Mentions)>0{m:=r.Entities[i].Mentions[0];r.Entities[i].Sentence=article.Span{Start:max(0,m.Start-37),End:m.End+100}}}
  for i:=range r.Dates{r.Dates[i].Rule="month_day";r.Dates[i].Confidence=0.9; r.Dates[i].Sentence=article.Span{Start:max(0,r.Dates[i].Start-37),End:r.Dates[i].End+100}}
  for i:=range r.Amounts{r.Amounts[i].Rule="number";r.Amounts[i].Sentence=article.Span{Start:max(0,r.Amounts[i].Start-37),End:r.Amounts[i].End+100}}
  text+=len(r.Text); b,_:=json.Marshal(r); js+=len(b); v,_:=s.codec.encode(&r); comp+=len(v)
  es=append(es,Entry{Row:Row{Location:r.URL+r.ID,Outcome:Stored,Hash:"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",Extractor:"0123456789ab"},Record:&r})
 }}
 for rep:=0;rep<20;rep++{ var e2 []Entry; for _,e:=range es{ r:=*e.Record; r.ID+=string(rune('a'+rep)); e.Record=&r; e.Location+=string(rune('a'+rep)); e2=append(e2,e)}; put(t,s,e2...)}
 s.Close(); st,_:=os.Stat(dir+"/"+File)
 t.Logf("n %d text %d json %d (%.2f) comp %d (%.3f) file %d (%.3f)",len(es),text,js,float64(js)/float64(text),comp,float64(comp)/float64(text),st.Size(),float64(st.Size())/float64(text*20))
}
func TestZZBlock(t *testing.T){
 c:=newCodec()
 for _,n:=range []int{1,4,8,16,32,64}{
 text,comp,texts:=0,0,0
 var buf,tb []byte; k:=0
 for _,f:=range []string{"/work/shared/data/gold/wikinews.jsonl","/work/shared/data/gold/current-events.jsonl"}{
 fh,err:=os.Open(f); if err!=nil{t.Skip(err)}
 sc:=bufio.NewScanner(fh); sc.Buffer(nil,1<<24)
 for sc.Scan(){ var r article.Record; json.Unmarshal(sc.Bytes(),&r)
  for i:=range r.Entities{r.Entities[i].Rule="ner";r.Entities[i].Confidence=0.93; if len(r.Entities[i].Mentions)>0{m:=r.Entities[i].Mentions[0];r.Entities[i].Sentence=article.Span{Start:max(0,m.Start-37),End:m.End+100}}}
  for i:=range r.Dates{r.Dates[i].Rule="month_day";r.Dates[i].Confidence=0.9; r.Dates[i].Sentence=article.Span{Start:max(0,r.Dates[i].Start-37),End:r.Dates[i].End+100}}
  for i:=range r.Amounts{r.Amounts[i].Rule="number";r.Amounts[i].Sentence=article.Span{Start:max(0,r.Amounts[i].Start-37),End:r.Amounts[i].End+100}}
  text+=len(r.Text); b,_:=json.Marshal(r); buf=append(buf,b...); tb=append(tb,r.Text...); k++
  if k%n==0 { comp+=len(c.enc.EncodeAll(buf,nil)); texts+=len(c.enc.EncodeAll(tb,nil)); buf=buf[:0]; tb=tb[:0]}
 }}
 t.Logf("block %d: %.3f text alone %.3f",n,float64(comp)/float64(text),float64(texts)/float64(text))
 }
}
