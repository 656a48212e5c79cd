package clew;

import clew.brief.Writer;
import clew.brief.model.ModelWriter;
import clew.brief.plain.PlainWriter;
import clew.model.Budgeted;
import clew.model.Calls;
import clew.model.Choice;
import clew.model.Choices;
import clew.model.Key;
import clew.model.LanguageModel;
import clew.model.Models;
import clew.model.Patient;
import clew.model.Prompt;
import clew.model.Recorded;
import clew.model.Replay;
import clew.model.Reply;
import clew.model.Spending;
import clew.model.langchain.Langchain;
import clew.net.Reach;
import clew.net.Web;
import clew.net.Wishes;
import clew.reading.Reader;
import clew.reading.model.ModelReader;
import clew.reading.rules.RuleReader;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Wires the language model that is chosen. It has a way to the web of its own, so that the host that the person
/// named for it is reached by it alone, and no feed is made to wait for it.
final class ChosenModels implements Models, AutoCloseable {
    private final Settings settings;
    private final Calls calls;
    private final Spending spending;
    private final InstantSource clock;
    private final Choices choices;
    private @Nullable Open open;

    private record Open(Choice choice, Web web) {}

    ChosenModels(Settings settings, Calls calls, Spending spending, InstantSource clock) {
        this.settings = settings;
        this.calls = calls;
        this.spending = spending;
        this.clock = clock;
        this.choices = new Choices(settings.data());
    }

    @Override
    public Choices choices() {
        return choices;
    }

    @Override
    public Spending spending() {
        return spending;
    }

    @Override
    public void requireKey(Choice choice) {
        Key.of(choice, settings.keys()::of);
    }

    @Override
    public Optional<LanguageModel> of(String thread) {
        return choices.now()
                .map(c -> new Recorded(asked(c, thread), calls, c.budget().prices(), thread, clock));
    }

    @Override
    public Optional<LanguageModel> replay() {
        return choices.now().map(c -> new Replay(c.name(), calls));
    }

    @Override
    public Optional<LanguageModel> unrecorded(String thread) {
        return choices.now().map(c -> asked(c, thread));
    }

    private LanguageModel asked(Choice choice, String thread) {
        LanguageModel service;
        try {
            service = new Langchain(choice, Key.of(choice, settings.keys()::of), web(choice), clock);
        } catch (ClewException e) {
            service = new Without(choice.name(), e.getMessage());
        }
        return new Patient(new Budgeted(service, choice.budget(), spending, thread, clock), Thread::sleep);
    }

    private synchronized Web web(Choice choice) {
        Open now = open;
        if (now == null || !now.choice.equals(choice)) {
            close();
            String proxy = choice.local() ? null : settings.reach().proxy();
            Reach reach = new Reach(choice.named().map(Set::of).orElse(Set.of()), proxy);
            now = new Open(choice, new Web(reach, settings.contact(), Wishes.unheard(), clock));
            open = now;
        }
        return now.web;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.web.close();
            open = null;
        }
    }

    /// A model that cannot be asked.
    private record Without(String name, String why) implements LanguageModel {
        @Override
        public Reply ask(Prompt prompt) {
            return new Reply.None(Reply.Cause.REFUSED, why);
        }
    }

    /// Reads with a model; without one, by rules.
    static Reader reader(Optional<LanguageModel> model) {
        RuleReader rules = new RuleReader();
        return model.<Reader>map(m -> new ModelReader(m, rules)).orElse(rules);
    }

    /// Writes with a model; without one, plainly.
    static Writer writer(Optional<LanguageModel> model) {
        PlainWriter plain = new PlainWriter();
        return model.<Writer>map(m -> new ModelWriter(m, plain)).orElse(plain);
    }
}
