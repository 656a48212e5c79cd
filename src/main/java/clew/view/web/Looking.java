package clew.view.web;

import clew.view.Following;
import clew.view.Following.Look;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Looks at several addresses side by side, for as long as a person waits for a page.
final class Looking {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Following following;

    Looking(Following following) {
        this.following = following;
    }

    /// What there is to follow at each, in their order. What has not answered in time is offered as it was written.
    Map<String, Look> at(List<String> written) {
        Map<String, Look> looks = new LinkedHashMap<>();
        ExecutorService side = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<Look>> asked = written.stream()
                    .map(w -> (Callable<Look>) () -> following.look(w))
                    .toList();
            List<Future<Look>> answers = side.invokeAll(asked, LONGEST.toSeconds(), TimeUnit.SECONDS);
            for (int i = 0; i < answers.size(); i++) {
                looks.put(written.get(i), answer(written.get(i), answers.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            side.shutdownNow();
        }
        return looks;
    }

    private Look answer(String written, Future<Look> answer) throws InterruptedException {
        if (answer.isCancelled()) {
            return new Look.Found(
                    following.location(written).orElse(written),
                    ", which did not answer within " + LONGEST.toSeconds() + " seconds",
                    List.of());
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            return new Look.Nothing(written + " could not be looked at");
        }
    }
}
