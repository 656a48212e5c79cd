package clew.brief.model;

import clew.brief.Draft;
import clew.brief.Sentence;
import clew.ledger.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A section as it is being retold: what the plain writer says, and what of the model's stands in its place.
final class Account {
    private final Draft.Section plain;
    /// Claims by the numbers under which the model has them, such as `c1`.
    private final Map<String, Known> offered = new LinkedHashMap<>();

    private final List<Retold> retold = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /// A sentence and the claims it tells.
    record Retold(Sentence sentence, List<Known> claims) {}

    /// @param claims among them what the section's sentences tell
    Account(Draft.Section plain, Claims claims) {
        this.plain = plain;
        plain.section().sentences().stream()
                .flatMap(s -> claims.toldBy(s).stream())
                .forEach(k -> offered.put("c" + (offered.size() + 1), k));
    }

    String heading() {
        return plain.section().heading();
    }

    /// The claims that no sentence of the model tells yet, by their numbers.
    Map<String, Known> open() {
        Map<String, Known> open = new LinkedHashMap<>(offered);
        open.values().removeIf(k -> told.contains(k.claim().id()));
        return open;
    }

    boolean tells(Known known) {
        return told.contains(known.claim().id());
    }

    void add(Sentence sentence, List<Known> claims) {
        retold.add(new Retold(sentence, claims));
        claims.forEach(k -> told.add(k.claim().id()));
    }

    /// The section: the model's sentences in its order, and those of the plain writer that they do not tell, each
    /// after what it came after.
    Draft.Section section() {
        List<Sentence> sentences = new ArrayList<>();
        Map<String, Sentence> telling = new HashMap<>();
        int merged = 0;
        for (Retold r : retold) {
            sentences.add(r.sentence());
            r.claims().forEach(k -> telling.put(k.claim().id(), r.sentence()));
            merged += r.claims().size() - 1;
        }
        Sentence before = null;
        for (Sentence own : plain.section().sentences()) {
            Sentence stands = telling.get(own.id());
            if (stands == null) {
                sentences.add(before == null ? 0 : sentences.indexOf(before) + 1, own);
                stands = own;
            }
            before = stands;
        }
        return new Draft.Section(
                new clew.brief.Brief.Section(plain.section().id(), heading(), sentences),
                Math.max(1, plain.least() - merged));
    }
}
