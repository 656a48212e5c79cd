package clew.time;

import clew.time.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into tokens, reading every character once.
final class Tokens {
    // Bounded digits only: each can be tried at a digit without ever reading far.
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:T(\\d{2}:\\d{2})(?::\\d{2})?Z?)?(?![\\d/])");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::[0-5]\\d)?(?![\\d:%])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,9}(?:\\.\\d{1,4})?");
    private static final Pattern SUFFIX = Pattern.compile("(?:st|nd|rd|th|'?s|’s)(?![\\p{L}\\d])");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean glued;
    private boolean opens = true;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens t = new Tokens(text);
        t.run();
        return t.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                space();
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                mark();
            }
        }
    }

    private void space() {
        int lines = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        glued = false;
        opens |= lines > 1;
    }

    private void word() {
        int start = at;
        int end = letters(start);
        if (end == start + 1) {
            // "a.m.", "U.S."
            while (end + 1 < text.length() && text.charAt(end) == '.' && letters(end + 1) == end + 2) {
                end += 2;
            }
            end += end > start + 1 && end < text.length() && text.charAt(end) == '.' ? 1 : 0;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace(".", "");
        boolean abbreviates = word.length() <= 5
                && end < text.length()
                && text.charAt(end) == '.'
                && Character.isUpperCase(text.charAt(start))
                && (CalendarWords.MONTHS.containsKey(word) || CalendarWords.WEEKDAYS.containsKey(word))
                && !word.equals("may")
                && !word.equals("march")
                && !word.equals("april")
                && !word.equals("june")
                && !word.equals("july");
        add(word, Kind.WORD, Double.NaN, start, abbreviates ? end + 1 : end);
    }

    private int letters(int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void number() {
        Matcher m = ISO.matcher(text).region(at, Math.min(text.length(), at + 40));
        if (m.lookingAt()
                && calendar(m, m.group(1), m.group(3), m.group(4), m.group(5) == null ? "" : "T" + m.group(5))) {
            return;
        }
        m.usePattern(SLASHED);
        if (m.lookingAt()) {
            String year =
                    m.group(3).length() == 4 ? m.group(3) : (m.group(3).compareTo("50") < 0 ? "20" : "19") + m.group(3);
            // The American order, unless it cannot be.
            if (calendar(m, year, m.group(1), m.group(2), "") || calendar(m, year, m.group(2), m.group(1), "")) {
                return;
            }
        }
        m.usePattern(CLOCK);
        if (m.lookingAt() && (text.charAt(m.end(1)) == ':' || half(m.end()))) {
            int minutes = Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2));
            add(m.group(), Kind.CLOCK, minutes, at, m.end());
            return;
        }
        m.usePattern(NUMBER);
        if (!m.lookingAt()) {
            throw new IllegalStateException("a digit begins no number: " + text.charAt(at));
        }
        String digits = m.group();
        int end = m.end();
        double value = Double.parseDouble(digits.replace(",", ""));
        m.region(end, Math.min(text.length(), end + 4)).usePattern(SUFFIX);
        if (m.lookingAt() && !digits.contains(".")) {
            boolean plural = m.group().endsWith("s");
            boolean decade = digits.matches("(?:1\\d|20)?\\d0");
            if (!plural) {
                add(digits, Kind.ORDINAL, value, at, m.end());
                return;
            }
            if (decade) {
                add(digits, Kind.DECADE, value, at, m.end());
                return;
            }
        }
        add(digits, digits.length() == 4 && !digits.contains(".") ? Kind.YEAR : Kind.NUMBER, value, at, end);
    }

    /// "7.30" is a time only before "a.m." or "p.m.".
    private boolean half(int end) {
        int i = end;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i + 1 < text.length()
                && "apAP".indexOf(text.charAt(i)) >= 0
                && (text.charAt(i + 1) == '.' || text.charAt(i + 1) == 'm' || text.charAt(i + 1) == 'M');
    }

    private boolean calendar(Matcher m, String year, String month, String day, String clock) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            add(date + clock, Kind.CALENDAR, Double.NaN, at, m.end());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void mark() {
        char c = text.charAt(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == c && end - at < 3) {
            end++;
        }
        String mark = switch (c) {
            case '’', '‘' -> "'";
            case '–', '—', '‑', '‐' -> "-";
            default -> text.substring(at, end);
        };
        add(mark, Kind.MARK, Double.NaN, at, end);
    }

    private void add(String word, Kind kind, double number, int start, int end) {
        tokens.add(new Token(word, kind, number, start, end, Character.isUpperCase(text.charAt(start)), glued, opens));
        at = end;
        glued = true;
        opens = false;
    }
}
