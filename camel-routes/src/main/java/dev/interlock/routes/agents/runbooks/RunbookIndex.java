package dev.interlock.routes.agents.runbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Scores passages against words by BM25, headings counting twice. Built once, in memory; thread-safe. */
final class RunbookIndex {
    private static final String HEADING = "heading";
    private static final String TEXT = "text";
    private static final float OF_HEADINGS = 2;
    private static final int MOST_WORDS = 64;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final List<RunbookPassage> passages;
    private final IndexSearcher searcher;

    RunbookIndex(List<RunbookPassage> passages) {
        this.passages = List.copyOf(passages);
        try {
            Directory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (RunbookPassage passage : passages) {
                    writer.addDocument(document(passage));
                }
                // One segment, so that a document's number is its passage's.
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(RunbookPassage passage) {
        Document document = new Document();
        document.add(new TextField(HEADING, passage.title() + " " + passage.heading(), Field.Store.NO));
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        return document;
    }

    /** The score of every passage that has a word in common with the query. */
    Map<RunbookPassage, Float> scores(String query) {
        try {
            Map<RunbookPassage, Float> scores = new HashMap<>();
            for (ScoreDoc hit : searcher.search(query(query), Math.max(1, passages.size())).scoreDocs) {
                scores.put(passages.get(hit.doc), hit.score);
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words and nothing but words: whatever a query contains, it is no syntax. */
    private BooleanQuery query(String text) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            for (int word = 0; word < MOST_WORDS && tokens.incrementToken(); word++) {
                query.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
                query.add(
                        new BoostQuery(new TermQuery(new Term(HEADING, term.toString())), OF_HEADINGS),
                        BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }
}
