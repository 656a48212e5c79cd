package clew.view.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person has typed and ticked on the page that opens a thread, and what is wrong with it. The page keeps
/// nothing else, so going back loses nothing.
///
/// @param step 1 until feeds have been suggested, 2 after that
/// @param include words a line or between commas, as typed
/// @param addresses what was pasted and not yet looked at
/// @param words what is searched for
/// @param services ticked
/// @param offers found at addresses so far
/// @param errors a line for each field that has something wrong
public record Opening(
        int step,
        String title,
        String question,
        String include,
        String exclude,
        String slug,
        String addresses,
        String words,
        Set<String> services,
        List<Offer> offers,
        Map<String, String> errors) {
    /// A feed that was found.
    ///
    /// @param how it was found, in words
    public record Offer(String location, String how, boolean ticked) {}

    /// Nothing typed yet.
    static Opening blank() {
        return new Opening(1, "", "", "", "", "", "", "", Set.of(), List.of(), Map.of());
    }

    /// As it was sent.
    static Opening sent(Context c) {
        List<String> hows = c.formParams("how");
        Set<String> ticked = Set.copyOf(c.formParams("feed"));
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (String location : c.formParams("offer")) {
            String how = offers.size() < hows.size() ? hows.get(offers.size()) : "";
            offers.putIfAbsent(location, new Offer(location, how, ticked.contains(location)));
        }
        return new Opening(
                Pages.number(c.formParam("step")) == 2 ? 2 : 1,
                Forms.typed(c, "title").replaceAll("\\s+", " "),
                Forms.typed(c, "question").replaceAll("\\s+", " "),
                Forms.typed(c, "include"),
                Forms.typed(c, "exclude"),
                Forms.typed(c, "slug"),
                Forms.typed(c, "addresses"),
                Forms.typed(c, "words").replaceAll("\\s+", " "),
                Set.copyOf(c.formParams("service")),
                List.copyOf(offers.values()),
                Map.of());
    }

    /// The same with other findings.
    Opening with(int at, String name, String search, String left, List<Offer> found, Map<String, String> wrong) {
        return new Opening(
                at, title, question, include, exclude, name, left, search, services, found, new HashMap<>(wrong));
    }

    /// The line that stands beside a field; empty if nothing is wrong with it.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /// Whether something is wrong.
    public boolean wrong() {
        return !errors.isEmpty();
    }

    List<String> included() {
        return phrases(include, "[,\n]");
    }

    List<String> excluded() {
        return phrases(exclude, "[,\n]");
    }

    List<String> pasted() {
        return phrases(addresses, "\n");
    }

    private static List<String> phrases(String typed, String between) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : typed.split(between)) {
            if (!phrase.isBlank() && !phrases.contains(phrase.strip())) {
                phrases.add(phrase.strip());
            }
        }
        return phrases;
    }
}
