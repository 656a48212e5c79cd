package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import java.util.List;
import java.util.stream.Stream;

/// The open questions, in a few lines for the head of a brief: those that are not settled, those that matter most
/// first, and who speaks to each.
public final class OpenQuestions {
    private static final int QUESTIONS = 5;
    private static final int VOICES = 4;

    private OpenQuestions() {}

    private static Stream<Brief.Tension> all(Brief brief) {
        return brief.tensions().stream().filter(t -> !t.status().equals("settled"));
    }

    /// The first questions.
    public static List<Brief.Tension> questions(Brief brief) {
        return all(brief).limit(QUESTIONS).toList();
    }

    /// How many there are beside those: `and 2 more questions`; empty for none.
    public static String more(Brief brief) {
        int more = Math.toIntExact(all(brief).count()) - QUESTIONS;
        return more <= 0 ? "" : "and " + Words.counted(more, "more question");
    }

    /// The voices that speak to a question, in the order of their positions: `Ada Quill; Bo Larch; 3 more`.
    public static String voices(Brief.Tension tension) {
        List<String> voices = tension.positions().stream()
                .map(Brief.Position::voice)
                .distinct()
                .toList();
        String first = String.join("; ", voices.subList(0, Math.min(VOICES, voices.size())));
        return voices.size() <= VOICES ? first : first + "; " + (voices.size() - VOICES) + " more";
    }
}
