package clew.time;

import static org.assertj.core.api.Assertions.assertThat;

import clew.time.TimeExpression.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {
    /// A Wednesday.
    private static final LocalDate WRITTEN = LocalDate.parse("2024-06-12");

    private static List<String> values(String text) {
        return TimeExpressions.find(text, WRITTEN).stream()
                .map(TimeExpression::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council met on Tuesday, 14 May 2024.           | 2024-05-14",
                "It was signed May 14, 2024, in the town hall.       | 2024-05-14",
                "She came on the 3rd of June.                        | 2024-06-03",
                "Published 2024-05-03.                               | 2024-05-03",
                "He retired in November 1998.                        | 1998-11",
                "The mill burnt down in 1848.                        | 1848",
                "A mill of the 19th century.                         | 18",
                "Prices rose during the 1990s.                       | 199",
                "Prices rose during the sixties.                     | 196",
                "It opened in the summer of 2018.                    | 2018-SU",
                "FY2023 was poor.                                    | 2023",
                "In fiscal 2023 sales fell.                          | 2023",
                "It ends in the second half of 2025.                 | 2025-H2",
                "Figures for the third quarter of 2023.              | 2023-Q3",
                "Q3 2023 was poor.                                   | 2023-Q3",
                "They arrived in nineteen eighty-four.               | 1984",
                "Shops close on Christmas Eve 2022.                  | 2022-12-24",
                "They met on Easter Monday.                          | 2024-04-01",
                "The week of March 6 was wet.                        | 2024-W10"
            })
    void aDateOfTheCalendarIsReadAsWritten(String text, String value) {
        assertThat(values(text)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met yesterday.                                 | 2024-06-11",
                "They met the day before yesterday.                  | 2024-06-10",
                "They met last Tuesday.                              | 2024-06-11",
                "They will meet next Thursday.                       | 2024-06-13",
                "She resigned three weeks ago.                       | 2024-W21",
                "She resigned two months ago.                        | 2024-04",
                "She resigned a decade ago.                          | 2014",
                "She will return five years from now.                | 2029",
                "It rained last week.                                | 2024-W23",
                "It rained over the weekend.                         | 2024-W23-WE",
                "It rained in the spring.                            | 2024-SP",
                "It rained last fall.                                | 2023-FA",
                "It will rain next month.                            | 2024-07",
                "It rained early this year.                          | 2024",
                "It rained last night.                               | 2024-06-11TNI",
                "Exports fell in the first half of last year.        | 2023-H1",
                "This year's third quarter will be better.           | 2024-Q3"
            })
    void aRelativeDateCountsFromTheDayOfWriting(String text, String value) {
        assertThat(values(text)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The jury decided on Friday.                         | 2024-06-07",
                "The jury will decide on Friday.                     | 2024-06-14",
                "The jury is expected to decide on Friday.           | 2024-06-14",
                "The offer had been due to expire on Friday.         | 2024-06-07",
                "On Monday, the jury will sit again.                 | 2024-06-17",
                "The bridge closed in December.                      | 2023-12",
                "The bridge will close in December.                  | 2024-12",
                "The bridge will close on Jan. 2.                    | 2025-01-02",
                "Sales fell in the third quarter.                    | 2023-Q3",
                "The vote was moved to September.                    | 2024-09"
            })
    void theTenseOfTheClauseTellsPastFromFuture(String text, String value) {
        assertThat(values(text)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 3 March 2001 the dam broke; the next day the town was empty. | 2001-03-03 2001-03-04",
                "The dam broke in 2001. The following year it was rebuilt.       | 2001 2002",
                "The dam broke in July 2001. That summer was dry.                | 2001-07 2001-SU",
                "On June 3 she left, and returned on the 15th.                   | 2024-06-03 2024-06-15",
                "Profit fell in the first quarter from that of a year earlier.   | 2024-Q1 2023-Q1",
                "For the quarter ended March 31 they lost less than a year ago.  | 2024-Q1 2024-03-31 2023-Q1"
            })
    void someDatesCountFromTheOneNamedBefore(String text, String values) {
        assertThat(values(text)).containsExactly(values.split(" "));
    }

    @Test
    void nothingIsCountedInDaysFromWhatIsKnownToTheYear() {
        assertThat(values("The dam broke in 1998. Two days later the town was empty."))
                .containsExactly("1998", "P2D");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It took two and a half years.                       | DURATION | P2Y6M",
                "It took an hour and a half.                         | DURATION | PT1H30M",
                "It took 12 to 18 months.                            | DURATION | PXM",
                "It took several weeks.                              | DURATION | PXW",
                "A two-day visit.                                    | DURATION | P2D",
                "For the past twenty years.                          | DURATION | P20Y",
                "They meet every Monday.                             | SET      | XXXX-WXX-1",
                "They meet on Fridays.                               | SET      | XXXX-WXX-5",
                "They meet once every two months.                    | SET      | P2M",
                "It costs $30 million a year.                        | SET      | P1Y",
                "They meet daily.                                    | SET      | P1D",
                "It left at 7:15 p.m. on Saturday.                   | TIME     | 2024-06-08T19:15",
                "It left on Saturday morning.                        | TIME     | 2024-06-08TMO",
                "It left on the night of 3 March 2001.               | TIME     | 2001-03-03TNI",
                "It left at noon.                                    | TIME     | 2024-06-12T12:00",
                "Nobody knows now.                                   | DATE     | PRESENT_REF",
                "It has recently changed.                            | DATE     | PAST_REF",
                "It will change in the near future.                  | DATE     | FUTURE_REF"
            })
    void durationsSetsTimesAndVagueDatesAreKeptApart(String text, Type type, String value) {
        assertThat(TimeExpressions.find(text, WRITTEN)).singleElement().satisfies(e -> {
            assertThat(e.type()).isEqualTo(type);
            assertThat(e.value()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You may march, Ms. May.",
                "April Jones and August Miller spoke.",
                "He won by a second; the second attempt failed.",
                "It cost $1990, and 2000 people came.",
                "He is 35 years old, with a 6-year-old.",
                "In his early twenties he moved.",
                "The Sun sat for the portrait.",
                "Version 10.2014 of the file."
            })
    void whatOnlyLooksLikeADateIsNone(String text) {
        assertThat(TimeExpressions.find(text, WRITTEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From 3 to 5 May 2023.                               | 2023-05-03 2023-05-05",
                "Between 10 and 12 March they met.                   | 2024-03-10 2024-03-12",
                "The Aug. 3-5 meeting, 2025.                         | 2024-08-03 2024-08-05 2025",
                "Between 2014 and 2016.                              | 2014 2016",
                "The years 1914-1918.                                | 1914 1918"
            })
    void bothEndsOfARangeAreRead(String text, String values) {
        assertThat(values(text)).containsExactly(values.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "It began around 2019.                               | 2019~",
                "It began in about May 2019.                         | 2019-05~",
                "It began perhaps 2019.                              | 2019?",
                "It began in late September.                         | 2023-09",
                "It began yesterday at noon.                         | 2024-06-11",
                "It began last week.                                 | -",
                "It began in the 1990s.                              | -",
                "It lasted two years.                                | -"
            })
    void theDateIsAsPreciseAsWhatWasSaid(String text, String date) {
        assertThat(TimeExpressions.find(text, WRITTEN))
                .singleElement()
                .extracting(e -> e.date().map(EdtfDate::value).orElse(null))
                .isEqualTo(date);
    }

    @Test
    void withoutADayOfWritingOnlyWhatNeedsNoneIsResolved() {
        assertThat(TimeExpressions.find("On Tuesday, in May, last week, since 4 May 2019, the day after.", null))
                .extracting(TimeExpression::value)
                .containsExactly("XXXX-WXX-2", "XXXX-05", "XXXX-WXX", "2019-05-04", "2019-05-05");
    }

    @Test
    void anExpressionTakesInWhatBelongsToIt() {
        String text =
                "By the end of 1994, at least two years late, it opened; the 1998 fire closed it early this month.";

        assertThat(TimeExpressions.find(text, WRITTEN))
                .extracting(e -> text.substring(e.start(), e.end()))
                .containsExactly("the end of 1994", "at least two years", "1998", "early this month");
    }

    @Test
    void noExpressionCrossesAnEmptyLine() {
        assertThat(values("It opened in May\n\n2019 people came")).doesNotContain("2019-05");
    }

    /// Words in any order, to the ends of the numbers: nothing is thrown, nothing overlaps, nothing is dated more
    /// precisely than its value.
    @Test
    void anyTextGivesExpressionsInOrder() {
        String[] words =
                ("the a of on , . - ' last next this past May may 3 31 30th February 2024 999999999 millennia ago later"
                                + " year ' s quarter third half twenty hundred million and to Friday morning 10:30 p.m. every"
                                + " decades 1/2 12/31/99 9999 hours earlier weekend spring Easter Monday week fiscal '90s \n\n")
                        .split(" ");
        Random random = new Random(7);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            int free = 0;
            for (TimeExpression e : TimeExpressions.find(text.toString(), run % 5 == 0 ? null : WRITTEN)) {
                assertThat(e.start()).as(text.toString()).isGreaterThanOrEqualTo(free);
                assertThat(e.end()).isGreaterThan(e.start()).isLessThanOrEqualTo(text.length());
                e.date()
                        .ifPresent(
                                d -> assertThat(e.value()).startsWith(d.value().replaceAll("[~?]", "")));
                free = e.end();
            }
        }
    }
}
