package clew.reading;

import static org.assertj.core.api.Assertions.assertThat;

import clew.text.Sentences;
import clew.time.EdtfDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static List<String> recalled(String told, String text) {
        return Sentences.split(text).stream()
                .map(s -> new Passage("i", "", s.start(), s.end(), s.of(text)))
                .flatMap(p -> Events.recalled(p, new EdtfDate(told)).stream())
                .map(e -> e.date().value())
                .toList();
    }

    @Test
    void aDateThatIsNamedIsWhenItHappened() {
        assertThat(recalled("2020", "Most hedges of the valley fell in the storm of November 2011."))
                .containsExactly("2011-11");
        assertThat(recalled("2020", "Tolley (2018) counted finches along the hedges of two valleys."))
                .containsExactly("2018");
    }

    @Test
    void aRelativeDateNeedsToKnowTheDayOfTheText() {
        String text = "The council of the valley cut most of the hedges two years ago.";
        assertThat(recalled("2020-05-04", text)).isNotEmpty();
        assertThat(recalled("2020", text)).isEmpty();
    }

    @Test
    void aReferenceABoundAndTheWritersOwnDoingsAreNoHappenings() {
        assertThat(recalled("2020", "Finches of the valley nest in old hedges (Tolley et al., 2018)."))
                .isEmpty();
        assertThat(recalled("2020", "Nobody has counted finches in the valley hedges since 2010."))
                .isEmpty();
        assertThat(recalled("2020", "In 2018 I counted finches along the hedges of two valleys."))
                .isEmpty();
    }

    @Test
    void whatIsNotSurelyPastIsNotRecalled() {
        assertThat(recalled("2020", "In 2020 the council of the valley cut most hedges."))
                .isEmpty();
        assertThat(recalled("2020", "In 2024 the council of the valley will plant more hedges."))
                .isEmpty();
    }
}
