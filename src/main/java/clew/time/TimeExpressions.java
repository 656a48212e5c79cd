package clew.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the expressions of time in an English text and says what they mean.
///
/// The text is cut into tokens, numbers in words are folded, and at each token the rules that can begin there are
/// tried; the longest phrase that means something wins. What a phrase means is counted from the day of writing, from
/// the
/// date named before it, and by the tense of its clause. The work grows with the length of the text.
public final class TimeExpressions {
    private static final List<Rule> RULES = Stream.of(
                    DateRules.RULES,
                    QuarterRules.RULES,
                    RelativeRules.RULES,
                    VagueRules.RULES,
                    DurationRules.RULES,
                    ClockRules.RULES,
                    Holidays.RULES)
            .flatMap(List::stream)
            .toList();
    private static final List<Rule> BY_CLASS =
            RULES.stream().filter(r -> r.phrase().beginnings().isEmpty()).toList();
    private static final Map<String, List<Rule>> BY_WORD = byWord();

    private final List<Token> tokens;
    private final Discourse discourse;
    private final List<Found> found = new ArrayList<>();

    /// @param from first token
    /// @param to one past the last
    record Found(int from, int to, Reading reading) {}

    private TimeExpressions(List<Token> tokens, @Nullable LocalDate written) {
        this.tokens = tokens;
        this.discourse = new Discourse(tokens, written);
    }

    /// The expressions of time in a text, in their order; none overlaps another.
    ///
    /// @param written the day on which the text was written, from which "last Tuesday" counts; `null` if not known,
    ///     and then only what needs no such day is resolved, and the rest has `X` for what is not known
    public static List<TimeExpression> find(String text, @Nullable LocalDate written) {
        TimeExpressions run = new TimeExpressions(Numbers.fold(Tokens.of(text)), written);
        run.read();
        return Extents.of(run.tokens, run.found);
    }

    private static Map<String, List<Rule>> byWord() {
        Map<String, List<Rule>> byWord = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            for (String word : rule.phrase().beginnings()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
            }
        }
        return byWord;
    }

    private void read() {
        int at = 0;
        while (at < tokens.size()) {
            Found best = best(at);
            if (best == null) {
                at++;
                continue;
            }
            discourse.note(best.reading());
            found.add(best);
            at = best.to();
        }
    }

    private @Nullable Found best(int at) {
        List<Match> matches = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (List<Rule> some : List.of(BY_WORD.getOrDefault(tokens.get(at).word(), List.of()), BY_CLASS)) {
            for (Rule rule : some) {
                Match m = rule.phrase().match(tokens, at);
                if (m != null) {
                    matches.add(m);
                    rules.add(rule);
                }
            }
        }
        return Stream.iterate(0, i -> i < matches.size(), i -> i + 1)
                .sorted(Comparator.comparing(i -> -matches.get(i).to()))
                .map(i -> read(matches.get(i), rules.get(i)))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private java.util.Optional<Found> read(Match m, Rule rule) {
        return java.util.Optional.ofNullable(rule.meaning().of(m, discourse)).map(r -> new Found(m.from(), m.to(), r));
    }
}
