package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.brief.Sentence;
import clew.model.ByHand;
import clew.model.LanguageModel;
import clew.model.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled debate, retold by a model whose words were written by hand.
class CompareTest {
    /// What the model says, each with words from the passages of the claims it tells.
    private static final Map<String, List<String>> RETOLD = new LinkedHashMap<>();

    static {
        RETOLD.put(
                "According to Ibarra and Brandt, dimming saves 19 crowns per lamp and year, switching off saves 34, and filters cost 22.",
                List.of("dimming saves 19 crowns"));
        RETOLD.put(
                "According to Mina Sorel, switching lamps off makes night workers feel less safe, and dimming does not.",
                List.of("switching lamps off makes night workers"));
        RETOLD.put(
                "Ferhat and Quist find that fast bats hunt less under filtered lamps and slow bats hunt more, so bats as a whole lose nothing.",
                List.of("fast bats hunt less"));
        RETOLD.put(
                "Halvorsen and colleagues show that dimming street lights by 60 % is sufficient to bring moth numbers back to"
                        + " the level of unlit lanes within three summers, while Voss finds that dimming street lights is not"
                        + " sufficient to bring moth numbers back.",
                List.of("We show that dimming street lights by 60", "I find that dimming street lights is not"));
        RETOLD.put(
                "Marsh argues that the trial is too small to show that dimming brings moths back.",
                List.of("the trial is too small to show"));
        RETOLD.put(
                "According to Voss and Lindqvist-Oye, dimming single streets is not sufficient to bring moths back, because animals seldom cross a lit road of more than 12 m.",
                List.of("dimming single streets is not sufficient"));
        RETOLD.put(
                "Grahn and Sandqvist find that dimming street lights brings moths back slowly and that the gain is lost again"
                        + " after the fifth year.",
                List.of("We find that dimming street lights brings moths back slowly"));
        RETOLD.put(
                "According to Lindqvist-Oye and Brenner, switching lamps off doubles moth numbers within two summers, and the gain holds in towns with and without hedges.",
                List.of("switching lamps off doubles moth numbers"));
        RETOLD.put(
                "Halvorsen and colleagues suggest that dimming is a cheap first step for towns that cannot afford to replace their lamps.",
                List.of("dimming is a cheap first step"));
        RETOLD.put(
                "Ferhat finds that filtered warm lamps disturb moths less than white lamps at every brightness between 2 and 12 lux.",
                List.of("filtered warm lamps disturb moths less than white lamps at every"));
        RETOLD.put(
                "According to Watanabe-Lund and Dusinski, filtered warm lamps at full brightness disturb moths less than white lamps dimmed by 60 %.",
                List.of("filtered warm lamps at full brightness"));
        RETOLD.put(
                "Brandt and Watanabe-Lund recommend warm lamps as the simplest measure for moths.",
                List.of("We recommend warm lamps"));
        RETOLD.put(
                "Nyland and Voss find that dimming street lights does not restore pollination of hedge plants.",
                List.of("does not restore pollination of hedge plants"));
        RETOLD.put(
                "According to Halvorsen and colleagues, dimming street lights by 60 % is sufficient to bring moth numbers back on streets with hedges, and only there.",
                List.of("bring moth numbers back on streets with hedges, and only there"));
        RETOLD.put(
                "According to Lindqvist-Oye and Brenner, switching lamps off from midnight to five is better for moths than dimming them by half all night.",
                List.of("switching lamps off from midnight to five"));
        RETOLD.put(
                "Sorel thinks that moths and night workers can both be served, but not by one switch.",
                List.of("moths and night workers can both be served"));
        RETOLD.put(
                "Marsh argues that traps are no reliable measure of moth numbers from one year to the next.",
                List.of("I argue that traps are not a reliable measure"));
    }

    /// What it says that its passages do not carry: one claim lost "with or without hedges", two turned an "and" into
    /// a "but".
    private static final Map<String, List<String>> REFUSED = Map.of(
            "Emeka Sundberg and Hanne Quist find that dimming street lights does not bring ground beetles back; Tova Okonjo"
                    + " finds that dark corridors bring moths back in towns below 20,000 residents and not in larger ones.",
            List.of("does not bring ground beetles back", "dark corridors bring moths back"),
            "Okonjo and colleagues conclude that dimming brings moths back on streets with hedges, by about two moths per trap night, but not elsewhere.",
            List.of("We conclude that dimming brings moths back"),
            "Dusinski thinks that makers should pay for the lamps but have no say in the counting.",
            List.of("makers should pay for the lamps"));

    /// What it says of claims that the narrative does not tell alone.
    private static final Map<String, String> BY_ITSELF = new LinkedHashMap<>();

    static {
        BY_ITSELF.put(
                "I think that lamps matter less to moths than hedges and mowing",
                "Petra Nyland believes that lamps matter less to moths than hedges and mowing.");
        BY_ITSELF.put(
                "I argue that the town should keep the dimming",
                "Henrik Dahl contends that the town should keep the dimming and stop promising a return of insects.");
        BY_ITSELF.put(
                "We find that switching lamps off for part of the night",
                "According to Marsh and Lindqvist-Oye, switching lamps off for part of the night is better for moths than"
                        + " dimming, in 9 of 10 studies that compared both.");
        BY_ITSELF.put(
                "We find that dimming street lights does not raise the number of road accidents",
                "Ibarra and Sorel discover that dimming street lights does not increase the number of road accidents at"
                        + " night.");
        BY_ITSELF.put(
                "I argue that dimming street lights raises the number of road accidents at night",
                "Gwen Abara contends that dimmed street lights cause road accidents.");
    }

    /// What it asks for what; the last adds what is to be shown.
    private static final Map<String, String> ASKED = Map.of(
            "Does dimming bring pollinators back to hedges?",
            "Is it dimming that brings pollinators back to hedges?",
            "Does dimming street lights restore pollination of night-flowering plants within two summers?",
            "Within two summers, does dimming street lights restore pollination of night-flowering plants?",
            "Is warm light harmless to moths?",
            "Why is warm light harmless to moths?");

    @TempDir
    static Path data;

    @BeforeAll
    static void writeTheDemo() {
        assertThat(Cli.run(App::open, Map.of("CLEW_DATA", data.toString()), "demo", "--once"))
                .isZero();
    }

    /// Tells what it has words for, of claims that it is given; of the rest it says nothing.
    static ByHand byHand() {
        return ByHand.answering(CompareTest::answer);
    }

    private static String answer(Prompt prompt) {
        return prompt.form().equals("retell-1") ? retold(prompt) : told(prompt);
    }

    private static String retold(Prompt prompt) {
        List<ObjectNode> sentences = new ArrayList<>();
        ByHand.lines(prompt, "question")
                .forEach(q -> Optional.ofNullable(ASKED.get(q.path("text").asText()))
                        .ifPresent(text ->
                                sentences.add(ByHand.retold(q.path("question").asText(), text))));
        ByHand.lines(prompt, "claim")
                .forEach(c -> BY_ITSELF.forEach((beginning, text) -> {
                    if (c.path("passage").asText().startsWith(beginning)) {
                        sentences.add(ByHand.retold(c.path("claim").asText(), text));
                    }
                }));
        return ByHand.sentences(sentences);
    }

    private static String told(Prompt prompt) {
        List<ObjectNode> sentences = new ArrayList<>();
        Stream.of(RETOLD, REFUSED).flatMap(m -> m.entrySet().stream()).forEach(e -> {
            List<String> beginnings = e.getValue();
            List<String> numbers = beginnings.stream()
                    .flatMap(b -> ByHand.lines(prompt, "claim").stream()
                            .filter(l -> l.path("passage").asText().contains(b))
                            .map(l -> l.path("claim").asText())
                            .limit(1))
                    .toList();
            if (numbers.size() == beginnings.size()) {
                sentences.add(ByHand.said(e.getKey(), numbers.toArray(String[]::new)));
            }
        });
        return ByHand.sentences(sentences);
    }

    private static House with(House house, LanguageModel model, LanguageModel record) {
        return (House) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {House.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("model")) {
                        return Optional.ofNullable(model);
                    }
                    if (method.getName().equals("replay")) {
                        return Optional.ofNullable(record);
                    }
                    try {
                        return method.invoke(house, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String run(int code, LanguageModel model, LanguageModel record, String... words) {
        PrintStream before = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            assertThat(Cli.run(
                            settings -> with(App.open(settings), model, record),
                            Map.of("CLEW_DATA", data.resolve("demo").toString()),
                            words))
                    .isEqualTo(code);
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bothBriefsAreShownAndNothingIsStored() throws Exception {
        String before = run(0, null, null, "list", "--json");
        String text = run(0, byHand(), null, "compare", "night-lights", "--as-of", "2025-06-30");
        JsonNode json = new ObjectMapper()
                .readTree(run(0, byHand(), null, "compare", "night-lights", "--as-of", "2025-06-30", "--json"));

        assertThat(text)
                .contains(
                        "WRITTEN BY RULES",
                        "WRITTEN WITH A LANGUAGE MODEL",
                        "words each",
                        "scripted/by-hand",
                        "asked 13 times")
                .contains("Can filtered warm lamps replace dimming?");
        Brief plain = brief(json.path("plain"));
        Brief model = brief(json.path("model"));
        assertThat(plain.version().number()).isEqualTo(8);
        assertThat(plain.narrative()).isEqualTo(stored().narrative());
        assertThat(plain.audit()).isEqualTo(stored().audit());
        assertThat(said(model)).containsAll(RETOLD.keySet());
        assertThat(said(plain)).doesNotContainAnyElementsOf(RETOLD.keySet());
        assertThat(beside(model))
                .containsAll(BY_ITSELF.values().stream().limit(4).toList());
        assertThat(beside(plain)).doesNotContainAnyElementsOf(BY_ITSELF.values());
        assertThat(questions(model))
                .contains(
                        "Is it dimming that brings pollinators back to hedges?",
                        "Within two summers, does dimming street lights restore pollination of night-flowering plants?",
                        "Is warm light harmless to moths?");
        // Besides, it drops "at night" of the accidents, and asks why: each is said twice.
        assertThat(model.audit().model().refused()).isEqualTo(10);
        assertThat(beside(model))
                .doesNotContainAnyElementsOf(BY_ITSELF.values().stream().skip(4).toList());
        assertThat(said(model)).doesNotContainAnyElementsOf(REFUSED.keySet());
        assertThat(words(model)).isLessThan(words(plain));
        assertThat(run(0, null, null, "list", "--json")).isEqualTo(before);
    }

    private static Brief stored() {
        try (House house = App.open(data.resolve("demo"), null)) {
            return house.versions().latest("night-lights").orElseThrow();
        }
    }

    private static Brief brief(JsonNode node) {
        return BriefJson.read(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> said(Brief brief) {
        return brief.narrative().stream()
                .flatMap(s -> s.sentences().stream())
                .map(s -> s.text())
                .toList();
    }

    private static int words(Brief brief) {
        return said(brief).stream().mapToInt(text -> text.split(" ").length).sum();
    }

    private static List<String> beside(Brief brief) {
        return Stream.concat(
                        brief.tensions().stream()
                                .flatMap(t -> t.positions().stream())
                                .map(Brief.Position::sentence),
                        brief.perspectives().stream()
                                .flatMap(p -> Stream.concat(
                                        Stream.of(p.stance()),
                                        p.evolution().stream().map(Brief.Step::sentence))))
                .map(Sentence::text)
                .toList();
    }

    private static List<String> questions(Brief brief) {
        return brief.tensions().stream().map(Brief.Tension::question).toList();
    }

    @Test
    void withoutAModelThereIsNothingToCompareOrReplay() {
        assertThat(run(2, null, null, "compare", "night-lights")).contains("no language model is chosen");
        assertThat(run(2, null, null, "cycle", "night-lights", "--replay")).contains("no language model is chosen");
    }

    @Test
    void aReplayAsksTheRecordAlone() {
        assertThat(run(0, null, byHand(), "cycle", "night-lights", "--replay", "--as-of", "2025-06-30"))
                .contains("Nothing new");
    }
}
