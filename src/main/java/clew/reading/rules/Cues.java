package clew.reading.rules;

import clew.reading.rules.Complements.Complement;
import clew.reading.rules.Reporting.Form;
import clew.reading.rules.Reporting.Frame;
import clew.text.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attributions of one sentence: every word that may report something is tried in turn.
final class Cues {
    private static final int LABEL = 6;

    private final Line line;
    private final Complements complements;
    private final SpeechTags tags;
    private final Sources sources;
    private final List<Found> found = new ArrayList<>();

    private Cues(Line line) {
        this.line = line;
        complements = new Complements(line);
        tags = new SpeechTags(line, complements);
        sources = new Sources(line);
    }

    static List<Found> in(Line line) {
        Cues cues = new Cues(line);
        cues.labelled();
        for (int i = 0; i < line.size(); i++) {
            cues.at(i);
        }
        return cues.found.stream().filter(f -> f.firm() || !cues.nested(f)).toList();
    }

    /// Whether it stands inside what another one reports: then that one's speaker has it.
    private boolean nested(Found f) {
        return found.stream().anyMatch(o -> o.content().stream().anyMatch(c -> c.holds(f.cue())));
    }

    private void at(int i) {
        if (line.is(i, "according") && line.is(i + 1, "to")) {
            according(i);
        } else if (line.part(i) == Part.VERB) {
            Reporting.verb(line.word(i)).ifPresent(v -> verb(VerbGroup.of(line, i, v)));
            seems(i);
        } else {
            nominal(Nominals.noun(line, i));
            nominal(Nominals.adjective(line, i));
        }
    }

    private void verb(VerbGroup g) {
        if (g.passive(line)) {
            passive(g);
            return;
        }
        Range source = sources.of(g);
        Found tagged = tags.of(g, source);
        boolean lone = g.verb().form() == Form.PARTICIPLE && g.from() == g.at();
        boolean markup = line.is(g.from() - 1, "<") || line.is(g.at() + 1, "=");
        if (tagged != null) {
            add(tagged);
        } else if (!lone && !markup) {
            Complement c = complements.of(g.at(), g.verb());
            if (c != null && (c.clause() || !g.infinitive())) {
                add(new Found(source, new Range(g.from(), c.cueEnd()), new Range(c.from(), c.to()), c.clause()));
            }
        }
    }

    /// "The plan was backed by the union", "they were told that …".
    private void passive(VerbGroup g) {
        int next = g.at() + 1;
        if (line.is(next, "by")) {
            Range agent = NounPhrases.after(line, next + 1);
            Range subject = line.nominal(g.from() - 1) ? Subjects.before(line, g.from()) : null;
            if (agent != null && subject != null && g.verb().frames().contains(Frame.THING)) {
                add(new Found(agent, g.cue(), subject, true));
            }
        } else if (line.is(next, "to", "that") || Complements.QUESTION.contains(line.word(next))) {
            add(new Found(null, g.cue(), new Range(next, complements.end(next, false)), true));
        }
    }

    private void according(int i) {
        Range source = NounPhrases.after(line, i + 2);
        if (source == null) {
            return;
        }
        boolean first = i < 4 || line.is(i - 1, "and", "but", "(");
        Range content =
                first ? new Range(source.to(), complements.end(source.to(), false)) : new Range(tags.start(i), i);
        add(new Found(source, new Range(i, i + 2), content, true));
    }

    /// "Ann Gold: The bridge is safe."
    private void labelled() {
        int k = 0;
        while (k < LABEL && (line.part(k) == Part.NAME || line.part(k) == Part.NOUN || line.is(k, "&", "."))) {
            k++;
        }
        if (k > 0 && line.is(k, ":") && k + 2 < line.size()) {
            add(new Found(new Range(0, k), new Range(k, k + 1), new Range(k + 1, line.size()), true));
        }
    }

    private void nominal(Nominals.@Nullable Cue n) {
        if (n != null) {
            Range content = new Range(n.content(), complements.end(n.content(), n.thing()));
            add(new Found(n.source(), n.cue(), content, false));
        }
    }

    /// "The bridge seems to sink": nobody is said to say so.
    private void seems(int i) {
        if (line.is(i, "seem", "seems", "seemed", "appear", "appears", "appeared")
                && !line.is(i + 1, "in", "on", "at")) {
            int from = VerbGroup.from(line, i);
            Range subject = Subjects.before(line, from);
            Range rest = new Range(i + 1, complements.end(i + 1, true));
            if (subject != null && !rest.isEmpty()) {
                add(new Found(null, new Range(from, i + 1), List.of(subject, rest), false));
            }
        }
    }

    private void add(Found f) {
        if (!f.content().isEmpty()) {
            sources.heard(f.source());
            found.add(f);
        }
    }
}
