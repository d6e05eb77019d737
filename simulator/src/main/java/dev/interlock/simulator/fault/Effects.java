package dev.interlock.simulator.fault;

/** What faults do to the world while they are there. Targets are names of devices that exist. */
public interface Effects {
    /** Leaves a cooling unit this share of its capacity, 0 to 100. */
    void degradeCooling(String unit, double toPercent);

    void loseCooling(String unit);

    /** Multiplies the thermal resistance between a GPU and the air. */
    void overheatGpu(String gpu, double resistanceFactor);

    /** Pulls a GPU's power brake. */
    void brakeGpu(String gpu);

    /** Adds load to a rack that no job explains. */
    void addLoad(String rack, double watts);

    void loseFeed(String feed);

    void loseUps(String ups);
}
