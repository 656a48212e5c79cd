package clew.bench;

import clew.feed.BodyReader;
import clew.feed.Entry;
import clew.feed.FetchResult;
import clew.feed.Received;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The plainest feed there can be: each line is an entry. For measurements of everything but the reading of feeds.
final class LineReader implements BodyReader {
    @Override
    public boolean reads(Received received) {
        return received.mediaType().equals("text/x-lines");
    }

    @Override
    public FetchResult read(Received received) {
        List<Entry> entries = new String(received.bytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> new Entry(
                        line,
                        null,
                        line,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        line.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        received.address()))
                .toList();
        return new FetchResult.Fetched(entries);
    }
}
