package clew.time;

import clew.time.Token.Kind;
import java.util.List;
import java.util.Set;

/// Whether the clause around an expression speaks of what was or of what will be, read off the nearest verb before it,
/// or after it where there is none before. Words only, no grammar: most clauses say it with their auxiliary.
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH_BEFORE = 24;
    private static final int REACH_AFTER = 20;
    private static final Set<String> AHEAD =
            Set.of(("will shall ll won would tomorrow expect expects expected expecting due scheduled"
                            + " slated until upcoming intends intend payable expire expires"
                            + " effective redeemable deadline poised promises")
                    .split(" "));
    private static final Set<String> BEHIND = Set.of(
            ("was were had did said told began came went took made got gave found left saw knew thought became brought"
                            + " held kept met paid ran rose fell sold sent spoke stood won lost wrote led grew drew broke bought"
                            + " built caught chose drove fought flew forgot heard hit shot struck swore taught threw wore shook"
                            + " sank sought slid spent stole swept since ago yesterday been born died set put cut let")
                    .split(" "));
    private static final Set<String> NO_VERBS =
            Set.of("need indeed hundred united speed exceed proceed succeed embed alleged naked sacred breed greed"
                    .split(" "));
    private static final Set<String> NO_INFINITIVE = Set.of(
            ("the a an his her its their our my your this that these those him them me us it about some any all more at"
                            + " as one what which whom")
                    .split(" "));

    static Tense at(List<Token> tokens, int from, int to) {
        Tense before = UNKNOWN;
        for (int i = from - 1; i >= 0 && i >= from - REACH_BEFORE && before == UNKNOWN && !ends(tokens, i); i--) {
            before = of(tokens, i);
        }
        for (int i = to; i < tokens.size() && i < to + REACH_AFTER && before == UNKNOWN && !ends(tokens, i); i++) {
            before = of(tokens, i);
        }
        return before;
    }

    private static boolean ends(List<Token> tokens, int i) {
        return tokens.get(i).is(".", "?", "!", ";")
                || (i + 1 < tokens.size() && tokens.get(i + 1).opens());
    }

    private static Tense of(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        String word = t.word();
        if (t.kind() != Kind.WORD) {
            return UNKNOWN;
        }
        boolean ahead = AHEAD.contains(word) && !t.capital();
        if (ahead || (word.equals("to") && i + 1 < tokens.size() && infinitive(tokens.get(i + 1)))) {
            // "It had been due to expire on Friday" speaks of a plan of the past.
            return after(tokens, i, "been") || after(tokens, i - 1, "been") ? PAST : FUTURE;
        }
        if (BEHIND.contains(word)) {
            return after(tokens, i, "will", "would", "to", "be") ? UNKNOWN : PAST;
        }
        boolean participle = word.length() > 3 && word.endsWith("ed") && !NO_VERBS.contains(word) && !t.capital();
        // "to be completed", "can be used": the auxiliary before it tells.
        return participle
                        && !after(
                                tokens, i, "be", "are", "is", "being", "a", "an", "the", "its", "his", "their", "still")
                ? PAST
                : UNKNOWN;
    }

    private static boolean after(List<Token> tokens, int i, String... words) {
        return i > 0 && tokens.get(i - 1).is(words);
    }

    private static boolean infinitive(Token next) {
        return next.kind() == Kind.WORD && !next.capital() && !NO_INFINITIVE.contains(next.word());
    }
}
