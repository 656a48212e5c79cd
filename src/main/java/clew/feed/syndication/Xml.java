package clew.feed.syndication;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// XML as feeds write it, well-formed or not. Elements that are not closed, unknown characters and undeclared
/// prefixes are taken as they are meant. The document type is cut away before anything is read: of what it
/// declares only short plain replacements are kept, so nothing in it can name a file, call an address, or grow.
final class Xml {
    private static final int DEEPEST = 200;
    private static final int MOST_ENTITIES = 500;
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,64})\\s+(?:\"([^\"&%<]{0,256})\"|'([^'&%<]{0,256})')\\s*>");
    private static final Pattern NUMERIC_ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,64})\\s+[\"']&(?:#38;)?#(\\d{1,7});[\"']\\s*>");

    private Xml() {}

    static Document parse(String text) {
        return Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(withoutDoctype(text), "");
    }

    /// The value of an attribute whatever its case and prefix are; empty if there is none.
    static String attribute(Element element, String name) {
        for (Attribute a : element.attributes()) {
            if (a.getKey().equalsIgnoreCase(name)) {
                return a.getValue();
            }
        }
        return "";
    }

    private static String withoutDoctype(String text) {
        int from = prolog(text);
        if (!text.regionMatches(true, from, "<!DOCTYPE", 0, 9)) {
            return text;
        }
        int to = end(text, from);
        return replaced(text, from, to, declared(text.substring(from, to)));
    }

    /// Where the first thing stands that is neither a comment, an instruction nor a text.
    private static int prolog(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            boolean comment = text.startsWith("<!--", at);
            if (!comment && !text.startsWith("<?", at)) {
                return at;
            }
            int end = text.indexOf(comment ? "-->" : "?>", at);
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return text.length();
    }

    /// One past the end of the document type that begins there, with its own part in brackets.
    private static int end(String text, int from) {
        int close = text.indexOf('>', from);
        int open = text.indexOf('[', from);
        if (open >= 0 && open < close) {
            Matcher m = Pattern.compile("]\\s*>").matcher(text);
            return m.find(open) ? m.end() : text.length();
        }
        return close < 0 ? text.length() : close + 1;
    }

    private static Map<String, String> declared(String doctype) {
        Map<String, String> entities = new HashMap<>();
        for (Matcher m = ENTITY.matcher(doctype); m.find() && entities.size() < MOST_ENTITIES; ) {
            entities.putIfAbsent(m.group(1), m.group(2) == null ? m.group(3) : m.group(2));
        }
        for (Matcher m = NUMERIC_ENTITY.matcher(doctype); m.find() && entities.size() < MOST_ENTITIES; ) {
            entities.putIfAbsent(m.group(1), "&#" + m.group(2) + ";");
        }
        return entities;
    }

    /// The text with its document type gone and its own entities written out, each once, to at most twice its length.
    private static String replaced(String text, int from, int to, Map<String, String> entities) {
        String body = text.substring(to);
        if (entities.isEmpty()) {
            return text.substring(0, from) + body;
        }
        StringBuilder out = new StringBuilder(text.substring(0, from));
        int done = 0;
        for (Matcher m = Pattern.compile("&([\\w.-]{1,64});").matcher(body); m.find(); ) {
            String value = entities.get(m.group(1));
            if (value != null && out.length() < 2 * text.length()) {
                out.append(body, done, m.start()).append(value);
                done = m.end();
            }
        }
        return out.append(body, done, body.length()).toString();
    }
}
