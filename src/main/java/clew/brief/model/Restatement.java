package clew.brief.model;

import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.evidence.Rephrasing;
import clew.ledger.Known;
import clew.model.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Retells what stands beside a narrative, each by itself and in its place: the questions of tensions, the positions on
/// them, the stances and steps of perspectives. A claim that the narrative tells alone is told in the same words here.
final class Restatement {
    private static final Form FORM = Form.of(Restatement.class, "retell-1");
    private static final String AGAIN =
            "What was written for these was refused. Write it again, closer to what is given.";
    private static final int MOST_LINES = 16;

    private final Claims claims;
    private final Exchange exchange;
    /// What the model has not retold yet, by its number.
    private final Map<String, Line> open = new LinkedHashMap<>();

    private final Set<String> offered = new HashSet<>();
    /// Sentences as they are told now, those of the narrative included, by their ids.
    private final Map<String, Sentence> told = new HashMap<>();
    /// Questions as they are asked now, by what the plain writer asks.
    private final Map<String, String> asked = new HashMap<>();

    /// One thing to retell.
    ///
    /// @param given what the model is shown of it
    /// @param proposed takes its words for it; why not, if they are refused
    private record Line(String given, Function<String, Optional<String>> proposed) {}

    Restatement(Claims claims, Exchange exchange) {
        this.claims = claims;
        this.exchange = exchange;
    }

    /// A draft whose parts beside the narrative are retold.
    ///
    /// @param plain the plain writer's
    /// @param narrative its narrative as it is told now
    Draft of(Draft plain, List<Draft.Section> narrative) {
        narrative.forEach(n -> n.section().sentences().forEach(s -> told.put(s.id(), s)));
        plain.tensions().forEach(t -> offer(t.question()));
        Stream.concat(
                        plain.tensions().stream()
                                .flatMap(t -> t.positions().stream())
                                .map(Brief.Position::sentence),
                        plain.perspectives().stream()
                                .flatMap(p -> Stream.concat(
                                        Stream.of(p.stance()),
                                        p.evolution().stream().map(Brief.Step::sentence))))
                .forEach(this::offer);
        retell();
        exchange.replaced(open.size());
        return new Draft(
                narrative,
                plain.timeline(),
                plain.perspectives().stream().map(this::retold).toList(),
                plain.tensions().stream().map(this::retold).toList(),
                exchange.account());
    }

    private void offer(String question) {
        if (offered.add(question)) {
            String number = "q" + offered.size();
            String given = new ObjectMapper()
                    .createObjectNode()
                    .put("question", number)
                    .put("text", question)
                    .toString();
            open.put(number, new Line(given, text -> {
                Optional<String> fault = Rephrasing.fault(text, question);
                if (fault.isEmpty()) {
                    asked.put(question, text);
                }
                return fault;
            }));
        }
    }

    /// A quotation has its source's own words already.
    private void offer(Sentence sentence) {
        Optional<Known> known = claims.toldBy(sentence);
        boolean quoted = sentence.kind() == Sentence.Kind.QUOTED;
        if (known.isEmpty() || quoted || told.containsKey(sentence.id()) || !offered.add(sentence.id())) {
            return;
        }
        String number = "c" + offered.size();
        String given = claims.line(number, known.get());
        open.put(
                number, new Line(given, text -> claims.proposed(text, List.of(known.get()), s -> told.put(s.id(), s))));
    }

    private void retell() {
        Map<String, Line> waiting = new LinkedHashMap<>(open);
        while (exchange.open()) {
            Map<String, Line> given = Exchange.fitting(waiting, (n, line) -> line.given(), MOST_LINES);
            if (given.isEmpty()) {
                return;
            }
            waiting.keySet().removeAll(given.keySet());
            Map<String, String> reasons = new LinkedHashMap<>();
            for (int round = 0; round < Exchange.ROUNDS && !given.isEmpty() && exchange.open(); round++) {
                List<JsonNode> said = exchange.ask(
                        FORM,
                        AGAIN,
                        reasons,
                        given.values().stream().map(Line::given).toList());
                reasons.clear();
                said.forEach(each -> take(each, given, reasons));
                given.keySet().retainAll(reasons.keySet());
            }
        }
    }

    private void take(JsonNode said, Map<String, Line> given, Map<String, String> reasons) {
        String number = said.path("number").asText();
        Line line = given.get(number);
        Optional<String> fault = line == null
                ? Optional.of(Exchange.NOT_GIVEN)
                : open.containsKey(number)
                        ? line.proposed().apply(said.path("text").asText().strip())
                        : Optional.of(Exchange.TOLD);
        if (fault.isEmpty()) {
            open.remove(number);
            reasons.remove(number);
            return;
        }
        exchange.refused(fault.get());
        if (open.containsKey(number)) {
            reasons.putIfAbsent(number, fault.get());
        }
    }

    private Sentence retold(Sentence sentence) {
        return told.getOrDefault(sentence.id(), sentence);
    }

    private Brief.Perspective retold(Brief.Perspective p) {
        List<Brief.Step> steps = p.evolution().stream()
                .map(s -> new Brief.Step(s.version(), s.date(), s.change(), retold(s.sentence())))
                .toList();
        return new Brief.Perspective(p.id(), p.voice(), retold(p.stance()), steps);
    }

    private Brief.Tension retold(Brief.Tension t) {
        List<Brief.Position> positions = t.positions().stream()
                .map(p -> new Brief.Position(p.voice(), retold(p.sentence())))
                .toList();
        return new Brief.Tension(
                t.id(),
                asked.getOrDefault(t.question(), t.question()),
                t.status(),
                t.opened(),
                positions,
                t.wouldSettle(),
                t.history());
    }
}
