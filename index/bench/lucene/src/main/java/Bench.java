import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * Lucene: builds an index of passages, then answers questions.
 *
 * <pre>
 * Bench build DIR PASSAGES STOPWORDS
 * Bench search DIR STOPWORDS
 * </pre>
 *
 * Its English analyzer; frequencies without positions, which BM25 needs none of; two indexing
 * threads with a large buffer, and in the end one segment.
 */
public final class Bench {
  public static void main(String[] args) throws Exception {
    try (var analyzer = analyzer(Path.of(args[args.length - 1]))) {
      switch (args[0]) {
        case "build" -> build(Path.of(args[1]), Path.of(args[2]), analyzer);
        case "search" -> search(Path.of(args[1]), analyzer);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static Analyzer analyzer(Path stopWords) throws IOException {
    return new EnglishAnalyzer(new CharArraySet(Files.readAllLines(stopWords), true));
  }

  private static void build(Path dir, Path passages, Analyzer analyzer) throws Exception {
    long start = System.nanoTime();
    var config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(FSDirectory.open(dir), config);
        var lines = Files.newBufferedReader(passages)) {
      try (var threads = Executors.newFixedThreadPool(2)) {
        var input = new Numbered(lines);
        List<Future<Void>> work =
            Stream.generate(() -> threads.submit(() -> add(writer, input))).limit(2).toList();
        for (var w : work) {
          w.get();
        }
      }
      writer.commit();
      long built = System.nanoTime();
      writer.forceMerge(1);
      writer.commit();
      long merged = System.nanoTime();
      System.out.printf(
          "{\"version\":\"%s\",\"build\":%.3f,\"merge\":%.3f}%n",
          Version.LATEST, (built - start) / 1e9, (merged - built) / 1e9);
    }
    System.in.readAllBytes();
  }

  /** A passage and its place among all. */
  private record Passage(int id, String text) {}

  /** The passages, for several threads to take from. */
  private static final class Numbered {
    private final BufferedReader lines;
    private int next;

    Numbered(BufferedReader lines) {
      this.lines = lines;
    }

    synchronized Passage take() throws IOException {
      String line = lines.readLine();
      return line == null ? null : new Passage(next++, line.substring(line.indexOf('\t') + 1));
    }
  }

  private static Void add(IndexWriter writer, Numbered input) throws IOException {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    for (Passage p = input.take(); p != null; p = input.take()) {
      var doc = new Document();
      doc.add(new NumericDocValuesField("id", p.id));
      doc.add(new Field("text", p.text, type));
      writer.addDocument(doc);
    }
    return null;
  }

  private static void search(Path dir, Analyzer analyzer) throws IOException {
    try (var reader = DirectoryReader.open(FSDirectory.open(dir))) {
      var searcher = new IndexSearcher(reader);
      var queries = new QueryBuilder(analyzer);
      var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String q = questions.readLine(); q != null; q = questions.readLine()) {
        long start = System.nanoTime();
        Query query = queries.createBooleanQuery("text", q);
        ScoreDoc[] top = searcher.search(query == null ? new MatchNoDocsQuery() : query, 10).scoreDocs;
        long[] ids = new long[top.length];
        for (int i = 0; i < top.length; i++) {
          var values = MultiDocValues.getNumericValues(reader, "id");
          values.advanceExact(top[i].doc);
          ids[i] = values.longValue();
        }
        long took = System.nanoTime() - start;
        var out = new StringBuilder().append(took);
        for (int i = 0; i < top.length; i++) {
          out.append(' ').append(ids[i]).append(':').append(top[i].score);
        }
        System.out.println(out);
      }
    }
  }
}
