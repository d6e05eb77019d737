package dev.interlock.routes.check;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.component.bean.BeanEndpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.LanguageResolver;
import org.apache.camel.support.PluginHelper;

/**
 * Holds a Camel context to what routes may use, also where an address or an expression is only known when a message is there: what is
 * not on the list is not made.
 */
public final class PermittedCamel {
    /**
     * The component and language that Camel takes for its step {@code bean:} whatever routes say. An address of it is another
     * matter, and what a route says of it is refused before it is loaded.
     */
    private static final String OF_STEPS = "bean";

    private PermittedCamel() {}

    /** Call before the first route is loaded. */
    public static void hold(CamelContext context, RoutePermits permits) {
        ExtendedCamelContext extended = context.getCamelContextExtension();
        ComponentResolver components = PluginHelper.getComponentResolver(extended);
        LanguageResolver languages = PluginHelper.getLanguageResolver(extended);
        extended.addContextPlugin(ComponentResolver.class, (name, of) -> {
            refuseUnless(name.equals(OF_STEPS) || permits.components().contains(name), permits.component(name));
            return components.resolveComponent(name, of);
        });
        extended.addContextPlugin(LanguageResolver.class, (name, of) -> {
            refuseUnless(name.equals(OF_STEPS) || permits.languages().contains(name), permits.language(name));
            return languages.resolveLanguage(name, of);
        });
        extended.registerEndpointCallback((uri, endpoint) -> {
            boolean bean = endpoint instanceof BeanEndpoint;
            refuseUnless(!bean || permits.components().contains(OF_STEPS), permits.component(OF_STEPS));
            return folder(endpoint, permits);
        });
    }

    private static Endpoint folder(Endpoint endpoint, RoutePermits permits) {
        if (endpoint instanceof FileEndpoint file) {
            String folder = file.getConfiguration().getDirectory();
            refuseUnless(permits.isBelow(folder) && file.isJailStartingDirectory(), permits.folder(folder));
        }
        return endpoint;
    }

    private static void refuseUnless(boolean permitted, String sentence) {
        if (!permitted) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
