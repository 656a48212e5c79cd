package clew.evidence;

import clew.evidence.Verdict.Label;
import clew.model.Embedder;
import clew.model.Vector;
import clew.text.Sentences;
import clew.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks whether passages support a claim, one trait at a time.
public final class Support {
    private static final int MOST_LINES = 2000;
    private static final int LONGEST_CLAIM = 1000;

    private final @Nullable Embedder embedder;
    private String lastClaim = "";
    private @Nullable Vector lastVector;

    public Support(@Nullable Embedder embedder) {
        this.embedder = embedder;
    }

    /// What was measured of one claim.
    record Signals(double one, double three, double all, double together, double exactness, double likeness) {}

    Alignment align(String claim, List<String> passages) {
        List<Alignment.Line> lines = new ArrayList<>();
        for (int p = 0; p < passages.size() && lines.size() < MOST_LINES; p++) {
            for (Span s : Sentences.split(passages.get(p))) {
                if (lines.size() < MOST_LINES) {
                    String text = passages.get(p).substring(s.start(), s.end());
                    lines.add(new Alignment.Line(p, text, Terms.of(text)));
                }
            }
        }
        return new Alignment(Terms.of(claim.substring(0, Math.min(claim.length(), LONGEST_CLAIM))), lines);
    }

    Signals signals(String claim, Alignment a) {
        double[] best = a.best(5);
        double key = 0;
        double met = 0;
        for (int i = 0; i < best.length; i++) {
            Term t = a.claim.get(i);
            if (t.name() || t.number()) {
                key++;
                met += best[i];
            }
        }
        double like = a.chosen.isEmpty() ? 0 : likeness(claim, a);
        return new Signals(
                a.coverage(a.best(1)), a.coverage(a.best(2)), a.coverage(best), a.togetherness(),
                key == 0 ? 1 : met / key, like);
    }

    private synchronized double likeness(String claim, Alignment a) {
        if (embedder == null) {
            return 0;
        }
        if (lastVector == null || !claim.equals(lastClaim)) {
            lastVector = embedder.embed(claim);
            lastClaim = claim;
        }
        String text = a.lines.get(a.ranked().getFirst()).text();
        return lastVector.similarity(embedder.embed(text.substring(0, Math.min(text.length(), 300))));
    }
}
