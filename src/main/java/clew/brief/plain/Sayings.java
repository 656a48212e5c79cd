package clew.brief.plain;

import clew.brief.Sentence;
import clew.brief.Statements;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.reading.Claim.Force;
import clew.time.EdtfDate;
import clew.work.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a ledger can be said in a sentence, and what of it in few enough words for a narrative.
final class Sayings {
    /// A sentence of more words is not told.
    private static final int LONGEST = 30;
    /// What a claim may fall short of the leading one to be told in its place because that is too long.
    private static final double NEARLY_LEADING = 0.2;

    private final Ledger ledger;
    private final Statements statements;
    private final Predicate<Sentence> rejected;

    /// @param rejected what a person does not want printed
    Sayings(Ledger ledger, Statements statements, Predicate<Sentence> rejected) {
        this.ledger = ledger;
        this.statements = statements;
        this.rejected = rejected;
    }

    /// A claim in a sentence; nothing if a person rejected it.
    Optional<Sentence> said(Known known) {
        return Optional.ofNullable(ledger.works().get(known.work()))
                .map(w -> statements.claim(known, w))
                .filter(rejected.negate());
    }

    /// A claim in a sentence, or, if a person rejected it, the strongest finding or position beside it of the same
    /// voice in the same work.
    Optional<Sentence> standing(Known known) {
        return said(known)
                .or(() -> ledger.claims().getOrDefault(known.work(), List.of()).stream()
                        .filter(k -> k.voice().equals(known.voice())
                                && k.claim().force().asserts())
                        .flatMap(k -> said(k).stream())
                        .findFirst());
    }

    /// When the work of a claim appeared.
    @Nullable
    EdtfDate date(Known known) {
        Work work = ledger.works().get(known.work());
        return work == null ? null : work.date().orElse(null);
    }

    /// Claims in the order in which their works appeared, those without a date last.
    Comparator<Known> inOrder() {
        return Comparator.comparing(this::date, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /// The works of the thread, those that matter most to it first.
    Stream<Work> bySalience() {
        return ledger.works().values().stream()
                .sorted(Comparator.<Work>comparingDouble(w -> -ledger.salience().getOrDefault(w.id(), 0.0))
                        .thenComparing(Work::id));
    }

    /// Whether a claim can be said in few enough words.
    boolean tellable(Known known) {
        return said(known).filter(s -> words(s) <= LONGEST).isPresent();
    }

    /// The leading claim of a work, or one that leads nearly as much, that is not too long to be told.
    Optional<Known> readable(Work work) {
        List<Known> claims = ledger.claims().getOrDefault(work.id(), List.of()).stream()
                .filter(k -> k.claim().force() != Force.TOPIC)
                .toList();
        return claims.stream()
                .filter(k -> k.claim().weight() >= claims.getFirst().claim().weight() - NEARLY_LEADING)
                .filter(this::tellable)
                .findFirst();
    }

    /// What tells most of a work in another's words, if it was not told yet.
    Optional<Sentence> toldOf(String work, Set<String> told) {
        return ledger.mentioned(work)
                .best()
                .flatMap(t -> Optional.ofNullable(ledger.works().get(t.work()))
                        .map(teller -> statements.told("o" + work.substring(1), t, teller)))
                .filter(s -> !told.contains(s.id()));
    }

    /// How many words a sentence has.
    static int words(Sentence sentence) {
        return sentence.text().split(" ").length;
    }
}
