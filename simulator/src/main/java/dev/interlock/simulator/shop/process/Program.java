package dev.interlock.simulator.shop.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** How each process of the shop begins and ends: log, settings, start, wait, close in order. */
public final class Program {
    private static final int STARTED_WRONG = 1;

    /** Starts what the process is for; whatever it returns is closed at the end. */
    @FunctionalInterface
    public interface Start {
        AutoCloseable with(ProcessSettings settings) throws Exception;
    }

    private Program() {}

    /**
     * Runs until SIGTERM, or until stdin ends where {@code SHOP_DIES_WITH_PARENT=true}. What keeps it from starting is
     * logged, and the process ends with 1.
     */
    public static void run(String service, Start start) {
        // before the first logger, which reads them
        System.setProperty("shop.service", service);
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "dev/interlock/simulator/shop/process/logback.xml");
        }
        Logger log = LoggerFactory.getLogger("shop." + service);
        // the database's driver and the JDK speak to another logger
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, bug) -> log.error("Thread '{}' ended", thread.getName(), bug));
        ProcessSettings settings = new ProcessSettings(System.getenv());
        try {
            AutoCloseable running = start.with(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running, log), "shutdown"));
            log.info("The {} is up, revision {}.", service, settings.text("SHOP_REVISION", "1"));
        } catch (Exception broken) {
            log.error("The {} could not start", service, broken);
            System.exit(STARTED_WRONG);
        }
        waitForTheEnd(settings);
    }

    private static void close(AutoCloseable running, Logger log) {
        try {
            log.info("The process ends in order.");
            running.close();
        } catch (Exception broken) {
            log.warn("The process did not end in order", broken);
        }
    }

    private static void waitForTheEnd(ProcessSettings settings) {
        try {
            if (settings.flag("SHOP_DIES_WITH_PARENT")) {
                System.in.transferTo(OutputStream.nullOutputStream());
                System.exit(0);
            }
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException over) {
            System.exit(0);
        }
    }
}
