package dev.interlock.routes.agents.actuators.http;

/**
 * Where a secret lies.
 *
 * @param environment in a variable of this name; otherwise in a file
 */
record SecretSource(boolean environment, String name) {
    @Override
    public String toString() {
        return (environment ? "The variable " : "The file ") + name;
    }
}
