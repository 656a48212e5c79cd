package clew.work;

import clew.item.Item;
import java.time.LocalDate;

/// Lets benches ask the matcher about a single pair.
public final class Pairs {
    private Pairs() {}

    /// What the matcher says.
    ///
    /// @param same whether the two are one work
    /// @param score 0 to 1, higher the likelier
    public record Verdict(boolean same, double score, String because) {}

    /// Asks whether two items are one work.
    public static Verdict judge(Item a, Item b) {
        Copies copies = new Copies(LocalDate.MAX, page -> "");
        Facts left = Facts.of(copies.of(a));
        Facts right = Facts.of(copies.of(b));
        Match match = Matcher.match(left, right);
        double score = switch (match) {
            case Match.Same s -> 0.8 + s.strength().ordinal() / 20.0;
            case Match.Unsure u -> u.likelihood() / 2;
            case Match.Distinct none -> 0;
        };
        // A publisher's notice stands with the work, but is no copy of it.
        boolean both = left.form().role() == right.form().role();
        return new Verdict(match instanceof Match.Same && both, both ? score : 0, match.because());
    }
}
