package clew.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test that asks for them the [DemoPages], which all tests share and only read.
final class DemoThread implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(DemoThread.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DemoPages.class;
    }

    @Override
    public DemoPages resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(OURS).computeIfAbsent(DemoPages.class, d -> DemoPages.full(), DemoPages.class);
    }
}
