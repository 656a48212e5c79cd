package clew.brief.model;

import clew.brief.Draft;
import clew.ledger.Known;
import clew.model.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Retells the sections of a narrative: the model is given a section's claims under numbers and answers with
/// sentences, each of which tells one or two of them.
final class Narration {
    private static final Form FORM = Form.of(Narration.class, "write-1");
    private static final String AGAIN =
            "Sentences about these claims were refused. Write them again, closer to their passages.";
    private static final int MOST_CLAIMS = 12;
    /// A sentence does not tell more claims.
    private static final int TOGETHER = 2;

    private final Claims claims;
    private final Exchange exchange;

    Narration(Claims claims, Exchange exchange) {
        this.claims = claims;
        this.exchange = exchange;
    }

    Draft.Section section(Draft.Section plain) {
        Account account = new Account(plain, claims);
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int round = 0; round < Exchange.ROUNDS && exchange.open(); round++) {
            Map<String, Known> given = Exchange.fitting(account.open(), claims::line, MOST_CLAIMS);
            if (given.isEmpty() || (round > 0 && reasons.isEmpty())) {
                break;
            }
            List<String> lines = new ArrayList<>(List.of(new ObjectMapper()
                    .createObjectNode()
                    .put("heading", account.heading())
                    .toString()));
            given.forEach((number, known) -> lines.add(claims.line(number, known)));
            List<JsonNode> said = exchange.ask(FORM, AGAIN, reasons, lines);
            reasons.clear();
            said.forEach(each -> take(each, account, given, reasons));
            reasons.keySet().retainAll(account.open().keySet());
        }
        exchange.replaced(account.open().size());
        return account.section();
    }

    private void take(JsonNode said, Account account, Map<String, Known> given, Map<String, String> reasons) {
        List<String> numbers = new ArrayList<>();
        said.path("claims").forEach(n -> numbers.add(n.asText()));
        List<Known> told = numbers.stream()
                .flatMap(n -> Optional.ofNullable(given.get(n)).stream())
                .toList();
        misplaced(numbers, told, account)
                .or(() -> claims.proposed(said.path("text").asText().strip(), told, s -> account.add(s, told)))
                .ifPresent(why -> {
                    exchange.refused(why);
                    numbers.stream().filter(given::containsKey).forEach(n -> reasons.putIfAbsent(n, why));
                });
    }

    /// What is wrong with the numbers of a sentence.
    private static Optional<String> misplaced(List<String> numbers, List<Known> told, Account account) {
        if (numbers.isEmpty() || told.size() < numbers.size()) {
            return Optional.of(Exchange.NOT_GIVEN);
        }
        if (numbers.size() > TOGETHER || numbers.stream().distinct().count() < numbers.size()) {
            return Optional.of("it names too many claims, or one twice");
        }
        return told.stream().anyMatch(account::tells) ? Optional.of(Exchange.TOLD) : Optional.empty();
    }
}
