package dev.interlock.advisor.model.chat;

import java.net.http.HttpClient;
import java.time.Duration;

/** How model servers are asked. */
final class ModelHttp {
    private ModelHttp() {}

    /** LM Studio does not answer a request that offers to go on in HTTP/2. A key goes to nobody but the server it is for. */
    static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
    }

    static HttpClient client(Duration connecting) {
        return client().connectTimeout(connecting).build();
    }
}
