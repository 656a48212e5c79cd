package clew.net;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the owners of a site ask of programs (RFC 9309). Used for 24 hours. A site that says it has no `robots.txt`
/// allows all; one whose `robots.txt` cannot be had (server errors, no connection) allows nothing until then or until
/// the program begins anew.
final class Robots {
    private static final int MOST_SITES = 10_000;

    private final Web web;
    private final Wishes wishes;
    private final InstantSource clock;
    private final Map<String, Known> sites = new ConcurrentHashMap<>();

    Robots(Web web, Wishes wishes, InstantSource clock) {
        this.web = web;
        this.wishes = wishes;
        this.clock = clock;
    }

    private record Known(SimpleRobotRules rules, Instant since) {
        boolean holds(Instant now) {
            return now.isBefore(since.plus(Wishes.Robots.KEPT));
        }
    }

    boolean allow(Address address) {
        return known(address).rules.isAllowed(address.resource().toString());
    }

    private Known known(Address address) {
        Instant now = clock.instant();
        Known known = sites.get(address.origin());
        if (known == null || !known.holds(now)) {
            if (sites.size() >= MOST_SITES) {
                sites.clear();
            }
            known = kept(address).filter(k -> k.holds(now)).orElseGet(() -> ask(address, now));
            sites.put(address.origin(), known);
        }
        return known;
    }

    private Optional<Known> kept(Address address) {
        return wishes.robots(address.origin()).map(said -> new Known(parsed(said.text(), address), said.since()));
    }

    private Known ask(Address address, Instant now) {
        Address robots = address.resolve("/robots.txt").orElseThrow();
        Request request = new Request(robots, Validators.NONE, Limits.ROBOTS, "text/plain, */*;q=0.5", false);
        return switch (web.get(request)) {
            case Answer.Found found -> said(address, found, now);
            case Answer.Failed failed when failed.status() >= 400 && failed.status() < 500 -> said(address, "", now);
            case Answer.Gone gone -> said(address, "", now);
            // Then nor is the page asked for.
            case Answer.Barred barred -> new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now);
            default -> new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now);
        };
    }

    private Known said(Address address, Answer.Found found, Instant now) {
        try (Body body = found.body()) {
            return said(address, new String(body.bytes(), StandardCharsets.UTF_8).replace("\0", ""), now);
        } catch (IOException e) {
            return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now);
        }
    }

    private Known said(Address address, String text, Instant now) {
        wishes.robots(address.origin(), new Wishes.Robots(text, now));
        return new Known(parsed(text, address), now);
    }

    private static SimpleRobotRules parsed(String text, Address site) {
        return new SimpleRobotRulesParser()
                .parseContent(
                        site.origin() + "/robots.txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        List.of(Web.NAME.toLowerCase(Locale.ROOT)));
    }
}
