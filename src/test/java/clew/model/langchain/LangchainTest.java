package clew.model.langchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.model.Budget;
import clew.model.Choice;
import clew.model.Key;
import clew.model.LanguageModel;
import clew.model.MisbehavingModelServer;
import clew.model.MisbehavingModelServer.Fault;
import clew.model.Prompt;
import clew.model.Provider;
import clew.model.Reply;
import clew.model.Reply.Cause;
import clew.net.Limits;
import clew.net.LocalServer;
import clew.net.Reach;
import clew.net.Web;
import clew.net.Wishes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Services that behave and that do not, each in its own protocol.
@Timeout(60)
class LangchainTest {
    private static final String KEY = "sk-Very-Secret_0123456789";
    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"claims\":{\"type\":\"array\","
            + "\"items\":{\"type\":\"string\"}}},\"required\":[\"claims\"],\"additionalProperties\":false}";
    private static final Prompt PROMPT = new Prompt("read-1", "Say what it claims.", "[1] Hedges help.", SCHEMA, 200);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));
    private static final Limits SMALL = new Limits(256 * 1024, Duration.ofMillis(700), 0, Duration.ofMillis(600));
    private static final Limits USUAL = new Limits(256 * 1024, Duration.ofSeconds(20), 0, Duration.ofSeconds(20));

    private final MisbehavingModelServer server =
            new MisbehavingModelServer(q -> "{\"claims\":[\"" + q.material() + "\"]}");

    @AfterEach
    void close() {
        server.close();
    }

    private LanguageModel model(Provider provider, Limits limits) {
        return model(provider, limits, false);
    }

    private LanguageModel model(Provider provider, Limits limits, boolean inPieces) {
        Choice choice = new Choice(provider, "some-model", server.at(), "KEY", null, Budget.DEFAULT, inPieces);
        Web web = new Web(new Reach(Set.of(choice.named().orElseThrow()), null), "", Wishes.unheard(), CLOCK);
        return new Langchain(choice, Key.of(choice, v -> Optional.of(KEY)), web, limits, CLOCK);
    }

    private Reply ask(Provider provider, Fault fault) {
        return ask(provider, fault, false);
    }

    private Reply ask(Provider provider, Fault fault, boolean inPieces) {
        server.always(fault);
        boolean slow = fault == Fault.SILENCE || fault == Fault.DRIP;
        return model(provider, slow ? SMALL : USUAL, inPieces).ask(PROMPT);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void everyProviderAnswersAndCounts(Provider provider) throws Exception {
        answersAndCounts(provider, false);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void everyProviderAnswersInPiecesAndCounts(Provider provider) throws Exception {
        answersAndCounts(provider, true);
    }

    private void answersAndCounts(Provider provider, boolean inPieces) throws Exception {
        LanguageModel model = model(provider, USUAL, inPieces);
        assertThat(model.name()).isEqualTo(provider.word() + "/some-model");
        Reply.Answered answer = (Reply.Answered) model.ask(PROMPT);
        assertThat(answer.text()).isEqualTo("{\"claims\":[\"[1] Hedges help.\"]}");
        assertThat(answer.tokensIn()).isBetween(8L, 120L);
        assertThat(answer.tokensOut()).isEqualTo(answer.text().length() / 4 + 1);
        LocalServer.Asked asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        JsonNode body = new ObjectMapper().readTree(asked.body());
        assertThat(body.findValue("temperature").asDouble()).isZero();
        String most = provider == Provider.OPENAI
                ? "max_completion_tokens"
                : provider == Provider.GEMINI ? "maxOutputTokens" : "max_tokens";
        assertThat(body.findValue(most).asInt()).isEqualTo(200);
        assertThat(body.toString()).as("the schema, as such or in words").contains("additionalProperties");
        assertThat(asked.headers().get("user-agent")).startsWith("Clew/");
        assertThat(asked.target().contains(":stream") || body.path("stream").asBoolean())
                .isEqualTo(inPieces);
    }

    private static void oneLineWithoutTheKey(String why) {
        assertThat(why).hasLineCount(1).isNotBlank().doesNotContain(KEY).doesNotContain("Exception", "\t");
        assertThat(why.length()).isLessThan(300);
    }

    /// What the next test looks for is found where it is.
    @Test
    void theHarnessNoticesAKeyInAnErrorLine() {
        assertThatThrownBy(() -> oneLineWithoutTheKey("the service said: no such key: " + KEY))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> oneLineWithoutTheKey("two\nlines")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, AWAY, come later",
        "BUSY_FOR_SEVEN_SECONDS, AWAY, in 7 seconds",
        "TROUBLE, AWAY, trouble of its own (500)",
        "UNAVAILABLE, AWAY, trouble of its own (503)",
        "SILENCE, AWAY, did not answer in full",
        "DRIP, AWAY, did not answer in full",
        "HALF, AWAY, broke off",
        "BROKEN_JSON, GARBLED, in another way",
        "OTHER_JSON, GARBLED, ''",
        "NO_CHOICES, GARBLED, ''",
        "CHOICES_OF_ANOTHER_TYPE, GARBLED, in another way",
        "NO_WORDS, GARBLED, without words",
        "NOTHING, GARBLED, ''",
        "DEEP_JSON, GARBLED, in another way",
        "ENDLESS, GARBLED, larger than",
        "PAGE, GARBLED, something else than an answer",
        "TEXT_TYPE, GARBLED, something else than an answer",
        "OTHER_WAY, GARBLED, something else than an answer",
        "NO_END, GARBLED, ''",
        "ERROR_PAGE, REFUSED, does not take the question (400)",
        "ELSEWHERE, GARBLED, sends us on",
        "HUGE_HEADERS, AWAY, ''",
        "UNAUTHORIZED, REFUSED, does not take the key (401)",
        "FORBIDDEN, REFUSED, does not take the key (403)",
        "NO_SUCH_MODEL, REFUSED, has no model 'some-model'",
        "BAD_REQUEST, REFUSED, context_length_exceeded",
        "KEY_AS_CODE, REFUSED, does not take the question (400)",
        "NOT_UTF8, GARBLED, no text",
        "OTHER_PROTOCOL, GARBLED, ''",
        "ECHO_KEY, GARBLED, holds the key"
    })
    void whateverGoesWrongIsOneLineWithoutTheKey(Fault fault, Cause cause, String says) {
        for (Provider provider : new Provider[] {Provider.COMPATIBLE, Provider.ANTHROPIC, Provider.GEMINI}) {
            goesWrong(provider, fault, false, says, cause);
        }
        assertThat(server.asked())
                .as("answers are asked for whole")
                .noneMatch(a -> a.target().contains("stream")
                        || new String(a.body(), StandardCharsets.UTF_8)
                                .replace(" ", "")
                                .contains("\"stream\":true"));
    }

    /// Where no cause is given, it depends on the protocol whether a piece of the wrong shape or the missing end is
    /// noticed.
    @ParameterizedTest
    @CsvSource({
        "BUSY, AWAY, come later",
        "TROUBLE, AWAY, trouble of its own (500)",
        "SILENCE, AWAY, did not answer in full",
        "DRIP, AWAY, did not answer in full",
        "HALF, AWAY, broke off",
        "NO_END, AWAY, broke off",
        "BROKEN_JSON, '', ''",
        "OTHER_JSON, '', ''",
        "NO_CHOICES, '', ''",
        "CHOICES_OF_ANOTHER_TYPE, '', ''",
        "NO_WORDS, GARBLED, without words",
        "NOTHING, '', ''",
        "DEEP_JSON, '', ''",
        "ENDLESS, GARBLED, larger than",
        "PAGE, GARBLED, something else than an answer of a model in pieces",
        "TEXT_TYPE, GARBLED, something else than an answer of a model in pieces",
        "OTHER_WAY, GARBLED, something else than an answer of a model in pieces",
        "ELSEWHERE, GARBLED, sends us on",
        "UNAUTHORIZED, REFUSED, does not take the key (401)",
        "NO_SUCH_MODEL, REFUSED, has no model 'some-model'",
        "BAD_REQUEST, REFUSED, context_length_exceeded",
        "NOT_UTF8, GARBLED, no text",
        "OTHER_PROTOCOL, '', ''",
        "ECHO_KEY, GARBLED, holds the key"
    })
    void whateverGoesWrongInPiecesIsOneLineWithoutTheKey(Fault fault, String cause, String says) {
        for (Provider provider : new Provider[] {Provider.COMPATIBLE, Provider.ANTHROPIC, Provider.GEMINI}) {
            Cause[] causes =
                    cause.isEmpty() ? new Cause[] {Cause.AWAY, Cause.GARBLED} : new Cause[] {Cause.valueOf(cause)};
            goesWrong(provider, fault, true, says, causes);
        }
    }

    private void goesWrong(Provider provider, Fault fault, boolean inPieces, String says, Cause... causes) {
        assertThat(ask(provider, fault, inPieces))
                .as(provider + " " + fault)
                .isInstanceOfSatisfying(Reply.None.class, none -> {
                    assertThat(none.cause()).as(none.why()).isIn((Object[]) causes);
                    assertThat(none.why()).contains(says);
                    oneLineWithoutTheKey(none.why());
                });
    }

    @Test
    void whatAsksForPatienceSaysSoAndWhatMayBePaidSaysSo() {
        assertThat(after(Fault.BUSY)).isEqualTo(new Reply.After(true, null, false));
        assertThat(after(Fault.BUSY_FOR_SEVEN_SECONDS)).isEqualTo(new Reply.After(true, Duration.ofSeconds(7), false));
        assertThat(after(Fault.UNAVAILABLE)).isEqualTo(new Reply.After(true, null, false));
        assertThat(after(Fault.HALF)).isEqualTo(Reply.After.PAID);
        assertThat(after(Fault.NO_CHOICES)).isEqualTo(Reply.After.PAID);
        assertThat(after(Fault.UNAUTHORIZED)).isEqualTo(Reply.After.NOTHING);
        server.close();
        assertThat(after(Fault.NONE)).as("nobody was there").isEqualTo(Reply.After.NOTHING);
    }

    private Reply.After after(Fault fault) {
        return ((Reply.None) ask(Provider.COMPATIBLE, fault)).after();
    }

    @Test
    void aServiceThatRefusesTheKeyIsAskedOnceAndOneThatRefusesAQuestionIsAskedTheNext() {
        LanguageModel model = model(Provider.COMPATIBLE, USUAL);
        server.next(Fault.ERROR_PAGE, Fault.ERROR_PAGE, Fault.NONE).always(Fault.UNAUTHORIZED);
        assertThat(model.ask(PROMPT)).isInstanceOf(Reply.None.class);
        assertThat(model.ask(PROMPT)).isInstanceOf(Reply.Answered.class);
        Reply refused = model.ask(PROMPT);
        int asked = server.asked().size();
        assertThat(model.ask(PROMPT)).isEqualTo(refused).isInstanceOf(Reply.None.class);
        assertThat(server.asked()).hasSize(asked);
    }

    @Test
    void theKeyDoesNotTravelWithARedirect() {
        try (LocalServer other = new LocalServer((asked, out) -> LocalServer.answer(out, 200, "{}"))) {
            server.elsewhere("http://127.0.0.1:" + other.address().getPort() + "/v1/chat/completions");
            ask(Provider.COMPATIBLE, Fault.ELSEWHERE);
            assertThat(server.asked()).hasSize(1);
            assertThat(server.asked().getFirst().headers().get("authorization")).contains(KEY);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void aServiceThatTakesNoSchemaIsAskedInWordsFromThenOn() {
        server.always(Fault.NO_FORMAT);
        LanguageModel model = model(Provider.COMPATIBLE, USUAL);
        assertThat(model.ask(PROMPT)).isInstanceOf(Reply.Answered.class);
        assertThat(server.asked()).hasSize(2);
        assertThat(new String(server.asked().get(1).body(), StandardCharsets.UTF_8))
                .contains("follows this JSON Schema")
                .doesNotContain("response_format");
        assertThat(model.ask(PROMPT)).isInstanceOf(Reply.Answered.class);
        assertThat(server.asked()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NO_USAGE", "MAD_USAGE"})
    void whereNothingSensibleIsCountedNoLessIsEstimated(Fault fault) {
        for (boolean inPieces : new boolean[] {false, true}) {
            Reply.Answered answer = (Reply.Answered) ask(Provider.COMPATIBLE, fault, inPieces);
            assertThat(answer.tokensIn()).isEqualTo(PROMPT.tokensAtMost());
            assertThat(answer.tokensOut()).isEqualTo(answer.text().length());
        }
    }

    @Test
    void aHostThatWasNotNamedIsNotAsked() {
        Choice choice = new Choice(Provider.COMPATIBLE, "m", server.at(), null, null, Budget.DEFAULT, false);
        Web web = new Web(Reach.PUBLIC, "", Wishes.unheard(), CLOCK);
        Reply reply = new Langchain(choice, Optional.empty(), web, USUAL, CLOCK).ask(PROMPT);
        assertThat(((Reply.None) reply).cause()).isEqualTo(Cause.REFUSED);
        assertThat(server.asked()).isEmpty();
    }
}
