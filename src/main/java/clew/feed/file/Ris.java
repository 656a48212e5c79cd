package clew.feed.file;

import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Records of RIS: lines of a tag of two signs, two spaces, a hyphen and a value; `ER` ends a record.
final class Ris {
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[/-](\\d{1,2})?(?:[/-](\\d{1,2})?)?)?.*");

    private Ris() {}

    static List<Map<String, List<String>>> records(String text) {
        List<Map<String, List<String>>> records = new ArrayList<>();
        Map<String, List<String>> record = new LinkedHashMap<>();
        String last = "";
        for (String line : text.split("\\R", -1)) {
            Matcher m = LINE.matcher(line.stripTrailing());
            if (m.matches()) {
                last = name(m.group(1));
                String value = m.group(2) == null ? "" : m.group(2).strip();
                if (m.group(1).equals("ER")) {
                    records.add(record);
                    record = new LinkedHashMap<>();
                } else {
                    record.computeIfAbsent("raw", k -> new ArrayList<>()).add(line);
                    add(record, last, last.equals("date") ? date(value) : value);
                }
            } else if (!line.isBlank() && record.containsKey(last)) {
                List<String> values = record.getOrDefault(last, new ArrayList<>());
                values.set(values.size() - 1, values.getLast() + " " + line.strip());
            }
        }
        if (record.containsKey("title")) {
            records.add(record);
        }
        return records;
    }

    private static void add(Map<String, List<String>> record, String name, String value) {
        if (!value.isEmpty()) {
            record.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
        }
    }

    private static String name(String tag) {
        return switch (tag) {
            case "TI", "T1", "CT" -> "title";
            case "AU", "A1" -> "author";
            case "DA", "PY", "Y1" -> "date";
            case "JO", "JF", "T2", "BT" -> "venue";
            case "UR", "L2" -> "url";
            case "DO" -> "doi";
            case "AB", "N2" -> "abstract";
            case "ID" -> "key";
            default -> "other";
        };
    }

    private static String date(String value) {
        Matcher m = DATE.matcher(value);
        if (!m.matches()) {
            return "";
        }
        String month = m.group(2) == null ? "" : "-%02d".formatted(Integer.parseInt(m.group(2)));
        String day = month.isEmpty() || m.group(3) == null ? "" : "-%02d".formatted(Integer.parseInt(m.group(3)));
        return EdtfDate.parse(m.group(1) + month + day).map(EdtfDate::value).orElse(m.group(1));
    }
}
