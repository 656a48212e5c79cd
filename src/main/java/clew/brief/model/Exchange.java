package clew.brief.model;

import clew.brief.Draft;
import clew.model.Form;
import clew.model.LanguageModel;
import clew.model.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a model is asked for one brief, and the account of it.
final class Exchange {
    /// So often the same is asked for: once, and once more with what was wrong.
    static final int ROUNDS = 2;
    static final String NOT_GIVEN = "it names a claim that was not given";
    static final String TOLD = "it tells again what was told";

    /// So many characters of what is to be told go into one request.
    private static final int WINDOW = 9_000;

    private static final int ANSWER_TOKENS = 2_000;
    /// After so many requests in a row without an answer no more are made.
    private static final int PATIENCE = 2;

    private final LanguageModel model;
    private final Map<String, Integer> refused = new TreeMap<>();
    private int requests;
    private int unanswered;
    private int inVain;
    private int sentences;
    private int replaced;

    Exchange(LanguageModel model) {
        this.model = model;
    }

    /// Whether it is worth asking.
    boolean open() {
        return inVain < PATIENCE;
    }

    /// As many of what is to be told as one request has room for, by their numbers.
    ///
    /// @param line how one of them is given
    static <T> Map<String, T> fitting(Map<String, T> open, BiFunction<String, T, String> line, int most) {
        Map<String, T> fitting = new LinkedHashMap<>();
        int room = WINDOW;
        for (Map.Entry<String, T> each : open.entrySet()) {
            int length = line.apply(each.getKey(), each.getValue()).length();
            if (length <= room && fitting.size() < most) {
                fitting.put(each.getKey(), each.getValue());
                room -= length;
            }
        }
        return fitting;
    }

    /// The sentences of an answer; none if there is none.
    ///
    /// @param again what to say of those that were refused before
    /// @param reasons why they were, by the numbers that they were about; empty in the first round
    /// @param lines texts from outside, none of which has a line break
    List<JsonNode> ask(Form form, String again, Map<String, String> reasons, List<String> lines) {
        String request = reasons.isEmpty()
                ? ""
                : again + "\n"
                        + reasons.entrySet().stream()
                                .map(r -> r.getKey() + ": " + r.getValue())
                                .collect(Collectors.joining("\n"));
        requests++;
        Reply reply = model.ask(form.prompt(request, String.join("\n", lines), ANSWER_TOKENS));
        inVain = reply instanceof Reply.Answered ? 0 : inVain + 1;
        Optional<ObjectNode> answer = reply instanceof Reply.Answered a ? Form.object(a.text()) : Optional.empty();
        Optional<JsonNode> list = answer.map(a -> a.path("sentences")).filter(JsonNode::isArray);
        unanswered += list.isEmpty() ? 1 : 0;
        List<JsonNode> said = list.stream()
                .flatMap(l -> StreamSupport.stream(l.spliterator(), false))
                .toList();
        sentences += said.size();
        return said;
    }

    void refused(String why) {
        refused.merge(why, 1, Integer::sum);
    }

    /// So many sentences of the plain writer stand, since no other could.
    void replaced(int plain) {
        replaced += plain;
    }

    Draft.Modelled account() {
        return new Draft.Modelled(model.name(), requests, unanswered, sentences, replaced, refused);
    }
}
