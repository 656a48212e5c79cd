package clew.brief.model;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.model.ByHand;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyStancesTest {
    @Test
    void manyStancesTakeFewRequestsAndEachIsGivenOnce(@TempDir Path folder) {
        List<String> birds = List.of(
                "owls", "larks", "finches", "wrens", "robins", "crows", "swifts", "herons", "terns", "gulls", "storks",
                "cranes", "geese", "ducks", "hawks", "kites", "quails", "plovers", "rails", "shrikes");
        ByHand model = ByHand.answering(p -> ByHand.sentences(List.of()));
        try (TestHouse many = TestHouse.open(folder)) {
            for (int i = 0; i < birds.size(); i++) {
                String name = birds.get(i).substring(0, 1).toUpperCase(Locale.ROOT)
                        + birds.get(i).substring(1);
                many.take(TestHouse.item(
                        name + " in hedges",
                        "Ada " + name,
                        "2020-03-0" + (1 + i % 9),
                        "We find that hedges feed %s on farms.".formatted(birds.get(i)),
                        "kind",
                        "paper"));
            }
            Hedges.written(many, new ModelWriter(model, RestatementTest.BESIDE));
        }

        assertThat(model.asked).hasSize(2);
        assertThat(model.asked.stream().flatMap(p -> ByHand.lines(p, "claim").stream()))
                .extracting(l -> l.path("passage").asText())
                .hasSize(birds.size())
                .doesNotHaveDuplicates();
    }
}
