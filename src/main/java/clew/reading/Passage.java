package clew.reading;

import java.nio.charset.StandardCharsets;

/// An exact span of a snapshot.
///
/// @param item the item whose page it is
/// @param sha256 the snapshot's hash
/// @param start first byte of the quote in the snapshot
/// @param end one past its last byte
/// @param quote what stands there, in UTF-8 exactly `end - start` bytes
public record Passage(String item, String sha256, int start, int end, String quote) {
    public Passage {
        if (quote.isBlank()) {
            throw new IllegalArgumentException("a passage says something");
        }
        if (start < 0 || end - start != quote.getBytes(StandardCharsets.UTF_8).length) {
            throw new IllegalArgumentException("the span " + start + " to " + end + " is not as long as its quote");
        }
    }

    /// The passage between two UTF-16 positions of a page.
    public static Passage between(String item, String sha256, String page, int from, int to) {
        int start = page.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
        String quote = page.substring(from, to);
        return new Passage(item, sha256, start, start + quote.getBytes(StandardCharsets.UTF_8).length, quote);
    }

    /// Whether those bytes hold the quote at that place.
    public boolean standsIn(byte[] bytes) {
        byte[] wanted = quote.getBytes(StandardCharsets.UTF_8);
        return end <= bytes.length && java.util.Arrays.equals(bytes, start, end, wanted, 0, wanted.length);
    }
}
