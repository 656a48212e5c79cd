package clew.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A language model that is a function: what it answers to a prompt is written by hand.
public final class ByHand implements LanguageModel {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What it was asked, in order.
    public final List<Prompt> asked = new ArrayList<>();

    private final Function<Prompt, Reply> script;

    private ByHand(Function<Prompt, Reply> script) {
        this.script = script;
    }

    public static ByHand answering(Function<Prompt, String> script) {
        return new ByHand(p -> new Reply.Answered(script.apply(p), 100, 100));
    }

    /// One that has nothing to say but to prompts of a form.
    public static ByHand answering(String form, Function<Prompt, String> script) {
        return answering(p -> p.form().equals(form) ? script.apply(p) : sentences(List.of()));
    }

    public static ByHand failing(Reply.Cause cause) {
        return new ByHand(p -> new Reply.None(cause, "it is not there"));
    }

    @Override
    public String name() {
        return "scripted/by-hand";
    }

    @Override
    public synchronized Reply ask(Prompt prompt) {
        asked.add(prompt);
        return script.apply(prompt);
    }

    /// The lines of a prompt's material that have a field, such as `claim` or `sentence`.
    public static List<JsonNode> lines(Prompt prompt, String field) {
        return prompt.material()
                .lines()
                .filter(l -> l.startsWith("{\"" + field + "\""))
                .map(ByHand::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An answer to `write-1` with one sentence.
    public static String sentence(String text, String... claims) {
        return sentences(List.of(said(text, claims)));
    }

    public static ObjectNode said(String text, String... claims) {
        ObjectNode sentence = JSON.createObjectNode().put("text", text);
        ArrayNode cited = sentence.putArray("claims");
        for (String claim : claims) {
            cited.add(claim);
        }
        return sentence;
    }

    public static String sentences(List<ObjectNode> sentences) {
        ObjectNode answer = JSON.createObjectNode();
        sentences.forEach(answer.putArray("sentences")::add);
        return answer.toString();
    }

    /// What an answer to `retell-1` says for one number.
    public static ObjectNode retold(String number, String text) {
        return JSON.createObjectNode().put("number", number).put("text", text);
    }

    /// An answer to `read-1` with one claim.
    public static String claim(String sentence, String form, String speaker, String text) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("claims")
                .addObject()
                .put("sentence", sentence)
                .put("form", form)
                .put("speaker", speaker)
                .put("text", text);
        return answer.toString();
    }
}
