package clew.view.web;

import clew.item.Snapshot;
import clew.reading.Passage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// A page of text with the passages in it that a brief rests on.
///
/// @param stretches the whole text, in order
/// @param sha256 of its snapshot
public record Marked(List<Stretch> stretches, String sha256) {
    /// A stretch of the text.
    ///
    /// @param cited whether a passage covers it
    /// @param asked whether it is of the passage that was asked for
    /// @param first whether it is the first such stretch
    public record Stretch(String text, boolean cited, boolean asked, boolean first) {}

    /// @param passages of this snapshot; others are ignored
    /// @param start first byte of the passage that was asked for
    /// @param end one past its last; no passage unless it is behind `start`
    static Marked of(Snapshot snapshot, Collection<Passage> passages, int start, int end) {
        byte[] bytes = snapshot.bytes();
        boolean asks = start < end && end <= bytes.length;
        List<Passage> within = passages.stream()
                .filter(p -> p.sha256().equals(snapshot.sha256()) && p.end() <= bytes.length)
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, bytes.length));
        if (asks) {
            cuts.add(start);
            cuts.add(end);
        }
        within.forEach(p -> {
            cuts.add(p.start());
            cuts.add(p.end());
        });
        List<Stretch> stretches = new ArrayList<>();
        boolean met = false;
        for (Integer from = cuts.first(), to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
            int at = from;
            boolean asked = asks && start <= at && at < end;
            boolean cited = within.stream().anyMatch(p -> p.start() <= at && at < p.end());
            stretches.add(
                    new Stretch(new String(bytes, at, to - at, StandardCharsets.UTF_8), cited, asked, asked && !met));
            met |= asked;
        }
        return new Marked(List.copyOf(stretches), snapshot.sha256());
    }
}
