package clew.brief.model;

import clew.brief.Sentence;
import clew.brief.Statements;
import clew.brief.Writer;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.work.Work;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The claims of a ledger, as a model is given them and tells them.
final class Claims {
    private final Map<String, Work> works;
    private final Map<String, Known> claims = new HashMap<>();
    private final Writer.Check check;

    Claims(Ledger ledger, Writer.Check check) {
        this.works = ledger.works();
        this.check = check;
        ledger.claims().values().stream()
                .flatMap(List::stream)
                .filter(k -> works.containsKey(k.work()))
                .forEach(k -> claims.put(k.claim().id(), k));
    }

    /// The claim that a sentence tells. What is put together from facts has no words of a source to stay close to, and
    /// rests on more than a retelling would.
    Optional<Known> toldBy(Sentence sentence) {
        return Optional.of(sentence)
                .filter(s -> s.kind() != Sentence.Kind.COMPUTED)
                .flatMap(s -> Optional.ofNullable(claims.get(s.id())));
    }

    /// A claim in one line that no passage can break out of.
    String line(String number, Known known) {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("claim", number).put("voice", known.signature());
        Optional.ofNullable(works.get(known.work())).flatMap(Work::date).ifPresent(d -> line.put("date", d.value()));
        line.put("passage", known.claim().passage().quote().replaceAll("\\s+", " "));
        return line.toString();
    }

    /// Why a text may not tell these claims; empty if it does, and is taken.
    Optional<String> proposed(String text, List<Known> told, Consumer<Sentence> taken) {
        Optional<String> fault = Shape.fault(text, told);
        if (fault.isPresent()) {
            return fault;
        }
        Sentence sentence = Statements.retold(text, told, works);
        fault = check.fault(sentence, "");
        if (fault.isEmpty()) {
            taken.accept(sentence);
        }
        return fault;
    }
}
