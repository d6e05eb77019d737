package dev.interlock.simulator.fleet;

/** What runs on a GPU, by what it makes the GPU do; figures as those of an H100 of 80 GB and 700 W. */
enum GpuWork {
    TRAINING("train-llm", "research", 93, 0.78, 610),
    INFERENCE("serve-chat", "product", 46, 0.62, 330),
    /** A notebook that was left open: memory is held, nothing runs. */
    NOTEBOOK("notebook-ada", "research", 0, 0.31, 118),
    NOTHING("", "", 0, 0, 69);

    private final String pod;
    private final String namespace;
    private final double utilizationPercent;
    private final double memoryShare;
    private final double watts;

    GpuWork(String pod, String namespace, double utilizationPercent, double memoryShare, double watts) {
        this.pod = pod;
        this.namespace = namespace;
        this.utilizationPercent = utilizationPercent;
        this.memoryShare = memoryShare;
        this.watts = watts;
    }

    String pod() {
        return pod;
    }

    String namespace() {
        return namespace;
    }

    double utilizationPercent() {
        return utilizationPercent;
    }

    double memoryShare() {
        return memoryShare;
    }

    double watts() {
        return watts;
    }
}
