package dev.interlock.rules.rulebook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** The address of a class file in memory, for a compiler that reads classes as files. Nothing outside of the program is reached by it. */
final class ClassFileAddress extends URLStreamHandler {
    private final byte[] code;

    private ClassFileAddress(byte[] code) {
        this.code = code;
    }

    static URL of(String name, byte[] code) {
        try {
            return new URL(null, "memory:" + name, new ClassFileAddress(code));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    protected URLConnection openConnection(URL address) {
        return new URLConnection(address) {
            @Override
            public void connect() {
                // there is nothing to connect to
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(code);
            }
        };
    }
}
