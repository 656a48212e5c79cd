package clew.bench;

import clew.bench.Lies.Said;
import clew.bench.LiesBench.Judge;
import clew.bench.LiesBench.Stand;
import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.brief.Writer;
import clew.brief.model.ModelWriter;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.model.ByHand;
import clew.reading.Passage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sentences as a language model would propose them: each passes through the writer that a model helps, with the
/// numbers
/// of the claims whose passages it cites, and the product's gate behind it.
final class ModelLies {
    private final Ledger ledger;
    private final Stand plain;
    private final Map<Passage, Known> claims = new HashMap<>();

    ModelLies(Ledger ledger, Stand plain) {
        this.ledger = ledger;
        this.plain = plain;
        ledger.claims().values().stream()
                .flatMap(List::stream)
                .forEach(k -> claims.put(k.claim().passage(), k));
    }

    /// The brief's sentences that tell claims, and the writer with its gate as their judge.
    Stand stand() {
        Judge judge = this::stops;
        return new Stand(
                plain.truths().stream()
                        .filter(s -> s.sentence().kind() != Sentence.Kind.COMPUTED)
                        .filter(s -> told(s.sentence()).size()
                                == passages(s.sentence()).size())
                        .filter(s ->
                                s.voice().equals(told(s.sentence()).getFirst().signature()))
                        .toList(),
                plain.voices(),
                judge);
    }

    private static List<Passage> passages(Sentence sentence) {
        return sentence.citations().stream().flatMap(c -> c.passages().stream()).toList();
    }

    private List<Known> told(Sentence sentence) {
        return passages(sentence).stream()
                .flatMap(p -> Optional.ofNullable(claims.get(p)).stream())
                .toList();
    }

    private Optional<String> stops(Said said) {
        List<Known> told = told(said.sentence());
        List<Sentence> own = told.stream()
                .map(k -> new Sentence(
                        k.claim().id(),
                        k.claim().in(k.signature(), k.plural()),
                        Sentence.Kind.ATTRIBUTED,
                        List.of(new clew.brief.Citation(
                                0, k.work(), List.of(k.claim().passage()))),
                        1,
                        Sentence.Status.SUPPORTED))
                .toList();
        Writer section = (l, a) -> new Draft(
                List.of(new Draft.Section(new Brief.Section("all", "What is said", own), 1)),
                List.of(),
                List.of(),
                List.of());
        String[] numbers = told.size() == 1 ? new String[] {"c1"} : new String[] {"c1", "c2"};
        String text = said.sentence().text();
        ByHand model = ByHand.answering(p -> ByHand.sentence(text, numbers));
        LocalDate day = LocalDate.parse(CycleBench.DAY);
        // Said as printed, it is the plain sentence's own words: whether it was taken shows in what was refused.
        Draft draft = new ModelWriter(model, section)
                .write(
                        ledger,
                        new Writer.Assignment(
                                1,
                                day,
                                Map.of(1, day),
                                h -> Optional.empty(),
                                (s, v) -> plain.gate().stops(new Said(s, said.voice(), v))));
        return Optional.ofNullable(draft.model())
                .flatMap(m -> m.refused().keySet().stream().findFirst());
    }
}
