package clew.model;

import clew.ClewException;

/// A model that knows nothing but the record of another's answers, and asks nobody.
public final class Replay implements LanguageModel {
    private final String name;
    private final Calls calls;

    /// @param name of the model whose answers are given again
    public Replay(String name, Calls calls) {
        this.name = name;
        this.calls = calls;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply ask(Prompt prompt) {
        try {
            return calls.find(name, prompt.hash())
                    .<Reply>map(a -> a)
                    .orElseGet(() -> new Reply.None(
                            Reply.Cause.NOT_RECORDED, name + " was never asked this, or it is not recorded"));
        } catch (ClewException e) {
            return new Reply.None(Reply.Cause.NOT_RECORDED, "the record of answers cannot be used: " + e.getMessage());
        }
    }
}
