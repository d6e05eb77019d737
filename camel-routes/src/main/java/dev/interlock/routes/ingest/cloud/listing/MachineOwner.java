package dev.interlock.routes.ingest.cloud.listing;

/**
 * Whose a machine is, as its tags say; empty where they do not.
 *
 * @param team the tag {@code team}
 * @param user the tag {@code owner} or {@code user}
 */
record MachineOwner(String team, String user) {
    static final MachineOwner NOBODY = new MachineOwner("", "");

    /** An owner goes before a user. */
    static MachineOwner of(String team, String owner, String user) {
        return new MachineOwner(team, owner.isEmpty() ? user : owner);
    }
}
