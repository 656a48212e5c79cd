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
        Resolver resolver = new Resolver(LocalDate.MAX, page -> "", Neighbours.NONE, Pins.NONE);
        Facts left = Facts.of(resolver.copy(a));
        Facts right = Facts.of(resolver.copy(b));
        Match match = Matcher.match(left, right);
        double score = switch (match) {
            case Match.Same s -> 0.8 + s.strength().ordinal() / 20.0;
            case Match.Unsure u -> u.likelihood() / 2;
            case Match.Distinct _ -> 0;
        };
        // A publisher's notice stands with the work, but is no copy of it.
        boolean copies = left.form().role() == right.form().role();
        return new Verdict(match instanceof Match.Same && copies, copies ? score : 0, match.because());
    }
}
