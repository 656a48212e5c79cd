package clew.reading.rules;

import clew.text.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Attribution without a reporting verb: "his call for", "the mayor is sure that", "it seems".
final class Nominals {
    private static final Set<String> NOUNS = Set.of(
            ("accusation admission acknowledgment advice allegation announcement apology appeal argument assertion assessment"
                            + " assurance attack attitude belief call claim comment commitment complaint concern conclusion confession"
                            + " contention conviction criticism critique decision demand denial denunciation description desire"
                            + " disapproval disappointment disagreement disdain doubt embrace endorsement estimate expectation"
                            + " explanation fear forecast hope idea insistence intention invitation judgment knowledge message"
                            + " objection observation opinion opposition plan pledge plea position praise prediction preference"
                            + " promise proposal question reaction recommendation refusal rejection remark reminder reply request"
                            + " response skepticism speculation stance statement suggestion support suspicion testimony threat"
                            + " understanding unwillingness view vision vow warning willingness wish worry determination"
                            + " reluctance eagerness assumption condemnation defense defence advocacy")
                    .split(" "));
    private static final Set<String> ADJECTIVES = Set.of(
            ("sure certain confident convinced aware unaware afraid worried concerned hopeful optimistic pessimistic"
                            + " skeptical sceptical doubtful adamant clear glad happy proud sorry surprised angry upset disappointed"
                            + " opposed critical supportive committed eager willing unwilling reluctant determined prepared fond"
                            + " wary mindful dismissive grateful thankful enthusiastic ready anxious keen")
                    .split(" "));
    private static final Set<String> AFTER_NOUN =
            Set.of("that", "to", "for", "of", "on", "about", "against", "with", "over", "in", "toward", "towards");

    private Nominals() {}

    /// A cue with what it opens.
    record Cue(@Nullable Range source, Range cue, int content, boolean thing) {}

    /// "Trump's call for …", "her belief that …".
    static @Nullable Cue noun(Line line, int i) {
        String word = line.word(i).endsWith("s") && !NOUNS.contains(line.word(i))
                ? line.word(i).substring(0, line.word(i).length() - 1)
                : line.word(i);
        if (line.part(i) != Part.NOUN || !NOUNS.contains(word) || !AFTER_NOUN.contains(line.word(i + 1))) {
            return null;
        }
        int k = i;
        while (k > 0 && (line.part(k - 1) == Part.ADJECTIVE || (line.part(k - 1) == Part.NOUN && k == i))) {
            k--;
        }
        Range source = null;
        if (NounPhrases.possessive(line, k - 1)) {
            source = new Range(k - 1, k);
        } else if (line.is(k - 1, "'s", "'") && line.nominal(k - 2)) {
            source = new Range(NounPhrases.base(line, k - 2), k);
        }
        boolean clause = line.is(i + 1, "that");
        if (source == null && !clause) {
            return null;
        }
        int content = line.is(i + 1, "that", "to") ? i + 1 : i + 2;
        return new Cue(source, new Range(k, content), content, !clause);
    }

    /// "The mayor is sure that …", "they are eager to …".
    static @Nullable Cue adjective(Line line, int i) {
        if (!ADJECTIVES.contains(line.word(i))
                || line.part(i) == Part.NOUN
                || !(line.is(i + 1, "that", "to", "about", "of", "whether", "with")
                        || line.part(i + 1) == Part.PRONOUN)) {
            return null;
        }
        int k = i;
        while (k > 0
                && (line.part(k - 1) == Part.ADVERB
                        || line.part(k - 1) == Part.AUXILIARY
                        || line.is(k - 1, "not", "n't", "'s", "are", "is"))) {
            k--;
        }
        if (k == i || (line.part(k) == Part.ADVERB && k + 1 == i)) {
            return null;
        }
        Range source = line.relative(k - 1) ? new Range(k - 1, k) : Subjects.before(line, k);
        if (source == null) {
            return null;
        }
        boolean clause = line.is(i + 1, "that", "whether") || line.part(i + 1) == Part.PRONOUN;
        int content = clause || line.is(i + 1, "to") ? i + 1 : i + 2;
        return new Cue(source, new Range(k, content), content, !clause);
    }
}
