package clew.model;

import java.util.function.Function;

/// A model that answers what a test says.
public record Scripted(Function<Prompt, Reply> answers) implements LanguageModel {
    @Override
    public String name() {
        return "test/scripted";
    }

    @Override
    public Reply ask(Prompt prompt) {
        return answers.apply(prompt);
    }
}
