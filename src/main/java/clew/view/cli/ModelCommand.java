package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.model.Budget;
import clew.model.Choice;
import clew.model.LanguageModel;
import clew.model.Prices;
import clew.model.Prompt;
import clew.model.Reply;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "model",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {ModelSetCommand.class, ModelCommand.Test.class, ModelCommand.Off.class},
        header = "See which language model is chosen, if any, and choose one.",
        description = {
            "Clew needs none: it reads and writes by rules. A model is asked to do both better, and what it says passes the "
                    + "same checks. The texts that a cycle reads are sent to the service that you choose."
        },
        footer = {
            "",
            "Examples:",
            "  clew model",
            "  clew model set compatible --name some-model --at http://localhost:11434",
            "  clew model test",
            "  clew model off"
        })
final class ModelCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Override
    public Integer call() {
        try (House house = context.open()) {
            house.models()
                    .choices()
                    .now()
                    .ifPresentOrElse(
                            choice -> print(house, choice),
                            () -> context.out()
                                    .println("No language model is chosen: Clew reads and writes by rules."
                                            + " Choose one with 'clew model set'."));
        }
        context.out().flush();
        return 0;
    }

    private void print(House house, Choice choice) {
        PrintWriter out = context.out();
        Budget budget = choice.budget();
        String month = ModelUse.month(house);
        out.println("model   " + choice.name());
        out.println("at      " + choice.at() + (choice.local() ? ", on this machine or in your network" : ""));
        out.println("answers " + (choice.inPieces() ? "in pieces, as they are written" : "whole"));
        out.println("key     " + key(house, choice));
        out.println("budget  " + ModelUse.limit(budget.cycle(), budget) + " a cycle");
        out.println("        " + ModelUse.limit(budget.thread(), budget) + " a month for one thread");
        out.println("        " + ModelUse.limit(budget.month(), budget) + " a month for all threads");
        out.println("prices  "
                + (budget.prices().equals(Prices.FREE)
                        ? "not given"
                        : Prices.money(budget.prices().in()) + " for a million tokens asked, "
                                + Prices.money(budget.prices().out()) + " for a million answered"));
        out.println("used    " + ModelUse.shown(house.models().spending().used(month), budget) + " in " + month);
    }

    private static String key(House house, Choice choice) {
        String where = choice.keyEnv() != null
                ? "from the variable " + choice.keyEnv()
                : choice.keyFile() != null ? "from " + choice.keyFile() : "";
        if (where.isEmpty()) {
            return "none";
        }
        try {
            house.models().requireKey(choice);
            return where + "; it is sent to " + choice.at() + " and nowhere else";
        } catch (ClewException e) {
            return where + "; but " + e.getMessage();
        }
    }

    @Command(
            name = "test",
            header = "Ask the chosen model one tiny question, and say what came back.",
            footer = {"", "Example:", "  clew model test"})
    static final class Test implements Callable<Integer> {
        private static final int SHOWN = 60;
        private static final int MOST = 1_000;

        @Mixin
        private final Context context = new Context();

        @Override
        public Integer call() {
            try (House house = context.open()) {
                LanguageModel chosen = house.models()
                        .unrecorded("")
                        .orElseThrow(() -> new ClewException(
                                Kind.NOT_FOUND, "no language model is chosen; choose one with 'clew model set'"));
                long begun = System.nanoTime();
                Reply reply = chosen.ask(new Prompt("test-1", "Answer with the one word: ready", "", "", MOST));
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                switch (reply) {
                    case Reply.Answered a ->
                        context.out()
                                .printf(
                                        Locale.ROOT,
                                        "%s answered in %.1f seconds: '%s' (%d tokens asked, %d answered)%n",
                                        chosen.name(),
                                        took.toMillis() / 1_000.0,
                                        shortened(a.text()),
                                        a.tokensIn(),
                                        a.tokensOut());
                    case Reply.None none -> throw new ClewException(Kind.FAILED, none.why());
                }
            }
            context.out().flush();
            return 0;
        }

        private static String shortened(String text) {
            String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
            return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        }
    }

    @Command(
            name = "off",
            header = "Use no language model any more, and forget where its key is.",
            footer = {"", "Example:", "  clew model off"})
    static final class Off implements Callable<Integer> {
        @Mixin
        private final Context context = new Context();

        @Override
        public Integer call() {
            try (House house = context.open()) {
                boolean was = house.models().choices().none();
                context.err().println(was ? "No language model is used any more." : "No language model was chosen.");
            }
            return 0;
        }
    }
}
