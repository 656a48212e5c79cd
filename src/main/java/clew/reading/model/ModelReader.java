package clew.reading.model;

import clew.evidence.Fault;
import clew.evidence.Retelling;
import clew.evidence.Support;
import clew.evidence.Verdict.Label;
import clew.item.Item;
import clew.item.Page;
import clew.model.Form;
import clew.model.LanguageModel;
import clew.model.Reply;
import clew.reading.Aided;
import clew.reading.Appraiser;
import clew.reading.Appraiser.Choice;
import clew.reading.Claim;
import clew.reading.Reader;
import clew.reading.Reading;
import clew.text.Sentences;
import clew.text.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lets a language model choose which sentences of a page are its claims and put them in the third person. The
/// rules read the page as well: what the model chose weighs more, what it worded is taken where it is true to its
/// sentence, and everything else stays as the rules have it, so that a page can talk a model out of nothing.
public final class ModelReader implements Reader {
    private static final Form FORM = Form.of(ModelReader.class, "read-1");
    /// A page is read in parts of so many characters, and no more than so many parts of it.
    private static final int WINDOW = 12_000;

    private static final int PARTS = 6;
    private static final int LONGEST = 1_000;
    private static final int ANSWER_TOKENS = 2_000;
    /// So many claims of a part are taken, and so many of a page.
    private static final int CHOSEN = 8;

    private static final int MOST = 12;
    /// What it counts that a claim was chosen.
    private static final double MERIT = 0.15;

    private static final String UNSAID = "its sentence does not claim it, or not in that voice";

    private static final Pattern TOLD = Pattern.compile(
            "(?:\\{voice} (?:\\{\\p{L}+\\|\\p{L}+}|\\p{L}+)|[Aa]ccording to \\{voice},) [^{}<>\\[\\]|\"«»„`*_#\\\\]+");

    private final LanguageModel model;
    private final Appraiser rules;
    private final Support support = new Support(null);

    /// @param rules read the page too, and say what may be made of a sentence
    public ModelReader(LanguageModel model, Appraiser rules) {
        this.model = model;
        this.rules = rules;
    }

    @Override
    public Reading read(Item item, String page) {
        Reading plain = rules.read(item, page);
        Chosen chosen = new Chosen();
        List<Choice> choices = choices(item, page, chosen);
        Map<String, Claim> claims = new LinkedHashMap<>();
        plain.claims().forEach(c -> claims.put(c.id(), c));
        List<Claim> appraised = choices.isEmpty() ? List.of() : rules.appraise(item, page, choices);
        chosen.refuse(UNSAID, choices.size() - appraised.size());
        for (Claim claim : appraised) {
            Optional<String> fault = fault(claim);
            fault.ifPresent(why -> chosen.refuse(why, 1));
            if (fault.isEmpty()) {
                double before = Optional.ofNullable(claims.get(claim.id()))
                        .map(Claim::weight)
                        .orElse(claim.weight());
                double weight = Math.round(100 * Math.min(1, before + MERIT)) / 100.0;
                claims.put(claim.id(), claim.weighing(weight));
            }
        }
        List<Claim> strongest = appraised.isEmpty()
                ? plain.claims()
                : claims.values().stream().sorted(Claim.STRONGEST).limit(MOST).toList();
        return new Reading(
                plain.item(),
                plain.page(),
                strongest,
                plain.naming(),
                new Aided(model.name(), chosen.requests, chosen.unanswered, chosen.sentences, chosen.refused));
    }

    /// What a model chose of one page, counted.
    private static final class Chosen {
        private final Map<String, Integer> refused = new TreeMap<>();
        private int requests;
        private int unanswered;
        private int sentences;

        void refuse(String why, int times) {
            if (times > 0) {
                refused.merge(why, times, Integer::sum);
            }
        }
    }

    /// Why a claim's wording does not say what its passage says.
    private Optional<String> fault(Claim claim) {
        String quote = claim.passage().quote();
        String name =
                claim.speakers().isEmpty() ? "The authors" : claim.speakers().getFirst();
        String sentence = claim.in(name, claim.speakers().isEmpty());
        boolean plain = claim.form() == Claim.Form.QUOTED
                || (TOLD.matcher(claim.template()).matches() && sentence.length() <= LONGEST);
        if (!plain) {
            return Optional.of("it is not put in plain words after who says it");
        }
        return new Retelling(sentence, List.of(quote), List.of(name))
                .fault()
                .or(() -> bears(support.check(sentence, List.of(quote), name).label())
                        ? Optional.empty()
                        : Optional.of(Fault.MORE))
                .map(Fault::reason);
    }

    private static boolean bears(Label label) {
        return label == Label.SUPPORTED || label == Label.PARTIAL;
    }

    /// What the model chose, of each sentence the first choice.
    private List<Choice> choices(Item item, String page, Chosen chosen) {
        String text = page.substring(Page.body(page));
        Map<Span, Choice> choices = new LinkedHashMap<>();
        for (Map<String, Span> part : parts(text)) {
            chosen.requests++;
            Reply reply = model.ask(FORM.prompt("", material(item, text, part), ANSWER_TOKENS));
            JsonNode claims = reply instanceof Reply.Answered a
                    ? Form.object(a.text()).<JsonNode>map(o -> o.path("claims")).orElse(MissingNode.getInstance())
                    : MissingNode.getInstance();
            chosen.unanswered += claims.isArray() ? 0 : 1;
            if (reply instanceof Reply.None) {
                break;
            }
            int taken = 0;
            for (JsonNode each : claims) {
                chosen.sentences++;
                Span span = part.get(each.path("sentence").asText());
                if (span == null) {
                    chosen.refuse("it names a sentence that was not given", 1);
                } else if (taken++ >= CHOSEN || choices.putIfAbsent(span, choice(each, span, text)) != null) {
                    chosen.refuse("it is one too many, or chosen twice", 1);
                }
            }
        }
        return List.copyOf(choices.values());
    }

    private static Choice choice(JsonNode each, Span span, String text) {
        boolean quoted = each.path("form").asText().equals("quoted");
        String words = each.path("text").asText().strip();
        String own = span.of(text).replaceAll("\\s+", " ");
        return new Choice(
                span,
                each.path("speaker").asText().strip(),
                quoted ? Claim.Form.QUOTED : Claim.Form.ATTRIBUTED,
                quoted && words.replaceAll("\\s+", " ").equals(own) ? own : words);
    }

    /// The sentences of a text by their numbers, in parts that fit one request.
    private static List<Map<String, Span>> parts(String text) {
        List<Map<String, Span>> parts = new ArrayList<>();
        Map<String, Span> part = new LinkedHashMap<>();
        int room = WINDOW;
        int number = 0;
        for (Span span : Sentences.split(text)) {
            int length = span.end() - span.start();
            number++;
            if (length > LONGEST) {
                continue;
            }
            if (length > room) {
                parts.add(part);
                part = new LinkedHashMap<>();
                room = WINDOW;
            }
            part.put("s" + number, span);
            room -= length;
        }
        parts.add(part);
        parts.removeIf(Map::isEmpty);
        return parts.subList(0, Math.min(PARTS, parts.size()));
    }

    /// Who wrote it and its sentences, each in one line that no text can break out of.
    private static String material(Item item, String text, Map<String, Span> part) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode head = json.createObjectNode().put("title", item.title());
        item.authors().forEach(head.withArray("authors")::add);
        return head
                + "\n"
                + part.entrySet().stream()
                        .map(e -> json.createObjectNode()
                                .put("sentence", e.getKey())
                                .put("text", e.getValue().of(text).replaceAll("\\s+", " "))
                                .toString())
                        .collect(Collectors.joining("\n"));
    }
}
