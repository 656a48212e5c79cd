package clew.brief.model;

import clew.brief.Draft;
import clew.brief.Sentence;
import clew.brief.Statements;
import clew.brief.Writer;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.model.Form;
import clew.model.LanguageModel;
import clew.model.Reply;
import clew.work.Work;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lets a language model retell the sections of a plain narrative. It is given the section's claims under numbers
/// and answers with sentences and the numbers they tell; each sentence is built on those claims' own passages and
/// put before the very check that decides what is printed. What fails is asked for once more with the reason;
/// after that the plain writer's sentences stand. Headings, counts, dates, changes and everything beside the
/// narrative stay the plain writer's.
public final class ModelWriter implements Writer {
    private static final Form FORM = Form.of(ModelWriter.class, "write-1");
    /// So much of a section's claims goes into one request, in characters, and so many of them.
    private static final int WINDOW = 9_000;

    private static final int MOST_CLAIMS = 12;
    /// A sentence does not tell more claims.
    private static final int TOGETHER = 2;

    private static final int ANSWER_TOKENS = 2_000;
    private static final int ROUNDS = 2;
    /// After so many requests in a row without an answer no more are made.
    private static final int PATIENCE = 2;

    private final LanguageModel model;
    private final Writer plain;

    /// @param plain what is retold, and stands where retelling fails
    public ModelWriter(LanguageModel model, Writer plain) {
        this.model = model;
        this.plain = plain;
    }

    @Override
    public Draft write(Ledger ledger, Assignment assignment) {
        Draft draft = plain.write(ledger, assignment);
        Retelling retelling = new Retelling(ledger, assignment);
        List<Draft.Section> narrative =
                draft.narrative().stream().map(retelling::section).toList();
        return new Draft(
                narrative, draft.timeline(), draft.perspectives(), draft.tensions(), retelling.account(model.name()));
    }

    /// One narrative being retold.
    private final class Retelling {
        private final Map<String, Work> works;
        private final Map<String, Known> claims = new HashMap<>();
        private final Assignment assignment;
        private final Map<String, Integer> refused = new TreeMap<>();
        private int requests;
        private int unanswered;
        private int inVain;
        private int sentences;
        private int replaced;

        Retelling(Ledger ledger, Assignment assignment) {
            this.works = ledger.works();
            this.assignment = assignment;
            ledger.claims().values().stream()
                    .flatMap(List::stream)
                    .filter(k -> works.containsKey(k.work()))
                    .forEach(k -> claims.put(k.claim().id(), k));
        }

        Draft.Modelled account(String name) {
            return new Draft.Modelled(name, requests, unanswered, sentences, replaced, refused);
        }

        Draft.Section section(Draft.Section plainly) {
            Account account = new Account(plainly, claims);
            Map<String, String> reasons = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS && !account.open().isEmpty() && inVain < PATIENCE; round++) {
                Map<String, Known> given = given(account.open());
                if (given.isEmpty() || (round > 0 && reasons.isEmpty())) {
                    break;
                }
                Optional<ObjectNode> answer = ask(account.heading(), given, reasons);
                reasons.clear();
                answer.ifPresent(a -> take(a, account, given, reasons));
            }
            replaced += account.open().size();
            return account.section();
        }

        /// As many of the claims as one request has room for.
        private Map<String, Known> given(Map<String, Known> open) {
            Map<String, Known> given = new LinkedHashMap<>();
            int room = WINDOW;
            for (Map.Entry<String, Known> e : open.entrySet()) {
                int length = line(e.getKey(), e.getValue()).length();
                if (length <= room && given.size() < MOST_CLAIMS) {
                    given.put(e.getKey(), e.getValue());
                    room -= length;
                }
            }
            return given;
        }

        /// A claim in one line that no passage can break out of.
        private String line(String number, Known known) {
            Work work = works.get(known.work());
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("claim", number).put("voice", known.signature());
            Optional.ofNullable(work).flatMap(Work::date).ifPresent(d -> line.put("date", d.value()));
            line.put("passage", known.claim().passage().quote().replaceAll("\\s+", " "));
            return line.toString();
        }

        private Optional<ObjectNode> ask(String heading, Map<String, Known> given, Map<String, String> reasons) {
            String lines = given.entrySet().stream()
                    .map(e -> line(e.getKey(), e.getValue()))
                    .collect(Collectors.joining("\n"));
            String head = new ObjectMapper()
                    .createObjectNode()
                    .put("heading", heading)
                    .toString();
            String request = reasons.isEmpty()
                    ? ""
                    : "Sentences about these claims were refused. Write them again, closer to their passages.\n"
                            + reasons.entrySet().stream()
                                    .map(r -> r.getKey() + ": " + r.getValue())
                                    .collect(Collectors.joining("\n"));
            requests++;
            Reply reply = model.ask(FORM.prompt(request, head + "\n" + lines, ANSWER_TOKENS));
            Optional<ObjectNode> answer = reply instanceof Reply.Answered a ? Form.object(a.text()) : Optional.empty();
            inVain = reply instanceof Reply.Answered ? 0 : inVain + 1;
            unanswered += answer.filter(a -> a.path("sentences").isArray()).isEmpty() ? 1 : 0;
            return answer;
        }

        private void take(ObjectNode answer, Account account, Map<String, Known> given, Map<String, String> reasons) {
            for (JsonNode each : answer.path("sentences")) {
                sentences++;
                List<String> numbers = new ArrayList<>();
                each.path("claims").forEach(n -> numbers.add(n.asText()));
                List<Known> told = numbers.stream()
                        .flatMap(n -> Optional.ofNullable(given.get(n)).stream())
                        .toList();
                Optional<String> fault = misplaced(numbers, told, account);
                if (fault.isEmpty()) {
                    fault = proposed(each.path("text").asText().strip(), told, account);
                }
                fault.ifPresent(why -> {
                    refused.merge(why, 1, Integer::sum);
                    numbers.stream().filter(given::containsKey).forEach(n -> reasons.putIfAbsent(n, why));
                });
            }
            reasons.keySet().retainAll(account.open().keySet());
        }

        /// What is wrong with the numbers of a sentence.
        private Optional<String> misplaced(List<String> numbers, List<Known> told, Account account) {
            if (numbers.isEmpty() || told.size() < numbers.size()) {
                return Optional.of("it names a claim that was not given");
            }
            if (numbers.size() > TOGETHER || numbers.stream().distinct().count() < numbers.size()) {
                return Optional.of("it names too many claims, or one twice");
            }
            return told.stream().anyMatch(account::tells)
                    ? Optional.of("it tells again what was told")
                    : Optional.empty();
        }

        /// Takes a sentence up if nothing is wrong with it.
        private Optional<String> proposed(String text, List<Known> told, Account account) {
            Optional<String> fault = Shape.fault(text, told);
            if (fault.isEmpty()) {
                Sentence sentence = Statements.retold(text, told, works);
                fault = assignment.check().fault(sentence, "");
                if (fault.isEmpty()) {
                    account.add(sentence, told);
                }
            }
            return fault;
        }
    }
}
