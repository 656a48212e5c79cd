package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.ledger.Chronicle.Entry;
import clew.reading.Event;
import clew.reading.Events;
import clew.text.Sentences;
import clew.text.Words;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);

    private static List<Event> report(String item, String told, String text) {
        return Events.of(item, text, Sentences.split(text), LocalDate.parse(told));
    }

    private static List<Event> dam() {
        List<Event> events = new ArrayList<>();
        events.addAll(report(
                "a",
                "2021-03-05",
                "The Orrin dam cracked on 2021-03-02 after nine days of rain. Residents of two villages left."));
        events.addAll(report(
                "b",
                "2021-03-08",
                "Engineers said the dam cracked on 2021-03-02 after rain. The minister travelled on 2021-03-07."));
        events.addAll(report(
                "c",
                "2021-05-20",
                "The Orrin dam, which cracked on 2021-03-02 after rain, will be rebuilt next year."));
        events.addAll(report(
                "d",
                "2021-05-21",
                "A singer opened the village festival on 2021-05-20 with songs. Tickets sold well."));
        return events;
    }

    private static List<Entry> tell(List<Event> events, int entries, int passages) {
        Chronicle chronicle = Chronicle.ofReports(Words.content("Orrin dam"));
        chronicle.take(events);
        return chronicle.tell(FROM, TO, EdtfDate.Precision.DAY, entries, passages);
    }

    @Test
    void theDateThatMostItemsSpeakOfIsToldFirstOfAll() {
        assertThat(tell(dam(), 1, 1)).extracting(e -> e.date().value()).containsExactly("2021-03-02");
    }

    @Test
    void datesComeInTheirOrderAndWithinTheSpan() {
        List<Entry> told = tell(dam(), 10, 1);
        assertThat(told).extracting(Entry::date).isSorted().doesNotHaveDuplicates();
        Chronicle chronicle = Chronicle.ofReports(Words.content("Orrin dam"));
        chronicle.take(dam());
        assertThat(chronicle.tell(LocalDate.of(2021, 4, 1), TO, EdtfDate.Precision.DAY, 10, 1))
                .isNotEmpty()
                .allMatch(e -> e.date().value().compareTo("2021-04-01") >= 0);
    }

    @Test
    void aFragmentOfAReportTellsNothingButAnEntryWrittenBeforeIsWhole() {
        List<Event> events = report("a", "2021-03-05", "The dam broke on 2021-03-02.");
        Chronicle reports = Chronicle.ofReports(Words.content("Orrin dam"));
        Chronicle entries = Chronicle.ofEntries(Words.content("Orrin dam"), item -> 1);
        reports.take(events);
        entries.take(events);

        assertThat(reports.tell(FROM, TO, EdtfDate.Precision.DAY, 5, 5)).isEmpty();
        assertThat(entries.tell(FROM, TO, EdtfDate.Precision.DAY, 5, 5)).hasSize(1);
    }

    @Test
    void whatTellsADateMuchLessThanItsBestIsLeftOut() {
        String best =
                "Engineers said that the Orrin dam cracked on 2021-03-02 after nine days of rain in the whole valley.";
        String aside =
                "A choir of the valley sang old songs of harvest and of snow for its guests on 2021-03-02 at night.";
        List<Event> events = new ArrayList<>();
        events.addAll(report("a", "2021-03-05", best));
        events.addAll(report("b", "2021-03-06", best.replace("Engineers said that", "Reporters learned that")));
        events.addAll(report("c", "2021-03-07", aside));

        assertThat(tell(events, 1, 5))
                .singleElement()
                .satisfies(e -> assertThat(e.events())
                        .extracting(Event::sentence)
                        .doesNotContain(aside)
                        .hasSize(1));
    }

    @Test
    void anItemThatRepeatsADateCountsOnce() {
        List<Event> events = new ArrayList<>(
                report(
                        "loud",
                        "2021-06-30",
                        "The dam closed on 2021-06-10 for repairs. On 2021-06-10 the dam crew left. The dam was shut on 2021-06-10."));
        events.addAll(report("x", "2021-06-30", "The dam was opened again on 2021-06-20 by the crew."));
        events.addAll(report("y", "2021-06-29", "Water flowed over the dam on 2021-06-20 at noon again."));
        assertThat(tell(events, 1, 1)).extracting(e -> e.date().value()).containsExactly("2021-06-20");
    }

    @Test
    void whatTheStoryIsAskedForByOutweighsWhatIsNamedInPassing() {
        List<Event> events = new ArrayList<>();
        events.addAll(report("x", "2021-07-30", "A circus came to the northern town on 2021-07-01 with horses."));
        events.addAll(report("y", "2021-07-29", "Horses of the circus paraded through town on 2021-07-01 again."));
        events.addAll(report("z", "2021-07-28", "Inspectors examined the Orrin dam and its gates on 2021-07-11."));
        assertThat(tell(events, 1, 1)).extracting(e -> e.date().value()).containsExactly("2021-07-11");
    }

    @Test
    void oneSentenceDoesNotTellADateTwiceOver() {
        Entry crack = tell(dam(), 1, 3).getFirst();
        assertThat(crack.events()).extracting(Event::sentence).doesNotHaveDuplicates();
        List<Event> copied = new ArrayList<>(dam());
        copied.addAll(report("e", "2021-03-05", "The Orrin dam cracked on 2021-03-02 after nine days of rain."));
        assertThat(tell(copied, 1, 9).getFirst().events())
                .extracting(Event::sentence)
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfArrivalLeavesNoTrace() {
        List<Event> reversed = new ArrayList<>(dam());
        Collections.reverse(reversed);
        assertThat(tell(reversed, 5, 2)).isEqualTo(tell(dam(), 5, 2));
    }

    @Test
    void aSentenceWithoutADateTellsOfItsOwnDayAndSaysThatItNamesNone() {
        List<Event> events = report("a", "2021-03-05", "The gates are closed. They closed on 2021-03-02.");
        assertThat(events).extracting(Event::stated).containsExactly(false, true);
        assertThat(events).extracting(e -> e.date().value()).containsExactly("2021-03-05", "2021-03-02");
    }
}
