package clew.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What somebody may write into a title, a name or a text to have it run by those who read it.
final class Payloads {
    private static final Path DATA = Path.of("../shared/bench/hostile");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Of the project's own writing.
    static final List<String> OWN = List.of(
            "<script>window.ran = 1</script>",
            "<ScRiPt/x>alert(1)</sCrIpT >",
            "<script src=http://elsewhere.example/a.js></script>",
            "</title><script>alert('title')</script>",
            "</pre></code></mark><script>alert('pre')</script>",
            "</textarea></select></style><script>alert('raw')</script>",
            "--><script>alert('comment')</script><!--",
            "]]><script>alert('cdata')</script>",
            "\"><script>alert('attribute')</script>",
            "'><img src=x onerror=alert(2)>",
            "\" autofocus onfocus=alert(3) x=\"",
            "' onpointerrawupdate=alert(4) x='",
            "` onload=alert(5) x=`",
            "\" style=\"background:url(http://elsewhere.example/b.png)",
            "<img src=http://elsewhere.example/c.png>",
            "<img src=x onerror=window.ran=2>",
            "<svg onload=alert(6)></svg>",
            "<svg><animate onbegin=alert(7) attributeName=x dur=1s></svg>",
            "<svg><script>alert(8)</script></svg>",
            "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(9)></svg>#x'></svg>",
            "<details open ontoggle=alert(10)>open</details>",
            "<input autofocus onfocus=alert(11)>",
            "<video><source onerror=alert(12)></video>",
            "<marquee onstart=alert(13)>slow</marquee>",
            "<iframe src='javascript:alert(14)'></iframe>",
            "<iframe srcdoc='<script>alert(15)</script>'></iframe>",
            "<object data='data:text/html,<script>alert(16)</script>'></object>",
            "<embed src='http://elsewhere.example/d'>",
            "<base href='http://elsewhere.example/'>",
            "<meta http-equiv=refresh content='0;url=http://elsewhere.example/'>",
            "<link rel=stylesheet href='http://elsewhere.example/e.css'>",
            "<style>@import 'http://elsewhere.example/f.css';</style>",
            "<form action='http://elsewhere.example/'><button autofocus>Go</button></form>",
            "<template shadowrootmode=open><script>alert(17)</script></template>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(18)></style></mglyph></table></mtext></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(19)>\"></noscript>",
            "<xmp><p title=\"</xmp><svg onload=alert(20)>\"></xmp>",
            "<a href=javascript:alert(21)>here</a>",
            "javascript:alert(22)",
            "java\tscript:alert(23)",
            "data:text/html,<script>alert(24)</script>",
            "vbscript:msgbox(25)",
            "//elsewhere.example/g",
            "&lt;script&gt;alert(26)&lt;/script&gt;",
            "&#60;img src=x onerror=alert(27)&#62;",
            "\\u003cscript\\u003ealert(28)\\u003c/script\\u003e",
            "+ADw-script+AD4-alert(29)+ADw-/script+AD4-",
            "\uff1cscript\uff1ealert(30)\uff1c/script\uff1e",
            "[here](javascript:alert(31)) ![there](http://elsewhere.example/h.png)",
            "}, url = {javascript:alert(32)}, note = {<script>alert(33)</script>",
            "${alert(34)} {{alert(35)}} @{alert(36)} $unsafe{\"<script>alert(37)</script>\"}",
            "\u202e<script>alert(38)</script>\u202c\u2028<script>alert(39)</script>");

    private Payloads() {}

    /// Those collected from many places; empty where they are not at hand.
    static List<String> collected() {
        List<String> all = new ArrayList<>();
        if (Files.isDirectory(DATA)) {
            read("xss.jsonl", "html").forEach(all::add);
            read("strings.jsonl", "text").stream()
                    .filter(s -> s.contains("<") || s.contains("javascript:") || s.contains("alert("))
                    .forEach(all::add);
            read("urls.jsonl", "input").stream()
                    .filter(s -> s.matches("(?is)\\s*(javascript|data):.*"))
                    .forEach(all::add);
            // An item with U+0000 is not taken at all.
            all.replaceAll(p -> p.replace("\0", ""));
            all.removeIf(String::isBlank);
        }
        return all;
    }

    private static List<String> read(String file, String field) {
        try {
            List<String> values = new ArrayList<>();
            for (String line : Files.readAllLines(DATA.resolve(file))) {
                JsonNode row = JSON.readTree(line);
                values.add(row.get(field).asText());
            }
            return values;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
