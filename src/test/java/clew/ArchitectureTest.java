package clew;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The rules of the house. Each says why it holds.
@AnalyzeClasses(packages = "clew", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /// The rooms a line of knowledge may pass through, left to right.
    private static final List<String> ROW =
            List.of("feed", "item", "work", "thread", "reading", "ledger", "brief", "publish", "view");

    private static final List<String> BESIDE =
            List.of("text", "time", "model", "search", "evidence", "net", "collect", "cycle", "store");

    private static final String[] TOOLS = {
        "clew.text..", "clew.time..", "clew.model..", "clew.search..", "clew.evidence..", "clew.net.."
    };

    @ArchTest
    static final ArchRule knowledgeFlowsLeft = classes()
            .should(new ArchCondition<JavaClass>("know only rooms to their left") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    int own = ROW.indexOf(room(c));
                    c.getDirectDependenciesFromSelf().forEach(d -> {
                        int other = ROW.indexOf(room(d.getTargetClass()));
                        if (own >= 0 && other > own) {
                            events.add(SimpleConditionEvent.violated(c, d.getDescription()));
                        }
                    });
                }
            })
            .because("data flows to the right and knowledge only to the left: an item must not know of briefs");

    @ArchTest
    static final ArchRule nobodyKnowsTheDriver = noClasses()
            .that()
            .resideInAnyPackage(ROW.stream()
                    .filter(r -> !r.equals("view"))
                    .map(r -> "clew." + r + "..")
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("clew.cycle..", "clew.collect..", "clew.store..", "clew.search..")
            .because("the rooms say what they need; the cycle drives them and the store keeps their values");

    @ArchTest
    static final ArchRule textKnowsNothing = noClasses()
            .that()
            .resideInAnyPackage(TOOLS)
            .should()
            .dependOnClassesThat(house().and(resideOutsideOfPackages(TOOLS)).and(notTheException()))
            .because("tools that know the trade cannot be shared by every room");

    @ArchTest
    static final ArchRule onlyAppNamesImplementations = noClasses()
            .that()
            .resideOutsideOfPackage("clew")
            .should(new ArchCondition<JavaClass>("name a sub-package that is not their own") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    c.getDirectDependenciesFromSelf().forEach(d -> {
                        String there = d.getTargetClass().getPackageName();
                        boolean implementation = there.matches("clew\\.[a-z]+\\..+");
                        events.add(new SimpleConditionEvent(
                                c, implementation && !there.equals(c.getPackageName()), d.getDescription()));
                    });
                }
            })
            .because("a top level is a contract and its sub-packages are interchangeable; App alone chooses");

    @ArchTest
    static final ArchRule noCallsBackToApp = noClasses()
            .that()
            .resideOutsideOfPackage("clew")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("clew.App")
            .because("App wires the house, and no room may call back to it");

    @ArchTest
    static final ArchRule sqlInTheStore = confined(
                    "clew.store..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "com.zaxxer..",
                    "org.flywaydb..",
                    "org.sqlite..",
                    "org.postgresql..")
            .because("one room knows how things are kept, so that they can be kept elsewhere");

    @ArchTest
    static final ArchRule luceneInSearch =
            confined("clew.search..", "org.apache.lucene..").because("the index is disposable, and so is its library");

    @ArchTest
    static final ArchRule webInTheWebView = confined(
                    "clew.view.web..", "io.javalin..", "gg.jte..", "jakarta.servlet..", "org.eclipse.jetty..")
            .because("pages are one view of many");

    @ArchTest
    static final ArchRule commandLineInItsView =
            confined("clew.view.cli..", "picocli..").because("commands are one view of many");

    @ArchTest
    static final ArchRule onnxInItsProvider = confined("clew.model.onnx..", "ai.onnxruntime..")
            .because("another provider must be able to take its place");

    @ArchTest
    static final ArchRule langchainInItsProvider = confined("clew.model.langchain..", "dev.langchain4j..")
            .because("a model is asked through our contract, and its library through our way to the web");

    @ArchTest
    static final ArchRule pdfInItsProcess = confined("clew.feed.pdf..", "org.apache.pdfbox..")
            .because("a hostile PDF is only ever opened in a process of its own");

    @ArchTest
    static final ArchRule oneClassDials = noClasses()
            .that()
            .haveNameNotMatching("clew\\.net\\.Dialer(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|MulticastSocket|URLConnection"
                    + "|HttpURLConnection|JarURLConnection)|java\\.net\\.http\\..*|javax\\.net\\.(Server)?SocketFactory"
                    + "|javax\\.net\\.ssl\\.SSL(Server)?Socket(Factory)?|java\\.nio\\.channels\\.\\w*Socket\\w*"
                    + "|javax\\.naming\\..*|java\\.rmi\\..*")
            .orShould()
            .callMethodWhere(looksUpOrOpens())
            .orShould()
            .callConstructor(java.net.InetSocketAddress.class, String.class, int.class)
            .because("whatever opens a second way out has to be checked a second time, and will not be");

    @ArchTest
    static final ArchRule clientInTheNet = confined("clew.net..", "okhttp3..", "okio..", "crawlercommons..")
            .because("a client is a way out, and there is one");

    @ArchTest
    static final ArchRule oneClientIsMade = noClasses()
            .that()
            .haveNameNotMatching("clew\\.net\\.Web(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("okhttp3\\.OkHttpClient.*")
            .because("a client that was not given the dialer dials by itself");

    @ArchTest
    static final ArchRule plainNames = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
            .because("a name says what a thing is, and these say nothing");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("clew.App")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.InstantSource.class, "system")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same items and the same clock give the same version");

    @ArchTest
    static final ArchRule someRoom = classes()
            .that()
            .resideOutsideOfPackages("clew", "gg.jte..")
            .should()
            .resideInAnyPackage(Stream.concat(ROW.stream(), BESIDE.stream())
                    .map(r -> "clew." + r + "..")
                    .toArray(String[]::new))
            .because("a new room is a decision, not an accident");

    @Test
    void everyPackageHasItsDoorPlateAndEveryFileIsReadInOneSitting() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.forEach(f -> {
                if (f.toString().endsWith(".java") && lines(f).size() > 300) {
                    wrong.add(f + " has more than 300 lines");
                }
                if (Files.isDirectory(f) && hasClasses(f)) {
                    Path plate = f.resolve("package-info.java");
                    if (!Files.exists(plate)
                            || lines(plate).stream()
                                            .filter(l -> l.startsWith("///"))
                                            .count()
                                    < 3) {
                        wrong.add(f + " has no door plate");
                    }
                }
            });
        }
        Assertions.assertThat(wrong).isEmpty();
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchRule confined(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room, "gg.jte..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaClass> house() {
        return resideInAnyPackage("clew..");
    }

    private static DescribedPredicate<JavaClass> notTheException() {
        return DescribedPredicate.describe(
                "not ClewException", c -> !c.getFullName().startsWith("clew.ClewException"));
    }

    /// Calls that ask for a name's addresses or open what a URL names, whoever declares them.
    private static DescribedPredicate<JavaMethodCall> looksUpOrOpens() {
        return DescribedPredicate.describe("a name is looked up or a URL is opened", call -> {
            String owner = call.getTargetOwner().getFullName();
            String name = call.getName();
            return owner.matches("java\\.net\\.Inet[46]?Address")
                            && List.of(
                                            "getByName",
                                            "getAllByName",
                                            "getLocalHost",
                                            "isReachable",
                                            "getCanonicalHostName")
                                    .contains(name)
                    || owner.equals("java.net.URL")
                            && List.of("openConnection", "openStream", "getContent")
                                    .contains(name)
                    || owner.equals("org.jsoup.Jsoup") && (name.equals("connect") || takesUrl(call))
                    || owner.equals("com.fasterxml.jackson.databind.ObjectMapper") && takesUrl(call);
        });
    }

    private static boolean takesUrl(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(p -> p.getFullName().equals("java.net.URL"));
    }

    private static String room(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
