package clew.bench;

import clew.bench.Lies.Said;
import clew.bench.LiesBench.Judge;
import clew.bench.LiesBench.Stand;
import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.brief.Writer;
import clew.brief.model.ModelWriter;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.model.ByHand;
import clew.reading.Claim;
import clew.reading.Passage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /// Claims of the ledger as the plain writer says them, and the writer with its gate as their judge.
    ///
    /// @param second those of the half of the works with which the gate was not improved
    Stand stand(boolean second) {
        Judge judge = this::stops;
        Map<String, Said> truths = new TreeMap<>();
        claims.values().stream()
                .filter(k -> (Math.floorMod(k.work().hashCode(), 2) == 1) == second)
                .filter(k -> k.claim().form() != Claim.Form.TITLED)
                .forEach(k -> truths.putIfAbsent(
                        k.claim().in(k.signature(), k.plural()), new Said(plainly(k), k.signature(), "")));
        return new Stand(List.copyOf(truths.values()), plain.voices(), judge);
    }

    private static Sentence plainly(Known k) {
        return new Sentence(
                k.claim().id(),
                k.claim().in(k.signature(), k.plural()),
                k.claim().form() == Claim.Form.QUOTED ? Sentence.Kind.QUOTED : Sentence.Kind.ATTRIBUTED,
                List.of(new Citation(0, k.work(), List.of(k.claim().passage()))),
                1,
                Sentence.Status.SUPPORTED);
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
        List<Sentence> own = told.stream().map(ModelLies::plainly).toList();
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
                                s -> false,
                                (s, v) -> plain.gate().stops(new Said(s, said.voice(), v))));
        return Optional.ofNullable(draft.model())
                .flatMap(m -> m.refused().keySet().stream().findFirst());
    }
}
