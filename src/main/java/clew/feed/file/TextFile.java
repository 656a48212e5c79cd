package clew.feed.file;

import clew.feed.BodyReader;
import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Received;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// One file, one item: plain text or an HTML page.
public final class TextFile implements FeedReader {
    private static final long LARGEST = 32L * 1024 * 1024;
    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, figcaption";

    private final BodyReader pages;

    /// @param pages understands web pages
    public TextFile(BodyReader pages) {
        this.pages = pages;
    }

    @Override
    public boolean reads(Feed feed) {
        return feed.location().toLowerCase(Locale.ROOT).matches(".*\\.(txt|html|htm)");
    }

    @Override
    public FetchResult read(Feed feed) {
        try {
            Path path = Path.of(feed.location());
            if (Files.size(path) > LARGEST) {
                return new FetchResult.Refused(feed.name() + ": larger than 32 MiB");
            }
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length == 0) {
                return new FetchResult.Refused(feed.name() + ": empty");
            }
            boolean html = !feed.location().toLowerCase(Locale.ROOT).endsWith(".txt");
            return html ? page(feed, bytes) : new FetchResult.Fetched(List.of(text(feed, bytes)));
        } catch (CharacterCodingException e) {
            return new FetchResult.Refused(feed.name() + ": not UTF-8; save the file as UTF-8");
        } catch (java.nio.file.NoSuchFileException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: there is no such file");
        } catch (IOException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: " + e.getMessage());
        }
    }

    private static Entry text(Feed feed, byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return entry(feed, feed.name(), text, bytes, "text/plain");
    }

    private FetchResult page(Feed feed, byte[] bytes) {
        return switch (pages.read(new Received(bytes, "text/html", feed.name()))) {
            case FetchResult.Nothing nothing -> nothing;
            case FetchResult.Unchanged unchanged -> unchanged;
            case FetchResult.Fetched fetched ->
                new FetchResult.Fetched(
                        fetched.entries().stream().map(e -> from(feed, e)).toList());
        };
    }

    /// What a page says of itself, under the name of its file.
    private static Entry from(Feed feed, Entry page) {
        return new Entry(
                null,
                page.url(),
                page.title() == null ? feed.name() : page.title(),
                page.authors(),
                page.published(),
                null,
                null,
                null,
                page.text(),
                feed.name(),
                null,
                page.raw(),
                page.mediaType(),
                feed.name());
    }

    /// The readable text of a page: its blocks, an empty line between them.
    static String plain(Document page) {
        page.select("script, style, nav, header, footer, noscript, template").remove();
        StringBuilder text = new StringBuilder();
        for (Element block : page.select(BLOCKS)) {
            boolean outermost = block.parents().stream().noneMatch(p -> p.is(BLOCKS));
            if (outermost && block.hasText()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
            }
        }
        return text.isEmpty() ? page.text() : text.toString();
    }

    private static Entry entry(Feed feed, String title, @Nullable String text, byte[] bytes, String type) {
        return new Entry(
                null,
                null,
                title,
                List.of(),
                null,
                null,
                null,
                null,
                text,
                feed.name(),
                null,
                bytes,
                type,
                feed.name());
    }
}
