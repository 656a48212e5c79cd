package clew.model.langchain;

import clew.model.Choice;
import clew.model.Key;
import clew.model.LanguageModel;
import clew.model.Prompt;
import clew.model.Provider;
import clew.model.Reply;
import clew.model.Reply.After;
import clew.model.Reply.Cause;
import clew.net.Address;
import clew.net.Limits;
import clew.net.Web;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The language model of a provider. A question is asked with temperature 0 and the schema of its answer, and once
/// more without them, the schema in words, where a service does not take those. One that refuses the key or knows
/// no such model is not asked again. One for each cycle.
public final class Langchain implements LanguageModel {
    /// How much one answer may cost: far more than one of a few thousand tokens, and minutes, as models think.
    public static final Limits LIMITS = new Limits(4 * 1024 * 1024, Duration.ofMinutes(3), 0, Duration.ofMinutes(3));

    /// The same for one that comes in pieces: each is a small document of its own, and a slow model writes them for as
    /// long as it keeps writing.
    private static final Limits IN_PIECES =
            new Limits(16 * 1024 * 1024, Duration.ofMinutes(15), 0, Duration.ofMinutes(3));

    /// Some clients insist on a key where the server does not.
    private static final String NO_KEY = "none";

    private final Choice choice;
    private final Optional<Key> key;
    private final ChatModel chat;
    private final String host;
    private volatile boolean plain;
    private volatile Reply.@Nullable None refusal;

    /// @param web may reach the address that was chosen
    public Langchain(Choice choice, Optional<Key> key, Web web, InstantSource clock) {
        this(choice, key, web, choice.inPieces() ? IN_PIECES : LIMITS, clock);
    }

    Langchain(Choice choice, Optional<Key> key, Web web, Limits limits, InstantSource clock) {
        this.choice = choice;
        this.key = key;
        this.host = Address.parse(choice.at()).orElseThrow().host();
        String shown = key.map(Key::value).orElse(NO_KEY);
        Ready client = new Ready(new Wire(web, choice, key, limits, clock));
        this.chat =
                choice.inPieces() ? new Collected(inPieces(choice, shown, client), host) : chat(choice, shown, client);
    }

    private static ChatModel chat(Choice choice, String key, Ready client) {
        return switch (choice.provider()) {
            case OPENAI, MISTRAL, COMPATIBLE ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(choice.at())
                        .apiKey(key)
                        .modelName(choice.model())
                        .maxRetries(0)
                        .build();
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(choice.at())
                        .apiKey(key)
                        .modelName(choice.model())
                        .maxRetries(0)
                        .build();
            case GEMINI ->
                GoogleAiGeminiChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(choice.at())
                        .apiKey(key)
                        .modelName(choice.model())
                        .maxRetries(0)
                        .build();
        };
    }

    private static StreamingChatModel inPieces(Choice choice, String key, Ready client) {
        return switch (choice.provider()) {
            case OPENAI, MISTRAL, COMPATIBLE ->
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(choice.at())
                        .apiKey(key)
                        .modelName(choice.model())
                        .build();
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(choice.at())
                        .apiKey(key)
                        .modelName(choice.model())
                        .build();
            case GEMINI ->
                GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(choice.at())
                        .apiKey(key)
                        .modelName(choice.model())
                        .build();
        };
    }

    @Override
    public String name() {
        return choice.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        Reply.None refused = refusal;
        if (refused != null) {
            return refused;
        }
        try {
            if (!plain) {
                try {
                    return read(prompt, chat.chat(request(prompt, false)));
                } catch (RuntimeException e) {
                    if (!(cause(e) instanceof NoAnswer none) || !none.dislikesForm()) {
                        throw e;
                    }
                }
            }
            Reply reply = read(prompt, chat.chat(request(prompt, true)));
            plain = true;
            return reply;
        } catch (RuntimeException e) {
            if (!(cause(e) instanceof NoAnswer none)) {
                return garbled(host + " answers in another way than "
                        + choice.provider().word() + " does");
            }
            if (none.isForGood()) {
                refusal = none.reply();
            }
            return none.reply();
        }
    }

    private ChatRequest request(Prompt prompt, boolean inWords) {
        boolean words = inWords || choice.provider() == Provider.ANTHROPIC;
        boolean schema = !prompt.schema().isBlank();
        String instructions = schema && words
                ? prompt.instructions() + "\n\nAnswer with JSON alone, which follows this JSON Schema:\n"
                        + prompt.schema()
                : prompt.instructions();
        DefaultChatRequestParameters.Builder<?> parameters;
        if (choice.provider() == Provider.OPENAI) {
            parameters = OpenAiChatRequestParameters.builder().maxCompletionTokens(prompt.atMost());
        } else {
            parameters = DefaultChatRequestParameters.builder();
            parameters.maxOutputTokens(prompt.atMost());
        }
        if (!inWords) {
            parameters.temperature(0.0);
        }
        if (schema && !words) {
            parameters.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("answer")
                            .rootElement(JsonRawSchema.from(prompt.schema()))
                            .build())
                    .build());
        }
        return ChatRequest.builder()
                .messages(messages(instructions, prompt.material()))
                .parameters(parameters.build())
                .build();
    }

    private static List<ChatMessage> messages(String instructions, String material) {
        List<ChatMessage> messages = new ArrayList<>();
        if (material.isBlank()) {
            messages.add(UserMessage.from(instructions));
        } else {
            messages.add(SystemMessage.from(instructions));
            messages.add(UserMessage.from(material));
        }
        return messages;
    }

    private Reply read(Prompt prompt, ChatResponse response) {
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            return garbled(host + " sends an answer without words");
        }
        if (key.filter(k -> k.isIn(text)).isPresent()) {
            return garbled(host + " sends an answer that holds the key; it is not kept");
        }
        TokenUsage usage = response.tokenUsage();
        String plainText = storable(text);
        return new Reply.Answered(
                plainText,
                counted(usage == null ? null : usage.inputTokenCount(), prompt.tokensAtMost()),
                counted(usage == null ? null : usage.outputTokenCount(), Math.min(prompt.atMost(), bytes(plainText))));
    }

    private static long counted(@Nullable Integer said, long estimate) {
        return said == null || said <= 0 ? estimate : said;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Without what no database keeps as it is: a recorded answer is to be the same as the first.
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static Reply.None garbled(String why) {
        return new Reply.None(Cause.GARBLED, why, After.PAID);
    }

    private static Throwable cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && !(deepest instanceof NoAnswer)) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /// Gives the client that there is.
    private record Ready(HttpClient client) implements HttpClientBuilder {
        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
