package dev.interlock.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the build stamped it into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Interlock " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        String stamped = Version.class.getPackage().getImplementationVersion();
        return stamped == null ? "(unpackaged)" : stamped;
    }
}
