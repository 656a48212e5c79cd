package clew.feed.file;

import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Records of BibTeX and BibLaTeX: strings, braces, quotation marks, `#`, and the accents of TeX.
final class BibTexRecords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ACCENT = Pattern.compile("\\\\([`'^\"~=.uvHckr])\\s*\\{?\\\\?([A-Za-z])\\}?");
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030a"),
            Map.entry("H", "\u030b"),
            Map.entry("v", "\u030c"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"));

    private final String text;
    private final Map<String, String> strings = new HashMap<>();
    private int at;

    private BibTexRecords(String text) {
        this.text = text;
    }

    static List<Map<String, List<String>>> of(String text) {
        return new BibTexRecords(text).records();
    }

    private List<Map<String, List<String>>> records() {
        List<Map<String, List<String>>> records = new ArrayList<>();
        Pattern head = Pattern.compile("@\\s*(\\w+)\\s*[{(]\\s*");
        for (Matcher m = head.matcher(text); m.find(at); ) {
            int from = m.start();
            at = m.end();
            String type = m.group(1).toLowerCase(Locale.ROOT);
            if (!type.matches("comment|preamble")) {
                Map<String, String> fields = fields(!type.equals("string"));
                if (type.equals("string")) {
                    strings.putAll(fields);
                } else {
                    records.add(record(fields, text.substring(from, Math.min(at, text.length()))));
                }
            }
            if (at >= text.length()) {
                break;
            }
        }
        return records;
    }

    private Map<String, String> fields(boolean keyed) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (keyed) {
            fields.put("key", until(",}"));
            skip(",");
        }
        while (at < text.length() && text.charAt(at) != '}' && text.charAt(at) != ')') {
            String name = until("=,})").strip().toLowerCase(Locale.ROOT);
            if (at >= text.length() || text.charAt(at) != '=') {
                skip(",");
                if (name.isEmpty()) {
                    break;
                }
                continue;
            }
            at++;
            fields.put(name, value());
            skip(",");
        }
        at++;
        return fields;
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        do {
            skip("#");
            char c = at < text.length() ? text.charAt(at) : '}';
            if (c == '{' || c == '"') {
                value.append(delimited(c == '{' ? '}' : '"'));
            } else {
                String word = until(",}#)").strip();
                value.append(strings.getOrDefault(word.toLowerCase(Locale.ROOT), word));
            }
            skip("");
        } while (at < text.length() && text.charAt(at) == '#');
        return value.toString();
    }

    private String delimited(char close) {
        int from = ++at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == close && depth == 0) {
                return text.substring(from, at++);
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return text.substring(from);
    }

    private String until(String ends) {
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private void skip(String more) {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || more.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    private static Map<String, List<String>> record(Map<String, String> f, String raw) {
        Map<String, List<String>> record = new LinkedHashMap<>();
        record.put("raw", List.of(raw));
        record.put("key", List.of(f.getOrDefault("key", "").strip()));
        put(record, "title", f.get("title"));
        put(record, "venue", f.getOrDefault("journal", f.getOrDefault("journaltitle", f.get("booktitle"))));
        put(record, "abstract", f.get("abstract"));
        put(record, "doi", f.get("doi"));
        String url = f.get("url");
        String eprint = f.get("eprint");
        boolean arxiv = eprint != null
                && f.getOrDefault("archiveprefix", f.getOrDefault("eprinttype", ""))
                        .equalsIgnoreCase("arxiv");
        put(record, "url", url == null && arxiv ? "https://arxiv.org/abs/" + eprint : url);
        put(record, "date", date(f));
        record.put(
                "author",
                Arrays.stream(plain(f.getOrDefault("author", "")).split("\\s+and\\s+"))
                        .map(String::strip)
                        .filter(a -> !a.isEmpty() && !a.equals("others"))
                        .toList());
        return record;
    }

    private static void put(
            Map<String, List<String>> record, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            record.put(name, List.of(plain(value)));
        }
    }

    private static @org.jspecify.annotations.Nullable String date(Map<String, String> f) {
        String date = f.getOrDefault("date", "").strip();
        if (EdtfDate.parse(date).isPresent()) {
            return date;
        }
        String year = f.getOrDefault("year", "").replaceAll("[{}\\s]", "");
        if (!year.matches("[12]\\d{3}")) {
            return null;
        }
        String month = f.getOrDefault("month", "").replaceAll("[{}\\s.]", "").toLowerCase(Locale.ROOT);
        int number = month.matches("\\d{1,2}")
                ? Integer.parseInt(month)
                : 1 + MONTHS.indexOf(month.substring(0, Math.min(3, month.length())));
        return number >= 1 && number <= 12 ? year + "-%02d".formatted(number) : year;
    }

    /// Without the marks of TeX.
    static String plain(String tex) {
        String s = ACCENT.matcher(tex)
                .replaceAll(m -> Matcher.quoteReplacement(java.text.Normalizer.normalize(
                        m.group(2) + MARKS.getOrDefault(m.group(1), ""), java.text.Normalizer.Form.NFC)));
        return s.replace("\\ss", "ß")
                .replace("\\o", "ø")
                .replace("\\ae", "æ")
                .replace("\\l", "ł")
                .replaceAll("\\\\([&%$#_{}])", "$1")
                .replaceAll("\\\\[A-Za-z]+\\s*", "")
                .replaceAll("[{}]", "")
                .replace("---", "—")
                .replace("--", "–")
                .replace('~', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
