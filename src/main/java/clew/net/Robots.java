package clew.net;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the owners of a site ask of programs (RFC 9309). Kept for 24 hours. A site that says it has no `robots.txt`
/// allows all; one whose `robots.txt` cannot be had (server errors, no connection) allows nothing until then.
final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_SITES = 10_000;

    private final Web web;
    private final InstantSource clock;
    private final Map<String, Known> sites = new ConcurrentHashMap<>();

    Robots(Web web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    private record Known(SimpleRobotRules rules, Instant since) {}

    boolean allow(Address address) {
        return known(address)
                .rules
                .isAllowed(address.url().newBuilder().fragment(null).build().toString());
    }

    private Known known(Address address) {
        Instant now = clock.instant();
        Known known = sites.get(address.origin());
        if (known == null || !now.isBefore(known.since.plus(KEPT))) {
            if (sites.size() >= MOST_SITES) {
                sites.clear();
            }
            known = new Known(ask(address), now);
            sites.put(address.origin(), known);
        }
        return known;
    }

    private SimpleRobotRules ask(Address address) {
        Address robots = address.resolve("/robots.txt").orElseThrow();
        Request request = new Request(robots, Validators.NONE, Limits.ROBOTS, "text/plain, */*;q=0.5", false);
        return switch (web.get(request)) {
            case Answer.Found found -> parsed(found, robots);
            case Answer.Failed failed
            when failed.status() >= 400 && failed.status() < 500 -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            // Then nor is the page asked for.
            case Answer.Barred barred -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            case Answer.Gone gone -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            default -> new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        };
    }

    private static SimpleRobotRules parsed(Answer.Found found, Address robots) {
        try (Body body = found.body()) {
            return new SimpleRobotRulesParser()
                    .parseContent(
                            robots.toString(), body.bytes(), "text/plain", List.of(Web.NAME.toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        }
    }
}
