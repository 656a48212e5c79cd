package clew.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the expressions of time in an English text and says what they mean.
///
/// The text is cut into tokens, numbers in words are folded, and at each token the rules that can begin there are
/// tried; the longest phrase that means something wins. What a phrase means is counted from the day of writing, from
/// the date named before it, and by the tense of its clause. The work grows with the length of the text.
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
    private static final Map<String, List<Rule>> BY_WORD =
            grouped(r -> r.phrase().beginnings());
    private static final Map<String, List<Rule>> BY_CLASS =
            grouped(r -> r.phrase().beginnings().isEmpty() ? Set.of(r.phrase().beginning()) : Set.of());

    private final List<Token> tokens;
    private final Discourse discourse;
    private final List<Found> found = new ArrayList<>();

    /// @param from first token
    /// @param to one past the last
    record Found(int from, int to, Reading reading) {}

    private record Candidate(Match match, Rule rule) {}

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

    private static Map<String, List<Rule>> grouped(Function<Rule, Set<String>> by) {
        Map<String, List<Rule>> grouped = new TreeMap<>();
        for (Rule rule : RULES) {
            by.apply(rule)
                    .forEach(name -> grouped.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(rule));
        }
        return grouped;
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
        Token token = tokens.get(at);
        List<Candidate> candidates = new ArrayList<>(0);
        collect(BY_WORD.getOrDefault(token.word(), List.of()), at, candidates);
        BY_CLASS.forEach((kind, rules) -> {
            if (Phrase.isOf(kind, token)) {
                collect(rules, at, candidates);
            }
        });
        // The sort is stable: of phrases that reach as far, the one that stands first in the tables.
        candidates.sort(Comparator.comparing(c -> -c.match().to()));
        for (Candidate c : candidates) {
            Reading reading = c.rule().meaning().of(c.match(), discourse);
            if (reading != null) {
                return new Found(c.match().from(), c.match().to(), reading);
            }
        }
        return null;
    }

    private void collect(List<Rule> rules, int at, List<Candidate> candidates) {
        for (Rule rule : rules) {
            Match m = rule.phrase().match(tokens, at);
            if (m != null) {
                candidates.add(new Candidate(m, rule));
            }
        }
    }
}
