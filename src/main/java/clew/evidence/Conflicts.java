package clew.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What in a sentence speaks against a claim that it is about, and what it says less strongly.
final class Conflicts {
    /// What turns a sentence round or away without denying it.
    private static final Set<String> TURNS = Set.of("few", "little", "instead", "rather", "despite", "unlikely");

    private static final int NEAR = 6;

    private final List<Term> claim;
    private final List<Term> found;
    private final double[] match;
    /// What refutes the claim.
    final List<String> against = new ArrayList<>();
    /// What only weakens it.
    final List<String> weaker = new ArrayList<>();

    Conflicts(Alignment alignment, int line) {
        this.claim = alignment.claim;
        this.found = alignment.lines.get(line).terms();
        this.match = alignment.match(line);
        negation();
        opposites();
        direction();
        numbers();
        roles();
        strength();
    }

    private static boolean is(Term t, Marker marker) {
        return Marker.of(t).filter(m -> m == marker).isPresent();
    }

    private static boolean negates(Term t) {
        return t.word().endsWith("n't")
                || t.word().equals("cannot")
                || TURNS.contains(t.word())
                || is(t, Marker.DENIAL);
    }

    private void negation() {
        long here = claim.stream().filter(Conflicts::negates).count();
        long there = found.stream().filter(Conflicts::negates).count();
        if (here % 2 != there % 2) {
            String word = (here > there ? claim : found)
                    .stream()
                            .filter(Conflicts::negates)
                            .findFirst()
                            .orElseThrow()
                            .word();
            against.add(
                    here > there
                            ? "the claim denies (“" + word + "”) what the passage does not"
                            : "the passage denies (“" + word + "”) what the claim does not");
        }
    }

    private void opposites() {
        for (int i = 0; i < claim.size(); i++) {
            Term t = claim.get(i);
            if (match[i] >= 0.7 || t.weight() == 0 || t.number() || t.name()) {
                continue;
            }
            for (Term u : found) {
                if (u.weight() > 0 && Lexicon.wordNet().opposed(t.base(), u.base())) {
                    against.add("“" + t.word() + "” is the opposite of “" + u.word() + "”");
                    return;
                }
            }
        }
    }

    private void direction() {
        boolean up = directed(claim, Marker.MORE, Marker.LESS) && directed(found, Marker.LESS, Marker.MORE);
        boolean down = directed(claim, Marker.LESS, Marker.MORE) && directed(found, Marker.MORE, Marker.LESS);
        if (up || down) {
            against.add(up ? "the passage has less where the claim has more" : "the passage has more, the claim less");
        }
    }

    private static boolean directed(List<Term> terms, Marker one, Marker other) {
        return has(terms, one) && !has(terms, other);
    }

    private static boolean has(List<Term> terms, Marker marker) {
        return terms.stream().anyMatch(t -> is(t, marker));
    }

    private static boolean passive(List<Term> terms) {
        return terms.stream().anyMatch(t -> t.word().equals("by"));
    }

    private void numbers() {
        for (int i = 0; i < claim.size(); i++) {
            Term t = claim.get(i);
            if (!t.number()) {
                continue;
            }
            String unit = next(claim, i);
            for (int k = 0; k < found.size(); k++) {
                Term u = found.get(k);
                String other = u.number() ? next(found, k) : "";
                if (unit.isEmpty() || other.isEmpty()) {
                    continue;
                }
                boolean sameUnit = unit.equals(other) && match[i] == 0 && !Numbers.close(t.value(), u.value());
                boolean otherUnit = !unit.equals(other)
                        && Numbers.comparable(unit, other)
                        && !Numbers.equal(t.value(), unit, u.value(), other);
                if (sameUnit || otherUnit) {
                    against.add(
                            "“" + t.word() + " " + unit + "” where the passage has “" + u.word() + " " + other + "”");
                    return;
                }
            }
        }
    }

    private static String next(List<Term> terms, int i) {
        return i + 1 < terms.size() && terms.get(i + 1).start() - terms.get(i).end() <= 2
                ? terms.get(i + 1).base()
                : "";
    }

    /// Three neighbours of the claim that the passage has in the opposite order: who does it to whom. A passive turns
    /// them round by right.
    private void roles() {
        if (passive(claim) != passive(found)) {
            return;
        }
        List<Term> known = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Term t : claim) {
            int at = t.weight() == 0 || t.number() ? -1 : place(t);
            if (at >= 0) {
                known.add(t);
                places.add(at);
            }
        }
        for (int i = 0; i + 2 < places.size(); i++) {
            boolean turned = places.get(i + 2) < places.get(i + 1) && places.get(i + 1) < places.get(i);
            if (turned && places.get(i) - places.get(i + 2) <= NEAR) {
                against.add("“" + known.get(i).word() + " " + known.get(i + 1).word() + " "
                        + known.get(i + 2).word() + "” is the other way round in the passage");
                return;
            }
        }
    }

    private int place(Term t) {
        for (int k = 0; k < found.size(); k++) {
            if (found.get(k).stem().equals(t.stem())) {
                return k;
            }
        }
        return -1;
    }

    private void strength() {
        if (has(found, Marker.DOUBT) && !has(claim, Marker.DOUBT)) {
            weaker.add("the passage is careful (“" + first(found, Marker.DOUBT) + "”) and the claim is not");
        }
        if (has(claim, Marker.WHOLE) && !has(found, Marker.WHOLE) && has(found, Marker.PART)) {
            weaker.add("the claim says “" + first(claim, Marker.WHOLE) + "” where the passage says “"
                    + first(found, Marker.PART) + "”");
        }
    }

    private static String first(List<Term> terms, Marker marker) {
        return terms.stream()
                .filter(t -> is(t, marker))
                .findFirst()
                .map(Term::word)
                .orElse("");
    }
}
