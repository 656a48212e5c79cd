package clew.model;

import clew.model.MisbehavingModelServer.Question;
import clew.net.LocalServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The shapes of questions and answers.
enum ModelProtocol {
    OPENAI,
    ANTHROPIC,
    GEMINI;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 7;

    static ModelProtocol of(String target) {
        return target.endsWith("/messages")
                ? ANTHROPIC
                : target.contains(":generate") || target.contains(":streamGenerate") ? GEMINI : OPENAI;
    }

    ModelProtocol other() {
        return this == OPENAI ? ANTHROPIC : OPENAI;
    }

    Question read(LocalServer.Asked asked) throws IOException {
        JsonNode body = JSON.readTree(asked.body());
        Map<String, String> h = asked.headers();
        return switch (this) {
            case OPENAI ->
                new Question(
                        body.path("model").asText(),
                        said(body.path("messages"), "system"),
                        said(body.path("messages"), "user"),
                        h.getOrDefault("authorization", "").replaceFirst("^Bearer ", ""),
                        body,
                        body.path("stream").asBoolean() || asked.target().contains(":stream"));
            case ANTHROPIC ->
                new Question(
                        body.path("model").asText(),
                        text(body.path("system")),
                        said(body.path("messages"), "user"),
                        h.getOrDefault("x-api-key", ""),
                        body,
                        body.path("stream").asBoolean() || asked.target().contains(":stream"));
            case GEMINI ->
                new Question(
                        asked.target().replaceFirst(".*/models/", "").replaceFirst(":.*", ""),
                        text(body.path("systemInstruction").path("parts")),
                        text(body.path("contents").path(0).path("parts")),
                        h.getOrDefault("x-goog-api-key", ""),
                        body,
                        body.path("stream").asBoolean() || asked.target().contains(":stream"));
        };
    }

    private static String said(JsonNode messages, String role) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(m -> m.path("role").asText().equals(role))
                .map(m -> text(m.path("content")))
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode content) {
        return content.isTextual()
                ? content.asText()
                : StreamSupport.stream(content.spliterator(), false)
                        .map(p -> p.path("text").asText())
                        .collect(Collectors.joining("\n"));
    }

    /// An answer, whole or in pieces, as it was asked for.
    String answer(Question q, String text) throws IOException {
        return q.inPieces() ? inPieces(q, text, true) : whole(q, text);
    }

    /// An answer without its end.
    String broken(Question q, String text) throws IOException {
        String whole = whole(q, text);
        return q.inPieces() ? inPieces(q, text, false) : whole.substring(0, whole.length() - 1);
    }

    private String whole(Question q, String text) throws IOException {
        int in = (q.instructions().length() + q.material().length()) / 4 + 1;
        int out = text.length() / 4 + 1;
        return JSON.writeValueAsString(
                switch (this) {
                    case OPENAI ->
                        Map.of(
                                "id",
                                "c-1",
                                "object",
                                "chat.completion",
                                "model",
                                q.model(),
                                "choices",
                                List.of(Map.of(
                                        "index",
                                        0,
                                        "message",
                                        Map.of("role", "assistant", "content", text),
                                        "finish_reason",
                                        "stop")),
                                "usage",
                                Map.of("prompt_tokens", in, "completion_tokens", out, "total_tokens", in + out));
                    case ANTHROPIC ->
                        Map.of(
                                "id",
                                "m-1",
                                "type",
                                "message",
                                "role",
                                "assistant",
                                "model",
                                q.model(),
                                "content",
                                List.of(Map.of("type", "text", "text", text)),
                                "stop_reason",
                                "end_turn",
                                "usage",
                                Map.of("input_tokens", in, "output_tokens", out));
                    case GEMINI ->
                        Map.of(
                                "candidates",
                                List.of(Map.of(
                                        "content",
                                        Map.of("role", "model", "parts", List.of(Map.of("text", text))),
                                        "finishReason",
                                        "STOP")),
                                "usageMetadata",
                                Map.of("promptTokenCount", in, "candidatesTokenCount", out));
                });
    }

    private String inPieces(Question q, String text, boolean ended) throws IOException {
        int in = (q.instructions().length() + q.material().length()) / 4 + 1;
        int out = text.length() / 4 + 1;
        StringBuilder events = new StringBuilder();
        if (this == ANTHROPIC) {
            Map<String, Object> begun = Map.of("id", "m-1", "type", "message", "role", "assistant", "model", q.model());
            Map<String, Object> message = new HashMap<>(begun);
            message.put("content", List.of());
            message.put("usage", Map.of("input_tokens", in, "output_tokens", 1));
            event(events, Map.of("type", "message_start", "message", message));
            event(
                    events,
                    Map.of(
                            "type",
                            "content_block_start",
                            "index",
                            0,
                            "content_block",
                            Map.of("type", "text", "text", "")));
        }
        for (int at = 0; at < text.length(); at += PIECE) {
            event(events, piece(text.substring(at, Math.min(text.length(), at + PIECE))));
        }
        if (ended) {
            for (Map<String, Object> last : last(in, out)) {
                event(events, last);
            }
            events.append(this == OPENAI ? "data: [DONE]\n\n" : "");
        }
        return events.toString();
    }

    private Map<String, Object> piece(String text) {
        return switch (this) {
            case OPENAI ->
                Map.of("id", "c-1", "choices", List.of(Map.of("index", 0, "delta", Map.of("content", text))));
            case ANTHROPIC ->
                Map.of("type", "content_block_delta", "index", 0, "delta", Map.of("type", "text_delta", "text", text));
            case GEMINI ->
                Map.of(
                        "candidates",
                        List.of(Map.of("content", Map.of("role", "model", "parts", List.of(Map.of("text", text))))));
        };
    }

    private List<Map<String, Object>> last(int in, int out) {
        return switch (this) {
            case OPENAI ->
                List.of(
                        Map.of(
                                "id",
                                "c-1",
                                "choices",
                                List.of(Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop"))),
                        Map.of(
                                "id",
                                "c-1",
                                "choices",
                                List.of(),
                                "usage",
                                Map.of("prompt_tokens", in, "completion_tokens", out, "total_tokens", in + out)));
            case ANTHROPIC ->
                List.of(
                        Map.of("type", "content_block_stop", "index", 0),
                        Map.of(
                                "type",
                                "message_delta",
                                "delta",
                                Map.of("stop_reason", "end_turn"),
                                "usage",
                                Map.of("output_tokens", out)),
                        Map.of("type", "message_stop"));
            case GEMINI ->
                List.of(Map.of(
                        "candidates",
                        List.of(Map.of(
                                "content",
                                Map.of("role", "model", "parts", List.of(Map.of("text", ""))),
                                "finishReason",
                                "STOP")),
                        "usageMetadata",
                        Map.of("promptTokenCount", in, "candidatesTokenCount", out)));
        };
    }

    private void event(StringBuilder events, Map<String, Object> data) throws IOException {
        events.append(this == ANTHROPIC ? "event: " + data.get("type") + "\n" : "")
                .append("data: ")
                .append(JSON.writeValueAsString(data))
                .append("\n\n");
    }
}
