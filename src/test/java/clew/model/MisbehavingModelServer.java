package clew.model;

import clew.net.LocalServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A service of language models on this machine. It speaks the protocols of OpenAI (chat completions), Anthropic
/// (messages) and Google (generateContent), answers what a test's function says, and misbehaves on command. It
/// counts a token for every four bytes.
public final class MisbehavingModelServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";

    private final LocalServer server;
    private final Function<Question, String> answers;
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile Fault always = Fault.NONE;
    private volatile String elsewhere = "http://127.0.0.1:1/";

    /// What it is asked.
    ///
    /// @param model the model that is asked for
    /// @param key as it was shown
    /// @param body the whole request
    /// @param inPieces whether the answer is to come in pieces
    public record Question(
            String model, String instructions, String material, String key, JsonNode body, boolean inPieces) {}

    /// How it misbehaves.
    public enum Fault {
        NONE,
        BUSY,
        BUSY_FOR_SEVEN_SECONDS,
        TROUBLE,
        UNAVAILABLE,
        SILENCE,
        DRIP,
        HALF,
        BROKEN_JSON,
        OTHER_JSON,
        NO_CHOICES,
        CHOICES_OF_ANOTHER_TYPE,
        NO_WORDS,
        NOTHING,
        DEEP_JSON,
        ENDLESS,
        PAGE,
        TEXT_TYPE,
        OTHER_WAY,
        NO_END,
        ERROR_PAGE,
        ELSEWHERE,
        HUGE_HEADERS,
        UNAUTHORIZED,
        FORBIDDEN,
        NO_SUCH_MODEL,
        BAD_REQUEST,
        KEY_AS_CODE,
        NO_FORMAT,
        NOT_UTF8,
        OTHER_PROTOCOL,
        ECHO_KEY,
        NO_USAGE,
        MAD_USAGE
    }

    /// @param answers what to say to which question
    public MisbehavingModelServer(Function<Question, String> answers) {
        this.answers = answers;
        this.server = new LocalServer(this::serve);
    }

    /// Its address, as a person gives it.
    public String at() {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    /// The next requests get these, one each, then all get what holds always.
    public MisbehavingModelServer next(Fault... faults) {
        next.addAll(Arrays.asList(faults));
        return this;
    }

    /// What every request gets that has no fault of its own.
    public MisbehavingModelServer always(Fault fault) {
        always = fault;
        return this;
    }

    /// Where it sends people on to.
    public MisbehavingModelServer elsewhere(String address) {
        elsewhere = address;
        return this;
    }

    /// What was asked so far.
    public List<LocalServer.Asked> asked() {
        return server.asked();
    }

    /// How many questions were answered well.
    public int answered() {
        return answered.get();
    }

    private void serve(LocalServer.Asked asked, OutputStream out) throws Exception {
        Fault own = next.poll();
        Fault fault = own == null ? always : own;
        ModelProtocol protocol = ModelProtocol.of(asked.target());
        Question question = protocol.read(asked);
        String key = question.key;
        switch (fault) {
            case BUSY -> error(out, 429, "slow down", "rate_limit_exceeded");
            case BUSY_FOR_SEVEN_SECONDS -> LocalServer.answer(out, 429, "{}", "Content-Type", TYPE, "Retry-After", "7");
            case TROUBLE -> error(out, 500, "key " + key, "server_error");
            case UNAVAILABLE -> error(out, 503, "overloaded", "overloaded_error");
            case SILENCE -> Thread.sleep(60_000);
            case DRIP -> drip(begun(out, question));
            case HALF -> half(out, question, protocol.answer(question, "half of it"));
            case BROKEN_JSON -> good(out, question, "{\"choices\":[{\"message\":{\"content\":\"" + key + "\"");
            case OTHER_JSON -> good(out, question, "{\"greeting\":\"" + key + "\"}");
            case NO_CHOICES -> good(out, question, "{\"choices\":[],\"content\":[],\"candidates\":[]}");
            case CHOICES_OF_ANOTHER_TYPE ->
                good(out, question, "{\"choices\":\"" + key + "\",\"content\":7,\"candidates\":{\"a\":true}}");
            case NO_WORDS -> well(out, protocol, question, "");
            case NOTHING -> good(out, question, "");
            case DEEP_JSON -> good(out, question, "{\"choices\":" + "[".repeat(100_000));
            case ENDLESS -> endless(begun(out, question));
            case PAGE -> LocalServer.answer(out, 200, "<html>" + key + "</html>", "Content-Type", "text/html");
            case TEXT_TYPE ->
                LocalServer.answer(
                        out, 200, protocol.answer(question, key), "Content-Type", "application/octet-stream");
            case OTHER_WAY ->
                LocalServer.answer(out, 200, protocol.answer(question, key), "Content-Type", type(!question.inPieces));
            case NO_END -> send(out, question, protocol.broken(question, "all of it but the end"));
            case ERROR_PAGE ->
                LocalServer.answer(out, 400, "<html>bad key: " + key + "</html>", "Content-Type", "text/html");
            case ELSEWHERE -> LocalServer.answer(out, 307, "", "Location", elsewhere);
            case HUGE_HEADERS -> LocalServer.answer(out, 200, "{}", "X-Large", "x".repeat(2_000_000));
            case UNAUTHORIZED -> error(out, 401, "no such key: " + key, "invalid_api_key");
            case FORBIDDEN -> error(out, 403, "not with " + key, "permission_denied");
            case NO_SUCH_MODEL -> error(out, 404, "no model " + question.model, "model_not_found");
            case BAD_REQUEST -> error(out, 400, "too long, " + key, "context_length_exceeded");
            case KEY_AS_CODE -> error(out, 400, key, key);
            case NO_FORMAT -> {
                if (question.body.has("response_format") || question.body.has("temperature")) {
                    error(out, 400, "no such parameter", "unsupported_parameter");
                } else {
                    answer(out, protocol, question);
                }
            }
            case NOT_UTF8 ->
                LocalServer.answer(
                        out,
                        200,
                        protocol.answer(question, "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                        "Content-Type",
                        type(question.inPieces));
            case OTHER_PROTOCOL -> well(out, protocol.other(), question, "hello");
            case ECHO_KEY -> well(out, protocol, question, "The key is " + key);
            case NO_USAGE ->
                send(
                        out,
                        question,
                        protocol.answer(question, answers.apply(question)).replace("\"usage", "\"unsaid"));
            case MAD_USAGE ->
                send(
                        out,
                        question,
                        protocol.answer(question, answers.apply(question))
                                .replaceAll("(?i)(_tokens|TokenCount)\":\\d+", "$1\":-5"));
            case NONE -> answer(out, protocol, question);
        }
    }

    private void answer(OutputStream out, ModelProtocol protocol, Question question) throws IOException {
        String text = answers.apply(question);
        answered.incrementAndGet();
        well(out, protocol, question, text);
    }

    private static void well(OutputStream out, ModelProtocol protocol, Question question, String text)
            throws IOException {
        send(out, question, protocol.answer(question, text));
    }

    /// Sends a document that is no answer, as the one piece of one where pieces are asked for.
    private static void good(OutputStream out, Question question, String document) throws IOException {
        send(out, question, question.inPieces ? "data: " + document + "\n\n" : document);
    }

    private static void send(OutputStream out, Question question, String body) throws IOException {
        LocalServer.answer(out, 200, body, "Content-Type", type(question.inPieces));
    }

    private static String type(boolean inPieces) {
        return inPieces ? "text/event-stream" : TYPE;
    }

    private static void error(OutputStream out, int status, String message, String code) throws IOException {
        String body = JSON.writeValueAsString(Map.of("error", Map.of("message", message, "type", code, "code", code)));
        LocalServer.answer(out, status, body, "Content-Type", TYPE);
    }

    private static OutputStream begun(OutputStream out, Question question) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type(question.inPieces) + "\r\n\r\n"
                        + (question.inPieces ? "data: " : "") + "{\"choices\":[\"")
                .getBytes(StandardCharsets.UTF_8));
        return out;
    }

    private static void drip(OutputStream out) throws Exception {
        while (true) {
            out.write(' ');
            out.flush();
            Thread.sleep(20);
        }
    }

    private static void half(OutputStream out, Question question, String body) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type(question.inPieces) + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body.substring(0, body.length() / 2))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] piece = "a".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(piece);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
