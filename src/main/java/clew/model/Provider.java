package clew.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who answers, and in which protocol.
public enum Provider {
    /// OpenAI.
    OPENAI("https://api.openai.com/v1"),
    /// Anthropic.
    ANTHROPIC("https://api.anthropic.com/v1"),
    /// Google.
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    /// Mistral, which speaks as OpenAI does.
    MISTRAL("https://api.mistral.ai/v1"),
    /// Any other server that speaks as OpenAI does: llama.cpp, vLLM, Ollama, LM Studio and many services.
    COMPATIBLE(null);

    private final @Nullable String address;

    Provider(@Nullable String address) {
        this.address = address;
    }

    /// Where it is, if that is known.
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /// The path under which servers of its kind answer where none is given.
    String path() {
        return this == GEMINI ? "/v1beta" : "/v1";
    }

    /// Its word in commands and in the names of models.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The provider of that word.
    public static Optional<Provider> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /// All words, for a line of text.
    public static String words() {
        return Arrays.stream(values()).map(Provider::word).collect(Collectors.joining(", "));
    }
}
