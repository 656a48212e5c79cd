package clew.model.langchain;

import clew.model.Choice;
import clew.model.Key;
import clew.model.Reply;
import clew.model.Reply.After;
import clew.model.Reply.Cause;
import clew.net.Address;
import clew.net.Answer;
import clew.net.Body;
import clew.net.Limits;
import clew.net.Request;
import clew.net.Validators;
import clew.net.Web;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The library's way to the web: through [Web], to the service that was chosen. Whatever goes wrong is a
/// [NoAnswer] in words of our own.
final class Wire implements HttpClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OURS = Set.of("user-agent", "accept", "accept-encoding", "content-length");

    private static final String WHOLE = "application/json";
    private static final String IN_PIECES = "text/event-stream";

    private final Web web;
    private final Choice choice;
    private final Optional<Key> key;
    private final Limits limits;
    private final InstantSource clock;

    Wire(Web web, Choice choice, Optional<Key> key, Limits limits, InstantSource clock) {
        this.web = web;
        this.choice = choice;
        this.key = key;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return answer(request, WHOLE);
    }

    /// All pieces are read before the first is looked at.
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            SuccessfulHttpResponse answer = answer(request, IN_PIECES);
            listener.onOpen(answer);
            parser.parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), listener);
            listener.onClose();
        } catch (NoAnswer e) {
            listener.onError(e);
        }
    }

    private SuccessfulHttpResponse answer(HttpRequest request, String type) {
        Address address = Address.parse(request.url())
                .filter(a -> a.toString().startsWith(choice.at() + "/"))
                .orElseThrow(() -> none(Cause.REFUSED, choice.at() + " makes no address for a question"));
        String host = address.host();
        Request asked = new Request(
                address,
                Validators.NONE,
                limits,
                type,
                false,
                new Request.Call(headers(request), Objects.requireNonNullElse(request.body(), ""), Duration.ZERO));
        return switch (web.get(asked)) {
            case Answer.Found found -> read(found, host, type);
            case Answer.Later later -> {
                Duration pause = later.until()
                        .map(u -> Duration.between(clock.instant(), u))
                        .orElse(null);
                throw none(Cause.AWAY, said(later.why(), pause), new After(true, pause, false), 0);
            }
            case Answer.Failed failed -> throw failed(failed, host);
            case Answer.Barred barred -> throw none(Cause.REFUSED, barred.why());
            case Answer.Gone gone -> throw none(Cause.REFUSED, gone.why());
            case Answer.Refused refused -> throw none(Cause.GARBLED, refused.why(), After.PAID, 0);
            case Answer.Unchanged unchanged -> throw none(Cause.GARBLED, host + " answers what was not asked");
        };
    }

    private static String said(String why, @Nullable Duration pause) {
        return pause == null || pause.isNegative() ? why : why + ", in " + Math.max(1, pause.toSeconds()) + " seconds";
    }

    private static Map<String, String> headers(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT)) && !values.isEmpty()) {
                headers.put(name, values.getLast());
            }
        });
        return headers;
    }

    private static SuccessfulHttpResponse read(Answer.Found found, String host, String type) {
        try (Body body = found.body()) {
            String sent = Objects.requireNonNullElse(found.contentType(), type);
            if (!sent.toLowerCase(Locale.ROOT).contains(type.substring(type.indexOf('/') + 1))) {
                throw none(
                        Cause.GARBLED,
                        host + " sends something else than an answer of a model"
                                + (type.equals(WHOLE) ? "" : " in pieces") + "; correct 'clew model set'",
                        After.PAID,
                        0);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString();
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .headers(Map.of("Content-Type", List.of(type)))
                    .body(text)
                    .build();
        } catch (CharacterCodingException e) {
            throw none(Cause.GARBLED, host + " sends an answer that is no text", After.PAID, 0);
        } catch (IOException e) {
            throw none(Cause.AWAY, "what " + host + " sent could not be kept; is the disk full?", After.PAID, 0);
        }
    }

    private NoAnswer failed(Answer.Failed failed, String host) {
        int status = failed.status();
        if (status == Answer.Failed.UNREACHED) {
            return none(Cause.AWAY, failed.why());
        }
        return switch (status) {
            case 0 -> none(Cause.AWAY, failed.why(), After.PAID, 0);
            case 401, 403, 407 ->
                none(
                        Cause.REFUSED,
                        host + (key.isPresent() ? " does not take the key (" : " wants a key (") + status
                                + "); correct it with 'clew model set'",
                        After.NOTHING,
                        status);
            case 402 -> none(Cause.REFUSED, host + " wants to be paid before it answers (402)", After.NOTHING, status);
            case 404, 405 ->
                none(
                        Cause.REFUSED,
                        host + " has no model '" + choice.model() + "', or nothing at " + choice.at() + " (" + status
                                + "); correct it with 'clew model set'",
                        After.NOTHING,
                        status);
            case 408, 409, 425 -> busy(host, status);
            default -> {
                if (status >= 500) {
                    yield busy(host, status);
                }
                yield status >= 400
                        ? none(
                                Cause.REFUSED,
                                host + " does not take the question (" + status + word(failed.said()) + ")",
                                After.NOTHING,
                                status)
                        : none(Cause.GARBLED, host + " answers with status " + status, After.PAID, 0);
            }
        };
    }

    private static NoAnswer busy(String host, int status) {
        return none(Cause.AWAY, host + " has trouble of its own (" + status + ")", new After(true, null, false), 0);
    }

    /// The word that services have for what is wrong, such as `context_length_exceeded`: of all they say, what
    /// cannot hold a key.
    private String word(byte[] said) {
        try {
            JsonNode error = JSON.readTree(said).path("error");
            for (String field : List.of("code", "status", "type")) {
                String word = error.path(field).asText("");
                if (word.matches("[A-Za-z_]{3,40}")
                        && key.filter(k -> k.value().contains(word)).isEmpty()) {
                    return ": " + word.toLowerCase(Locale.ROOT);
                }
            }
        } catch (JsonProcessingException e) {
            // It has no word for it.
        } catch (IOException e) {
            // Neither.
        }
        return "";
    }

    private static NoAnswer none(Cause cause, String why) {
        return none(cause, why, After.NOTHING, 0);
    }

    private static NoAnswer none(Cause cause, String why, After after, int status) {
        return new NoAnswer(new Reply.None(cause, why, after), status);
    }
}
