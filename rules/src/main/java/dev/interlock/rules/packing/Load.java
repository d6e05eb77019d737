package dev.interlock.rules.packing;

/**
 * What something takes of a GPU.
 *
 * @param name whose it is
 * @param work of the work that one GPU may be given, as a share
 * @param memory of the memory that may be allocated on one, as a share
 */
public record Load(String name, double work, double memory) {
    public Load {
        if (!(work >= 0 && work <= 1) || !(memory >= 0 && memory <= 1)) {
            throw new IllegalArgumentException(
                    "'%s' takes %s of the work and %s of the memory of a GPU, and fits on none."
                            .formatted(name, work, memory));
        }
    }
}
