package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.model.Amount;
import clew.model.Budget;
import clew.model.Choice;
import clew.model.Prices;
import clew.model.Provider;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        header = "Choose the language model that reads and writes, and how much it may use.",
        description = {
            "The key is never kept: say in which variable of the environment or in which file it is. It is sent to the "
                    + "address that is chosen with it and forgotten when that changes. Limits that are not given stay as "
                    + "they were; at first there is one, of 500,000 tokens a cycle."
        },
        footer = {
            "",
            "Examples:",
            "  clew model set compatible --name some-model --at http://localhost:11434",
            "  clew model set compatible --name a-large-model --at http://localhost:8080 --stream",
            "  clew model set anthropic --name some-model --key-env ANTHROPIC_API_KEY",
            "  clew model set openai --name some-model --key-file ~/.openai-key \\",
            "      --price-in 2.50 --price-out 10 --money-per-month 5"
        })
final class ModelSetCommand implements Callable<Integer> {
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

    @Mixin
    private final Context context = new Context();

    @Parameters(
            paramLabel = "PROVIDER",
            description = "openai, anthropic, gemini, mistral, or compatible: any server that speaks as OpenAI's does,"
                    + " such as llama.cpp, vLLM, Ollama, LM Studio.")
    private String word = "";

    @Option(names = "--name", required = true, paramLabel = "M", description = "The model, as the provider names it.")
    private String name = "";

    @Option(names = "--at", paramLabel = "URL", description = "The address of the service, if not the provider's own.")
    private @Nullable String at;

    @Option(names = "--key-env", paramLabel = "VAR", description = "The variable that holds the key.")
    private @Nullable String keyEnv;

    @Option(names = "--key-file", paramLabel = "FILE", description = "A file of yours alone that holds the key.")
    private @Nullable Path keyFile;

    @Option(
            names = "--stream",
            description =
                    "Have answers sent in pieces. For slow models: one may then take a quarter of an hour to answer,"
                            + " as long as it is never silent for three minutes.")
    private boolean stream;

    @Option(names = "--tokens-per-cycle", paramLabel = "N", description = "At most so many tokens in one cycle.")
    private @Nullable Long tokensPerCycle;

    @Option(names = "--tokens-per-thread", paramLabel = "N", description = "In a month for one thread.")
    private @Nullable Long tokensPerThread;

    @Option(names = "--tokens-per-month", paramLabel = "N", description = "In a month for all threads.")
    private @Nullable Long tokensPerMonth;

    @Option(names = "--money-per-cycle", paramLabel = "X", description = "At most so much money in one cycle.")
    private @Nullable BigDecimal moneyPerCycle;

    @Option(names = "--money-per-thread", paramLabel = "X", description = "In a month for one thread.")
    private @Nullable BigDecimal moneyPerThread;

    @Option(names = "--money-per-month", paramLabel = "X", description = "In a month for all threads.")
    private @Nullable BigDecimal moneyPerMonth;

    @Option(names = "--price-in", paramLabel = "P", description = "What a million tokens of questions cost.")
    private @Nullable BigDecimal priceIn;

    @Option(names = "--price-out", paramLabel = "P", description = "What a million tokens of answers cost.")
    private @Nullable BigDecimal priceOut;

    @Override
    public Integer call() {
        Provider provider = Provider.of(word)
                .orElseThrow(() -> bad("there is no provider '" + word + "'; there are: " + Provider.words()));
        if (keyEnv != null && keyFile != null) {
            throw bad("give the key with --key-env or with --key-file, not with both");
        }
        try (House house = context.open()) {
            Optional<Choice> before = house.models().choices().now();
            Choice choice = choice(provider, before);
            house.models().requireKey(choice);
            house.models().choices().choose(choice);
            boolean forgotten = hadKey(before) && choice.keyEnv() == null && choice.keyFile() == null;
            context.err()
                    .println(choice.name() + " at " + choice.at() + " is chosen."
                            + (forgotten ? " The key was for another address and is forgotten." : "")
                            + " Next: clew model test");
        }
        return 0;
    }

    private static boolean hadKey(Optional<Choice> before) {
        return before.filter(b -> b.keyEnv() != null || b.keyFile() != null).isPresent();
    }

    private Choice choice(Provider provider, Optional<Choice> before) {
        String address = Optional.ofNullable(at)
                .or(provider::address)
                .orElseThrow(() -> bad("say where the server is, such as --at http://localhost:11434"));
        String file =
                keyFile == null ? null : keyFile.toAbsolutePath().normalize().toString();
        Choice plain = new Choice(provider, name, address, keyEnv, file, Budget.DEFAULT, stream);
        boolean sameKey = file == null
                && keyEnv == null
                && before.filter(b -> b.at().equals(plain.at())).isPresent();
        boolean sameModel = before.filter(b -> b.name().equals(plain.name())).isPresent();
        Budget budget = budget(before.map(Choice::budget).orElse(Budget.DEFAULT), sameModel);
        return new Choice(
                provider,
                name,
                plain.at(),
                sameKey ? before.get().keyEnv() : keyEnv,
                sameKey ? before.get().keyFile() : file,
                budget,
                stream);
    }

    /// Limits are the person's and stay; prices are the model's.
    private Budget budget(Budget before, boolean sameModel) {
        Prices known = sameModel ? before.prices() : Prices.FREE;
        if ((priceIn == null) != (priceOut == null)) {
            throw bad("give both prices, --price-in and --price-out");
        }
        Prices prices = priceIn == null || priceOut == null
                ? known
                : new Prices(money(priceIn, "--price-in"), money(priceOut, "--price-out"));
        Budget budget = new Budget(
                limit(before.cycle(), tokensPerCycle, moneyPerCycle),
                limit(before.thread(), tokensPerThread, moneyPerThread),
                limit(before.month(), tokensPerMonth, moneyPerMonth),
                prices);
        if (budget.limitsMoney() && prices.equals(Prices.FREE)) {
            throw bad("money is limited, so say what this model costs: --price-in and --price-out");
        }
        return budget;
    }

    private static Amount limit(Amount before, @Nullable Long tokens, @Nullable BigDecimal money) {
        if (tokens != null && tokens < 0) {
            throw bad("a number of tokens cannot be less than 0");
        }
        return new Amount(
                tokens == null ? before.tokens() : tokens,
                money == null ? before.billionths() : money(money, "an amount of money"));
    }

    private static long money(BigDecimal given, String what) {
        if (given.signum() < 0 || given.compareTo(DEAREST) > 0 || given.scale() > 9 || given.scale() < -9) {
            throw bad(what + " is between 0 and " + DEAREST + ", such as 2.50");
        }
        return Prices.billionths(given);
    }

    private static ClewException bad(String line) {
        return new ClewException(Kind.BAD_INPUT, line);
    }
}
