package clew.work;

import clew.time.EdtfDate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What names a work, whatever its address.
public sealed interface Identifier {
    /// The identifier's value in its canonical form.
    String value();

    /// A Digital Object Identifier, lower case.
    record Doi(String value) implements Identifier {}

    /// An arXiv number without its version.
    record Arxiv(String value) implements Identifier {
        /// The month in which the number was given: it begins with year and month since April 2007.
        public Optional<EdtfDate> month() {
            boolean dated = value.matches("\\d{4}\\.\\d{4,5}");
            return dated
                    ? EdtfDate.parse("20" + value.substring(0, 2) + "-" + value.substring(2, 4))
                    : Optional.empty();
        }
    }

    /// An OpenReview forum.
    record OpenReview(String value) implements Identifier {}

    /// A post on forum software that shows one post on several sites under one id.
    record Post(String value) implements Identifier {}

    /// A canonical web address.
    record Address(String value) implements Identifier {}

    /// How this identifier is said to a person.
    default String said() {
        return switch (this) {
            case Doi d -> "DOI " + d.value();
            case Arxiv a -> "arXiv " + a.value();
            case OpenReview o -> "OpenReview " + o.value();
            case Post p -> "post " + p.value();
            case Address a -> "address " + a.value();
        };
    }

    /// The identifiers that an address and a title give, surest first.
    static Set<Identifier> of(@Nullable String url, String title) {
        Set<Identifier> found = new LinkedHashSet<>();
        Matcher number = Patterns.ARXIV_TITLE.matcher(title);
        if (number.find()) {
            found.add(new Arxiv(number.group(1)));
        }
        Matcher doi = Patterns.DOI_TITLE.matcher(title);
        if (doi.find()) {
            found.add(new Doi(doi.group(1).toLowerCase(Locale.ROOT)));
        }
        if (url != null) {
            found.addAll(ofAddress(url));
        }
        return found;
    }

    /// The arXiv number in an address or a title.
    static Optional<Arxiv> arxiv(String text) {
        return Stream.of(Patterns.ARXIV, Patterns.ARXIV_TITLE)
                .map(p -> p.matcher(text))
                .filter(Matcher::find)
                .map(m -> new Arxiv(m.group(1)))
                .findFirst();
    }

    private static List<Identifier> ofAddress(String url) {
        Optional<Identifier> known = known(url);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        String canonical = canonical(url);
        // The front page of a site is nobody's paper.
        return canonical.contains("/") || canonical.contains("?") ? List.of(new Address(canonical)) : List.of();
    }

    private static Optional<Identifier> known(String url) {
        // Most addresses have nothing of the kind, and looking for a few letters is quick.
        String small = url.toLowerCase(Locale.ROOT);
        if (small.contains("xiv") || small.contains("10.48550")) {
            Matcher arxiv = Patterns.ARXIV.matcher(url);
            if (arxiv.find()) {
                return Optional.of(new Arxiv(arxiv.group(1)));
            }
        }
        if (small.contains("openreview.net/")) {
            Matcher review = Patterns.OPENREVIEW.matcher(url);
            if (review.find()) {
                return Optional.of(new OpenReview(review.group(1)));
            }
        }
        if (small.contains("/posts/")) {
            Matcher post = Patterns.POST.matcher(url);
            if (post.find()) {
                return Optional.of(new Post(post.group(1)));
            }
        }
        if (small.contains("doi")) {
            Matcher doi = Patterns.DOI.matcher(decoded(url));
            if (doi.find()) {
                return Optional.of(new Doi(doi.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /// One spelling for the many of one address: no scheme, no `www.`, no port that goes without saying, no fragment,
    /// no tracking, parameters in order, no trailing slash or index page; hosts that show one proceedings are one.
    static String canonical(String url) {
        Matcher m = Patterns.URL.matcher(url.strip());
        if (!m.matches()) {
            return url.strip();
        }
        String host =
                Patterns.VARIANT.matcher(m.group(1).toLowerCase(Locale.ROOT)).replaceFirst("");
        host = Patterns.PLAIN_PORT.matcher(host).replaceFirst("");
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        host = Patterns.SAME_HOST.getOrDefault(host, host);
        String path = decoded(m.group(2) == null ? "" : m.group(2)).replace("/paper_files/paper/", "/paper/");
        path = Patterns.SLASHES.matcher(path).replaceAll("/");
        path = Patterns.INDEX_PAGE.matcher(path).replaceFirst("/");
        path = Patterns.LAST_SLASHES.matcher(path).replaceFirst("");
        String query = m.group(3) == null
                ? ""
                : Arrays.stream(m.group(3).split("&"))
                        .filter(p ->
                                !p.isEmpty() && !Patterns.TRACKING.matcher(p).find())
                        .sorted()
                        .collect(Collectors.joining("&"));
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }

    /// The patterns, apart so that the interface shows only what it gives.
    final class Patterns {
        private static final Pattern URL =
                Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#]+)(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
        private static final Pattern ARXIV = Pattern.compile(
                "(?i)(?:arxiv\\.org|alphaxiv\\.org|ar5iv\\.[a-z.]+|doi\\.org/10\\.48550)/(?:(?:abs|pdf|html|overview|format|e-print)/|arxiv\\.)?"
                        + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");
        private static final Pattern ARXIV_TITLE = Pattern.compile("^\\s*\\[(\\d{4}\\.\\d{4,5})(?:v\\d+)?]");
        private static final Pattern DOI_TITLE = Pattern.compile("^\\s*\\[(10\\.\\d{4,9}/[^\\]\\s]+)]");
        private static final Pattern OPENREVIEW =
                Pattern.compile("(?i)openreview\\.net/(?:forum|pdf|attachment|revisions)\\?(?:[^#]*&)?id=([\\w-]+)");
        private static final Pattern POST = Pattern.compile(
                "(?i)(?:lesswrong\\.com|greaterwrong\\.com|alignmentforum\\.org|forum\\.effectivealtruism\\.org)/posts/([A-Za-z0-9]{17})");
        private static final Pattern DOI =
                Pattern.compile("(?i)(?:doi\\.org/|/doi/(?:abs/|full/|pdf/|epdf/)?)(10\\.\\d{4,9}/[^?#\\s]+)");
        private static final Pattern TRACKING = Pattern.compile(
                "(?i)^(?:utm_\\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|source|share|shared|spm|igshid|cmpid|ocid|trk|feature|si)(?:=|$)");

        private static final Pattern VARIANT = Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.");
        private static final Pattern PLAIN_PORT = Pattern.compile(":(?:80|443)$");
        private static final Pattern SLASHES = Pattern.compile("/{2,}");
        private static final Pattern INDEX_PAGE = Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?)$");
        private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
        private static final Map<String, String> SAME_HOST = Map.of(
                "papers.nips.cc", "proceedings.neurips.cc",
                "papers.neurips.cc", "proceedings.neurips.cc",
                "proceedings.nips.cc", "proceedings.neurips.cc",
                "nips.cc", "neurips.cc");

        private Patterns() {}
    }
}
