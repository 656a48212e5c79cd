package clew.reading.rules;

import clew.item.Item;
import clew.item.Page;
import clew.item.Snapshot;
import clew.reading.Appraiser;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import clew.reading.Claim.Form;
import clew.reading.Naming;
import clew.reading.Passage;
import clew.reading.Reading;
import clew.reading.Standalone;
import clew.text.Sentences;
import clew.text.Span;
import clew.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads claims by rules. It prefers to miss one to printing one that does not stand for itself.
public final class RuleReader implements Appraiser {
    private static final int MOST = 12;
    private static final double LEAST = 0.3;
    /// From so many sentences on a text opens, dwells and ends.
    private static final int ABSTRACT = 4;
    /// The share of a sentence from which on it is others' rather than the writer's.
    private static final double REPORTED = 0.5;
    private static final Set<String> OPINION =
            Set.of("blog", "forum", "social", "talk", "news", "post", "opinion", "comment");
    private static final Pattern HANGS = Pattern.compile(
            "^(?:(?:However|But|And|So|Yet|Or|Thus|Hence|Also|Then|Still|Instead),? )?"
                    + "(?:This|These|Those|That|Such|It|They|He|She|His|Her|Its|Their|The (?:former|latter|above|same|resulting)|As (?:above|such|a result)|"
                    + "Both|Neither|Either|Here|There|Another|Other|Others|Which|Who|Because|Since|If so|In turn|Likewise|Similarly|Indeed|Therefore|"
                    + "For (?:example|instance)|In contrast|By contrast|On the other hand|Otherwise|And|But|Or|So|Yet|Then|Nor|"
                    + "Furthermore|Moreover|Additionally|In addition|Besides|Specifically|In particular|Finally|First|Second|Third|Lastly|"
                    + "No matter|To (?:better |further )?understand|To this end|More precisely)\\b.*",
            Pattern.DOTALL);
    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:not|no|never|cannot|neither|nor|none|nobody|nothing|without|unable|fails?|failed|lacks?|unlikely|little evidence|"
                    + "insufficient|vacuous|impossible)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAREFUL = Pattern.compile(
            "\\b(?:may|might|could|suggests?|suggested|likely|unlikely|appears?|seems?|possibly|perhaps|partly|only (?:when|if|where))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:this|these|those|such|above|aforementioned|former|latter)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPINES = Pattern.compile(
            "\\b(?:should|must|cannot|can't|wrong|right|never|fails?|failed|because|evidence|better|worse|cause[sd]?|means|prove[sd]?|need|"
                    + "only|not|no)\\b",
            Pattern.CASE_INSENSITIVE);
    /// Speaks to the reader, or is a scrap of markup or of a broken encoding.
    private static final Pattern NOT_FOR_QUOTING =
            Pattern.compile("\\b(?:you|your|yours)\\b|`|_\\w+ .*\\w_|~|â€|Ã.", Pattern.CASE_INSENSITIVE);
    /// Says what its writer leaves undone rather than what is so.
    private static final Pattern LEAVES_UNDONE = Pattern.compile(
            "^(?:\\w+, )?(?:We|I) (?:do|did|will|would|have|can|could)(?: not|n['’]t) "
                    + "(?!think|believe|expect|know|agree|find|found|see\\b|seen|need|understand|accept|have|observe)\\w+.*");
    /// Hands on what nobody in particular is said to hold.
    private static final Pattern HEARSAY = Pattern.compile(
            "^(?:[\\p{L}-]+, )?(?:it|It) (?:is|was|has been)(?: [a-z]+(?: and [a-z]+)?)? "
                    + "(?:conjectured|observed|shown|argued|claimed|believed|known|suggested|found|reported|noted|thought|hoped)\\b.*");
    /// Comes beside what its writer says first of all.
    private static final Pattern BESIDE = Pattern.compile(
            "^(?:Also|Moreover|Furthermore|Additionally|In addition|Besides|Finally|Lastly|As an? (?:\\w+ )?(?:corollary|application|by-?product|consequence))\\b.*"
                    + "|.*\\b(?:we|We|I) (?:also|further|additionally|finally)\\b.*|.*\\balso (?:satisf|hold|suffer|appl|work)\\w*\\b.*",
            Pattern.DOTALL);
    /// What its writer does in a sentence.
    private static final Pattern DOES = Pattern.compile("\\b(?:we|We|I) (?:[a-z]+ly )?(?<verb>[a-z]+)\\b");
    private static final Pattern FIRST = Pattern.compile("\\b(?:I|we|We|our|Our|us|my|My|me)\\b");

    @Override
    public Reading read(Item item, String page) {
        Context context = Context.of(item, page);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < context.spans.size(); i++) {
            context.claim(context.spans.get(i), i).ifPresent(claims::add);
        }
        claims.removeIf(c -> c.form() == Form.QUOTED && c.weight() < LEAST);
        claims.sort(Claim.STRONGEST);
        List<Passage> naming = Naming.in(context.text, context.spans).stream()
                .map(s ->
                        Passage.between(item.id(), item.page(), page, context.body + s.start(), context.body + s.end()))
                .toList();
        return new Reading(item.id(), item.page(), claims.subList(0, Math.min(MOST, claims.size())), naming);
    }

    @Override
    public List<Claim> appraise(Item item, String page, List<Choice> choices) {
        Context context = Context.of(item, page);
        return choices.stream().flatMap(c -> context.chosen(c).stream()).toList();
    }

    /// One page being read.
    private record Context(
            Item item,
            String page,
            int body,
            String text,
            List<Span> spans,
            Set<String> title,
            List<Reported.Speech> speeches) {

        static Context of(Item item, String page) {
            int body = Page.body(page);
            String text = page.substring(body);
            List<Span> spans = Sentences.split(text);
            Set<String> names = new LinkedHashSet<>(item.authors());
            names.addAll(Reported.names(text));
            return new Context(
                    item, page, body, text, spans, Words.content(item.title()), Reported.in(text, spans, names));
        }

        private List<Reported.Speech> at(Span span) {
            return speeches.stream()
                    .filter(s -> s.passage().start() < span.end() && s.passage().end() > span.start())
                    .toList();
        }

        /// A sentence that was chosen, if it can be read by itself and is put in the mouth of who says it.
        Optional<Claim> chosen(Choice choice) {
            Span span = choice.sentence();
            int index = spans.indexOf(span);
            String sentence = span.of(text).replaceAll("\\s+", " ");
            if (index < 0 || !Standalone.fits(sentence)) {
                return Optional.empty();
            }
            List<Reported.Speech> others = at(span).stream()
                    .filter(s -> s.share() >= REPORTED || s.speaker().isPresent())
                    .toList();
            return others.isEmpty() ? chosenOwn(choice, sentence, index) : chosenSpeech(choice, others, index);
        }

        private Optional<Claim> chosenSpeech(Choice choice, List<Reported.Speech> here, int index) {
            return here.stream()
                    .filter(s -> s.passage().start() == choice.sentence().start())
                    .filter(s -> s.speaker().filter(choice.speaker()::equals).isPresent())
                    .flatMap(s -> reported(s, index).stream())
                    .filter(c -> choice.form() == Form.ATTRIBUTED
                            || choice.template().equals(c.template()))
                    .map(c -> c.put(choice.form(), choice.template()))
                    .findFirst();
        }

        private Optional<Claim> chosenOwn(Choice choice, String sentence, int index) {
            Optional<FirstPerson.Third> third = FirstPerson.third(sentence);
            boolean told = choice.form() == Form.ATTRIBUTED;
            boolean fit = choice.speaker().isEmpty()
                    && !NOT_FOR_QUOTING.matcher(sentence).find()
                    && !Standalone.cutsAQuotation(sentence)
                    && ((told && third.isPresent()) || states(sentence))
                    && (told || choice.template().equals(sentence));
            if (!fit || unsigned()) {
                return Optional.empty();
            }
            Force force = third.map(FirstPerson.Third::force).orElseGet(() -> force(sentence));
            String said = third.map(FirstPerson.Third::said).orElse(sentence);
            double base = third.isPresent() ? weight(force) : OPINION.contains(kind()) ? 0.5 : 0.4;
            return Optional.of(
                    claim(choice.sentence(), List.of(), choice.form(), choice.template(), force, said, base, index));
        }

        /// Whether a sentence states something for its writer.
        private static boolean states(String sentence) {
            return !HANGS.matcher(sentence).matches()
                    && !LEAVES_UNDONE.matcher(sentence).matches()
                    && !HEARSAY.matcher(sentence).matches();
        }

        private String kind() {
            return item.kind() == null ? "" : item.kind().toLowerCase(Locale.ROOT);
        }

        /// Whether nobody is known to hold the opinion it is.
        private boolean unsigned() {
            return item.authors().isEmpty() && OPINION.contains(kind());
        }

        Optional<Claim> claim(Span span, int index) {
            List<Reported.Speech> here = at(span);
            Optional<Claim> said = here.stream()
                    .filter(s -> s.passage().start() == span.start())
                    .flatMap(s -> reported(s, index).stream())
                    .findFirst();
            // What someone else is reported to say is never the writer's own claim, even if nobody can name them.
            boolean others = here.stream().anyMatch(s -> s.share() >= REPORTED);
            String sentence = span.of(text).replaceAll("\\s+", " ");
            return said.isPresent() || others || !Standalone.fits(sentence) ? said : own(span, sentence, index);
        }

        private Optional<Claim> reported(Reported.Speech speech, int index) {
            if (speech.speaker().isEmpty()
                    || speech.said().isEmpty()
                    || !Standalone.fits(speech.passage().of(text).replaceAll("\\s+", " "))) {
                return Optional.empty();
            }
            Form form = speech.quoted() ? Form.QUOTED : Form.ATTRIBUTED;
            String said = speech.said().get();
            List<String> speaker = List.of(speech.speaker().get());
            return Optional.of(claim(speech.passage(), speaker, form, said, Force.ARGUMENT, said, 0.75, index));
        }

        private Optional<Claim> own(Span span, String sentence, int index) {
            if (Standalone.cutsAQuotation(sentence)) {
                return Optional.empty();
            }
            Optional<FirstPerson.Third> third = FirstPerson.third(sentence);
            if (third.isPresent()) {
                FirstPerson.Third t = third.get();
                double weight = weight(t.force()) + (t.clause() ? 0.1 : 0);
                return Optional.of(
                        claim(span, List.of(), Form.ATTRIBUTED, t.template(), t.force(), t.said(), weight, index));
            }
            return quoted(span, sentence, index);
        }

        /// The force of a sentence's own words: a position, unless its writer puts something forward.
        private static Force force(String sentence) {
            return DOES.matcher(sentence)
                    .results()
                    .flatMap(does -> Verbs.of(does.group("verb")).stream())
                    .reduce((first, last) -> last)
                    .map(Verbs.Verb::force)
                    .filter(f -> !f.asserts())
                    .orElse(Force.ARGUMENT);
        }

        /// A sentence that asserts something of itself, word for word.
        private Optional<Claim> quoted(Span span, String sentence, int index) {
            boolean opinion = OPINION.contains(kind());
            if (!OPINES.matcher(sentence).find() || !states(sentence) || unsigned()) {
                return Optional.empty();
            }
            boolean own = FIRST.matcher(sentence).find();
            boolean apart = !opinion && Words.content(sentence).stream().noneMatch(title::contains);
            // A paper opens with what others hold before it says what is its own.
            boolean background = !opinion && !own && spans.size() >= ABSTRACT && 3 * index < spans.size();
            if (apart || background || NOT_FOR_QUOTING.matcher(sentence).find()) {
                return Optional.empty();
            }
            double weight = opinion ? 0.5 : own ? 0.4 : 0.35;
            return Optional.of(claim(span, List.of(), Form.QUOTED, sentence, force(sentence), sentence, weight, index));
        }

        private Claim claim(
                Span span,
                List<String> speakers,
                Form form,
                String template,
                Force force,
                String said,
                double base,
                int index) {
            Passage passage = Passage.between(item.id(), item.page(), page, body + span.start(), body + span.end());
            Set<String> topics = new HashSet<>(Words.content(said.replaceAll("\\{[^}]*}", " ")));
            String seed = item.page() + ":" + passage.start();
            String id =
                    "c" + Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
            boolean negated = DENIES.matcher(said).find();
            boolean hedged = CAREFUL.matcher(passage.quote()).find();
            return new Claim(
                    id,
                    speakers,
                    form,
                    template,
                    force,
                    negated,
                    hedged,
                    topics,
                    adjusted(base, passage.quote(), said, topics, index),
                    passage);
        }

        private double adjusted(double base, String sentence, String said, Set<String> topics, int index) {
            int length = said.split(" ").length;
            double weight = base;
            weight += length >= 10 && length <= 30 ? 0.05 : length > 36 ? -0.12 : 0;
            weight += index * 3 >= spans.size() * 2 ? 0.03 : 0;
            weight += 0.04 * Math.min(3, topics.stream().filter(title::contains).count());
            weight -= POINTS.matcher(said).find() ? 0.12 : 0;
            weight -= BESIDE.matcher(sentence).matches() ? 0.12 : 0;
            weight -= NOT_FOR_QUOTING.matcher(said).find() ? 0.3 : 0;
            return Math.round(100 * Math.clamp(weight, 0, 1)) / 100.0;
        }

        private static double weight(Force force) {
            return switch (force) {
                case RESULT, ARGUMENT -> 0.7;
                case PROPOSAL -> 0.55;
                case TOPIC -> 0.3;
            };
        }
    }
}
