//! Tantivy: builds an index of passages, then answers questions.
//!
//!     bench-tantivy build DIR PASSAGES STOPWORDS
//!     bench-tantivy search DIR STOPWORDS
//!
//! Its English tokenizer ("en_stem") with stop words besides; frequencies
//! without positions, which BM25 needs none of; two indexing threads, and in the
//! end one segment.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::time::Instant;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{
    Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer, TokenStream,
};
use tantivy::{Index, IndexWriter, Term, doc};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn analyzer(stop_words: &str) -> Result<TextAnalyzer> {
    let words: Vec<String> = fs::read_to_string(stop_words)?.lines().map(String::from).collect();
    Ok(TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser)
        .filter(StopWordFilter::remove(words))
        .filter(Stemmer::new(Language::English))
        .build())
}

fn build(dir: &str, passages: &str, analyzer: TextAnalyzer) -> Result<()> {
    let start = Instant::now();
    let mut schema = Schema::builder();
    let id = schema.add_u64_field("id", FAST);
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("english")
        .set_index_option(IndexRecordOption::WithFreqs);
    let text = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
    let index = Index::create_in_dir(dir, schema.build())?;
    index.tokenizers().register("english", analyzer);
    let mut writer: IndexWriter = index.writer_with_num_threads(2, 512_000_000)?;
    for (i, line) in BufReader::new(File::open(passages)?).lines().enumerate() {
        let line = line?;
        let (_, passage) = line.split_once('\t').ok_or("a line without a tab")?;
        writer.add_document(doc!(id => i as u64, text => passage))?;
    }
    writer.commit()?;
    let built = start.elapsed();
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    writer.wait_merging_threads()?;
    let merged = start.elapsed() - built;
    // "tantivy v0.27.0, index_format v7"
    let version = tantivy::version_string().split([' ', ',']).nth(1).unwrap_or_default();
    println!(
        "{}",
        serde_json::json!({
            "version": version,
            "build": built.as_secs_f64(),
            "merge": merged.as_secs_f64(),
        })
    );
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

fn query(field: Field, analyzer: &mut TextAnalyzer, question: &str) -> BooleanQuery {
    let mut terms: Vec<Box<dyn Query>> = Vec::new();
    analyzer.token_stream(question).process(&mut |token| {
        let term = Term::from_field_text(field, &token.text);
        terms.push(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)));
    });
    BooleanQuery::union(terms)
}

fn search(dir: &str, mut analyzer: TextAnalyzer) -> Result<()> {
    let index = Index::open_in_dir(dir)?;
    let field = index.schema().get_field("text")?;
    let searcher = index.reader()?.searcher();
    let ids = searcher
        .segment_readers()
        .iter()
        .map(|segment| segment.fast_fields().u64("id"))
        .collect::<tantivy::Result<Vec<_>>>()?;
    for question in io::stdin().lock().lines() {
        let question = question?;
        let start = Instant::now();
        let query = query(field, &mut analyzer, &question);
        let top = searcher.search(&query, &TopDocs::with_limit(10).order_by_score())?;
        let hits: Vec<(f32, u64)> = top
            .into_iter()
            .map(|(score, at)| (score, ids[at.segment_ord as usize].first(at.doc_id).unwrap_or_default()))
            .collect();
        let took = start.elapsed();
        let mut out = io::stdout().lock();
        write!(out, "{}", took.as_nanos())?;
        for (score, id) in hits {
            write!(out, " {id}:{score}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[1..] {
        ["build", dir, passages, stop_words] => build(dir, passages, analyzer(stop_words)?),
        ["search", dir, stop_words] => search(dir, analyzer(stop_words)?),
        _ => Err("usage: build DIR PASSAGES STOPWORDS | search DIR STOPWORDS".into()),
    }
}
