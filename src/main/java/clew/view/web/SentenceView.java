package clew.view.web;

import clew.brief.Brief;
import clew.brief.Sentence;
import java.util.List;

/// How a sentence came about, and what else its brief has on the questions that it answers.
public final class SentenceView {
    private SentenceView() {}

    /// How a sentence came about, in words.
    public static String how(Sentence sentence) {
        return switch (sentence.kind()) {
            case QUOTED -> "in its source’s own words";
            case ATTRIBUTED -> "what its source says, in the third person";
            case COMPUTED -> "put together from facts of its sources";
            case WORDED -> "in a person’s wording";
        };
    }

    /// The tensions in which a sentence is a position.
    public static List<Brief.Tension> tensions(Brief brief, Sentence sentence) {
        return brief.tensions().stream()
                .filter(t ->
                        t.positions().stream().anyMatch(p -> p.sentence().id().equals(sentence.id())))
                .toList();
    }

    /// The positions of a tension by voices other than those whose position a sentence is.
    public static List<Brief.Position> others(Brief.Tension tension, Sentence sentence) {
        List<String> own = tension.positions().stream()
                .filter(p -> p.sentence().id().equals(sentence.id()))
                .map(Brief.Position::voice)
                .toList();
        return tension.positions().stream()
                .filter(p -> !own.contains(p.voice()))
                .toList();
    }
}
