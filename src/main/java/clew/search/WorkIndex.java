package clew.search;

import clew.ClewException;
import clew.ClewException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// A full-text index (BM25), in memory or in a folder, built from what is stored and thrown away at will. Safe for
/// several threads; one process at a time may write a folder.
public final class WorkIndex implements AutoCloseable {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final Directory directory;
    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;

    /// Something to find.
    ///
    /// @param id what a search gives back; what is put in under an id replaces what was there
    public record Entry(String id, String title, String text) {}

    /// An index of these entries, in memory.
    public WorkIndex(List<Entry> entries) {
        this(new ByteBuffersDirectory());
        put(entries);
    }

    private WorkIndex(Directory directory) {
        this.directory = directory;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            writer.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The index in a folder, a new one if there is none.
    ///
    /// @throws ClewException if the folder cannot be written
    public static WorkIndex open(Path folder) {
        try {
            return new WorkIndex(FSDirectory.open(folder));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Puts entries in; they can be found, and outlast a crash, when this returns.
    public void put(List<Entry> entries) {
        try {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new StringField(ID, entry.id(), Field.Store.YES));
                document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
                document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
                writer.updateDocument(new Term(ID, entry.id()), document);
            }
            writer.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The ids that fit a query, best first. Any text is a query; what cannot be parsed is taken as words.
    public List<String> search(String query, int most) {
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, Map.of(TITLE, 2f, TEXT, 1f));
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            StoredFields stored = searcher.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(parser.parse(query), Math.max(1, most)).scoreDocs) {
                ids.add(stored.document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static ClewException failed(IOException e) {
        return new ClewException(Kind.FAILED, "the search index could not be used", e);
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw failed(e);
        }
        analyzer.close();
    }
}
