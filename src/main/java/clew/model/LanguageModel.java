package clew.model;

/// A language model that answers one request at a time. Implementations are thread-safe.
///
/// What it answers is a proposal and nothing more: it comes from outside, may be wrong, and may have been talked into
/// something by the texts it was shown. Whoever asks checks the answer.
public interface LanguageModel {
    /// Which model it is, as audits name it: the provider's word and the model's, such as `openai/some-model`.
    String name();

    /// Asks once and waits for the whole answer. Whatever goes wrong is a [Reply.None]; nothing is thrown.
    Reply ask(Prompt prompt);
}
