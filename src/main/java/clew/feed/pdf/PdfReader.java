package clew.feed.pdf;

import clew.feed.BodyReader;
import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Links;
import clew.feed.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a PDF, fetched or a file, as one entry. The day on which the file was made is not taken for its publication.
public final class PdfReader implements BodyReader, FeedReader {
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int SHORTEST_TITLE = 8;
    private static final int LONGEST_TITLE = 300;

    private final Duration limit;

    /// With 20 seconds for each file.
    public PdfReader() {
        this(Duration.ofSeconds(20));
    }

    PdfReader(Duration limit) {
        this.limit = limit;
    }

    @Override
    public boolean reads(Feed feed) {
        return feed.location().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    @Override
    public boolean reads(Received received) {
        byte[] b = received.bytes();
        return b.length > 4 && b[0] == '%' && b[1] == 'P' && b[2] == 'D' && b[3] == 'F';
    }

    @Override
    public FetchResult read(Feed feed) {
        try {
            Path path = Path.of(feed.location());
            if (Files.size(path) > LARGEST) {
                return new FetchResult.Refused(feed.name() + ": larger than 64 MiB");
            }
            return read(Files.readAllBytes(path), feed.name(), null, feed.name());
        } catch (NoSuchFileException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: there is no such file");
        } catch (IOException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public FetchResult read(Received received) {
        String address = received.address();
        return read(received.bytes(), address, Links.web(address) ? address : null, null);
    }

    private FetchResult read(byte[] pdf, String where, @Nullable String url, @Nullable String feed) {
        PdfText.Outcome outcome = PdfText.of(pdf, limit);
        PdfText.Contents contents = outcome.contents();
        if (contents == null) {
            return new FetchResult.Refused(where + ": " + outcome.why());
        }
        if (contents.text().isBlank()) {
            return new FetchResult.Refused(where + ": no text in this PDF; it may be a scan");
        }
        return new FetchResult.Fetched(List.of(new Entry(
                null,
                url,
                title(contents, where),
                authors(contents.author()),
                null,
                null,
                null,
                null,
                contents.text(),
                feed,
                null,
                pdf,
                "application/pdf",
                where)));
    }

    private static String title(PdfText.Contents contents, String where) {
        String stated = contents.title().strip();
        boolean usable = stated.length() >= SHORTEST_TITLE
                && stated.contains(" ")
                && !stated.matches("(?i)microsoft word.*|untitled.*|.*\\.(docx?|tex|dvi|indd|pdf)");
        String first = contents.text()
                .lines()
                .filter(l -> l.strip().length() >= SHORTEST_TITLE)
                .findFirst()
                .orElse(where);
        String title = usable ? stated : first.strip();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
    }

    private static List<String> authors(String stated) {
        boolean names = stated.strip().contains(" ") && stated.length() < LONGEST_TITLE;
        return names
                ? java.util.Arrays.stream(stated.split("\\s*[;,]\\s*|\\s+and\\s+"))
                        .map(String::strip)
                        .filter(a -> a.contains(" "))
                        .toList()
                : List.of();
    }
}
