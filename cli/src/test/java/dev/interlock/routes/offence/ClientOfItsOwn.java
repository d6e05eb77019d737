package dev.interlock.routes.offence;

import java.net.http.HttpClient;

/** A room asks over HTTP in a way of its own, for ever. */
public final class ClientOfItsOwn {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
