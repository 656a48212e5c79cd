package clew.feed.file;

import clew.feed.BoundedJson;
import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.text.Markup;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// JSON Lines: one item a line, UTF-8. Fields that Clew does not know stay in the raw bytes.
public final class JsonLines implements FeedReader {
    private static final int DEEPEST = 100;
    private static final int LONGEST_LINE = 32 * 1024 * 1024;
    private static final ObjectMapper MAPPER = BoundedJson.mapper(LONGEST_LINE)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean reads(Feed feed) {
        String name = feed.location().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    @Override
    public FetchResult read(Feed feed) {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in =
                new java.io.BufferedInputStream(Files.newInputStream(Path.of(feed.location())), 1 << 16)) {
            Lines lines = new Lines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!blank(line)) {
                    entries.add(entry(line, feed.name() + " line " + lines.number));
                }
            }
        } catch (Unusable e) {
            return new FetchResult.Refused(e.line.startsWith(" ") ? feed.name() + e.line : e.line);
        } catch (IOException e) {
            return new FetchResult.Refused(feed.location() + " cannot be read: " + reason(e));
        }
        return entries.isEmpty()
                ? new FetchResult.Refused(feed.name() + ": no items in it; one JSON object a line is expected")
                : new FetchResult.Fetched(entries);
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : String.valueOf(e.getMessage());
    }

    private static Entry entry(byte[] line, String where) throws Unusable {
        JsonNode node = parse(line, where);
        if (!node.isObject()) {
            throw new Unusable(
                    where + ": not a JSON object; an item looks like {\"url\": …, \"title\": …, \"text\": …}");
        }
        Fields fields = new Fields(node, where);
        String html = fields.text("html");
        String text = fields.text("text");
        Entry entry = new Entry(
                fields.text("id"),
                fields.text("url"),
                fields.text("title"),
                fields.authors(),
                fields.text("published"),
                fields.text("venue"),
                fields.text("kind"),
                fields.text("status"),
                text == null && html != null ? plain(html, where) : text,
                fields.text("feed"),
                fields.text("seen"),
                line,
                "application/json",
                where);
        if (entry.url() == null && entry.title() == null && entry.text() == null) {
            throw new Unusable(where + ": has no url, no title and no text; give at least one of them");
        }
        return entry;
    }

    private static String plain(String html, String where) throws Unusable {
        if (Markup.exceeds(html, Markup.MOST_ELEMENTS)) {
            throw new Unusable(where + ": 'html' has more than 100,000 elements, which no page to read should have");
        }
        return TextFile.plain(Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, ""));
    }

    /// What the parser says, up to where it speaks of itself.
    private static String said(String message) {
        return message.replaceFirst("(?s)\\R.*", "")
                .replaceFirst(" \\((?:of type|\\d+\\)|for ).*", "")
                .replaceFirst(": expected close marker .*", "")
                .replaceFirst("Trailing token.*", "something follows the first value")
                .replaceAll("\\p{Cntrl}", "?");
    }

    private static JsonNode parse(byte[] line, String where) throws Unusable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return MAPPER.readTree(text);
        } catch (CharacterCodingException e) {
            throw new Unusable(where + ": not UTF-8; save the file as UTF-8");
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new Unusable(where + ", column " + column + ": not one JSON object ("
                    + BoundedJson.excess(e).orElseGet(() -> said(e.getOriginalMessage())) + ")");
        }
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /// The fields of one line, each of its expected type.
    private record Fields(JsonNode node, String where) {
        @Nullable
        String text(String name) throws Unusable {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) {
                return null;
            }
            if (value.isTextual()) {
                return value.textValue().isBlank() ? null : value.textValue();
            }
            if (value.isIntegralNumber()) {
                return value.asText();
            }
            throw new Unusable(where + ": '" + name + "' must be text");
        }

        List<String> authors() throws Unusable {
            JsonNode value = node.get("authors");
            List<String> names = new ArrayList<>();
            if (value == null || value.isNull()) {
                return names;
            }
            if (value.isTextual()) {
                names.add(value.textValue().strip());
            } else if (value.isArray()) {
                for (JsonNode name : value) {
                    if (!name.isTextual()) {
                        throw new Unusable(where + ": 'authors' must be a list of names");
                    }
                    names.add(name.textValue().strip());
                }
            } else {
                throw new Unusable(where + ": 'authors' must be a list of names");
            }
            names.removeIf(String::isBlank);
            return names;
        }
    }

    /// Cuts a stream into lines without ever holding more than one of the longest allowed.
    private static final class Lines {
        private final InputStream in;
        private int number;

        Lines(InputStream in) {
            this.in = in;
        }

        byte @Nullable [] next() throws IOException, Unusable {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            int b = in.read();
            if (b < 0) {
                return null;
            }
            number++;
            for (; b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() >= LONGEST_LINE) {
                    throw new Unusable(" line " + number + ": longer than 32 MiB; an item is one line of JSON");
                }
                line.write(b);
            }
            byte[] bytes = line.toByteArray();
            boolean mark = number == 1
                    && bytes.length >= 3
                    && bytes[0] == (byte) 0xEF
                    && bytes[1] == (byte) 0xBB
                    && bytes[2] == (byte) 0xBF;
            int from = mark ? 3 : 0;
            int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
            return Arrays.copyOfRange(bytes, from, to);
        }
    }

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String line;

        Unusable(String line) {
            super(line);
            this.line = line;
        }
    }
}
