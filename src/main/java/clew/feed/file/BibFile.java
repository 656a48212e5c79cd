package clew.feed.file;

import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Links;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of literature: BibTeX (`.bib`) and RIS (`.ris`), one entry a record, as Zotero and others export them.
public final class BibFile implements FeedReader {
    private static final long LARGEST = 64L * 1024 * 1024;

    @Override
    public boolean reads(Feed feed) {
        return feed.location().toLowerCase(Locale.ROOT).matches(".*\\.(bib|ris)");
    }

    @Override
    public FetchResult read(Feed feed) {
        try {
            Path path = Path.of(feed.location());
            if (Files.size(path) > LARGEST) {
                return new FetchResult.Refused(feed.name() + ": larger than 64 MiB");
            }
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replace("\0", "");
            boolean ris = feed.location().toLowerCase(Locale.ROOT).endsWith(".ris");
            List<Entry> entries = new ArrayList<>();
            for (Map<String, List<String>> record : ris ? Ris.records(text) : BibTexRecords.of(text)) {
                entry(record, feed, entries.size() + 1).ifPresent(entries::add);
            }
            return entries.isEmpty()
                    ? new FetchResult.Refused(feed.name() + ": no records with a title in it")
                    : new FetchResult.Fetched(entries);
        } catch (NoSuchFileException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: there is no such file");
        } catch (IOException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: " + e.getMessage());
        }
    }

    private static java.util.Optional<Entry> entry(Map<String, List<String>> r, Feed feed, int number) {
        String title = first(r, "title");
        if (title == null) {
            return java.util.Optional.empty();
        }
        String url = first(r, "url");
        String doi = first(r, "doi");
        url = Links.web(url)
                ? url
                : doi == null
                        ? null
                        : "https://doi.org/" + doi.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "");
        return java.util.Optional.of(new Entry(
                first(r, "key"),
                Links.web(url) ? url : null,
                title,
                r.getOrDefault("author", List.of()),
                first(r, "date"),
                first(r, "venue"),
                "paper",
                null,
                first(r, "abstract"),
                feed.name(),
                null,
                String.join("\n", r.getOrDefault("raw", List.of(title))).getBytes(StandardCharsets.UTF_8),
                "text/plain",
                feed.name() + " record " + number));
    }

    private static @Nullable String first(Map<String, List<String>> record, String name) {
        List<String> values = record.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }
}
