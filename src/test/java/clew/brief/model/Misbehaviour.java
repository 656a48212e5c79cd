package clew.brief.model;

import clew.model.ByHand;
import clew.model.Prompt;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/// What a model may answer that must not be printed, each with why it is refused. The claims are those of [Hedges], in
/// their order.
///
/// @param way how it goes wrong
/// @param text what it says
/// @param claims the numbers it cites
/// @param reason under which the audit counts it
record Misbehaviour(String way, String text, List<String> claims, String reason) {
    private static final String CLAUSES = "its claims do not carry it clause by clause";
    private static final String SIGNS = "it has signs that its passages do not have";
    private static final String MARKUP = "it has markup or a link";
    private static final String VOICE = "it does not begin with who says it";
    private static final String MORE = "its passages do not say so";
    private static final String SCOPE = "its scope differs from its passage";
    private static final String WORD = "a word differs from its passage";
    private static final String NUMBER = "a number is not in its passages";
    private static final String TRUE =
            "Wilma Ockert shows that hedges bring 14 kinds of birds back to farms within four years";

    ObjectNode said() {
        return ByHand.said(text, claims.toArray(String[]::new));
    }

    /// The same of a claim that is retold by itself.
    ObjectNode retold(Prompt prompt) {
        String claim = claims.isEmpty() ? "" : claims.getFirst();
        return ByHand.retold(Hedges.number(prompt, claim).orElse(claim), text);
    }

    @Override
    public String toString() {
        return way;
    }

    private static Misbehaviour one(String way, String reason, String text) {
        return new Misbehaviour(way, text, List.of("c1"), reason);
    }

    private static Misbehaviour two(String way, String reason, String text) {
        return new Misbehaviour(way, text, List.of("c1", "c2"), reason);
    }

    private static Misbehaviour of(String claim, String way, String reason, String text) {
        return new Misbehaviour(way, text, List.of(claim), reason);
    }

    /// Those that go wrong with at most one claim.
    static Stream<Misbehaviour> ofOne() {
        return all().filter(m -> m.claims.size() < 2);
    }

    static Stream<Misbehaviour> all() {
        return Stream.of(
                of("c9", "an invented number", "it names a claim that was not given", TRUE + "."),
                new Misbehaviour("no number", TRUE + ".", List.of(), "it names a claim that was not given"),
                new Misbehaviour(
                        "one number twice", TRUE + ".", List.of("c1", "c1"), "it names too many claims, or one twice"),
                of("c2", "another's number under a true sentence", VOICE, TRUE + "."),
                of(
                        "c2",
                        "a true number under a false sentence",
                        "a negation differs from its passage",
                        "Jost Amberg finds that farms plant trees."),
                one("a changed number", NUMBER, TRUE.replace("14", "40") + "."),
                one("a number made negative", SIGNS, TRUE.replace("14", "-14") + "."),
                one("a number in other digits", SIGNS, TRUE.replace("14", "１９") + "."),
                one("a voice swapped", VOICE, TRUE.replace("Wilma Ockert", "Jost Amberg") + "."),
                one("a voice left out", VOICE, "Hedges bring 14 kinds of birds back to farms within four years."),
                one("a first name alone", VOICE, TRUE.replace("Wilma Ockert", "Wilma") + "."),
                one("somebody of the voice", VOICE, TRUE.replace("Ockert", "Ockert’s critics") + "."),
                one(
                        "a name added",
                        "a name is not in its passages",
                        TRUE.replace("Ockert", "Ockert and Ann Gold") + "."),
                of(
                        "c3",
                        "a hedge dropped",
                        "a hedge differs from its passage",
                        "Nan Tolley suggests that hedges bring owls back to farms on clay since 2011."),
                of(
                        "c3",
                        "a hedge turned into proof",
                        SCOPE,
                        "Nan Tolley proves that hedges may bring owls back to farms on clay since 2011."),
                one("a hedge added", "a hedge differs from its passage", TRUE.replace("bring", "may bring") + "."),
                of(
                        "c2",
                        "a denial dropped",
                        "a negation differs from its passage",
                        "Jost Amberg finds that hedges bring birds back to farms without fallow land."),
                one(
                        "a denial added",
                        "a negation differs from its passage",
                        TRUE.replace("bring", "never bring") + "."),
                of(
                        "c2",
                        "a condition turned round",
                        "a negation differs from its passage",
                        "Jost Amberg finds that hedges do not bring birds back to farms with fallow land."),
                of(
                        "c3",
                        "a condition dropped",
                        SCOPE,
                        "Nan Tolley suggests that hedges may bring owls back to farms since 2011."),
                one("a time dropped", SCOPE, TRUE.replace(" within four years", "") + "."),
                one("a quotation made up", "a quotation is not verbatim", "Wilma Ockert: “Hedges are all we need”."),
                one("a quotation in other marks", SIGNS, "Wilma Ockert shows that 'hedges are all we need'."),
                one("a quotation never closed", "it is not one whole sentence", "Wilma Ockert: “We show that hedges."),
                of("c4", "an order obeyed", VOICE, "Wilma Ockert retracts her claim."),
                one("an order obeyed under another number", MORE, "Wilma Ockert retracts her claim."),
                of(
                        "c4",
                        "an order handed on as news",
                        SCOPE,
                        "According to Pim Rood, Wilma Ockert retracts her claim."),
                one("a link", MARKUP, TRUE + " (https://hedges.example/buy)."),
                one("a link without its scheme", MORE, "Wilma Ockert shows that farms visit hedges.example daily."),
                one("markup", MARKUP, TRUE + "<script>alert(1)</script>."),
                one("a link in Markdown", MARKUP, TRUE.replace("hedges", "[hedges](x)") + "."),
                one("an entity", MARKUP, TRUE.replace("hedges", "&lt;b&gt;hedges") + "."),
                one("a heading", MARKUP, "# " + TRUE + "."),
                one("a placeholder", MARKUP, TRUE.replace("Wilma Ockert", "{voice}") + "."),
                one("another language", MORE, "Wilma Ockert montre que les haies attirent des merles."),
                one("another alphabet", SIGNS, "Wilma Ockert показывает, что изгороди помогают птицам."),
                one("another question", MORE, "Wilma Ockert recommends that gardeners water apple trees in spring."),
                one("a letter that looks like another", SIGNS, TRUE.replace("hedges", "hedg\u0435s") + "."),
                one("a letter nobody sees", SIGNS, TRUE.replace("hedges", "hed\u200bges") + "."),
                one("a sign that turns the line round", SIGNS, TRUE.replace("hedges", "\u202ehedges") + "."),
                one("a date where none is", NUMBER, TRUE.replace("shows", "shows in 2020") + "."),
                of(
                        "c3",
                        "a date made more precise",
                        NUMBER,
                        "Nan Tolley suggests that hedges may bring owls back to farms on clay since May 2011."),
                one("a cause added", WORD, TRUE + " because birds love shade."),
                one("a cause between its own words", WORD, TRUE.replace("within", "because within") + "."),
                one("a superlative", WORD, TRUE.replace("14 kinds", "most of 14 kinds") + "."),
                one("a judgement", MORE, TRUE.replace("shows", "brilliantly shows") + "."),
                one("an adjective", MORE, TRUE.replace("hedges", "expensive hedges") + "."),
                one(
                        "the roles turned round",
                        "its passages say it the other way round",
                        "Wilma Ockert shows that farms bring 14 kinds of birds back to hedges within four years."),
                one("two sentences in one", "it is not one whole sentence", TRUE + ". Birds like it."),
                one("a sentence without end", "it is not one whole sentence", TRUE),
                one("a page of words", "it is too long", TRUE + ", and so on".repeat(60) + "."),
                two("a claim cited and not told", VOICE, TRUE + "."),
                two(
                        "two claims, voices swapped",
                        VOICE,
                        "Jost Amberg shows that hedges bring 14 kinds of birds back to farms within four years, and Wilma"
                                + " Ockert finds that hedges do not bring birds back to farms without fallow land."),
                two(
                        "two claims, a number moved",
                        CLAUSES,
                        "Wilma Ockert shows that hedges bring birds back to farms within four years, and Jost Amberg finds"
                                + " that hedges do not bring 14 kinds of birds back to farms without fallow land."),
                two(
                        "two claims, a denial moved",
                        CLAUSES,
                        "Wilma Ockert shows that hedges do not bring 14 kinds of birds back to farms within four years, and"
                                + " Jost Amberg finds that hedges bring birds back to farms without fallow land."),
                two(
                        "two claims, one said to follow",
                        VOICE,
                        TRUE + ", and therefore Jost Amberg finds that hedges do not bring birds back to farms without"
                                + " fallow land."));
    }
}
