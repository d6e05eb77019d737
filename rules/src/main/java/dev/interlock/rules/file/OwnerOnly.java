package dev.interlock.rules.file;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** How files and folders are created that nobody but their owner may enter, where the file system knows owners. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Of a file. */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** Of a folder. */
    public static FileAttribute<?>[] folder() {
        return attributes("rwx------");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        boolean owners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
