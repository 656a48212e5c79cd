package clew.view.web;

import clew.brief.Brief;
import clew.brief.Changes;
import clew.brief.Reasons;
import clew.brief.Versions;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a brief is compared with when it is read: the version that the reader names, else the one that was the latest
/// at the reader's last visit, else the one before. Only the reader's own browser remembers a visit.
final class Visits {
    private static final String COOKIE = "read";
    /// The version read at the visit before, 0 for none, and the one read last.
    private static final Pattern READ = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");
    /// Seconds for which a browser remembers a visit: 400 days.
    private static final int REMEMBERED = 400 * 24 * 60 * 60;

    private final Versions versions;

    Visits(Versions versions) {
        this.versions = versions;
    }

    /// What changed in a version of a thread that is shown by itself.
    Brief.Change named(Context c, Brief brief) {
        return since(Pages.number(c.queryParam("since")), brief);
    }

    /// What changed in the latest version, and remembers that it was read.
    Brief.Change visited(Context c, Brief latest) {
        int number = latest.version().number();
        Matcher read = READ.matcher(String.valueOf(c.cookie(COOKIE)));
        int before = 0;
        if (read.matches()) {
            int last = Integer.parseInt(read.group(2));
            before = last < number ? last : Integer.parseInt(read.group(1));
        }
        c.cookie(new Cookie(
                COOKIE,
                before + "." + number,
                "/t/" + latest.thread().slug(),
                REMEMBERED,
                false,
                true,
                null,
                SameSite.LAX));
        int named = Pages.number(c.queryParam("since"));
        return since(named == 0 ? before : named, latest);
    }

    private Brief.Change since(int number, Brief brief) {
        boolean other = number > 0
                && number < brief.version().number()
                && !Integer.valueOf(number).equals(brief.changes().since());
        Integer before = other ? Integer.valueOf(number) : brief.changes().since();
        return Optional.ofNullable(before)
                .flatMap(n -> versions.find(brief.thread().slug(), n))
                .map(older ->
                        Reasons.of(other ? Changes.between(older, brief) : brief.changes(), older, brief, versions))
                .orElse(brief.changes());
    }
}
