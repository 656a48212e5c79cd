package clew.thread;

import clew.model.Embedder;
import clew.model.Vector;
import clew.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides whether a work belongs to a thread: how near its text is to the question in meaning (embeddings), which of the
/// thread's own words it uses, and the words that its follower included or excluded. The decision rests on the thread
/// and the one work alone, so it costs the same however large the thread is, and it is rounded so that it does not hang
/// on the last digits of a vector.
public final class Scope {
    private static final double NEAR = 0.70;
    private static final double CLOSE = 0.62;

    private final NarrativeThread thread;
    private final Vector question;
    private final Set<String> words;

    /// The scope of a thread.
    public Scope(NarrativeThread thread, Embedder embedder) {
        this.thread = thread;
        this.question = embedder.embed(thread.title() + ". " + thread.question());
        this.words = Words.content(thread.title() + " " + thread.question() + " " + String.join(" ", thread.include()));
    }

    /// Where a work stands.
    ///
    /// @param work its id
    /// @param title its title
    /// @param text the beginning of its text; empty when only the title is known
    /// @param meaning the vector of title and text
    /// @param since the version that first has it
    public Placement place(String work, String title, String text, Vector meaning, int since) {
        double nearness = Math.round(100 * Math.max(0, meaning.similarity(question))) / 100.0;
        Set<String> own = Words.content(title + " " + text);
        String folded = Words.fold(title + " " + text);
        for (String excluded : thread.exclude()) {
            if (says(folded, excluded)) {
                return new Placement(work, false, nearness, "says “" + excluded + "”, which the thread excludes", since);
            }
        }
        List<String> included = thread.include().stream().filter(i -> says(folded, i)).toList();
        List<String> shared = words.stream().filter(own::contains).toList();
        String degree = "nearness to the question " + String.format(Locale.ROOT, "%.2f", nearness);
        if (nearness >= NEAR) {
            return new Placement(work, true, nearness, degree, since);
        }
        if (nearness >= CLOSE && (!included.isEmpty() || shared.size() >= 3)) {
            String by = included.isEmpty() ? "shares its words " + String.join(", ", shared) : "says “" + included.getFirst() + "”";
            return new Placement(work, true, nearness, degree + "; " + by, since);
        }
        return new Placement(work, false, nearness, "not about the question: " + degree + ", below " + NEAR, since);
    }

    private static boolean says(String folded, String phrase) {
        return (" " + folded.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
                .contains(" " + Words.fold(phrase).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ");
    }
}
