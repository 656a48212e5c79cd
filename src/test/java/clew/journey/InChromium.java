package clew.journey;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test a [Tab] of one browser that all tests share. Where
/// there is no Chromium, the tests are skipped and
/// say so.
final class InChromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(InChromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return Chromium.found().isPresent()
                ? ConditionEvaluationResult.enabled("there is a Chromium")
                : ConditionEvaluationResult.disabled(
                        "no Chromium: install 'chromium', or name one in the variable CLEW_CHROMIUM");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Tab resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Optional<Path> program = Chromium.found();
        Chromium browser = test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, c -> Chromium.start(program.orElseThrow()), Chromium.class);
        return test.getStore(OURS).computeIfAbsent(Tab.class, t -> browser.tab(), Tab.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Tab tab = test.getStore(OURS).remove(Tab.class, Tab.class);
        if (tab != null) {
            tab.close();
        }
    }
}
