package dev.interlock.routes.web;

import dev.interlock.programs.Browser;
import dev.interlock.routes.web.api.ReplayDesk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A controller's page, looked at in a real Chromium. */
abstract class InBrowser {
    static Browser browser;

    private @Nullable Served opened;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
    }

    @AfterAll
    static void shut() {
        browser.close();
    }

    @AfterEach
    void leave() throws Exception {
        browser.visit("about:blank");
        if (opened != null) {
            opened.close();
        }
    }

    /** Serves the page of a controller until the test is over, or another is served. */
    final Served serve(WebSettings settings, Optional<ReplayDesk> replay) throws Exception {
        Served served = new Served(settings, replay);
        opened = served;
        return served;
    }

    /** As somebody who is sent the address, in a light window of the usual size. */
    final void visit(Served page, String address) throws Exception {
        browser.complaints().clear();
        browser.scheme("light");
        browser.size(1280, 900);
        go(page, address);
    }

    final void go(Served page, String address) throws Exception {
        browser.visit("about:blank");
        browser.visit(page.web.url() + address);
    }

    static String text(String selector) throws Exception {
        return browser.ask("document.querySelector('%s').textContent".formatted(selector))
                .asText();
    }

    static void click(String selector) throws Exception {
        browser.ask("document.querySelector('%s').click()".formatted(selector));
    }
}
