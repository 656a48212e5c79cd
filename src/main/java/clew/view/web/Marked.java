package clew.view.web;

import clew.item.Snapshot;
import java.nio.charset.StandardCharsets;

/// A page of text with one stretch of it marked.
public record Marked(String before, String passage, String after, String sha256) {
    static Marked of(Snapshot snapshot, int start, int end) {
        byte[] bytes = snapshot.bytes();
        boolean fits = start < end && end <= bytes.length;
        int from = fits ? start : 0;
        int to = fits ? end : 0;
        return new Marked(
                text(bytes, 0, from), text(bytes, from, to), text(bytes, to, bytes.length), snapshot.sha256());
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
